import { sql } from 'kysely'
import type { ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { Report } from './report.ts'
import { reportPolicies } from './reports.policy.ts'
import { countReports, isHeld, selectKept, selectReports } from './reports.store.ts'
import { keepSeenReports } from './seen-reports.ts'

const FOUND = 20

const cardOf = ({ id, title, sha256 }: Report): Card => ({
  ref: `report:${id}`,
  name: title,
  mark: sha256.slice(0, 16),
})

/** A report as other rooms name it: words that were frozen. */
const reportKind: ThingKind = {
  kind: 'report',
  ground: 'words',
  async describe(ctx, projectId, ids) {
    if (ids.length === 0) return []
    const named = (await selectReports(ctx.db, projectId)).filter(({ id }) => ids.includes(id))
    return (await keepSeenReports(ctx, projectId, named)).map(cardOf)
  },
  async search(ctx, projectId, words) {
    const sought = words.toLowerCase()
    return (await keepSeenReports(ctx, projectId, await selectReports(ctx.db, projectId)))
      .filter(({ title }) => title.toLowerCase().includes(sought))
      .slice(0, FOUND)
      .map(cardOf)
  },
}

const view: ProjectView = {
  registers: (projectId) => ({ reports: sql`reports.report where project_id = ${projectId}` }),
}

/** The rows go with the project; the files by a job, once that is committed and where nothing else has the same bytes. */
const reportsPart: ProjectPart = {
  count: async ({ db }, projectId) => ({ reports: await countReports(db, projectId) }),
  remove: async (ctx, projectId) => {
    const files = await selectKept(ctx.db, projectId)
    if (files.length > 0) await ctx.queue.add(ctx, 'import.sweep', { files })
  },
  holdsFile: ({ db }, sha256) => isHeld(db, sha256),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: reportPolicies,
  kinds: [reportKind],
  views: [view],
  projectParts: [reportsPart],
}
