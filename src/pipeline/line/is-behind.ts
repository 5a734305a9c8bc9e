import type { Dataset } from '#pipeline/compile/index.ts'
import { MAPPED, type Snapshot } from '#pipeline/import/index.ts'
import type { Measurement } from '#pipeline/indicators/index.ts'
import type { MappingRun } from '#pipeline/map/index.ts'
import type { Source } from '#pipeline/systems/index.ts'

/** What there is, and what was made of it. */
export type Made = {
  sources: readonly Pick<Source, 'id' | 'shape'>[]
  snapshots: readonly Pick<Snapshot, 'id' | 'sourceId' | 'state' | 'rowsLoaded'>[]
  /** Whether mapping again would map other files, or by another version. */
  isMappingBehind: boolean
  mappingRun: Pick<MappingRun, 'releases' | 'endedAt'> | undefined
  dataset: Pick<Dataset, 'parts' | 'compiledAt'> | undefined
  measurement: Pick<Measurement, 'measuredAt'> | undefined
}

/** The parts that compiling would merge now: imports of OCDS, and what the mapping made. */
function listPartsNow({ sources, snapshots, mappingRun }: Made): string[] {
  const ocds = new Set(sources.filter(({ shape }) => shape === 'ocds').map(({ id }) => id))
  const imported = snapshots.filter(({ state, rowsLoaded, sourceId }) => {
    return state === 'done' && rowsLoaded > 0 && ocds.has(sourceId)
  })
  return [...imported.map(({ id }) => id), ...(mappingRun?.releases ? [MAPPED] : [])]
}

const isSameSet = (a: readonly string[], b: readonly string[]) => new Set(a).symmetricDifference(new Set(b)).size === 0

/**
 * Whether what was compiled and measured is other than what files and mapping would give now: a file came or went, the
 * mapping changed, or a later step has not followed an earlier one. False before anything was compiled.
 */
export function isBehind(made: Made): boolean {
  const { isMappingBehind, mappingRun, dataset, measurement } = made
  if (!dataset) return false
  const isMappedSince = mappingRun !== undefined && mappingRun.endedAt > dataset.compiledAt
  const isCompiledSince = measurement !== undefined && dataset.compiledAt > measurement.measuredAt
  return isMappingBehind || isMappedSince || isCompiledSince || !isSameSet(dataset.parts, listPartsNow(made))
}
