import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { listSnapshots } from '#pipeline/import/index.ts'
import { describeMapping, type FullRule, findMapping, type Mapping, type Rule } from '#pipeline/map/index.ts'
import { listSources } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { PublishedMapping, PublishedSource } from '../site/site-input.ts'

/** The mapping, where there is one: data that came as OCDS has none. */
export async function findMappingIfAny(ctx: Ctx, projectId: string): Promise<Mapping | undefined> {
  try {
    return (await findMapping(ctx, { projectId })).mapping
  } catch (error) {
    if (isAppError(error) && error.kind === 'not-found') return undefined
    throw error
  }
}

function sayRule(rule: Rule): string {
  const full: FullRule = typeof rule === 'string' ? { column: rule } : rule
  const from = sayOrigin(full)
  return full.steps?.length ? t('publishing.with-steps', { from }) : from
}

/** Where a value comes from. A constant is not repeated: it may be anything, and the data shows it. */
function sayOrigin({ column, text, first, mint }: FullRule): string {
  if (column !== undefined) return t('publishing.from-column', { column })
  if (text !== undefined) return t('publishing.from-text', { text: (text.match(/\{[^{}]+\}/g) ?? []).join(' ') })
  if (first) return t('publishing.from-first', { rules: first.map(sayRule).join('; ') })
  return mint ? t('publishing.from-mint', { columns: mint.join(', ') }) : t('publishing.from-constant')
}

/** The sources with the snapshots that were imported, newest first. */
export async function describeSources(ctx: Ctx, projectId: string): Promise<PublishedSource[]> {
  const sources = await listSources(ctx, projectId)
  const snapshots = (await listSnapshots(ctx, { projectId })).filter((snapshot) => snapshot.state === 'done')
  return snapshots.flatMap((snapshot) => {
    const source = sources.find((one) => one.id === snapshot.sourceId)
    if (!source) return []
    const { rowsIn, rowsLoaded, rowsSetAside, takenAt } = snapshot
    const licence = source.licence ? { licence: source.licence } : {}
    return [{ name: source.name, ...licence, takenAt: takenAt.toISOString(), rowsIn, rowsLoaded, rowsSetAside }]
  })
}

/** How columns became fields, source by source. */
export async function describeMappings(ctx: Ctx, projectId: string): Promise<PublishedMapping[]> {
  const mapping = await findMappingIfAny(ctx, projectId)
  if (!mapping) return []
  const { unmapped } = await describeMapping(ctx, { projectId })
  return Object.entries(mapping.sources).map(([source, mapped]) => ({
    source,
    fields: Object.entries(mapped.fields).map(([field, rule]) => ({ field, from: sayRule(rule) })),
    notMapped: unmapped
      .filter((column) => column.source === source)
      .map(({ column, reason }) => (reason ? { column, reason } : { column })),
  }))
}

/** The fields that marked columns feed: `buyer/contactPoint/name` and, since details of references lie there, parties/… */
export async function listPersonalPaths(ctx: Ctx, projectId: string): Promise<string[]> {
  if (!(await findMappingIfAny(ctx, projectId))) return []
  const { personal } = await describeMapping(ctx, { projectId })
  return personal.map((path) => path.replace(/\[[^\]]*\]/g, ''))
}
