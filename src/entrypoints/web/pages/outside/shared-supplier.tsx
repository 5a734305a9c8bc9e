import type { FC } from 'hono/jsx'
import { type Feedback, readFeedback } from '#buying/award/index.ts'
import {
  holdsOn,
  listOpportunities,
  type Opportunity,
  readOwnOffers,
  readSuspensions,
  textsIn,
  withSupplierLink,
} from '#buying/offers/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { findHeldLink } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Moment, P, SubHeading, Table } from '../../ui/parts.tsx'
import { Verdicts } from '../buying/award/verdicts.tsx'
import { heldIn } from './held-link.ts'
import { Kept, OutsideTop } from './parts.tsx'

const titleOf = (one: Opportunity) => textsIn(one, currentLanguage()).title

type Listed = { all: Opportunity[]; own: ReadonlyMap<string, Date>; linkId: string }

const sayOwn = (at: Date | undefined) => (at ? <Moment at={at} /> : t('offers.not-sent'))

const OpenOnes: FC<Listed> = ({ all, own, linkId }) => {
  const columns = [
    {
      head: t('offers.opportunity'),
      rowHead: true,
      cell: (one: Opportunity) => <A href={path('shared-offer', { linkId, caseId: one.caseId })}>{titleOf(one)}</A>,
    },
    { head: t('offers.closes'), cell: (one: Opportunity) => <Moment at={one.closesAt} /> },
    { head: t('offers.sent'), cell: (one: Opportunity) => sayOwn(own.get(one.caseId)) },
  ]
  return all.length ? (
    <Table caption={t('offers.open-ones')} columns={columns} rows={all} />
  ) : (
    <Empty>{t('offers.none-open')}</Empty>
  )
}

/** What the supplier has offered on that is closed, and where it stands; its receipt is a click away. */
const SentOnes: FC<Listed> = ({ all, own, linkId }) => {
  const columns = [
    {
      head: t('offers.opportunity'),
      rowHead: true,
      cell: (one: Opportunity) => <A href={path('shared-offer', { linkId, caseId: one.caseId })}>{titleOf(one)}</A>,
    },
    { head: t('offers.sent'), cell: (one: Opportunity) => sayOwn(own.get(one.caseId)) },
    { head: t('buying.stands'), cell: (one: Opportunity) => t(`offers.stage-${one.stage}`) },
  ]
  return all.length ? <Table caption={t('offers.sent-ones')} columns={columns} rows={all} /> : null
}

/** What a supplier was told of an offer that was not chosen, criterion by criterion. */
const Told: FC<{ feedback: Feedback; title: string }> = ({ feedback, title }) => (
  <section>
    <SubHeading>{t('award.feedback-on', { title })}</SubHeading>
    {feedback.words ? <P>{feedback.words}</P> : null}
    <P>{t(`award.went-${feedback.how}`)}</P>
    <Verdicts of={feedback.verdicts} />
  </section>
)

/** A supplier's own page: what it can offer on, and what it was told. */
export async function showSharedSupplier(c: HttpContext) {
  const held = heldIn(c)
  const { asking, ...link } = await findHeldLink(c.var.ctx, held)
  const today = c.var.ctx.clock.now().toISOString().slice(0, 10)
  const shown = await withSupplierLink(c.var.ctx, held, async (ctx, supplier) => {
    const all = (await listOpportunities(ctx)).filter(({ projectId }) => projectId === supplier.projectId)
    const caseIds = all.map(({ caseId }) => caseId)
    return {
      supplier,
      all,
      own: await readOwnOffers(ctx, supplier, caseIds),
      told: await readFeedback(ctx, supplier.partyId),
      isSuspended: (await readSuspensions(ctx, supplier.partyId)).some((one) => holdsOn(one, today)),
    }
  })
  const titles = new Map(shown.all.map((one) => [one.caseId, titleOf(one)]))
  const listed = { own: shown.own, linkId: held.linkId }
  const body = (
    <>
      <OutsideTop title={shown.supplier.firm} link={link} asking={asking} />
      {shown.isSuspended ? <P>{t('suppliers.own-suspended')}</P> : null}
      <P>
        <A href={path('shared-details', { linkId: held.linkId })}>{t('suppliers.own-details')}</A>
      </P>
      <OpenOnes {...listed} all={shown.all.filter(({ stage }) => stage === 'open')} />
      <SentOnes {...listed} all={shown.all.filter(({ stage, caseId }) => stage !== 'open' && shown.own.has(caseId))} />
      {shown.told.map((one) => (
        <Told feedback={one} title={titles.get(one.caseId) ?? ''} />
      ))}
      <Kept asking={asking} />
    </>
  )
  return page(c, { title: shown.supplier.firm, children: body })
}
