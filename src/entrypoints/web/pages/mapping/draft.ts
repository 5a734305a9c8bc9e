import { isAppError } from '#lib/app-error.ts'
import { may } from '#people/index.ts'
import {
  findMapping,
  listBareSources,
  type Mapping,
  type MappingProposal,
  type SourceProposal,
  suggestMapping,
} from '#pipeline/map/index.ts'
import type { Ctx } from '#platform/context.ts'

/** What the mapping pages show and change: the saved mapping, or the suggestion while nothing is saved. */
export type Draft = {
  mapping: Mapping
  /** The version it is based on; 0 for a suggestion. */
  version: number
  /** What was suggested for each source; empty for those who may not look into rows. */
  proposals: readonly SourceProposal[]
  /** Sources that have data and no place in the saved mapping yet. */
  added: SourceProposal[]
  /** Sources without columns, in which there is nothing to map. */
  bare: string[]
}

const isMissing = (error: unknown) =>
  isAppError(error) && (error.kind === 'not-found' || error.code === 'map.nothing-imported')
const unlessMissing = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw error
}

/** The mapping with the suggestion for sources it does not have yet. */
const withAdded = (mapping: Mapping, suggestion: MappingProposal, added: SourceProposal[]): Mapping => ({
  ...mapping,
  sources: {
    ...mapping.sources,
    ...Object.fromEntries(added.map(({ source }) => [source, suggestion.mapping.sources[source]!])),
  },
})

/** The draft of a project's mapping; undefined while there is neither a saved one nor data to suggest one from. */
export async function findDraft(ctx: Ctx, projectId: string): Promise<Draft | undefined> {
  const saved = await findMapping(ctx, { projectId }).catch(unlessMissing)
  const suggestion = (await may(ctx, 'map.suggest', projectId))
    ? await suggestMapping(ctx, { projectId }).catch(unlessMissing)
    : undefined
  const bare = await listBareSources(ctx, projectId)
  if (!suggestion) return saved && { mapping: saved.mapping, version: saved.version, proposals: [], added: [], bare }
  if (!saved) return { mapping: suggestion.mapping, version: 0, proposals: suggestion.sources, added: [], bare }
  const added = suggestion.sources.filter(({ source }) => !saved.mapping.sources[source])
  return {
    mapping: withAdded(saved.mapping, suggestion, added),
    version: saved.version,
    proposals: suggestion.sources,
    added,
    bare,
  }
}
