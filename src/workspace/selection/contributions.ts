import type { Ctx } from '#platform/context.ts'
import { countEntries, entriesOf } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { candidates } from './candidates.ts'
import { informationalInterviews } from './interviews.ts'

const countLost = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  candidates: await countEntries(db, candidates, projectId),
  'informational-interviews': await countEntries(db, informationalInterviews, projectId),
})

export const selectionContributions: RegisterContributions = {
  kinds: [kindOf(candidates), kindOf(informationalInterviews)],
  views: [{ registers: (projectId) => ({ selection: entriesOf(candidates, projectId) }) }],
  projectParts: [{ count: countLost }],
}
