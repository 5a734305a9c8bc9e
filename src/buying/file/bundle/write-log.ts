import { type FoundCase, type KeptEvent, listOfficerWaits } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import type { Content } from '#platform/render/content.ts'
import { heading, type Names, sayEvent, sayMoment, sayWho, table } from './blocks.ts'
import { saySaid } from './say-said.ts'

/** What, by whom, and what was said with it: two columns alone, so that a telephone shows whole words. */
function sayLine(event: KeptEvent, currency: string, names: Names): string {
  const name = t('case-file.done-by', { what: sayEvent(event.type), who: sayWho(names, event.party) })
  const value = saySaid(event, currency, names)
  return value ? t('frame.pair', { name, value }) : name
}

/** All that happened, in its order. */
export function writeLog({ events, currency }: FoundCase, names: Names): Content {
  const rows = events.map((event) => [sayMoment(event.at), sayLine(event, currency, names)])
  return [heading(t('case-file.summary-log')), table([t('case-file.when'), t('case-file.what')], rows)]
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
