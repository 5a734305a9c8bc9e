import type { KeptEvent } from '#buying/cases/index.ts'
import { findFactKind, isFactId } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { sayAmount } from '../money.ts'
import { wordsOf } from '../receipts/receipt.ts'
import { type Names, sayWho } from './blocks.ts'

const AMOUNTS = ['amountCents', 'priceCents', 'totalCents'] as const

const sayAmounts = ({ data }: KeptEvent, currency: string): string[] =>
  AMOUNTS.flatMap((name) => {
    const cents = (data as Record<string, unknown>)[name]
    return typeof cents === 'number' ? [sayAmount(cents, currency)] : []
  })

/** How each criterion of a delivery was judged. */
const sayJudged = (judged: readonly { criterion: string; met: boolean; note: string }[]): string[] =>
  judged.map(({ criterion, met, note }) =>
    [t('frame.pair', { name: criterion, value: t(met ? 'award.met' : 'award.not-met') }), note]
      .filter(Boolean)
      .join('. '),
  )

/** What only the data of an event tells, by its type. */
function sayOwn({ type, data }: KeptEvent, names: Names): string[] {
  switch (type) {
    case 'statement.withdrawn':
      return isFactId(data.fact) ? [findFactKind(data.fact).ask[currentLanguage()]] : [data.fact]
    case 'officer.decided':
      return [findWords(`buying.verdict-${data.verdict}`) ?? data.verdict]
    case 'interest.declared':
      return [t(data.hasInterest ? 'case-file.interest' : 'case-file.no-interest')]
    case 'offer.asked':
    case 'supplier.chosen':
    case 'feedback.given':
      return [sayWho(names, data.supplierId)]
    case 'supplier.selected':
      return [
        t(`offers.method-short-${data.method}`),
        ...data.ladder.map(({ supplierId }) => sayWho(names, supplierId)),
      ]
    case 'offers.closed':
      return [t('case-file.closed-with', { count: data.bids.length })]
    case 'work.accepted':
    case 'work.returned':
    case 'work.rejected':
      return sayJudged(data.verdicts)
    default:
      return []
  }
}

/** What was said with an event: amounts, the answer to a rule, reasons; of a check, what it came to. */
export function saySaid(event: KeptEvent, currency: string, names: Names): string {
  const { type, data } = event
  if (type === 'case.checked') return findWords(`case.outcome-${data.outcome}`) ?? data.outcome
  return [...sayOwn(event, names), ...sayAmounts(event, currency), ...wordsOf(event, currency)].join(' · ')
}
