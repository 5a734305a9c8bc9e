import { z } from 'zod'
import { DRAFT_PREFIX, isOcidPrefix } from '#standard/index.ts'

/** From when on small buys and open opportunities can be read by everybody, and as whose. */
export const settingSchema = z.object({
  isOpen: z.boolean(),
  smallFrom: z.enum(['plan', 'order', 'end', 'never'], { error: 'Choose from when on small buys are public.' }),
  openFrom: z.enum(['plan', 'notice'], { error: 'Choose from when on open opportunities are public.' }),
  showsBids: z.boolean().default(false),
  ocidPrefix: z
    .string()
    .trim()
    .refine(isOcidPrefix, 'Write the prefix as it was registered: ocds- and six letters or digits.')
    .default(DRAFT_PREFIX),
  buyerName: z.string().trim().max(200, 'Shorten the name to 200 characters.').default(''),
  dutyCents: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().default(null),
})
export type PublicationSetting = z.output<typeof settingSchema>

/** What holds where nobody has decided: nothing is published. */
export const closed: PublicationSetting = {
  ...{ isOpen: false, smallFrom: 'order', openFrom: 'notice', showsBids: false },
  ...{ ocidPrefix: DRAFT_PREFIX, buyerName: '', dutyCents: null },
}
