import { z } from 'zod'

/** The choice of a supplier, as a requester makes it. */
export const choiceSchema = z
  .object({
    supplierId: z.uuid('Choose a supplier.'),
    reason: z
      .string({ error: 'Say why you chose this supplier.' })
      .trim()
      .min(20, 'Say why in a sentence: whoever looks at this later has only your words.')
      .max(4000, 'Shorten it to 4,000 characters.'),
    hasInterest: z.boolean({ error: 'Say whether you, or somebody close to you, has an interest in this supplier.' }),
    interest: z.string().trim().max(2000, 'Shorten it to 2,000 characters.').default(''),
  })
  .refine(({ hasInterest, interest }) => !hasInterest || interest !== '', {
    path: ['interest'],
    message: 'Say which interest it is: an officer reads it.',
  })
