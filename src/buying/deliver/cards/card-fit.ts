import type { ListedCard } from './cards.store.ts'

/** Why a card does not pay for a purchase as it is described. */
export type CardFault = 'over-payment' | 'over-cycle' | 'untrained' | 'training-ends' | 'no-holder'

/** A card that could pay for a purchase: what is left of it besides, in minor units, and why it would not do. */
export type CardChoice = { card: ListedCard; freeCents: number; faults: CardFault[] }

type Asked = {
  /** With the highest tax; null while nothing is described. */
  totalCents: number | null
  /** The day by which the work is done. */
  deliverBy: string | null
  today: string
  /** Whether a rule in force asks for training of the holder. */
  asksTraining: boolean
}

function faultOfTraining(until: string | null, { today, deliverBy }: Asked): CardFault[] {
  if (until === null || until < today) return ['untrained']
  return deliverBy !== null && until < deliverBy ? ['training-ends'] : []
}

/** Looks whether a card pays for a purchase, before a rule stops the order for it (rule:G03, rule:G04, rule:G05). */
export function fitCard(card: ListedCard, freeCents: number, asked: Asked): CardChoice {
  const total = asked.totalCents ?? 0
  const faults: CardFault[] = [
    ...(total > card.limitCents ? (['over-payment'] as const) : []),
    ...(total > freeCents ? (['over-cycle'] as const) : []),
    ...(asked.asksTraining ? faultOfTraining(card.trainedUntil, asked) : []),
    ...(card.holderId === null ? (['no-holder'] as const) : []),
  ]
  return { card, freeCents, faults }
}

/** The card to begin with: the one with the fewest faults, of these the one with the most left. */
export const proposeCard = (choices: readonly CardChoice[]): CardChoice | undefined =>
  choices.toSorted((a, b) => a.faults.length - b.faults.length || b.freeCents - a.freeCents)[0]
