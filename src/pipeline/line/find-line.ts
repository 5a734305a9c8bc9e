import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import { type Dataset, findDataset } from '#pipeline/compile/index.ts'
import { listSnapshots, type Snapshot } from '#pipeline/import/index.ts'
import { findMeasurement, type Measurement } from '#pipeline/indicators/index.ts'
import { findMapping, findMappingRun, isMappingBehind, type MappingRun } from '#pipeline/map/index.ts'
import { listSources, type Source } from '#pipeline/systems/index.ts'
import { findValidation, type Validation } from '#pipeline/validate/index.ts'
import type { Ctx } from '#platform/context.ts'
import { isBehind } from './is-behind.ts'

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
  /** Whether files or mapping have changed since the data was compiled and measured, or a step was not followed. */
  isBehind: boolean
}

const unlessMissing = (error: unknown): undefined => {
  if (isAppError(error) && error.kind === 'not-found') return undefined
  throw error
}

/** Tells how far a project's data is. */
export async function findLine(ctx: Ctx, projectId: string): Promise<Line> {
  await allow(ctx, 'line.read', projectId)
  const [sources, snapshots, mapping, mappingRun, isMappingBehindNow, validation, dataset, measured] =
    await Promise.all([
      listSources(ctx, projectId),
      listSnapshots(ctx, { projectId }),
      findMapping(ctx, { projectId }).catch(unlessMissing),
      findMappingRun(ctx, projectId),
      isMappingBehind(ctx, projectId),
      findValidation(ctx, { projectId }),
      findDataset(ctx, { projectId }),
      findMeasurement(ctx, { projectId }),
    ])
  const line = {
    sources,
    snapshots,
    mappingVersion: mapping?.version,
    mappingRun,
    validation,
    dataset,
    measurement: measured?.measurement,
  }
  return {
    ...line,
    computed: measured?.computed ?? 0,
    isBehind: isBehind({ ...line, isMappingBehind: isMappingBehindNow }),
  }
}
