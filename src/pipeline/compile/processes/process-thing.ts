import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { type NamedProcess, selectNamed } from './processes.store.ts'
import { listProcesses } from './processes.ts'

const FOUND = 20

const cardOf = ({ ocid, title, hash }: NamedProcess): Card => ({
  ref: `process:${ocid}`,
  name: title ? `${title} (${ocid})` : ocid,
  mark: hash,
})

/** A process as other rooms name it; it changes with its compiled release. */
export const processKind: ThingKind = {
  kind: 'process',
  ground: 'rows',
  describe: async (ctx, projectId, ocids) =>
    ocids.length === 0 ? [] : (await selectNamed(ctx.analytics, projectDatabase(projectId), ocids)).map(cardOf),
  async search(ctx, projectId, words) {
    const { rows } = await listProcesses(ctx, { projectId, search: words, limit: FOUND })
    return rows.map(({ ocid, title }) => ({
      ref: `process:${ocid}` as const,
      name: title ? `${title} (${ocid})` : ocid,
    }))
  },
}
