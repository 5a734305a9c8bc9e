import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import { type MeasuredParts, measureParts } from '#pipeline/indicators/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findOwnData } from './own-data.ts'

/** What measures say of all other contracts in the data of a project, and of some of its own purchases. */
export type BeforeAndAfter = {
  measuredAt: Date
  /** Those of its own that are counted. */
  purchases: { ocid: string; title: string }[]
  measures: MeasuredParts[]
}

/** How many and how much, how long offers and deciding took, and how many offered: each counts processes, so that parts add up. */
const COMPARED = ['U001', 'U006', 'U059', 'U060', 'U011', 'U015', 'U017'] as const

function isBeingMeasured(error: unknown): null {
  if (isAppError(error) && error.code === 'measure.out-of-date') return null
  throw error
}

/**
 * The same measures over the data from elsewhere, which is how the project bought before, and over the published ones of
 * `caseIds`; null while the data holds no purchase of the project, or is measured anew.
 */
export async function compareWithBefore(
  ctx: Ctx,
  { projectId, caseIds }: { projectId: string; caseIds: readonly string[] },
): Promise<BeforeAndAfter | null> {
  await allow(ctx, 'case-file.read', projectId)
  const { published, measuredAt } = await findOwnData(ctx, projectId)
  if (!measuredAt) return null
  const own = [...published.values()].map(({ ocid }) => ocid)
  const purchases = caseIds.flatMap((id) => published.get(id) ?? [])
  const parts = [{ without: own }, { only: purchases.map(({ ocid }) => ocid) }]
  const measures = await measureParts(ctx, { projectId, codes: COMPARED, parts }).catch(isBeingMeasured)
  return measures && { measuredAt, purchases, measures }
}
