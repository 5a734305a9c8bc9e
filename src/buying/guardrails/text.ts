import { z } from 'zod'

const words = z.string().trim().min(1).max(2000)

/** Words of a rule, a question or a profile in the languages of the product. */
export const textSchema = z.strictObject({ en: words, fr: words, es: words })

/** The same words in each language of the product. */
export type Text = z.output<typeof textSchema>
