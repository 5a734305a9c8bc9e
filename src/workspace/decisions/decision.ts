import { z } from 'zod'
import { day, idOrNone, longText, persons } from '../entry-fields.ts'
import { type Entry, neededTextSchema, type Register } from '../register/register.ts'

/** What people write of a decision. */
export const decisionFields = z.object({
  text: neededTextSchema('Enter what was decided.', 2000),
  context: longText('why it was decided', 10_000),
  options: longText('the options', 10_000),
  decidedBy: persons,
  decidedByOthers: longText('who else decided', 500),
  decidedOn: day('Enter the day on which it was decided.'),
  meetingId: idOrNone('Choose the meeting from the list.'),
  supersedes: idOrNone('Choose the earlier decision from the list.'),
  isPublic: z.boolean().default(false),
})

/** What was decided, by whom, on which day; a claim can rest on it. */
export const decisions: Register<typeof decisionFields> = {
  kind: 'decision',
  table: 'workspace.decision',
  ground: 'decisions',
  fields: decisionFields,
  nameField: 'text',
  searched: ['text', 'context', 'options', 'decidedByOthers'],
}

export type Decision = Entry<typeof decisionFields>

/** A decision with the one that has taken its place since, if there is one. */
export type StandingDecision = Decision & { supersededBy: string | null }

/** Says of each decision whether another one has taken its place. */
export function markSuperseded(all: readonly Decision[]): StandingDecision[] {
  const later = new Map(all.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id] as const] : [])))
  return all.map((decision) => ({ ...decision, supersededBy: later.get(decision.id) ?? null }))
}

/** Whether letting `id` supersede `wanted` would go round in a circle. */
export function isCircle(all: readonly Pick<Decision, 'id' | 'supersedes'>[], id: string, wanted: string): boolean {
  const before = new Map(all.map((one) => [one.id, one.supersedes]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = wanted; at && !seen.has(at); at = before.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
