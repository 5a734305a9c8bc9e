import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { absent } from '../../../tests/support/context.ts'
import type { Analytics } from '../analytics/analytics.ts'
import { type Config, readConfig } from '../config.ts'
import { type Ctx, transact } from '../context.ts'
import { type Ground, openGround } from '../ground.ts'
import { verifyLog } from '../log/verify-log.ts'
import { stopEmbedded } from '../postgres/embedded.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import { findTask, startTask } from '../queue/tasks.ts'
import { restoreInstallation } from './restore-installation.ts'
import { writeBackup } from './write-backup.ts'

let folder: string
let source: Config
let target: Config
let ground: Ground
let filled: Awaited<ReturnType<typeof fill>>
const { signal } = new AbortController()

/** A data folder of its own, its key apart from it. */
const configOf = (name: string) =>
  readConfig({ FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key') }, { dataDir: join(folder, name) })

/** Without analytics, of which a process can open only one folder. */
const analytics = absent<Analytics>('analytics')
const open = (config: Config) => openGround({ config, things: { policies: new Map() }, log: () => {}, analytics })

// One installation for all tests, which goes on serving while it is backed up.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  source = configOf('source')
  ground = await open(source)
  filled = await fill(ground)
})
beforeEach(() => {
  target = configOf('target')
})
afterEach(async () => {
  await stopEmbedded(join(target.dataDir, 'postgres'))
  for (const path of [target.dataDir, backup()]) rmSync(path, { recursive: true, force: true })
})
afterAll(async () => {
  await ground.close()
  rmSync(folder, { recursive: true, force: true })
})

const backup = () => join(folder, 'backup')
const person = 'person-1'

/** Something of every kind: rows with odd values, events, an original, a publication, a sealed secret, work. */
async function fill({ ctx }: Ground) {
  await ctx.mail.send(ctx, { to: 'é@town.example', subject: '"quotes"\n\\ and \t', text: '💶 \u2028 {"a": 1}' })
  for (let i = 0; i < 30; i += 1)
    await transact(ctx, (ctx) => ctx.log.record(ctx, { type: 'import.completed', thing: `snapshot:${i}`, data: { i } }))
  const kept = await ctx.files.keep(Readable.from(Buffer.from('a,b\n1,2\n')), 1000)
  const published = ctx.files.derivedFolder('p1', 'publish', 'v1')
  writeFileSync(join(published, 'index.html'), '<p>Published</p>')
  writeFileSync(join(ctx.files.derivedFolder('p1', 'compile'), 'compiled.jsonl'), '{}')
  const sealed = await ctx.keys.encryptFor(ctx, person, Buffer.from('a word'))
  const task = await startTask(ctx, { kind: 'import.run', input: { n: 12345678901234 } })
  return { kept, sealed, task }
}

/** As the command does it: in a process beside the one that serves. */
async function backUp() {
  const postgres = await openPostgres(source)
  return writeBackup(postgres, source.dataDir, backup(), { signal }).finally(() => postgres.close())
}

const restore = (config = target) => restoreInstallation(config, backup(), { signal })
const listLetters = async ({ ctx }: Ground) =>
  (await sql`select * from platform.letter order by id`.execute(ctx.db)).rows

it('brings everything back on an empty folder, from a backup made while it served', async () => {
  const { kept, sealed, task } = filled
  const { manifest, damaged } = await backUp()
  expect(damaged).toEqual([])
  expect(readdirSync(join(backup(), 'derived/p1'))).toEqual(['publish'])
  expect(manifest.tables.find(({ table }) => table === 'log.event')?.rows).toBe(30)

  expect(await restore()).toMatchObject({ hasKey: true, verdict: { isWhole: true } })
  const again = await open(target)
  expect(await listLetters(again)).toEqual(await listLetters(ground))
  expect(existsSync(again.ctx.files.pathOf(kept.sha256))).toBe(true)
  expect(Buffer.from(await again.ctx.keys.decryptFor(again.ctx, person, sealed)).toString()).toBe('a word')
  expect(await findTask(again.ctx, task.id)).toMatchObject({ state: 'failed', input: { n: 12345678901234 } })
  await again.close()
})

it('lets the restored installation go on: events are numbered after the last, what analytics held is rebuilt', async () => {
  await backUp()
  await restore()
  const again = await open(target)
  const rebuilt = new Promise<Ctx['actor']>((resolve) => {
    void again.startJobs({ 'import.rebuild': async (ctx) => resolve(ctx.actor) })
  })
  expect(await rebuilt).toEqual({ kind: 'system', name: 'restore' })
  await transact(again.ctx, (ctx) => ctx.log.record(ctx, { type: 'import.completed', thing: 'snapshot:new' }))
  await again.close()
  const postgres = await openPostgres(target)
  expect(await verifyLog(postgres.db)).toMatchObject({ isWhole: true, events: 31 })
  await postgres.close()
})

it('says where the master key is not the one that the secrets need', async () => {
  await backUp()
  const elsewhere = { ...target, masterKeyFile: join(folder, 'other.key') }
  expect(await restore(elsewhere)).toMatchObject({ hasKey: false })
  await expect(open(elsewhere)).rejects.toThrow(/sealed with another master key/)
})

it('refuses to write into a folder that is not empty, and to restore into one', async () => {
  mkdirSync(backup())
  writeFileSync(join(backup(), 'mine.txt'), '')
  await expect(backUp()).rejects.toMatchObject({ code: 'backup.not-empty' })
  rmSync(backup(), { recursive: true })
  await backUp()
  await expect(restore(source)).rejects.toMatchObject({ code: 'backup.target-not-empty' })
})

it('refuses a backup that was altered or is not whole, and leaves the target as it was', async () => {
  const { manifest } = await backUp()
  appendFileSync(join(backup(), manifest.tables.find(({ table }) => table === 'log.event')!.file), ' ')
  await expect(restore()).rejects.toMatchObject({ code: 'backup.damaged' })
  expect(existsSync(target.dataDir)).toBe(false)
  rmSync(join(backup(), 'manifest.json'))
  await expect(restore()).rejects.toMatchObject({ code: 'backup.incomplete' })
})

it('refuses a backup of a version that knows more than this one', async () => {
  const { manifest } = await backUp()
  const newer = [...manifest.migrations, { number: 9999, name: 'later', sha256: '0'.repeat(64) }]
  writeFileSync(join(backup(), 'manifest.json'), JSON.stringify({ ...manifest, migrations: newer }))
  await expect(restore()).rejects.toThrow('step 9999 (later)')
})

it('names an original that has changed on disk', async () => {
  const { sha256 } = await ground.ctx.files.keep(Readable.from(Buffer.from('b')), 10)
  rmSync(ground.ctx.files.pathOf(sha256))
  writeFileSync(ground.ctx.files.pathOf(sha256), 'altered')
  expect(await backUp()).toMatchObject({ damaged: [`files/${sha256.slice(0, 2)}/${sha256}`] })
})
