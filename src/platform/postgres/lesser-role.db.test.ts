import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { readConfig } from '../config.ts'
import { LESSER_ROLE } from './lesser-role.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './open-postgres.ts'

let ctx: TestContext
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  ctx = await testContext()
})
afterAll(async () => {
  await ctx.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (text: string) => sql<Record<string, unknown>>`${sql.raw(text)}`.execute(ctx.db)
const databaseName = async () => (await ctx.pool.query('select current_database() as name')).rows[0].name as string

describe('the role that the product works as', () => {
  it('is no superuser, bypasses no wall, makes neither roles nor databases, and owns nothing', async () => {
    const { rows } = await ask(`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as may,
      exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = session_user`)
    expect(rows).toEqual([{ name: LESSER_ROLE, may: false, owns: false }])
  })

  it('reads and writes the rows of every table of the product and of its queue', async () => {
    const { rows } = await ctx.pool.query(
      `select c.oid::regclass::text as name from pg_class c where relkind in ('r', 'p', 'v')
         and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
         and not (has_table_privilege($1, oid, 'select') and has_table_privilege($1, oid, 'insert')
           and has_table_privilege($1, oid, 'update') and has_table_privilege($1, oid, 'delete'))`,
      [LESSER_ROLE],
    )
    expect(rows).toEqual([])
  })

  it.each([
    'alter table buying.bid disable row level security',
    'alter table buying.bid no force row level security',
    'drop policy behind_the_wall on buying.bid',
    'alter table log.event disable trigger all',
    'truncate log.event cascade',
    'create table platform.own (id int)',
    'set role fairlead',
    `alter role ${LESSER_ROLE} bypassrls`,
  ])('cannot take down what guards rows: %s', async (statement) => {
    await expect(ask(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('reaches the rows of tables that a later version brings', async () => {
    const later = `create schema later; create table later.thing (id int generated always as identity, name text)`
    const known = [{ number: 9000, name: 'later', sha256: '0'.repeat(64), sql: later }]
    await ctx.pool.query('delete from platform.migration')
    await migrate(ctx.pool, known)
    await ask(`insert into later.thing (name) values ('one')`)
    expect((await ask('select name from later.thing')).rows).toEqual([{ name: 'one' }])
  })
})

describe('on a server at DATABASE_URL', () => {
  const open = async (user: string) => {
    const { socketFolder } = inject('postgres')
    const DATABASE_URL = `postgres:///${await databaseName()}?host=${encodeURIComponent(socketFolder)}&user=${user}`
    return openPostgres(readConfig({ DATABASE_URL }, { dataDir: folder }))
  }
  const whoWorks = async (db: TestContext['db']) =>
    (await sql<{ name: string }>`select current_user as name`.execute(db)).rows[0]!.name

  it('steps down to the lesser role where the user is a superuser', async () => {
    const { db, isWalled, close } = await open('fairlead')
    expect([await whoWorks(db), isWalled]).toEqual([LESSER_ROLE, true])
    await close()
  })

  it('lets the role in at a database that an earlier version has made', async () => {
    await ctx.pool.query(`drop owned by ${LESSER_ROLE}`)
    await expect(ask('select from log.event')).rejects.toMatchObject({ code: '42501' })
    const { close } = await open('fairlead')
    expect((await ask('select from log.event')).rows).toEqual([])
    await close()
  })

  it('stays who it is where the user is bound anyway, and says so where nothing can bind it', async () => {
    const [plain, passing] = [`plain_${randomUUID()}`, `passing_${randomUUID()}`]
    await ctx.pool.query(`create role "${plain}" login; create role "${passing}" login bypassrls`)
    const one = await open(plain)
    const other = await open(passing)
    expect([await whoWorks(one.db), one.isWalled]).toEqual([plain, true])
    expect([await whoWorks(other.db), other.isWalled]).toEqual([passing, false])
    await Promise.all([one.close(), other.close()])
    await ctx.pool.query(`drop role "${plain}"; drop role "${passing}"`)
  })
})
