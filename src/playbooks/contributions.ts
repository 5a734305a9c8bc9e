import type { ProjectPart } from '#platform/context.ts'
import { playbooksBlocks } from './blocks.ts'
import { playbooksKinds } from './kinds.ts'
import { playbooksPolicies } from './playbooks.policy.ts'
import { rosterBlock } from './roster.ts'
import { countKept } from './runs/runs.store.ts'
import { playbooksView } from './views.ts'

/** Rows go with the project's own. */
const part: ProjectPart = { count: (ctx, projectId) => countKept(ctx.db, projectId) }

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: playbooksPolicies,
  kinds: playbooksKinds,
  views: [playbooksView],
  blocks: [rosterBlock, ...playbooksBlocks],
  projectParts: [part],
}
