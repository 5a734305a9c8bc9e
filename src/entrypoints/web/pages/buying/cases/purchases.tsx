import { type ListedCase, listCases } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A, Empty, Heading, Moment, P } from '../../../ui/parts.tsx'
import { StageTag, sayCents, sayTurn } from './frame.tsx'

/** What is bought, what it costs, where it stands and whose turn it is. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const cases = await listCases(ctx, projectId)
  const mayOpen = await may(ctx, 'case.open', projectId)
  const columns = [
    {
      head: t('buying.what'),
      rowHead: true,
      cell: (one: ListedCase) => <A href={path('case', { projectId, caseId: one.id })}>{one.title}</A>,
    },
    { head: t('buying.number'), numeric: true, cell: (one: ListedCase) => String(one.number) },
    {
      head: t('buying.total'),
      numeric: true,
      cell: (one: ListedCase) =>
        one.totalCents === null ? t('buying.not-yet') : sayCents(one.totalCents, one.currency),
    },
    { head: t('buying.stands'), cell: (one: ListedCase) => <StageTag stage={one.stage} /> },
    { head: t('buying.waits'), cell: (one: ListedCase) => sayTurn(one.waits) },
    { head: t('buying.changed'), cell: (one: ListedCase) => <Moment at={one.changedAt} /> },
  ]
  const content = (
    <>
      <Heading>{t('case.title')}</Heading>
      <P>{t('buying.intro')}</P>
      {mayOpen ? <LinkButton href={path('new-purchase', { projectId })}>{t('buying.new')}</LinkButton> : null}
      {cases.length ? (
        <PagedTable c={c} caption={t('buying.list')} columns={columns} rows={cases} />
      ) : (
        <Empty>
          <P>{t('buying.empty')}</P>
        </Empty>
      )}
      <P>
        <A href={path('officer-desk', { projectId })}>{t('officer.title')}</A>
        {' · '}
        <A href={path('buying-people', { projectId })}>{t('buying.people-link')}</A>
      </P>
      <P>
        <A href={path('suppliers', { projectId })}>{t('suppliers.title')}</A>
        {' · '}
        <A href={path('cards', { projectId })}>{t('card.title')}</A>
        {' · '}
        <A href={path('reuse', { projectId })}>{t('reuse.title')}</A>
        {' · '}
        <A href={path('pilots', { projectId })}>{t('pilot.title')}</A>
      </P>
      <P>
        <A href={path('rules', { projectId })}>{t('rules.link')}</A>
      </P>
    </>
  )
  return page(c, { title: t('case.title'), project, room: 'purchases', children: content })
}
