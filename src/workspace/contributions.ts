import type { JobRun } from '#platform/queue/work.ts'
import { barrierContributions } from './barriers/contributions.ts'
import { calendarContributions } from './calendar/contributions.ts'
import { componentContributions } from './components/contributions.ts'
import { glossaryContributions } from './glossary/contributions.ts'
import { goalContributions } from './goals/contributions.ts'
import { outcomeContributions } from './outcomes/contributions.ts'
import type { RegisterContributions } from './register-contributions.ts'
import { selectionContributions } from './selection/contributions.ts'
import { siteVisitContributions } from './site-visits/contributions.ts'
import { workspacePolicies } from './workspace.policy.ts'

/** One line a register. */
const registers: RegisterContributions[] = [
  goalContributions,
  outcomeContributions,
  barrierContributions,
  componentContributions,
  selectionContributions,
  calendarContributions,
  siteVisitContributions,
  glossaryContributions,
]

/** What this room gives to `entrypoints/rooms.ts`; `documents/` has a door of its own. */
export const contributions = {
  policies: workspacePolicies,
  kinds: registers.flatMap(({ kinds = [] }) => kinds),
  views: registers.flatMap(({ views = [] }) => views),
  blocks: registers.flatMap(({ blocks = [] }) => blocks),
  projectParts: registers.flatMap(({ projectParts = [] }) => projectParts),
  jobs: Object.assign({}, ...registers.map(({ jobs = {} }) => jobs)) as Record<string, JobRun>,
}
