import { type FoundCase, type KeptEvent, listOfficerWaits } from '#buying/cases/index.ts'
import { findFactKind, isFactId } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content } from '#platform/render/content.ts'
import { sayAmount } from '../money.ts'
import { wordsOf } from '../receipts/receipt.ts'
import { heading, type Names, sayEvent, sayMoment, sayWho, table } from './blocks.ts'

const AMOUNTS = ['amountCents', 'priceCents', 'totalCents'] as const

/** What was said with an event: amounts, the answer to a rule, reasons; of a check, what it came to. */
export function saySaid(event: KeptEvent, currency: string): string {
  const { type, data } = event
  if (type === 'case.checked') return findWords(`case.outcome-${data.outcome}`) ?? data.outcome
  if (type === 'statement.withdrawn')
    return isFactId(data.fact) ? findFactKind(data.fact).ask[currentLanguage()] : data.fact
  const amounts = AMOUNTS.flatMap((name) => {
    const cents = (data as Record<string, unknown>)[name]
    return typeof cents === 'number' ? [sayAmount(cents, currency)] : []
  })
  const verdict = type === 'officer.decided' ? [findWords(`buying.verdict-${data.verdict}`) ?? data.verdict] : []
  return [...amounts, ...verdict, ...wordsOf(event, currency)].join(' · ')
}

/** All that happened, in its order: when, what, by whom, and what was said with it. */
export function writeLog({ events, currency }: FoundCase, names: Names): Content {
  const head = [t('case-file.when'), t('case-file.what'), t('case-file.who'), t('case-file.said')]
  const rows = events.map((event) => [
    ...[sayMoment(event.at), sayEvent(event.type), sayWho(names, event.party)],
    saySaid(event, currency),
  ])
  return [heading(t('case-file.summary-log')), table(head, rows)]
}

/** What officers were asked, before the purchase and in it, what they answered, and when (buying:M31). */
export function writeQuestions({ events }: FoundCase, names: Names): Content {
  const answers = new Map(
    events.flatMap(({ type, data }) => {
      if (type === 'officer.answered') return [[data.questionId, data.text] as const]
      return type === 'officer.asked-before' ? [[data.questionId, data.answer] as const] : []
    }),
  )
  const asked = listOfficerWaits(events).filter(({ about }) => about === 'question')
  if (!asked.length) return []
  const rows = asked.map(({ ref, text, by, from, until }) => [
    ...[t('case-file.said-by', { words: text, who: sayWho(names, by), when: sayMoment(from) })],
    until === null ? t('case-file.no-answer') : `${answers.get(ref) ?? ''} (${sayMoment(until)})`,
  ])
  return [heading(t('case-file.questions')), table([t('case-file.question'), t('case-file.answer')], rows)]
}
