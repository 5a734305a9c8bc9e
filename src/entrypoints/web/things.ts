import { say } from '#lib/words/sentences.ts'
import type { Ref } from '#platform/things.ts'
import { splitPartId } from '#playbooks/index.ts'
import { path } from './routes.ts'

type Address = (projectId: string, id: string) => string

/** A step, a phase or a deliverable is named by its run and itself. */
function pageOfPart(route: 'step' | 'gate' | 'deliverables', projectId: string, id: string): string {
  const { runId, part } = splitPartId(id)
  if (route === 'step') return path('step', { projectId, runId, stepId: part })
  if (route === 'gate') return path('gate', { projectId, runId, phaseId: part })
  return `${path('deliverables', { projectId, runId })}#${part}`
}

/** At which page a kind of thing is shown. A kind that is not named has no page of its own. */
const pages: Record<string, Address> = {
  project: (projectId) => path('project', { projectId }),
  person: (projectId) => path('people', { projectId }),
  role: (projectId) => path('my-roles', { projectId }),
  agreement: (projectId) => path('agreement', { projectId }),
  meeting: (projectId, meetingId) => path('meeting', { projectId, meetingId }),
  action: (projectId, actionId) => path('action', { projectId, actionId }),
  decision: (projectId, decisionId) => path('decision', { projectId, decisionId }),
  letter: (projectId, letterId) => path('letter', { projectId, letterId }),
  link: (projectId, linkId) => path('link', { projectId, linkId }),
  run: (projectId, runId) => path('run', { projectId, runId }),
  step: (projectId, id) => pageOfPart('step', projectId, id),
  phase: (projectId, id) => pageOfPart('gate', projectId, id),
  deliverable: (projectId, id) => pageOfPart('deliverables', projectId, id),
  source: (projectId, sourceId) => path('source', { projectId, sourceId }),
  process: (projectId, ocid) => path('process', { projectId, ocid }),
  measure: (projectId, code) => path('measure', { projectId, code }),
  document: (projectId, documentId) => path('document', { projectId, documentId }),
  goal: (projectId, goalId) => path('goal', { projectId, goalId }),
  outcome: (projectId, outcomeId) => path('outcome', { projectId, outcomeId }),
  barrier: (projectId, barrierId) => path('barrier', { projectId, barrierId }),
  component: (projectId, component) => path('component', { projectId, component }),
  'informational-interview': (projectId, interviewId) => path('informational-interview', { projectId, interviewId }),
  candidate: (projectId, candidateId) => path('candidate', { projectId, candidateId }),
  term: (projectId, termId) => path('term', { projectId, termId }),
  'calendar-date': (projectId, dateId) => path('calendar-date', { projectId, dateId }),
  'site-visit': (projectId, visitId) => path('site-visit', { projectId, visitId }),
  claim: (projectId, claimId) => path('claim', { projectId, claimId }),
  report: (projectId, reportId) => path('report', { projectId, reportId }),
  'work-package': (projectId, packageId) => path('work-package', { projectId, packageId }),
  supplier: (projectId, supplierId) => path('supplier', { projectId, supplierId }),
  reuse: (projectId) => path('reuse', { projectId }),
  case: (projectId, caseId) => path('case', { projectId, caseId }),
  pilot: (projectId, pilotId) => path('pilot', { projectId, pilotId }),
  publication: (projectId, publicationId) => path('publication', { projectId, publicationId }),
}

/** What a thing is called. Measures are named by the product, so in the reader's language; all else as people named it. */
export const sayName = ({ ref, name }: { ref: string; name: string }): string =>
  ref.startsWith('measure:') ? say(name) : name

/** The page of a thing, where it has one. */
export function hrefOf(projectId: string, ref: Ref): string | undefined {
  const colon = ref.indexOf(':')
  return pages[ref.slice(0, colon)]?.(projectId, ref.slice(colon + 1))
}
