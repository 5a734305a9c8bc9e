import { z } from 'zod'
import { accesses, moments } from '#workspace/index.ts'

/** What is agreed on one work product. */
export const agreementItem = z.object({
  product: z.string(),
  name: z.string(),
  access: z.enum(accesses),
  when: z.enum(moments),
  on: z.string().nullable(),
  approvedBy: z.array(z.string()),
})
