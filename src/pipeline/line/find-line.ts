import { allow } from '#people/index.ts'
import { type Dataset, findDataset } from '#pipeline/compile/index.ts'
import { listSnapshots, type Snapshot } from '#pipeline/import/index.ts'
import { findMeasurement, type Measurement } from '#pipeline/indicators/index.ts'
import { findMappingState, type MappingRun } from '#pipeline/map/index.ts'
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

/** Tells how far a project's data is. */
export async function findLine(ctx: Ctx, projectId: string): Promise<Line> {
  await allow(ctx, 'line.read', projectId)
  const [sources, snapshots] = await Promise.all([listSources(ctx, projectId), listSnapshots(ctx, { projectId })])
  const [mapping, validation, dataset, measured] = await Promise.all([
    findMappingState(ctx, projectId, { sources, snapshots }),
    findValidation(ctx, { projectId }),
    findDataset(ctx, { projectId }),
    findMeasurement(ctx, { projectId }),
  ])
  const line = {
    sources,
    snapshots,
    mappingVersion: mapping.version,
    mappingRun: mapping.run,
    validation,
    dataset,
    measurement: measured?.measurement,
  }
  const behind = isBehind({ ...line, isMappingBehind: mapping.isBehind })
  return { ...line, computed: measured?.computed ?? 0, isBehind: behind }
}
