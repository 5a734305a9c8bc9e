import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { describeThings } from '#platform/describe-things.ts'
import { showBytes } from '#platform/render/shown.ts'
import type { Card } from '#platform/things.ts'
import {
  bringBackLibraryItem,
  findLibraryItem,
  type LibraryItem,
  withdrawLibraryItem,
} from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { hrefOf } from '../../../things.ts'
import { LinkButton, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P, Said, SummaryList } from '../../../ui/parts.tsx'
import { findHistory, History } from '../register/history.tsx'
import { findNames } from '../register/view.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), linkId: param(c, 'linkId') })

const Way: FC<{ item: LibraryItem }> = ({ item }) =>
  item.address ? (
    <a class="govuk-link" href={item.address} rel="noopener noreferrer">
      {item.address}
    </a>
  ) : (
    <A href={path('library-file', { projectId: item.projectId, linkId: item.id })} download>
      {t('link.download', { size: showBytes(item.bytes ?? 0) })}
    </A>
  )

const Facts: FC<{ item: LibraryItem; from: Card | undefined }> = ({ item, from }) => {
  const href = from && hrefOf(item.projectId, from.ref)
  const rows = [
    { key: item.address ? t('link.address') : t('link.file'), value: <Way item={item} /> },
    { key: t('link.kind'), value: t(`link.kind-${item.kind}`) },
    ...(item.mediaType ? [{ key: t('link.type'), value: item.mediaType }] : []),
    ...(item.note ? [{ key: t('link.note'), value: <span class="typed">{item.note}</span> }] : []),
    ...(item.tags.length ? [{ key: t('link.tags'), value: item.tags.join(', ') }] : []),
    { key: t('link.foundIn'), value: from && href ? <A href={href}>{from.name}</A> : t('link.from-web') },
  ]
  return <SummaryList rows={rows} />
}

const Act: FC<{ item: LibraryItem }> = ({ item }) => {
  const place = { projectId: item.projectId, linkId: item.id }
  return (
    <div class="govuk-button-group">
      {item.withdrawnAt ? null : (
        <LinkButton href={path('edit-link', place)} look="secondary">
          {t('link.change')}
        </LinkButton>
      )}
      <form method="post" action={path('link', place)}>
        <SubmitButton look="secondary" name="act" value={item.withdrawnAt ? 'bring-back' : 'withdraw'}>
          {item.withdrawnAt ? t('registers.bring-back') : t('registers.withdraw')}
        </SubmitButton>
      </form>
    </div>
  )
}

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const item = await findLibraryItem(ctx, { ...placeOf(c), projectId: project.id })
  const { nameOf } = await findNames(c)
  const cards = await describeThings(ctx, project.id, item.foundIn ? [item.foundIn] : [])
  const events = await findHistory(c, { thing: `link:${item.id}`, operation: 'link.read' }, { nameOf })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('link.title'), href: path('library', { projectId: project.id }) }]} />
      {c.req.query('known') ? <Said>{t('link.known')}</Said> : null}
      <Heading caption={t('link.one')}>{item.title}</Heading>
      {item.withdrawnAt ? <P>{t('registers.withdrawn-what')}</P> : null}
      <Facts item={item} from={cards.get(item.foundIn)} />
      {(await may(ctx, 'link.write', project.id)) ? <Act item={item} /> : null}
      <History events={events} />
    </>
  )
  return page(c, { title: item.title, project, room: 'library', children: content })
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const run = form.text('act') === 'bring-back' ? bringBackLibraryItem : withdrawLibraryItem
      await run(c.var.ctx, placeOf(c))
      return c.redirect(path('link', placeOf(c)), 303)
    },
    () => get(c),
  )
