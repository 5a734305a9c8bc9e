import { type FoundCase, listOfficerWaits } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { Content } from '#platform/render/content.ts'
import { heading, type Names, sayEvent, sayMoment, sayWho, table } from './blocks.ts'
import { saySaid } from './say-said.ts'

/** All that happened, in its order: when, what, by whom, and what was said with it. */
export function writeLog({ events, currency }: FoundCase, names: Names): Content {
  const head = [t('case-file.when'), t('case-file.what'), t('case-file.who'), t('case-file.said')]
  const rows = events.map((event) => [
    ...[sayMoment(event.at), sayEvent(event.type), sayWho(names, event.party)],
    saySaid(event, currency, names),
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
