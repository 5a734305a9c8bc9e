import type { RegisterContributions } from '../register-contributions.ts'
import { listDueLinks } from './due-links.ts'
import { countLinks } from './links.store.ts'

/** What was asked of people from outside and is due; what a project's removal would take with it. */
export const linkContributions: RegisterContributions = {
  views: [{ waiting: listDueLinks }],
  projectParts: [{ count: async ({ db }, projectId) => ({ 'reviewer-links': await countLinks(db, projectId) }) }],
}
