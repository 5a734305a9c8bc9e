import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { isId } from '#lib/ids.ts'
import { likeWord, splitWords } from '#lib/search-words.ts'
import type { Db } from '#platform/context.ts'
import type { Entry, EntryBase, Register } from './register.ts'

const BASE = ['id', 'projectId', 'version', 'createdAt', 'createdBy', 'changedAt', 'changedBy', 'withdrawnAt']

/** Columns are written as fields are, in the database's hand: `byDay` is `by_day`. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const fieldNames = (register: Register) => [...BASE, ...Object.keys(register.fields.shape), ...(register.decided ?? [])]

const columns = (register: Register) =>
  sql.join(fieldNames(register).map((name) => sql`${sql.ref(columnOf(name))} as ${sql.id(name)}`))

type Which = {
  ids?: readonly string[]
  isWithdrawn?: boolean
  words?: string
  parent?: { field: string; id: string }
  /** What else must hold, over the columns of the register's own table. */
  where?: RawBuilder<unknown>
}

/** Every word must stand somewhere in what is searched. */
function foundBy(register: Register, words: string): RawBuilder<unknown>[] {
  const text = sql`concat_ws(' ', ${sql.join(register.searched.map((field) => sql.ref(columnOf(field))))})`
  return splitWords(words).map((word) => sql`${text} ilike ${likeWord(word)}`)
}

function conditions(register: Register, projectId: string, which: Which): RawBuilder<unknown> {
  const { ids, isWithdrawn, words, parent, where } = which
  const all = [sql`project_id = ${projectId}`]
  if (ids) all.push(sql`id = any(${ids.filter(isId)})`)
  if (isWithdrawn !== undefined) all.push(isWithdrawn ? sql`withdrawn_at is not null` : sql`withdrawn_at is null`)
  if (parent) all.push(sql`${sql.ref(columnOf(parent.field))} = ${parent.id}`)
  // In brackets: an “or” in it must not open the register of another project.
  if (where) all.push(sql`(${where})`)
  if (words) all.push(...foundBy(register, words))
  return sql.join(all, sql` and `)
}

/** Entries of a project in the order in which they were made; with `newest`, so many of the newest, newest first. */
export async function selectEntries<S extends z.ZodObject>(
  db: Db,
  register: Register<S>,
  projectId: string,
  which: Which & { newest?: number } = {},
): Promise<Entry<S>[]> {
  if (!isId(projectId) || (which.parent && !isId(which.parent.id))) return []
  const order = which.newest ? sql`id desc limit ${which.newest}` : sql`id`
  const plain = register as unknown as Register
  const { rows } = await sql<Entry<S>>`
    select ${columns(plain)} from ${sql.table(register.table)}
     where ${conditions(plain, projectId, which)} order by ${order}`.execute(db)
  return rows
}

/** The entries that stand, as what stands behind `from`. */
export const entriesOf = (register: Pick<Register, 'table'>, projectId: string): RawBuilder<unknown> =>
  sql`${sql.table(register.table)} where project_id = ${projectId} and withdrawn_at is null`

/** How many entries stand. */
export async function countEntries(db: Db, register: Pick<Register, 'table'>, projectId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from ${entriesOf(register, projectId)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Writes a new entry, all of it. */
export async function insertEntry(
  db: Db,
  register: Pick<Register, 'table'>,
  entry: EntryBase & Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(entry)
  await sql`
    insert into ${sql.table(register.table)} (${sql.join(names.map((name) => sql.ref(columnOf(name))))})
    values (${sql.join(names.map((name) => entry[name]))})`.execute(db)
}

/** Writes these values over an entry; whoever calls holds its row. */
export async function updateEntry(
  db: Db,
  register: Pick<Register, 'table'>,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const set = Object.entries(values).map(([name, value]) => sql`${sql.ref(columnOf(name))} = ${value}`)
  await sql`update ${sql.table(register.table)} set ${sql.join(set)} where id = ${id}`.execute(db)
}

/** Keeps everybody else from writing an entry until the transaction ends. */
export async function lockEntry(db: Db, register: Pick<Register, 'table'>, id: string): Promise<void> {
  if (isId(id)) await sql`select 1 from ${sql.table(register.table)} where id = ${id} for update`.execute(db)
}
