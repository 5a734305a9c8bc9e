import { sayMoney } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Pilot, Side } from '../scope/pilot.ts'

type Limits = Pick<Pilot, 'name' | 'mostPurchases' | 'mostCents' | 'currency' | 'lastDay'>

/** The letter that asks a sponsor: for which side, how much they would sign for and until when, and where. */
export function sayLetter(pilot: Limits, side: Side, given: { name: string; link: string; until: string }) {
  const { name: title, mostPurchases: count, mostCents, currency } = pilot
  const day = showDate(pilot.lastDay)
  const money = sayMoney(mostCents, currency, currentLanguage())
  const values = {
    ...given,
    until: showDate(given.until),
    title,
    count,
    money,
    day,
    side: t(`pilot.letter-side-${side}`),
  }
  return { subject: t('pilot.letter-subject', values), text: t('pilot.letter', values) }
}
