import type { RegisterContributions } from '../register-contributions.ts'
import { countLinks } from './links.store.ts'

/** What a project's removal would take with it. */
export const linkContributions: RegisterContributions = {
  projectParts: [{ count: async ({ db }, projectId) => ({ 'reviewer-links': await countLinks(db, projectId) }) }],
}
