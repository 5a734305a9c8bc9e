import { z } from 'zod'
import { offerRefusals } from '../offers.errors.ts'
import type { NoticeContent } from './notice.ts'

/** The two moments that a form of a notice gives, each named where it cannot be read. */
export const momentsSchema = z.object({
  closesAt: z.iso.datetime({ offset: true, error: 'Write the deadline as a day and a time.' }),
  questionsUntil: z.iso.datetime({ offset: true, error: 'Write until when questions are taken, as a day and a time.' }),
})

type Dates = {
  content: Pick<NoticeContent, 'startDay' | 'deliverBy'>
  closesAt: Date
  questionsUntil: Date
  now: Date
}
const YEAR_MS = 366 * 86_400_000

/**
 * Holds the dates of a notice against each other: nobody can ask after the deadline, begin work that is still open for offers,
 * or deliver it before it begins. Throws `offers.closes-in-past`, `offers.closes-too-far`, `offers.questions-too-late`,
 * `offers.begins-too-soon`, `offers.delivered-too-soon`.
 */
export function checkDates({ content: { startDay, deliverBy }, closesAt, questionsUntil, now }: Dates): void {
  if (closesAt <= now) throw offerRefusals.closesInPast()
  if (closesAt.getTime() > now.getTime() + YEAR_MS) throw offerRefusals.closesTooFar()
  if (questionsUntil > closesAt) throw offerRefusals.questionsTooLate()
  if (startDay < closesAt.toISOString().slice(0, 10)) throw offerRefusals.beginsTooSoon()
  if (deliverBy < startDay) throw offerRefusals.deliveredTooSoon()
}

const MINUTE_MS = 60_000

/** A moment for a sentence, to the next full minute: `2026-12-04 17:00 UTC`. */
export const sayMoment = (at: Date): string =>
  `${new Date(Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ')} UTC`
