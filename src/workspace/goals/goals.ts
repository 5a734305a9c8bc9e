import { z } from 'zod'
import { daySchema, lineSchema, measureSchema, type Register, textSchema } from '../register/register.ts'

export const goalFields = z.object({
  statement: lineSchema('Say in one sentence what is to be reached.', 300),
  term: z.enum(['short', 'long'], 'Choose short term or long term.'),
  why: textSchema(),
  measure: measureSchema,
  byDay: daySchema('Write the day as YYYY-MM-DD.').nullable().default(null),
  state: z.enum(['open', 'reached', 'given-up'], 'Choose where the goal stands.').default('open'),
})

/** What the team wants to reach, short and long term, and the measure that will tell. */
export const goals: Register<typeof goalFields> = {
  kind: 'goal',
  table: 'workspace.goal',
  fields: goalFields,
  nameField: 'statement',
  searched: ['statement', 'why'],
  ground: 'decisions',
}
