import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { shipped } from '../root.ts'
import { admitLesserRole, passesWalls } from './lesser-role.ts'
import { locks } from './locks.ts'

/** One step of the schema. `sha256` is of its text: an applied step never changes. */
export type Migration = { number: number; name: string; sql: string; sha256: string }
type Applied = { number: number; name: string; sha256: string }

const FOLDER = shipped('platform/postgres/migrations')
const FILE = /^(\d{4})_([a-z0-9_]+)\.sql$/

function readMigration(folder: string, file: string): Migration {
  const [, number, name] = FILE.exec(file) ?? []
  if (!number || !name) throw new Error(`${file}: a migration is named like 0007_award_standstill.sql.`)
  const sql = readFileSync(join(folder, file), 'utf8')
  return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/** All migrations in the order of their numbers. */
export function listMigrations(folder: string = FOLDER): Migration[] {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readMigration(folder, file))
    .sort((a, b) => a.number - b.number)
  const twice = all.find((migration, i) => all[i - 1]?.number === migration.number)
  if (twice) throw new Error(`Two migrations have the number ${twice.number}.`)
  return all
}

/** Forward only: what was applied must still stand here, unchanged. */
function refuseChanges(applied: Applied[], known: Migration[]): void {
  const byNumber = new Map(known.map((migration) => [migration.number, migration]))
  for (const { number, name, sha256 } of applied) {
    const migration = byNumber.get(number)
    if (!migration)
      throw new Error(
        `The database has migration ${number} (${name}), which this version does not know: a newer Fairlead has used it. Start that version.`,
      )
    if (migration.sha256 !== sha256)
      throw new Error(
        `Migration ${number} (${migration.name}) was changed after it had been applied. Put it back, and write a new one.`,
      )
  }
}

async function listApplied(client: pg.ClientBase): Promise<Applied[]> {
  await client.query(`create schema if not exists platform;
    create table if not exists platform.migration (
      number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query('select number, name, sha256 from platform.migration order by number')
  return rows
}

/** What PostgreSQL said, with the line of the file it said it about. */
function explain(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string }
  return position ? `${message} (line ${sql.slice(0, Number(position)).split('\n').length})` : message
}

async function apply(client: pg.ClientBase, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${number} (${name}) failed and was undone: ${explain(error, sql)}`, { cause: error })
  }
}

async function migrateWith(client: pg.ClientBase, known: Migration[]): Promise<number> {
  const applied = await listApplied(client)
  refuseChanges(applied, known)
  const done = new Set(applied.map((migration) => migration.number))
  const missing = known.filter((migration) => !done.has(migration.number))
  for (const migration of missing) await apply(client, migration)
  return missing.length
}

/**
 * Brings the database to this version's schema (or to that of the migrations given), the queue's tables included, one
 * process at a time. Each room has numbers of its own, so a lower number may come later. Gives how many were applied.
 */
export async function migrate(pool: pg.Pool, known: Migration[] = listMigrations()): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [locks.migrating])
    await runMigrations({ pgPool: pool })
    const applied = await migrateWith(client, known)
    if (await passesWalls(client)) await admitLesserRole(client)
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [locks.migrating]).catch(() => {})
    client.release()
  }
}
