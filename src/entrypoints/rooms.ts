import { contributions as people } from '#people/index.ts'
import type { JobRun } from '#platform/queue/work.ts'
import type { Policy, Things } from '#platform/things.ts'

/** What a room gives to the rooms below it and to the queue. */
type Contributions = { policies: Policy[]; jobs?: Record<string, JobRun> }

const rooms: Contributions[] = [people]

function joinPolicies(): Map<string, Policy> {
  const policies = new Map<string, Policy>()
  for (const policy of rooms.flatMap((room) => room.policies)) {
    if (policies.has(policy.operation)) throw new Error(`Two policies for ${policy.operation}: an operation has one.`)
    policies.set(policy.operation, policy)
  }
  return policies
}

/** Everything the rooms contribute, joined. */
export const things: Things = { policies: joinPolicies() }

/** Every job the queue can run, by id. */
export const jobs: Record<string, JobRun> = Object.assign({}, ...rooms.map((room) => room.jobs ?? {}))
