import type { JobRun } from '#platform/queue/work.ts'
import { mapPolicies } from './map.policy.ts'
import { mapSources } from './map-sources.ts'

const runMapping: JobRun = async (ctx, payload, work) => {
  await mapSources(ctx, payload, work)
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: mapPolicies, jobs: { 'map.run': runMapping } }
