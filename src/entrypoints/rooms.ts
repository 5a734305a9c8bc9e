import { contributions as demonstration } from '#demonstration/index.ts'
import { contributions as people } from '#people/index.ts'
import { contributions as compile } from '#pipeline/compile/index.ts'
import { contributions as importing } from '#pipeline/import/index.ts'
import { contributions as indicators } from '#pipeline/indicators/index.ts'
import { contributions as line } from '#pipeline/line/index.ts'
import { contributions as map } from '#pipeline/map/index.ts'
import { contributions as systems } from '#pipeline/systems/index.ts'
import { contributions as validate } from '#pipeline/validate/index.ts'
import type { Ctx, ProjectPart } from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'
import type { Policy } from '#platform/things.ts'
import { contributions as publish } from '#publish/index.ts'
import { contributions as commands } from './cli/project/answers.ts'

/** What a room gives to the rooms below it and to the queue. */
type Contributions = { policies: Policy[]; jobs?: Record<string, JobRun>; projectParts?: ProjectPart[] }

const rooms: Contributions[] = [
  people,
  systems,
  importing,
  map,
  validate,
  compile,
  indicators,
  line,
  publish,
  demonstration,
  commands,
]

function joinPolicies(): Map<string, Policy> {
  const policies = new Map<string, Policy>()
  for (const policy of rooms.flatMap((room) => room.policies)) {
    if (policies.has(policy.operation)) throw new Error(`Two policies for ${policy.operation}: an operation has one.`)
    policies.set(policy.operation, policy)
  }
  return policies
}

/** Everything the rooms contribute, joined. */
export const things: Ctx['things'] = {
  policies: joinPolicies(),
  projectParts: rooms.flatMap((room) => room.projectParts ?? []),
}

/** Every job the queue can run, by id. */
export const jobs: Record<string, JobRun> = Object.assign({}, ...rooms.map((room) => room.jobs ?? {}))
