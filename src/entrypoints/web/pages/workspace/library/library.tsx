import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { describeThings } from '#platform/describe-things.ts'
import { type LibraryItem, listLibrary } from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable, pageOf } from '../../../ui/paged-table.tsx'
import { A, Day, Empty, Heading, P } from '../../../ui/parts.tsx'

const Tags: FC<{ projectId: string; items: LibraryItem[]; chosen: string | undefined }> = (props) => {
  const tags = [...new Set(props.items.flatMap(({ tags }) => tags))].toSorted()
  if (!tags.length) return null
  return (
    <nav aria-label={t('link.tags')}>
      <ul class="govuk-list tags">
        <li>
          <a class="govuk-link" href={path('library', props)} aria-current={props.chosen ? undefined : 'true'}>
            {t('link.all-tags')}
          </a>
        </li>
        {tags.map((tag) => (
          <li>
            <a
              class="govuk-link"
              href={path('library', { projectId: props.projectId }, { tag })}
              aria-current={tag === props.chosen ? 'true' : undefined}
            >
              {tag}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const tag = c.req.query('tag')
  const all = await listLibrary(ctx, { projectId })
  const shown = (tag ? all.filter(({ tags }) => tags.includes(tag)) : all).toReversed()
  const cards = await describeThings(
    ctx,
    projectId,
    pageOf(c, shown).rows.flatMap(({ foundIn }) => foundIn || []),
  )
  const content = (
    <>
      <Heading>{t('link.title')}</Heading>
      <P>{t('link.what')}</P>
      <Tags projectId={projectId} items={all} chosen={tag} />
      {all.length ? (
        <PagedTable
          c={c}
          caption={tag ? t('link.with-tag', { tag }) : t('link.title')}
          hideCaption={!tag}
          rows={shown}
          columns={[
            {
              head: t('link.name'),
              rowHead: true,
              cell: ({ id, title }) => <A href={path('link', { projectId, linkId: id })}>{title}</A>,
            },
            { head: t('link.kind'), cell: ({ kind }) => t(`link.kind-${kind}`) },
            { head: t('link.foundIn'), cell: ({ foundIn }) => cards.get(foundIn)?.name ?? t('link.from-web') },
            { head: t('registers.when'), cell: ({ createdAt }) => <Day at={createdAt} /> },
          ]}
        />
      ) : (
        <Empty>{t('link.empty')}</Empty>
      )}
      {(await may(ctx, 'link.write', projectId)) ? (
        <LinkButton href={path('new-link', { projectId })}>{t('link.add')}</LinkButton>
      ) : null}
    </>
  )
  return page(c, { title: t('link.title'), project, room: 'library', children: content })
}
