import type { JobRun } from '#platform/queue/work.ts'
import { actionContributions } from './actions/contributions.ts'
import { agreementContributions } from './agreement/contributions.ts'
import { barrierContributions } from './barriers/contributions.ts'
import { calendarContributions } from './calendar/contributions.ts'
import { componentContributions } from './components/contributions.ts'
import { decisionContributions } from './decisions/contributions.ts'
import { glossaryContributions } from './glossary/contributions.ts'
import { goalContributions } from './goals/contributions.ts'
import { letterContributions } from './letters/contributions.ts'
import { libraryContributions } from './library/contributions.ts'
import { linkContributions } from './links/contributions.ts'
import { meetingContributions } from './meetings/contributions.ts'
import { outcomeContributions } from './outcomes/contributions.ts'
import type { RegisterContributions } from './register-contributions.ts'
import { selectionContributions } from './selection/contributions.ts'
import { siteVisitContributions } from './site-visits/contributions.ts'
import { workspacePolicies } from './workspace.policy.ts'

/** One line a register. */
const registers: RegisterContributions[] = [
  agreementContributions,
  goalContributions,
  outcomeContributions,
  barrierContributions,
  componentContributions,
  selectionContributions,
  calendarContributions,
  siteVisitContributions,
  glossaryContributions,
  meetingContributions,
  actionContributions,
  decisionContributions,
  letterContributions,
  libraryContributions,
  linkContributions,
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
