import { allow } from '#people/index.ts'
import { findSnapshot, MAPPED } from '#pipeline/import/index.ts'
import { traceValue } from '#pipeline/map/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isSameJson } from '#standard/index.ts'
import { noSuchValue } from '../compile.errors.ts'
import type { Step } from './history.ts'
import { placeInRelease, valueAt } from './place-in-release.ts'
import { findSteps } from './processes.ts'

/** Where a value, or a part of it, stands in a file: the line of a row (or of an OCDS release), and the cells in it. */
export type Origin = {
  /** The place in the release: that of the value, or of one within it. */
  pointer: string | undefined
  snapshot: string
  fileName: string
  sha256: string
  takenAt: Date
  line: number
  cells: readonly { readonly column: string; readonly text: string }[]
  /** The rule of the mapping that made the value of the cells; undefined where the file is OCDS itself. */
  rule: string | undefined
}

/** Which release gave a value of a compiled release, and where in a file that has it from. */
export type Lineage = {
  pointer: string
  value: unknown
  release: { id: string; date: string | undefined; tag: string[] }
  /** The value's place in that release; undefined for what merging itself makes (id, date, tag). */
  releasePointer: string | undefined
  /** Empty where the mapping says the value itself, or merging makes it. */
  origins: Origin[]
  /** All rows that the release was made from. */
  rows: { snapshot: string; line: number }[]
}

/** The cells that the mapping made a value from. */
async function traceCells(ctx: Ctx, asked: { projectId: string; ocid: string; releaseId: string; pointer: string }) {
  const traces = await traceValue(ctx, asked)
  return traces.map(({ pointer, snapshot, fileName, sha256, takenAt, line, cells, rule }): Origin => {
    return { pointer, snapshot, fileName, sha256, takenAt, line, cells, rule }
  })
}

/** The lines of the OCDS file that the release stands in. */
async function traceLines(ctx: Ctx, projectId: string, { rows }: Step, pointer: string): Promise<Origin[]> {
  const origins = rows.map(async ({ snapshot, line }): Promise<Origin> => {
    const { fileName, sha256, takenAt } = await findSnapshot(ctx, { projectId, snapshotId: snapshot })
    return { pointer, snapshot, fileName, sha256, takenAt, line, cells: [], rule: undefined }
  })
  return Promise.all(origins)
}

/** The release that brought the value as it is now: later ones may repeat it. */
function findGiver(steps: readonly Step[], pointer: string): Step | undefined {
  const last = valueAt(steps.at(-1)?.compiled, pointer)
  const before = steps.findLastIndex(({ compiled }) => !isSameJson(valueAt(compiled, pointer), last))
  return steps[before + 1]
}

/**
 * Follows a value of a compiled release (`pointer`, as `/tender/value/amount`) back to the release that gave it, and
 * to file, line and (where a mapping made it) cells and rule. Throws `compile.no-such-process`, `compile.no-such-value`.
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
  const { id, tag, release, rows } = giver
  const date = typeof release.date === 'string' ? release.date : undefined
  const isMade = ['/id', '/date'].includes(pointer) || pointer.startsWith('/tag')
  const place = isMade ? undefined : placeInRelease(giver.compiled, release, pointer)
  const origins = await findOrigins(ctx, projectId, ocid, giver, place)
  return { pointer, value, release: { id, date, tag }, releasePointer: place, origins, rows }
}

async function findOrigins(ctx: Ctx, projectId: string, ocid: string, giver: Step, pointer: string | undefined) {
  if (pointer === undefined) return []
  if (giver.part === MAPPED) return traceCells(ctx, { projectId, ocid, releaseId: giver.id, pointer })
  return traceLines(ctx, projectId, giver, pointer)
}
