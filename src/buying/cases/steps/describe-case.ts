import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { Ctx } from '#platform/context.ts'
import { type Moved, moveCase } from '../acts/move-case.ts'

const AMOUNT = 'Enter an amount, like 4000 or 4000.50.'
const DAY = 'Enter a day.'
const MOST_TEXT = 1000

/** What a requester says of a purchase, with what to do where something is wrong. Amounts are minor units. */
export const planSchema = z
  .object({
    title: z
      .string({ error: 'Say in a few words what you want to buy.' })
      .trim()
      .min(1, 'Say in a few words what you want to buy.')
      .max(100, 'Shorten it to 100 characters.'),
    priceCents: z.int(AMOUNT).min(1, 'Enter the price before tax.').max(Number.MAX_SAFE_INTEGER, AMOUNT),
    feesCents: z.int(AMOUNT).min(0, AMOUNT).max(Number.MAX_SAFE_INTEGER, AMOUNT).default(0),
    taxBp: z
      .int('Enter the tax as a percentage, like 13 or 14.975.')
      .min(0)
      .max(10_000, 'The tax is at most 100 percent.'),
    startDay: z.iso.date(DAY),
    deliverBy: z.iso.date(DAY),
    budgetLine: z.string().trim().max(200, 'Shorten it to 200 characters.').default(''),
    licence: z.string().trim().max(100, 'Shorten it to 100 characters.').default(''),
    criteria: z
      .array(z.string().trim().max(MOST_TEXT, `Shorten each to ${MOST_TEXT} characters.`))
      .transform((all) => [...new Set(all.filter(Boolean))])
      .refine(
        (all) => all.length > 0,
        'Say how you will see that the work is done: at least one thing that can be tested.',
      )
      .refine((all) => all.length <= 50, 'Write at most 50.'),
  })
  .refine(({ startDay, deliverBy }) => deliverBy >= startDay, {
    path: ['deliverBy'],
    error: 'The delivery is before the start.',
  })
export type PlanInput = z.input<typeof planSchema>

/** Says what is bought, for how much, until when, and how the work is accepted. A change needs a new check. */
export async function describeCase(ctx: Ctx, input: { projectId: string; caseId: string } & PlanInput): Promise<Moved> {
  const { projectId, caseId, ...given } = input
  const today = ctx.clock.now().toISOString().slice(0, 10)
  // Work that is over was not bought by what is described now.
  const ahead = planSchema.refine(({ deliverBy }) => deliverBy >= today, {
    path: ['deliverBy'],
    error: 'This day is over. Choose one from today on.',
  })
  return moveCase(ctx, { projectId, caseId, type: 'case.described', data: checkInput(ahead, given) })
}
