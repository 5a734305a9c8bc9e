import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { describeSchema } from '../../../tests/support/describe-schema.ts'
import { listMigrations, migrate } from './migrate.ts'

let ctx: TestContext
let folder: string
beforeAll(async () => {
  ctx = await testContext()
})
afterAll(() => ctx.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  await ctx.pool.query('delete from platform.migration')
  await ctx.pool.query('drop schema if exists trial cascade')
  return () => rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const count = async () => (await ctx.pool.query('select count(*) from platform.migration')).rows[0].count

it('comes to the schema that stands in schema.sql', async () => {
  await expect(await describeSchema(ctx.pool)).toMatchFileSnapshot('schema.sql')
})

it('applies what is missing, in the order of the numbers, once', async () => {
  write('0900_schema.sql', 'create schema trial;')
  write('0901_table.sql', 'create table trial.thing (id int);')
  expect(await migrate(ctx.pool, listMigrations(folder))).toBe(2)
  expect(await migrate(ctx.pool, listMigrations(folder))).toBe(0)
  write('0899_between.sql', 'create table trial.late (id int);')
  expect(await migrate(ctx.pool, listMigrations(folder))).toBe(1)
})

it('undoes a migration that fails, keeps those before it, and says where', async () => {
  write('0900_schema.sql', 'create schema trial;')
  write('0901_wrong.sql', 'create table trial.thing (id int);\ncreate tabel trial.other (id int);')
  await expect(migrate(ctx.pool, listMigrations(folder))).rejects.toThrow(
    /Migration 901 \(wrong\) failed and was undone: .*\(line 2\)/,
  )
  expect(await count()).toBe(1)
  expect((await ctx.pool.query("select to_regclass('trial.thing') as made")).rows[0].made).toBeNull()
})

it('refuses a migration that was changed after it had been applied', async () => {
  write('0900_schema.sql', 'create schema trial;')
  await migrate(ctx.pool, listMigrations(folder))
  write('0900_schema.sql', 'create schema trial; -- edited')
  await expect(migrate(ctx.pool, listMigrations(folder))).rejects.toThrow('was changed after it had been applied')
})

it('refuses a database that a newer version has used', async () => {
  write('0900_schema.sql', 'create schema trial;')
  await migrate(ctx.pool, listMigrations(folder))
  rmSync(join(folder, '0900_schema.sql'))
  await expect(migrate(ctx.pool, listMigrations(folder))).rejects.toThrow('a newer Fairlead has used it')
})

it('refuses two migrations of one number, and a file that is named otherwise', () => {
  write('0900_one.sql', '')
  write('0900_two.sql', '')
  expect(() => listMigrations(folder)).toThrow('Two migrations have the number 900')
  write('900_three.sql', '')
  expect(() => listMigrations(folder)).toThrow('a migration is named like')
})

it('lets several processes migrate at once', async () => {
  write('0900_schema.sql', 'create schema trial; create table trial.thing (id int);')
  expect((await Promise.all([1, 2, 3].map(() => migrate(ctx.pool, listMigrations(folder))))).sort()).toEqual([0, 0, 1])
})
