import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { findWords } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import type { Problem } from './apply/problems.ts'
import { selectLatestRun } from './mapping.store.ts'
import {
  countProblems,
  countTexts,
  type ProblemCount,
  type ProblemFilter,
  selectProblems,
  type TextCount,
} from './released.store.ts'

const page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
})

/** The reason of a problem in words. */
export const describeProblem = (reason: string): string => findWords(`map.problem.${reason}`) ?? reason

/** How often the newest run left something out, by source, column, field and reason, the commonest first. */
export async function countMappingProblems(ctx: Ctx, projectId: string): Promise<ProblemCount[]> {
  await allow(ctx, 'map.problems', projectId)
  const run = await selectLatestRun(ctx.db, projectId)
  return run ? countProblems(ctx.analytics, projectDatabase(projectId)) : []
}

/** The commonest texts that the newest run left out, by column and reason, with how many rows have them; at most 200. */
export async function countLeftOutTexts(ctx: Ctx, projectId: string): Promise<TextCount[]> {
  await allow(ctx, 'map.problems', projectId)
  const run = await selectLatestRun(ctx.db, projectId)
  return run ? countTexts(ctx.analytics, projectDatabase(projectId)) : []
}

/** What the newest run left out, row by row, in the order of the files. */
export async function listMappingProblems(
  ctx: Ctx,
  {
    projectId,
    filter = {},
    ...given
  }: { projectId: string; filter?: ProblemFilter | undefined } & z.input<typeof page>,
): Promise<Problem[]> {
  await allow(ctx, 'map.problems', projectId)
  const chosen = checkInput(page, given)
  const run = await selectLatestRun(ctx.db, projectId)
  return run ? selectProblems(ctx.analytics, projectDatabase(projectId), filter, chosen) : []
}
