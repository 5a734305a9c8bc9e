import { type FoundCase, paidOf, totalOf } from '#buying/cases/index.ts'
import { formatOf } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content, ContentBlock, Inline } from '#platform/render/content.ts'
import { sayAmount } from '../money.ts'
import { type OffersOfCase, sayAnswers } from './offers.ts'

const text = (words: string): Inline[] => [{ text: words }]
const heading = (words: string): ContentBlock => ({ type: 'heading', level: 2, inlines: text(words) })
const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inlines: text(words) })
const list = (all: readonly string[]): ContentBlock => ({
  ...{ type: 'list', ordered: false },
  items: all.map((words) => [paragraph(words)]),
})
const table = (head: readonly string[], rows: readonly (readonly string[])[]): ContentBlock => ({
  ...{ type: 'table', head: head.map(text), rows: rows.map((cells) => cells.map(text)) },
})

/** A moment, written out in UTC, so that the same file reads the same everywhere. */
export const sayMoment = (at: string): string =>
  `${formatOf({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`

export const sayEvent = (type: string): string => findWords(`event.${type}`) ?? type

type Names = ReadonlyMap<string, string>
/** Whoever acted, by name. */
export const sayWho = (names: Names, party: string | null): string =>
  party === null ? t('case-file.nobody') : names.get(party) || t('case-file.somebody')

function writePlan({ state, currency }: FoundCase, names: Names): Content {
  const { plan, contract } = state
  if (!plan) return []
  const rows = [
    [t('case-file.summary-price'), sayAmount(plan.priceCents, currency)],
    [t('case-file.summary-total'), sayAmount(contract?.totalCents ?? totalOf(plan), currency)],
    ...(contract ? [[t('case-file.summary-supplier'), sayWho(names, contract.supplierId)]] : []),
    [t('case-file.summary-paid'), sayAmount(paidOf(state), currency)],
    [t('case-file.summary-deliver'), contract?.deliverBy ?? plan.deliverBy],
    ...(plan.licence ? [[t('case-file.summary-licence'), plan.licence]] : []),
  ]
  const criteria = plan.criteria.length ? [heading(t('case-file.summary-criteria')), list(plan.criteria)] : []
  return [heading(t('case-file.summary-plan')), table([t('case-file.what'), ''], rows), ...criteria]
}

/** What each offer says: what the verdicts rest on. */
function writeOffers(offers: OffersOfCase | null, names: Names): Content {
  if (!offers) return []
  const told = offers.offers.flatMap((offer): Content => {
    const { number, supplierId, receivedAt } = offer.bid
    const from = { number, who: sayWho(names, supplierId), when: sayMoment(receivedAt.toISOString()) }
    const rows = sayAnswers(offer, offers.criteria).map(({ to, text }) => [to, text])
    return [
      { type: 'heading', level: 3, inlines: text(t('case-file.offer-from', from)) },
      table([t('case-file.offer-criterion'), t('case-file.offer-answer')], rows),
    ]
  })
  return [heading(t('case-file.offers')), paragraph(t('case-file.offers-intro')), ...told]
}

/** What a layperson reads of a purchase: what, who, when, what the rules said, and the money; in words. */
export function writeSummary(found: FoundCase, names: Names, offers: OffersOfCase | null): Content {
  const { state, events } = found
  const stage = findWords(`case.stage-${state.stage}`) ?? state.stage
  const money = findWords(`case.money-${state.money}`) ?? state.money
  const rows = events.map((event) => {
    const outcome = event.type === 'case.checked' ? findWords(`case.outcome-${event.data.outcome}`) : undefined
    const name = sayEvent(event.type)
    return [sayMoment(event.at), outcome ? t('frame.pair', { name, value: outcome }) : name, sayWho(names, event.party)]
  })
  return [
    paragraph(
      `${t('frame.pair', { name: t('case-file.state'), value: stage })}. ${t('frame.pair', { name: t('case-file.money'), value: money })}.`,
    ),
    ...writePlan(found, names),
    ...writeOffers(offers, names),
    heading(t('case-file.summary-log')),
    table([t('case-file.when'), t('case-file.what'), t('case-file.who')], rows),
    heading(t('case-file.summary-verify')),
    list([t('case-file.how-1'), t('case-file.how-2'), t('case-file.how-3')]),
  ]
}
