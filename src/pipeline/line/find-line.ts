import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import { type Dataset, findDataset } from '#pipeline/compile/index.ts'
import { listSnapshots, type Snapshot } from '#pipeline/import/index.ts'
import { listMeasures, type Measurement } from '#pipeline/indicators/index.ts'
import { findMapping, findMappingRun, type MappingRun } from '#pipeline/map/index.ts'
import { listSources, type Source } from '#pipeline/systems/index.ts'
import { findFindings, type Validation } from '#pipeline/validate/index.ts'
import type { Ctx } from '#platform/context.ts'

/** How far a project's data is, step by step; undefined where a step has not been done. */
export type Line = {
  sources: Source[]
  snapshots: Snapshot[]
  mappingVersion: number | undefined
  mappingRun: MappingRun | undefined
  validation: Validation | undefined
  dataset: Dataset | undefined
  measurement: Measurement | undefined
  computed: number
  /** True where files came or the mapping changed after the newest measurement. */
  isBehind: boolean
}

const unlessMissing = (error: unknown): undefined => {
  if (isAppError(error) && error.kind === 'not-found') return undefined
  throw error
}

function isBehind({
  snapshots,
  mappingVersion,
  mappingRun,
  measurement,
}: Omit<Line, 'isBehind' | 'computed'>): boolean {
  if (!measurement) return false
  const newest = snapshots.find((snapshot) => snapshot.state === 'done')
  const hasNewFile = newest?.endedAt != null && newest.endedAt > measurement.measuredAt
  return hasNewFile || (mappingRun !== undefined && mappingRun.mappingVersion !== mappingVersion)
}

/** Tells how far a project's data is. */
export async function findLine(ctx: Ctx, projectId: string): Promise<Line> {
  await allow(ctx, 'line.read', projectId)
  const [sources, snapshots, mapping, mappingRun, found, dataset, measured] = await Promise.all([
    listSources(ctx, projectId),
    listSnapshots(ctx, { projectId }),
    findMapping(ctx, { projectId }).catch(unlessMissing),
    findMappingRun(ctx, projectId),
    findFindings(ctx, { projectId }),
    findDataset(ctx, { projectId }),
    listMeasures(ctx, { projectId }),
  ])
  const { measurement, measures } = measured
  const line = {
    sources,
    snapshots,
    mappingVersion: mapping?.version,
    mappingRun,
    validation: found?.validation,
    dataset,
    measurement,
  }
  const computed = measurement ? measures.filter((measure) => measure.missing.length === 0).length : 0
  return { ...line, computed, isBehind: isBehind(line) }
}
