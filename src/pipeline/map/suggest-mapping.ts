import { allow, findProject } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { listTables, newestOf } from './imported-tables.ts'
import { nothingImported } from './map.errors.ts'
import { selectMapping } from './mapping.store.ts'
import { type ColumnProfile, profileColumn } from './propose/profile-column.ts'
import { type MappingProposal, proposeMapping } from './propose/propose-mapping.ts'
import { countColumnValues } from './rows.store.ts'

/** What is known beside the data; what is left out is taken from the saved mapping, else from the project. */
export type SuggestionSettings = {
  publisher?: string | undefined
  timeZone?: string | undefined
  currency?: string | undefined
  language?: string | undefined
}

/** The names of the sources whose newest snapshot has no columns: there is nothing to map in them. */
export async function listBareSources(ctx: Ctx, projectId: string): Promise<string[]> {
  await allow(ctx, 'map.read', projectId)
  const tables = newestOf(await listTables(ctx, projectId))
  return tables.filter((table) => table.columns.length === 0).map((table) => table.source)
}

/**
 * The columns of the newest snapshot of each source that is a table: kind, filled, distinct, examples. Sources without
 * columns are left out.
 */
export async function profileSources(
  ctx: Ctx,
  projectId: string,
): Promise<{ name: string; columns: ColumnProfile[] }[]> {
  await allow(ctx, 'map.suggest', projectId)
  const tables = newestOf(await listTables(ctx, projectId)).filter((table) => table.columns.length > 0)
  const database = projectDatabase(projectId)
  const profiled: { name: string; columns: ColumnProfile[] }[] = []
  for (const table of tables) {
    const columns = await countColumnValues(ctx.analytics, database, table)
    profiled.push({ name: table.source, columns: columns.map(profileColumn) })
  }
  return profiled
}

/**
 * Suggests a mapping for all sources that are tables, each proposal with how sure it is and why in words; nothing is
 * saved. Throws `map.nothing-imported`.
 */
export async function suggestMapping(
  ctx: Ctx,
  { projectId, settings = {} }: { projectId: string; settings?: SuggestionSettings | undefined },
): Promise<MappingProposal> {
  const profiled = await profileSources(ctx, projectId)
  if (profiled.length === 0) throw nothingImported()
  const saved = (await selectMapping(ctx.db, projectId))?.mapping
  const project = await findProject(ctx, projectId)
  const currency = settings.currency ?? saved?.currency
  const language = settings.language ?? saved?.language ?? 'en'
  return proposeMapping(profiled, {
    publisher: settings.publisher ?? saved?.publisher.name ?? project.organisation,
    timeZone: settings.timeZone ?? saved?.timeZone ?? 'UTC',
    language,
    ...(currency && { currency }),
    ...(saved && { ocidPrefix: saved.ocidPrefix }),
  })
}
