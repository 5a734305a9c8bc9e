import { contributions as demonstration } from '#demonstration/index.ts'
import { contributions as people } from '#people/index.ts'
import { contributions as compile } from '#pipeline/compile/index.ts'
import { contributions as imports } from '#pipeline/import/index.ts'
import { contributions as indicators } from '#pipeline/indicators/index.ts'
import { contributions as map } from '#pipeline/map/index.ts'
import { contributions as systems } from '#pipeline/systems/index.ts'
import { contributions as validate } from '#pipeline/validate/index.ts'
import type { JobRun } from '#platform/queue/work.ts'
import type { Policy } from '#platform/things.ts'
import { contributions as publish } from '#publish/index.ts'

const line = [systems, imports, map, validate, compile, indicators, publish]

/** The policies of every room that the demonstration uses. */
export const demonstrationPolicies: ReadonlyMap<string, Policy> = new Map(
  [people, ...line].flatMap((room) => room.policies).map((policy) => [policy.operation, policy]),
)

/** The jobs of those rooms, the demonstration's own among them. */
export const demonstrationJobs: Record<string, JobRun> = Object.assign(
  {},
  ...[...line, demonstration].map((room) => room.jobs),
)
