import { z } from 'zod'
import { selectEntries } from '../register/register.store.ts'
import { daySchema, lineSchema, type Register, textSchema } from '../register/register.ts'
import { refusals } from '../workspace.errors.ts'
import { candidates } from './candidates.ts'

export const interviewFields = z.object({
  candidateId: z.string(),
  heldOn: daySchema('Write the day as YYYY-MM-DD.'),
  withWhom: lineSchema('Say with whom you spoke.', 300),
  role: lineSchema('Say in what role they spoke.', 300),
  notes: textSchema(20_000),
})

/** Conversations with candidates before anything is decided: when, with whom in what role, and what was said. */
export const informationalInterviews: Register<typeof interviewFields> = {
  kind: 'informational-interview',
  table: 'workspace.informational_interview',
  fields: interviewFields,
  nameField: 'withWhom',
  searched: ['withWhom', 'role', 'notes'],
  ground: 'words',
  check: async ({ db }, projectId, { candidateId }) => {
    const [candidate] = await selectEntries(db, candidates, projectId, { ids: [candidateId] })
    if (!candidate) throw refusals.noSuchEntry()
  },
}
