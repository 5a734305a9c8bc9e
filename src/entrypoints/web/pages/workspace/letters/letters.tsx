import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Letter, listLetters } from '#workspace/letters/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Day, Empty, Heading, P } from '../../../ui/parts.tsx'

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const letters = await listLetters(ctx, projectId)
  const content = (
    <>
      <Heading>{t('letter.title')}</Heading>
      <P>{t('letter.what')}</P>
      {letters.length ? (
        <PagedTable
          c={c}
          caption={t('letter.title')}
          hideCaption
          rows={letters}
          columns={[
            {
              head: t('letter.subject'),
              rowHead: true,
              cell: ({ id, subject }) => (
                <A href={path('letter', { projectId, letterId: id })}>{subject || t('letter.no-subject')}</A>
              ),
            },
            ...(letters.some(({ tags }) => tags.length)
              ? [{ head: t('letter.tags'), cell: ({ tags }: Letter) => tags.join(', ') }]
              : []),
            { head: t('letter.sender'), cell: ({ sender }) => sender },
            { head: t('letter.sent'), cell: ({ sentAt }) => (sentAt ? <Day at={sentAt} /> : '') },
            { head: t('letter.filed'), cell: ({ filedAt }) => <Day at={filedAt} /> },
          ]}
        />
      ) : (
        <Empty>{t('letter.empty')}</Empty>
      )}
      {(await may(ctx, 'letter.write', projectId)) ? (
        <LinkButton href={path('new-letter', { projectId })}>{t('letter.add')}</LinkButton>
      ) : null}
    </>
  )
  return page(c, { title: t('letter.title'), project, room: 'letters', children: content })
}
