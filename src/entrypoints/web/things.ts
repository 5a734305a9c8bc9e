import type { Ref } from '#platform/things.ts'
import { path } from './routes.ts'

type Address = (projectId: string, id: string) => string

/** At which page a kind of thing is shown. A kind that is not named has no page of its own. */
const pages: Record<string, Address> = {
  project: (projectId) => path('project', { projectId }),
  person: (projectId) => path('people', { projectId }),
  role: (projectId) => path('my-roles', { projectId }),
  agreement: (projectId) => path('agreement', { projectId }),
  source: (projectId, sourceId) => path('source', { projectId, sourceId }),
  process: (projectId, ocid) => path('process', { projectId, ocid }),
  measure: (projectId, code) => path('measure', { projectId, code }),
  document: (projectId, documentId) => path('document', { projectId, documentId }),
  goal: (projectId, goalId) => path('goal', { projectId, goalId }),
  outcome: (projectId, outcomeId) => path('outcome', { projectId, outcomeId }),
  barrier: (projectId, barrierId) => path('barrier', { projectId, barrierId }),
  component: (projectId, component) => path('component', { projectId, component }),
  candidate: (projectId, candidateId) => path('candidate', { projectId, candidateId }),
  term: (projectId, termId) => path('term', { projectId, termId }),
  'calendar-date': (projectId, dateId) => path('calendar-date', { projectId, dateId }),
  'site-visit': (projectId, visitId) => path('site-visit', { projectId, visitId }),
  publication: (projectId, publicationId) => path('publication', { projectId, publicationId }),
}

/** The page of a thing, where it has one. */
export function hrefOf(projectId: string, ref: Ref): string | undefined {
  const colon = ref.indexOf(':')
  return pages[ref.slice(0, colon)]?.(projectId, ref.slice(colon + 1))
}
