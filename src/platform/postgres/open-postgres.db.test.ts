import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { root } from '../root.ts'
import { stopEmbedded } from './embedded.ts'
import { openPostgres } from './open-postgres.ts'
import { readPostmaster } from './postmaster.ts'

let dataDir: string
/** A data folder that was started once, to copy: making one costs a second. */
let prepared: string
beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  await (await openPostgres(readConfig({}, { dataDir: prepared }))).close()
  return () => rmSync(prepared, { recursive: true, force: true })
})
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
})
afterEach(async () => {
  await stopEmbedded(join(dataDir, 'postgres'))
  rmSync(dataDir, { recursive: true, force: true })
})

const copyPrepared = () => cpSync(prepared, dataDir, { recursive: true })
const open = () => openPostgres(readConfig({}, { dataDir }))
const postmaster = () => readPostmaster(join(dataDir, 'postgres'))

// A root that starts the tests can switch to another user in the first, and must use a namespace in the second.
it.each([
  { mode: 0o755, whose: 'that everybody may enter' },
  { mode: 0o700, whose: 'of our own' },
])('starts in a folder $whose, starts there again, and leaves no process behind', async ({ mode }) => {
  chmodSync(dataDir, mode)
  const first = await open()
  await first.owner.query('create table kept (id int); insert into kept values (7)')
  const { socketFolder } = postmaster()!
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  await first.close()
  expect(postmaster()).toBeUndefined()
  expect(existsSync(socketFolder)).toBe(false)
  const second = await open()
  expect((await second.owner.query('select id from kept')).rows).toEqual([{ id: 7 }])
  await second.close()
})

it('listens on no network address, keeps every commit on disk, and writes no values into its log', async () => {
  copyPrepared()
  const { owner: pool, close } = await open()
  const show = async (name: string) => (await pool.query(`show ${name}`)).rows[0][name]
  expect(await show('listen_addresses')).toBe('')
  expect(await show('fsync')).toBe('on')
  expect(await show('synchronous_commit')).toBe('on')
  expect(await show('log_min_error_statement')).toBe('panic')
  await close()
})

it('gives counts as numbers and days as text, and refuses to round', async () => {
  copyPrepared()
  const { owner: pool, close } = await open()
  const { rows } = await pool.query("select count(*), date '2026-02-28' as day from pg_class where false")
  expect(rows).toEqual([{ count: 0, day: '2026-02-28' }])
  await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow('too large for a number')
  await close()
})

it('joins a server that another process uses, and the last to leave stops it', async () => {
  copyPrepared()
  const one = await open()
  const other = await open()
  expect(await other.isServed()).toBe(false)
  await one.claimServing()
  expect(await other.isServed()).toBe(true)
  await expect(other.claimServing()).rejects.toThrow(`already runs on this data folder (process ${process.pid})`)
  await one.close()
  expect(await other.isServed()).toBe(false)
  expect((await other.owner.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await other.close()
  expect(postmaster()).toBeUndefined()
})

it('lets two processes start on an empty folder at once', async () => {
  const both = await Promise.all([open(), open()])
  for (const { owner: pool } of both) expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  for (const { close } of both) await close()
  expect(postmaster()).toBeUndefined()
})

it('starts over a lock file whose server is gone, though its number lives again', async () => {
  copyPrepared()
  const stale = `${process.pid}\n${dataDir}/postgres\n1\n5432\n/tmp\n\n1 1\nready   \n`
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), stale)
  const { owner: pool, close } = await open()
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await close()
})

it('attaches to its server after a kill -9, with everything that was acknowledged', async () => {
  copyPrepared()
  const writer = join(root, 'tests/support/write-until-killed.ts')
  const child = spawn(process.execPath, [writer, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = 0
  for await (const line of child.stdout.iterator({ destroyOnReturn: false })) {
    acknowledged = Math.max(acknowledged, ...String(line).trim().split('\n').map(Number))
    if (acknowledged > 200) break
  }
  const { pid } = postmaster()!
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { owner: pool, close, claimServing } = await open()
  await claimServing()
  expect(postmaster()?.pid).toBe(pid)
  const { rows } = await pool.query('select max(id) as last, count(*) from acknowledged')
  expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0].count).toBe(rows[0].last)
  await close()
})

it('loses nothing acknowledged when the server itself is killed', async () => {
  copyPrepared()
  const first = await open()
  await first.owner.query('create table kept (id int)')
  for (let id = 1; id <= 50; id += 1) await first.owner.query('insert into kept values ($1)', [id])
  process.kill(postmaster()!.pid, 'SIGKILL')
  const second = await open()
  expect((await second.owner.query('select count(*) from kept')).rows).toEqual([{ count: 50 }])
  await second.close()
  await first.close()
})
