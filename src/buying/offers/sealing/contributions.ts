import type { ProjectPart } from '#platform/context.ts'
import { countHolderKeys } from './holder-key.store.ts'
import { sealingPolicies } from './sealing.policy.ts'

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({ 'holder-keys': await countHolderKeys(db, projectId) }),
}

/** What this part of the room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: sealingPolicies, projectParts: [part] }
