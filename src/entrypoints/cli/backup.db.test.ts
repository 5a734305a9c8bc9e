import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { transact } from '#platform/context.ts'
import { type Ground, openGround } from '#platform/ground.ts'
import { currentCheckpoint } from '#platform/log/checkpoint.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { absent } from '../../../tests/support/context.ts'
import { runCommandLine } from './run.ts'

let folder: string
let ground: Ground
const env = () => ({ FAIRLEAD_DATA: join(folder, 'data'), FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key') })

/** Runs a command line as a terminal would, and gives what it printed. */
async function run(args: string[], more: { env?: Record<string, string>; stdin?: string; signal?: AbortSignal } = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const stdin = Readable.from(more.stdin ?? '')
  const { signal = new AbortController().signal } = more
  const code = await runCommandLine(args, {
    stdout,
    stderr,
    stdin,
    env: { ...env(), ...more.env },
    cwd: folder,
    signal,
  })
  stdout.end()
  stderr.end()
  return { code, stdout: await text(stdout), stderr: await text(stderr) }
}

const record = () =>
  transact(ground.ctx, (ctx) => ctx.log.record(ctx, { type: 'import.completed', thing: 'snapshot:1' }))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const config = readConfig(env())
  const analytics = absent<Analytics>('analytics')
  ground = await openGround({ config, things: { policies: new Map() }, log: () => {}, analytics })
  for (let i = 0; i < 5; i += 1) await record()
  await currentCheckpoint(ground.ctx)
})
afterAll(async () => {
  await ground.close()
  rmSync(folder, { recursive: true, force: true })
})

it('backs up and restores while it serves, and tells what to keep', async () => {
  const made = await run(['backup', 'copy'])
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/copy: \d+ rows of \d+ tables, 0 files\n$/) })
  expect(made.stderr).toContain(`the master key in ${env().FAIRLEAD_MASTER_KEY_FILE}`)
  const target = { FAIRLEAD_DATA: join(folder, 'other') }
  const restored = await run(['restore', 'copy'], { env: target })
  expect(restored).toMatchObject({ code: 0, stderr: '' })
  expect(restored.stdout).toContain('The log is whole: 5 events.')
  expect(await run(['log', 'verify'], { env: target })).toMatchObject({ code: 0 })
})

it('leaves the folder as it was, and says so, where it is stopped half-way', async () => {
  const stop = new AbortController()
  const watched = join(folder, 'stopped')
  mkdirSync(watched)
  const seen = watch(watched, () => stop.abort())
  const stopped = await run(['backup', 'stopped'], { signal: stop.signal })
  seen.close()
  expect(stopped).toMatchObject({
    code: 130,
    stdout: '',
    stderr: expect.stringContaining('Stopped. There is no backup'),
  })
  expect(readdirSync(watched)).toEqual([])
  const unmade = await run(['backup', 'never'], { signal: AbortSignal.abort() })
  expect([unmade.code, existsSync(join(folder, 'never'))]).toEqual([130, false])
  expect(await run(['backup', 'stopped'])).toMatchObject({ code: 0 })
})

it('refuses a folder that is in use, with a sentence and the right exit code', async () => {
  expect(await run(['backup', 'copy'])).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
  expect(await run(['restore', 'copy'])).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
  expect(await run(['restore', 'nowhere'], { env: { FAIRLEAD_DATA: join(folder, 'new') } })).toMatchObject({ code: 1 })
  expect(await run(['backup'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Usage: fairlead backup DIR'),
  })
})

it('makes no installation where there is none', async () => {
  const nowhere = { FAIRLEAD_DATA: join(folder, 'nowhere') }
  for (const args of [
    ['log', 'verify'],
    ['backup', 'copy-2'],
  ])
    expect(await run(args, { env: nowhere })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no installation in'),
    })
})

it('verifies the log, against a checkpoint from a file or standard input', async () => {
  const { note } = await currentCheckpoint(ground.ctx)
  writeFileSync(join(folder, 'checkpoint.txt'), note)
  for (const more of [['--checkpoint', 'checkpoint.txt'], ['--checkpoint', '-'], []]) {
    const done = await run(['log', 'verify', ...more], { stdin: note })
    expect(done).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('The log is whole: 5 events') })
  }
  expect(await run(['log', 'verify', '--checkpoint', 'none.txt'])).toMatchObject({ code: 2 })
  expect(await run(['log', 'verify', '--checkpoint', '-'], { stdin: 'else' })).toMatchObject({ code: 1 })
})

it('rotates the master key while it serves, and says what it wrapped anew', async () => {
  const before = ground.ctx.keys.secretFor('sessions')
  expect(await run(['keys', 'rotate'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/secrets of the installation \([1-9]\d*\), the keys of persons \(0;/),
  })
  const sealed = await ground.ctx.keys.encryptFor(ground.ctx, 'ada', Buffer.from('a word'))
  expect(await run(['keys', 'rotate'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('keys of persons (1;'),
  })
  expect(Buffer.from(await ground.ctx.keys.decryptFor(ground.ctx, 'ada', sealed)).toString()).toBe('a word')
  expect(ground.ctx.keys.secretFor('sessions')).toBe(before)
})

it('names the first event that was altered', async () => {
  const { owner, close } = await openExisting(readConfig(env()))
  await owner.query(`begin; set local session_replication_role = replica;
    update log.event set body = replace(body, 'snapshot:1', 'snapshot:2')
      where id = (select event_id from log.leaf where position = 3); commit`)
  await close()
  expect(await run(['log', 'verify'])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^The log's event 4 \(.*\) was altered\.\n$/),
  })
})
