import { createHash } from 'node:crypto'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { columnsOf, listTables } from './imported-tables.ts'
import { changedMeanwhile, wrongMapping } from './map.errors.ts'
import { checkMapping } from './mapping/check-mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { MappingFinding } from './mapping/mapping-finding.ts'
import { checkForm, parseMapping } from './mapping/parse-mapping.ts'
import { warnOfCurrency } from './mapping/warn-of-currency.ts'
import { lockMappings, type SavedMapping, selectMapping, storeMapping } from './mapping.store.ts'

const input = z.object({
  projectId: z.string(),
  note: z.string().trim().max(500, 'Shorten the note to 500 characters.').default(''),
  /** The version that this one was made from; 0 where there was none. */
  basedOn: z.coerce.number().int().min(0),
})

export type NewMapping = z.input<typeof input> & {
  /** The text of a mapping file, or what such a text holds. */
  content: string | object
}

/** Reads a mapping from text or data and checks it against the standard. Throws `map.wrong` with all that is wrong. */
export function readMapping(content: string | object): Mapping {
  const parsed = typeof content === 'string' ? parseMapping(content) : checkForm(content)
  if ('findings' in parsed) throw wrongMapping(parsed.findings)
  const findings = checkMapping(parsed.mapping)
  if (findings.length) throw wrongMapping(findings)
  return parsed.mapping
}

const hashOf = (mapping: Mapping) => createHash('sha256').update(JSON.stringify(mapping)).digest('hex')

/**
 * Saves a new version of the project's mapping; the very same content again gives the version that has it. Columns that
 * no snapshot has are warnings, since the file with them may come later; so are amounts without a currency. Throws `map.wrong`, and `map.changed-meanwhile`
 * where somebody has saved another version since `basedOn`.
 */
export async function saveMapping(
  ctx: Ctx,
  { content, ...given }: NewMapping,
): Promise<{ saved: SavedMapping; warnings: MappingFinding[] }> {
  await allow(ctx, 'map.save', given.projectId)
  const { projectId, note, basedOn } = checkInput(input, given)
  const mapping = readMapping(content)
  const warnings = [...checkMapping(mapping, columnsOf(await listTables(ctx, projectId))), ...warnOfCurrency(mapping)]
  return transact(ctx, async (ctx) => {
    await lockMappings(ctx.db, projectId)
    const newest = await selectMapping(ctx.db, projectId)
    const sha256 = hashOf(mapping)
    if (newest?.sha256 === sha256) return { saved: newest, warnings }
    if ((newest?.version ?? 0) !== basedOn) throw changedMeanwhile(newest?.version ?? 0)
    const savedBy = actingPerson(ctx)
    const saved: SavedMapping = {
      projectId,
      version: basedOn + 1,
      mapping,
      sha256,
      note,
      savedBy,
      savedAt: ctx.clock.now(),
    }
    await storeMapping(ctx.db, saved)
    const data = { version: saved.version, sha256, sources: Object.keys(mapping.sources).length }
    await ctx.log.record(ctx, {
      type: 'mapping.saved',
      thing: `mapping:${projectId}.${saved.version}`,
      projectId,
      data,
    })
    return { saved, warnings }
  })
}
