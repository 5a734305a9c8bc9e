import { z } from 'zod'

/** A card that pays for purchases, told apart by its last four digits. Amounts are minor units of `currency`. */
export type Card = {
  id: string
  projectId: string
  name: string
  /** The party whose name is on it; null once they left. */
  holderId: string | null
  lastFour: string
  currency: string
  limitCents: number
  cycleLimitCents: number
  cycleDay: number
  trainedUntil: string | null
  endedAt: Date | null
}

const DAYS_OF_EVERY_MONTH = 28
const amount = (message: string) => z.int({ error: message }).min(1, message).max(Number.MAX_SAFE_INTEGER, message)

const fields = {
  name: z.string().trim().min(1, 'Say what this card is called, like “Card of the web team”.').max(100),
  limitCents: amount('Enter the most that one payment may be.'),
  cycleLimitCents: amount('Enter the most that may be paid in one cycle.'),
  cycleDay: z
    .int({ error: 'Enter the day of the month on which a cycle begins, from 1 to 28.' })
    .min(1, 'Enter the day of the month on which a cycle begins, from 1 to 28.')
    .max(DAYS_OF_EVERY_MONTH, 'Enter the day of the month on which a cycle begins, from 1 to 28.'),
  trainedUntil: z.iso.date('Write the day as YYYY-MM-DD.').nullable().default(null),
}
const cycleHoldsOne = ({ limitCents, cycleLimitCents }: { limitCents: number; cycleLimitCents: number }) =>
  cycleLimitCents >= limitCents
const CYCLE = { path: ['cycleLimitCents'], error: 'A cycle must hold at least one payment of the highest amount.' }

/** What may be changed of a card. */
export const cardChangeSchema = z.object(fields).refine(cycleHoldsOne, CYCLE)

/** A card as it is added. */
export const newCardSchema = z
  .object({
    ...fields,
    holderId: z.uuid('Choose whose name is on the card.'),
    lastFour: z
      .string()
      .trim()
      .regex(/^\d{4}$/, 'Enter the last four digits of the card, and no more.'),
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'Write the currency in three letters, like CAD.'),
  })
  .refine(cycleHoldsOne, CYCLE)

/** The days of one cycle, both counted. */
export type Cycle = { from: string; to: string }

const dayAt = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The cycle that a day falls in: from the card's day of a month to the day before it in the next. */
export function cycleOf(day: string, cycleDay: number): Cycle {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const begins = date >= cycleDay ? month - 1 : month - 2
  return { from: dayAt(year, begins, cycleDay), to: dayAt(year, begins + 1, cycleDay - 1) }
}
