import { sayMoney } from '#buying/guardrails/index.ts'
import { currentLanguage, formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { showDate } from '#platform/render/shown.ts'
import { type CaseState, totalOf, wantedPlan } from './machine/state.ts'
import type { Seat } from './seats/seats.ts'

/** Why a link is sent to a supplier; without one it asks to take a seat. Amounts are minor units, days are dates, `at` is a moment. */
export type Occasion =
  | { about: 'offer'; day: string }
  | { about: 'award'; at: string }
  | { about: 'order'; totalCents: number; day: string }
  | { about: 'again'; day: string }
  | { about: 'moved'; day: string }
  | { about: 'renewed'; day: string }
  | { about: 'feedback' }
  | { about: 'change'; totalCents: number; day: string }
  | { about: 'invoice'; totalCents: number }
  | { about: 'invoice-back'; totalCents: number; says: string }
  | { about: 'task'; says: string; day: string }
  | { about: 'question'; says: string }
  | { about: 'opening' }
  | { about: 'public-question'; says: string; day: string }

type About = { seat: Seat; title: string; currency: string; occasion?: Occasion | undefined }

/** A deadline with its hour: who reads of it may be anywhere. */
const sayMoment = (at: string): string =>
  `${formatOf({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`

/** What a letter with a link says before the link: subject, and a sentence on what is asked and under which terms. */
export function sayAsked({ seat, title, currency, occasion }: About): { subject: string; says: string } {
  if (!occasion) {
    const what = t(`case.seat-asked-${seat}`)
    return { subject: t('case.letter-subject', { title }), says: t('case.letter-asked', { what, title }) }
  }
  const { about } = occasion
  const total = 'totalCents' in occasion ? sayMoney(occasion.totalCents, currency, currentLanguage()) : ''
  const day = 'day' in occasion ? showDate(occasion.day) : 'at' in occasion ? sayMoment(occasion.at) : ''
  const said = 'says' in occasion ? occasion.says : ''
  const values = { title, total, day, said }
  return { subject: t(`case.${about}-subject`, values), says: t(`case.${about}-letter`, values) }
}

/** What a supplier under contract is told of when it is their turn again; the order has told of the first turn itself. */
export function findOccasion(
  state: Pick<CaseState, 'contract'> & Partial<Pick<CaseState, 'plan' | 'change'>>,
  events: readonly { type: string; data?: object }[],
  { act, mostCents }: { act: string; mostCents: number },
): Occasion | undefined {
  const wanted = wantedPlan({ plan: state.plan ?? null, change: state.change ?? null })
  if (act === 'agree-change' && wanted) return { about: 'change', totalCents: totalOf(wanted), day: wanted.deliverBy }
  if (act === 'invoice') {
    const back = events.findLast(({ type }) => type === 'invoice.returned' || type === 'work.accepted')?.data
    const says = back && 'reason' in back ? `${back.reason}` : undefined
    return { ...(says ? { about: 'invoice-back', says } : { about: 'invoice' }), totalCents: mostCents }
  }
  const last = events.findLast(({ type }) => type in TURNS)?.type
  const about = last && TURNS[last as keyof typeof TURNS]
  return act === 'deliver' && about && state.contract ? { about, day: state.contract.deliverBy } : undefined
}

/** What makes it the supplier's turn to deliver, and what the letter of it is about; an order has sent its own. */
const TURNS = {
  'order.placed': undefined,
  'contract.signed': undefined,
  'work.returned': 'again',
  'delivery.extended': 'moved',
  'change.agreed': 'moved',
} as const
