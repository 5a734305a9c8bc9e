import { z } from 'zod'

/** A supplier is given no work until a day. Who did it and who took it back are people of the project; null: somebody who left. */
export type Suspension = {
  id: string
  supplierId: string
  reason: string
  /** The last day of it, as YYYY-MM-DD. */
  untilDay: string
  suspendedBy: string | null
  suspendedAt: Date
  /** What the supplier said to it. */
  reply: string | null
  repliedAt: Date | null
  liftReason: string | null
  liftedBy: string | null
  liftedAt: Date | null
}

const MOST_DAYS = 3 * 366
const words = (least: number, empty: string) =>
  z.string().trim().min(least, empty).max(2000, 'Shorten it to 2000 characters.')

/** The supplier reads the reason; it says enough to answer to. */
export const newSuspensionSchema = z.object({
  reason: words(20, 'Say why in a sentence or two; the supplier reads it.'),
  untilDay: z.iso.date('Write the day as YYYY-MM-DD.'),
})
export const liftSchema = z.object({ reason: words(1, 'Say why it ends now.') })
export const replySchema = z.object({ reply: words(1, 'Write what you have to say to it.') })

/** Whether a suspension holds on a day. */
export const holdsOn = ({ untilDay, liftedAt }: Suspension, day: string): boolean => !liftedAt && day <= untilDay

/** Whether a suspension may last until a day: none ends before it begins, and none is for good. */
export const isFairEnd = (untilDay: string, today: string): boolean =>
  untilDay >= today && Date.parse(untilDay) - Date.parse(today) <= MOST_DAYS * 86_400_000
