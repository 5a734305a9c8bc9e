import { z } from 'zod'
import { lineSchema, type Register, textSchema } from '../register/register.ts'

const fact = textSchema(2000)

/** What is compared of every candidate: why it comes, what is there for success, size, data, will, work that comes anyway. */
export const factNames = [
  'entryReason',
  'successComponents',
  'size',
  'location',
  'portal',
  'publishedData',
  'ocdsOpenness',
  'userCentred',
  'champions',
  'strategicPlans',
  'budgetCycle',
  'procurements',
  'itInvestments',
  'mandatedWork',
] as const

export const candidateFields = z.object({
  name: lineSchema('Enter the name of the city.', 120),
  isOwn: z.boolean().default(false),
  entryReason: fact,
  successComponents: fact,
  size: fact,
  location: fact,
  portal: fact,
  publishedData: fact,
  ocdsOpenness: fact,
  userCentred: fact,
  champions: fact,
  strategicPlans: fact,
  budgetCycle: fact,
  procurements: fact,
  itInvestments: fact,
  mandatedWork: fact,
})

export const decisions = ['long-list', 'shortlist', 'selected', 'declined'] as const
export type Decision = (typeof decisions)[number]

/** What was decided about a candidate, beside the facts that people write. */
export type Decided = { state: Decision; rationale: string; decidedAt: Date | null; decidedBy: string | null }

/** Cities that could be worked with, or one's own, with the facts that are compared. */
export const candidates: Register<typeof candidateFields> = {
  kind: 'candidate',
  table: 'workspace.candidate',
  fields: candidateFields,
  nameField: 'name',
  searched: ['name', ...factNames],
  decided: ['state', 'rationale', 'decidedAt', 'decidedBy'],
  ground: 'decisions',
}
