import { readCase } from '#buying/cases/index.ts'
import type { FactSource } from '#platform/context.ts'
import { findPersonalData } from './find-personal-data.ts'

/** How many passages of what was written about a purchase look like personal data (rule:G17, abuse:A23). */
export const privacyFacts: FactSource = {
  async read(ctx, { projectId, caseId }) {
    const { title, state } = await readCase(ctx, { projectId, caseId })
    const texts = [title, state.need.purpose, ...(state.plan?.criteria ?? [])]
    const value = texts.reduce((count, text) => count + findPersonalData(text).length, 0)
    return { privacyHits: { value, from: 'case', at: ctx.clock.now().toISOString() } }
  },
}
