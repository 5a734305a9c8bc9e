import { z } from 'zod'
import { lineSchema, neededTextSchema, type Register } from '../register/register.ts'

export const termFields = z.object({
  term: lineSchema('Enter the word.', 120),
  meaning: neededTextSchema('Say what it means.', 2000),
  also: z.string().trim().max(300, 'Shorten this to 300 characters.').default(''),
  example: z.string().trim().max(60, 'Shorten this to 60 characters.').default(''),
})

/** The words of a project and what they mean in it; one with an `example` stands in for that of the shipped list. */
export const terms: Register<typeof termFields> = {
  kind: 'term',
  table: 'workspace.term',
  fields: termFields,
  nameField: 'term',
  searched: ['term', 'also', 'meaning'],
}
