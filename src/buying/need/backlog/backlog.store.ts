import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { NeedTables } from '../need.tables.ts'
import type { BacklogItem, LeftOut } from './backlog.ts'
import type { BacklogImport, KeptItem } from './kept-item.ts'

const tables = (db: Db) => db.withTables<NeedTables>()

const itemColumns = [
  ...(['id', 'key', 'title', 'description', 'labels', 'state', 'minutes', 'url'] as const),
  ...(['repository', 'assignee', 'known_at as knownAt', 'first_seen_at as firstSeenAt'] as const),
] as const

/** The items of a project's backlog: open ones first, then by when they were known. */
export async function selectItems(db: Db, projectId: string, ids?: readonly string[]): Promise<KeptItem[]> {
  if (ids && !ids.every(isId)) return []
  const all = tables(db).selectFrom('buying.backlog_item').select(itemColumns).where('project_id', '=', projectId)
  const asked = ids ? all.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`) : all
  return asked.orderBy(sql`state = 'closed'`).orderBy('known_at').orderBy('id').execute()
}

/** The items that were imported before under these keys, so that an import finds them again. */
export const selectItemsByKey = (db: Db, projectId: string, keys: readonly string[]): Promise<KeptItem[]> =>
  tables(db)
    .selectFrom('buying.backlog_item')
    .select(itemColumns)
    .where('project_id', '=', projectId)
    .where('key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()

/** Nobody else imports into this project until the transaction ends: two imports of one file would add its items twice. */
export const lockBacklog = (db: Db, projectId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`backlog ${projectId}`}, 0))`.execute(db)

type Stored = BacklogItem & { id: string }
type Import = { projectId: string; importId: string; now: Date }

const AT_ONCE = 500

const rowOf = (item: Stored, { projectId, importId, now }: Import) => {
  const { id, key, source, title, description, labels, state, minutes, url, repository, assignee, knownAt } = item
  return {
    ...{
      id,
      project_id: projectId,
      key,
      source,
      title,
      description,
      labels,
      state,
      minutes,
      url,
      repository,
      assignee,
    },
    ...{ known_at: knownAt === null ? null : new Date(knownAt), import_id: importId },
    ...{ first_seen_at: now, changed_at: now },
  }
}

const overwritten = [
  ...(['title', 'description', 'labels', 'state', 'minutes', 'url'] as const),
  ...(['repository', 'assignee', 'import_id', 'changed_at'] as const),
] as const

/** Writes items over what stood under their key. The earliest day on which one was known stays. */
export async function storeItems(db: Db, into: Import, items: readonly Stored[]): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await tables(db)
      .insertInto('buying.backlog_item')
      .values(items.slice(at, at + AT_ONCE).map((item) => rowOf(item, into)))
      .onConflict((conflict) =>
        conflict.columns(['project_id', 'key']).doUpdateSet((eb) => ({
          ...Object.fromEntries(overwritten.map((column) => [column, eb.ref(`excluded.${column}`)])),
          known_at: sql<Date | null>`least(buying.backlog_item.known_at, excluded.known_at)`,
        })),
      )
      .execute()
}

type NewImport = Omit<BacklogImport, 'leftOut'> & { projectId: string; leftOut: readonly LeftOut[] }

export async function insertImport(db: Db, made: NewImport): Promise<void> {
  const { id, projectId, fileName, source, added, changed, same, columns, ignored, importedAt, importedBy, leftOut } =
    made
  await tables(db)
    .insertInto('buying.backlog_import')
    .values({
      ...{ id, project_id: projectId, file_name: fileName, source, added, changed, same, ignored },
      ...{ columns: JSON.stringify(columns), imported_at: importedAt, imported_by: importedBy },
    })
    .execute()
  const rows = leftOut.map((one, place) => ({ ...one, import_id: id, place }))
  for (let at = 0; at < rows.length; at += 1000)
    await tables(db)
      .insertInto('buying.backlog_left_out')
      .values(rows.slice(at, at + 1000))
      .execute()
}

const importColumns = [
  ...(['id', 'file_name as fileName', 'source', 'added', 'changed', 'same'] as const),
  ...(['columns', 'ignored', 'imported_at as importedAt', 'imported_by as importedBy'] as const),
] as const

/** The imports of a project, the newest first, each with how much it left out. */
export async function selectImports(
  db: Db,
  projectId: string,
): Promise<(Omit<BacklogImport, 'leftOut'> & { leftOutCount: number })[]> {
  const rows = await tables(db)
    .selectFrom('buying.backlog_import')
    .select(importColumns)
    .select((eb) =>
      eb
        .selectFrom('buying.backlog_left_out')
        .whereRef('import_id', '=', 'buying.backlog_import.id')
        .select(sql<number>`count(*)::integer`.as('count'))
        .as('leftOutCount'),
    )
    .where('project_id', '=', projectId)
    .orderBy('imported_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    columns: row.columns as Record<string, string>,
    leftOutCount: row.leftOutCount ?? 0,
  }))
}

export async function selectImport(db: Db, projectId: string, id: string): Promise<BacklogImport | undefined> {
  if (!isId(id)) return undefined
  const row = await tables(db)
    .selectFrom('buying.backlog_import')
    .select(importColumns)
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const leftOut = await tables(db)
    .selectFrom('buying.backlog_left_out')
    .select(['line', 'reason', 'text'])
    .where('import_id', '=', id)
    .orderBy('place')
    .execute()
  return { ...row, columns: row.columns as Record<string, string>, leftOut }
}
