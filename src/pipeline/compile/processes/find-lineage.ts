import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isSameJson } from '#standard/index.ts'
import { noSuchValue } from '../compile.errors.ts'
import type { Step } from './history.ts'
import { placeInRelease, valueAt } from './place-in-release.ts'
import { findSteps } from './processes.ts'

/** Which release gave a value of a compiled release, and the rows that this was made from. */
export type Lineage = {
  pointer: string
  value: unknown
  release: { id: string; date: string | undefined; tag: string[] }
  /** The value's place in that release; undefined for what merging itself makes (id, date, tag). */
  releasePointer: string | undefined
  /** The part of the table `release` that holds it: a snapshot of an OCDS source, or what a mapping made. */
  part: string
  rows: { snapshot: string; line: number }[]
}

/** The release that brought the value as it is now: later ones may repeat it. */
function findGiver(steps: readonly Step[], pointer: string): Step | undefined {
  const last = valueAt(steps.at(-1)?.compiled, pointer)
  const before = steps.findLastIndex(({ compiled }) => !isSameJson(valueAt(compiled, pointer), last))
  return steps[before + 1]
}

/**
 * Follows a value of a compiled release (`pointer`, as `/tender/value/amount`) back to the release that gave it and the
 * rows of snapshots which that was made from. Throws `compile.no-such-process`, `compile.no-such-value`.
 */
export async function findLineage(
  ctx: Ctx,
  { projectId, ocid, pointer }: { projectId: string; ocid: string; pointer: string },
): Promise<Lineage> {
  await allow(ctx, 'process.trace', projectId)
  const { compiled, steps } = await findSteps(ctx, projectId, ocid)
  const value = pointer === '' || pointer.startsWith('/') ? valueAt(compiled, pointer) : undefined
  const giver = findGiver(steps, pointer)
  if (value === undefined || !giver) throw noSuchValue(pointer)
  const { id, tag, release, rows, part } = giver
  const date = typeof release.date === 'string' ? release.date : undefined
  const isMade = ['/id', '/date'].includes(pointer) || pointer.startsWith('/tag')
  const releasePointer = isMade ? undefined : placeInRelease(giver.compiled, release, pointer)
  return { pointer, value, release: { id, date, tag }, releasePointer, part, rows }
}
