import { listClaims } from '#evidence/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asDemonstration, findDemonstrationProject } from './seed-people.ts'
import { claimToFollow } from './words/stories/reform/claims.ts'

/** The claim from which the home page leads down to a cell of the export; undefined until it is told and rests on its measure. */
export async function findDemonstrationClaim(ctx: Ctx): Promise<string | undefined> {
  const projectId = await findDemonstrationProject(ctx)
  if (!projectId) return undefined
  const found = await listClaims(asDemonstration(ctx), projectId, { kind: 'figure', words: claimToFollow })
  return found.find(({ grounds }) => grounds.length > 0)?.id
}
