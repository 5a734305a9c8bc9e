import type { ProjectPart } from '#platform/context.ts'
import { filePolicies } from './file.policy.ts'
import { countPublished } from './publication/publication.store.ts'
import { publishDue } from './publication/publish-case.ts'

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ 'published-purchases': await countPublished(db, projectId) }),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: filePolicies,
  projectParts: [part],
  jobs: { 'case-file.due': publishDue },
}
