import { listOpportunities, type Opportunity, textsIn } from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Empty, Heading, Moment, P, Table } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'
import { OpportunityTag } from './opportunity-parts.tsx'

/** Words are looked up when the page is shown: each reader has a language. */
const columnsOf = () => [
  {
    head: t('offers.opportunity'),
    rowHead: true,
    cell: (one: Opportunity) => (
      <A href={path('opportunity', { caseId: one.caseId })}>{textsIn(one, currentLanguage()).title}</A>
    ),
  },
  { head: t('offers.stands'), cell: (one: Opportunity) => <OpportunityTag stage={one.stage} /> },
  { head: t('offers.price'), numeric: true, cell: (one: Opportunity) => sayCents(one.priceCents, one.currency) },
  { head: t('offers.closes'), cell: (one: Opportunity) => <Moment at={one.closesAt} /> },
]

/** Every opportunity of this installation, for everybody. */
export async function get(c: HttpContext) {
  const all = await listOpportunities(c.var.ctx)
  const content = (
    <>
      <Heading>{t('offers.title')}</Heading>
      <P>{t('offers.intro')}</P>
      {all.length ? (
        <Table caption={t('offers.title')} columns={columnsOf()} rows={all} />
      ) : (
        <Empty>{t('offers.none')}</Empty>
      )}
      <P>
        <A href={path('opportunities-feed')}>{t('offers.feed')}</A> ·{' '}
        <A href={path('how-sealed')}>{t('sealed.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('offers.title'), children: content })
}
