import { contributions as award } from '#buying/award/index.ts'
import { contributions as cases } from '#buying/cases/index.ts'
import { contributions as deliver } from '#buying/deliver/index.ts'
import { contributions as caseFile } from '#buying/file/index.ts'
import { contributions as guardrails } from '#buying/guardrails/index.ts'
import { contributions as need } from '#buying/need/index.ts'
import { contributions as offers } from '#buying/offers/index.ts'
import { contributions as sealing } from '#buying/offers/sealing/index.ts'
import { contributions as pilot } from '#buying/pilot/index.ts'
import { contributions as demonstration } from '#demonstration/index.ts'
import { contributions as evidence } from '#evidence/index.ts'
import { contributions as people } from '#people/index.ts'
import { contributions as compile } from '#pipeline/compile/index.ts'
import { contributions as importing } from '#pipeline/import/index.ts'
import { contributions as indicators } from '#pipeline/indicators/index.ts'
import { contributions as line } from '#pipeline/line/index.ts'
import { contributions as map } from '#pipeline/map/index.ts'
import { contributions as systems } from '#pipeline/systems/index.ts'
import { contributions as validate } from '#pipeline/validate/index.ts'
import type {
  CaseGate,
  CaseTies,
  Ctx,
  FactSource,
  LiveBlock,
  ProjectPart,
  ProjectView,
  ThingKind,
} from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'
import type { Policy } from '#platform/things.ts'
import { contributions as playbooks } from '#playbooks/index.ts'
import { contributions as publish } from '#publish/index.ts'
import { contributions as reports } from '#reports/index.ts'
import { contributions as documents } from '#workspace/documents/index.ts'
import { contributions as workspace } from '#workspace/index.ts'
import { contributions as commands } from './cli/project/answers.ts'

/** What a room gives to the rooms below it and to the queue. */
type Contributions = {
  policies: Policy[]
  jobs?: Record<string, JobRun>
  projectParts?: ProjectPart[]
  kinds?: ThingKind[]
  views?: ProjectView[]
  blocks?: LiveBlock[]
  facts?: FactSource[]
  gates?: CaseGate[]
  ties?: CaseTies[]
}

const rooms: Contributions[] = [
  people,
  evidence,
  playbooks,
  workspace,
  documents,
  systems,
  importing,
  map,
  validate,
  compile,
  indicators,
  line,
  guardrails,
  cases,
  need,
  sealing,
  offers,
  award,
  deliver,
  pilot,
  caseFile,
  reports,
  publish,
  demonstration,
  commands,
]

/** By name; two rooms that claim one name are a fault of ours. */
function byName<T>(parts: T[], nameOf: (part: T) => string): Map<string, T> {
  const all = new Map<string, T>()
  for (const part of parts) {
    if (all.has(nameOf(part))) throw new Error(`Two rooms contribute ${nameOf(part)}: it belongs to one.`)
    all.set(nameOf(part), part)
  }
  return all
}

/** Everything the rooms contribute, joined. */
export const things: Ctx['things'] = {
  policies: byName(
    rooms.flatMap((room) => room.policies),
    (policy) => policy.operation,
  ),
  kinds: byName(
    rooms.flatMap((room) => room.kinds ?? []),
    (kind) => kind.kind,
  ),
  views: rooms.flatMap((room) => room.views ?? []),
  blocks: byName(
    rooms.flatMap((room) => room.blocks ?? []),
    (block) => block.id,
  ),
  facts: rooms.flatMap((room) => room.facts ?? []),
  gates: rooms.flatMap((room) => room.gates ?? []),
  ties: rooms.flatMap((room) => room.ties ?? []),
  whereToCheck: publish.whereToCheck,
  projectParts: rooms.flatMap((room) => room.projectParts ?? []),
}

/** Every job the queue can run, by id. */
export const jobs: Record<string, JobRun> = Object.assign({}, ...rooms.map((room) => room.jobs ?? {}))
