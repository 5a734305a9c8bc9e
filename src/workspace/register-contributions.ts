import type { LiveBlock, ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'

/** What a register gives to the rooms below it. */
export type RegisterContributions = {
  kinds?: ThingKind[]
  views?: ProjectView[]
  blocks?: LiveBlock[]
  projectParts?: ProjectPart[]
  jobs?: Record<string, JobRun>
}
