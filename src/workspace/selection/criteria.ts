import { z } from 'zod'
import { lineSchema, type Register, textSchema } from '../register/register.ts'

export const criterionFields = z.object({
  name: lineSchema('Name what is compared.'),
  guidance: textSchema(2000),
  weight: z
    .int('Choose a whole number from 0 to 5.')
    .min(0, 'Choose a whole number from 0 to 5.')
    .max(5, 'Choose a whole number from 0 to 5.'),
  example: z.string().trim().max(60, 'Shorten this to 60 characters.').default(''),
})

/** By what candidates are compared, and how much each weighs. */
export const criteria: Register<typeof criterionFields> = {
  kind: 'criterion',
  table: 'workspace.criterion',
  fields: criterionFields,
  nameField: 'name',
  searched: ['name', 'guidance'],
}

/** Criteria that served before, with their weight; their words are the catalogue's `criterion-example.…`. */
export const criterionExamples = {
  will: 5,
  ongoing: 4,
  people: 4,
  data: 3,
  openness: 3,
  'user-centred': 3,
  calendar: 2,
  size: 1,
} as const
