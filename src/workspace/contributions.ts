import type { ProjectPart } from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'
import type { LiveBlock, ProjectView, ThingKind } from '#platform/things.ts'
import { workspacePolicies } from './workspace.policy.ts'

/** What a register gives to the rooms below it. */
export type RegisterContributions = {
  kinds?: ThingKind[]
  views?: ProjectView[]
  blocks?: LiveBlock[]
  projectParts?: ProjectPart[]
  jobs?: Record<string, JobRun>
}

/** One line a register. */
const registers: RegisterContributions[] = []

/** What this room gives to `entrypoints/rooms.ts`; `documents/` has a door of its own. */
export const contributions = {
  policies: workspacePolicies,
  kinds: registers.flatMap(({ kinds = [] }) => kinds),
  views: registers.flatMap(({ views = [] }) => views),
  blocks: registers.flatMap(({ blocks = [] }) => blocks),
  projectParts: registers.flatMap(({ projectParts = [] }) => projectParts),
  jobs: Object.assign({}, ...registers.map(({ jobs = {} }) => jobs)) as Record<string, JobRun>,
}
