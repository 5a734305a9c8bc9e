import { type FoundCase, paidOf, totalOf } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content } from '#platform/render/content.ts'
import { sayAmount } from '../money.ts'
import { heading, list, type Names, sayWho, table } from './blocks.ts'

/** What was asked for and why, in the words of whoever needed it, and what was agreed and paid. */
export function writePlan({ title, state, currency }: FoundCase, names: Names): Content {
  const { plan, contract, need } = state
  const rows = [
    [t('case-file.summary-title'), title],
    ...(need.purpose ? [[t('case-file.summary-purpose'), need.purpose]] : []),
    ...(plan ? [[t('case-file.summary-price'), sayAmount(plan.priceCents, currency)]] : []),
    ...(plan ? [[t('case-file.summary-total'), sayAmount(contract?.totalCents ?? totalOf(plan), currency)]] : []),
    ...(contract ? [[t('case-file.summary-supplier'), sayWho(names, contract.supplierId)]] : []),
    ...(plan ? [[t('case-file.summary-paid'), sayAmount(paidOf(state), currency)]] : []),
    ...(plan ? [[t('case-file.summary-deliver'), contract?.deliverBy ?? plan.deliverBy]] : []),
    ...(plan?.licence ? [[t('case-file.summary-licence'), plan.licence]] : []),
  ]
  const head = [t('case-file.what'), t('case-file.agreed')]
  const criteria = plan?.criteria.length ? [heading(t('case-file.summary-criteria')), list(plan.criteria)] : []
  return [heading(t('case-file.summary-plan')), table(head, rows), ...criteria]
}

/** The offers of a small buy, each in the words of its supplier; those of an open opportunity stand in files of their own. */
export function writeAsked({ state, events, currency }: FoundCase, names: Names): Content {
  if (!state.offers.length) return []
  const rows = state.offers.map(({ supplierId, priceCents, standing }) => {
    const said = events.findLast(
      ({ type, data }) => (type === 'offer.given' || type === 'offer.declined') && data.supplierId === supplierId,
    )
    const words =
      said?.type === 'offer.given' ? said.data.words : said?.type === 'offer.declined' ? said.data.reason : ''
    const price = priceCents === null ? '' : sayAmount(priceCents, currency)
    const isChosen = state.contract?.supplierId === supplierId
    const stands = isChosen ? t('case-file.chosen') : (findWords(`buying.offer-${standing}`) ?? standing)
    return [sayWho(names, supplierId), [stands, price, words].filter(Boolean).join(' · ')]
  })
  const head = [t('case-file.summary-supplier'), t('case-file.said')]
  return [heading(t('case-file.offers')), table(head, rows)]
}
