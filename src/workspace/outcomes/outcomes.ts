import { z } from 'zod'
import { lineSchema, measureSchema, type Register, textSchema } from '../register/register.ts'

export const outcomeFields = z.object({
  name: lineSchema('Say in a few words what gets better.'),
  what: textSchema(),
  sign: textSchema(1000),
  measure: measureSchema,
  before: textSchema(500),
  after: textSchema(500),
  state: z.enum(['expected', 'seen', 'not-seen'], 'Choose where the outcome stands.').default('expected'),
  example: z.string().trim().max(60, 'Shorten this to 60 characters.').default(''),
})

/** What is expected to get better through the reform, how one would see it, and whether it was seen. */
export const outcomes: Register<typeof outcomeFields> = {
  kind: 'outcome',
  table: 'workspace.outcome',
  fields: outcomeFields,
  nameField: 'name',
  searched: ['name', 'what', 'sign', 'before', 'after'],
}

/** Outcomes that reforms usually aim at; their words are the catalogue's `outcome-example.…`. */
export const outcomeExamples = [
  'relations',
  'capacity',
  'pilot',
  'performance',
  'example',
  'vendors',
  'certified',
  'quality',
] as const
