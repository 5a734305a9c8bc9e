import { listCases } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asDemonstration } from './seed-people.ts'
import { findStoryProject } from './stories/found-project.ts'
import { FINISHED } from './words/pilot-year/first-year.ts'
import { microProcurement } from './words/stories/micro-procurement.ts'

/** The finished purchase that the home page leads to; undefined until it is told. */
export async function findDemonstrationPurchase(ctx: Ctx): Promise<string | undefined> {
  const projectId = await findStoryProject(ctx, microProcurement)
  if (!projectId) return undefined
  const all = await listCases(asDemonstration(ctx), projectId)
  return all.find(({ title, endedAt }) => title === FINISHED && endedAt)?.id
}
