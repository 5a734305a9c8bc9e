import type { ProjectPart } from '#platform/context.ts'
import { pilotPolicies } from './pilot.policy.ts'
import { selectPilots } from './pilot.store.ts'
import { keepWithinPilot } from './scope/take-into-pilot.ts'

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ pilots: (await selectPilots(db, projectId)).length }),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: pilotPolicies, projectParts: [part], gates: [keepWithinPilot] }
