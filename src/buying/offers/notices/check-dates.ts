import { z } from 'zod'
import { offerRefusals } from '../offers.errors.ts'
import type { NoticeContent } from './notice.ts'

/** The two moments that a form of a notice gives, each named where it cannot be read. */
export const momentsSchema = z.object({
  closesAt: z.iso.datetime({ offset: true, error: 'Write the deadline as a day and a time.' }),
  questionsUntil: z.iso.datetime({ offset: true, error: 'Write until when questions are taken, as a day and a time.' }),
})

type Dates = { content: Pick<NoticeContent, 'startDay' | 'deliverBy'>; closesAt: Date }

/**
 * Nobody can begin work that is still open for offers, or deliver it before it begins. Throws `offers.begins-too-soon`,
 * `offers.delivered-too-soon`.
 */
export function checkDates({ content: { startDay, deliverBy }, closesAt }: Dates): void {
  if (startDay < closesAt.toISOString().slice(0, 10)) throw offerRefusals.beginsTooSoon()
  if (deliverBy < startDay) throw offerRefusals.deliveredTooSoon()
}
