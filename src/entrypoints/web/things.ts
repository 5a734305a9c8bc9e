import type { Ref } from '#platform/things.ts'
import { path } from './routes.ts'

type Address = (projectId: string, id: string) => string

/** At which page a kind of thing is shown. A kind that is not named has no page of its own. */
const pages: Record<string, Address> = {
  project: (projectId) => path('project', { projectId }),
  person: (projectId) => path('people', { projectId }),
  role: (projectId) => path('my-roles', { projectId }),
  source: (projectId, sourceId) => path('source', { projectId, sourceId }),
  process: (projectId, ocid) => path('process', { projectId, ocid }),
  measure: (projectId, code) => path('measure', { projectId, code }),
  publication: (projectId, publicationId) => path('publication', { projectId, publicationId }),
}

/** The page of a thing, where it has one. */
export function hrefOf(projectId: string, ref: Ref): string | undefined {
  const colon = ref.indexOf(':')
  return pages[ref.slice(0, colon)]?.(projectId, ref.slice(colon + 1))
}
