import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { absent } from '../../tests/support/context.ts'
import type { Analytics } from './analytics/analytics.ts'
import { type Config, readConfig } from './config.ts'
import { transact } from './context.ts'
import { openGround } from './ground.ts'
import { currentCheckpoint } from './log/checkpoint.ts'
import { listEvents } from './log/list-events.ts'
import { verifyLog } from './log/verify-log.ts'
import { openForCommand } from './open-for-command.ts'
import { stopEmbedded } from './postgres/embedded.ts'
import { followTask } from './queue/follow-task.ts'
import { findTask, startTask } from './queue/tasks.ts'
import type { JobRun } from './queue/work.ts'
import { root } from './root.ts'

let folder: string
let config: Config
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key') }, { dataDir: join(folder, 'data') })
})
afterEach(async () => {
  await stopEmbedded(join(config.dataDir, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

const things = { policies: new Map() }
const analytics = absent<Analytics>('analytics')
const open = () => openGround({ config, things, log: () => {}, analytics })

/** Starts the process that works until it is killed, and kills it once it has acknowledged so many tasks. */
async function killAfter(tasks: number): Promise<string[]> {
  const script = join(root, 'tests/support/work-until-killed.ts')
  const args = [script, config.dataDir, config.masterKeyFile]
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
    if (said.split('\n').length > tasks) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  return said.split('\n').slice(0, -1)
}

it('loses nothing acknowledged to kill -9, runs again what was cut short, and its log is whole', async () => {
  const acknowledged = [...(await killAfter(4)), ...(await killAfter(3))]
  expect(acknowledged.length).toBeGreaterThanOrEqual(7)
  const ground = await open()
  const steps: string[] = []
  await ground.startJobs({
    walk: async (_ctx, { name }) => {
      steps.push(String(name))
    },
  })
  const allDone = async () => {
    for (const id of acknowledged) expect(await findTask(ground.ctx, id)).toMatchObject({ state: 'done' })
  }
  await vi.waitFor(allDone, { timeout: 15_000, interval: 50 })
  expect(steps.length).toBeGreaterThan(0)
  await currentCheckpoint(ground.ctx)
  const asked = (await listEvents(ground.ctx, { limit: 1000 })).filter((event) => event.type === 'walk.asked')
  expect(asked.length).toBeGreaterThanOrEqual(acknowledged.length)
  expect(await verifyLog(ground.ctx.db)).toMatchObject({ isWhole: true, waiting: 0 })
  await ground.close()
})

it('serves from a folder once at a time, and again after an orderly end', async () => {
  const first = await open()
  await expect(open()).rejects.toMatchObject({ code: 'postgres.already-serving' })
  await transact(first.ctx, (ctx) => ctx.log.record(ctx, { type: 'walk.asked', thing: 'walk:1' }))
  await first.close()
  const second = await open()
  expect(await verifyLog(second.ctx.db)).toMatchObject({ events: 1, waiting: 0, checkpoints: 1 })
  await second.close()
})

it('runs what a command asks for: there where it serves, otherwise in the command itself', async () => {
  const ran: string[] = []
  const jobs = (where: string): Record<string, JobRun> => ({
    walk: async () => {
      ran.push(where)
    },
    stroll: async (_ctx, _payload, { signal }) => {
      await sleep(60_000, undefined, { signal })
    },
  })
  const opening = { config, things, log: () => {}, analytics }
  const serving = await open()
  await serving.startJobs(jobs('where it serves'))
  const beside = await openForCommand(opening, jobs('in the command'))
  const { id } = await startTask(beside.ctx, { kind: 'walk', input: {} })
  expect(await followTask(beside.ctx, id)).toMatchObject({ state: 'done' })
  const long = await startTask(beside.ctx, { kind: 'stroll', input: {} })
  const interrupted = AbortSignal.timeout(100)
  expect(await followTask(beside.ctx, long.id, { signal: interrupted })).toMatchObject({ state: 'cancelled' })
  expect(await beside.isServed()).toBe(true)
  await serving.close()
  const abandoned = await startTask(beside.ctx, { kind: 'walk', input: {} })
  const { isServed } = beside
  expect(await followTask(beside.ctx, abandoned.id, { isServed })).toMatchObject({ state: 'waiting' })
  await beside.close()
  const alone = await openForCommand(opening, jobs('in the command'))
  const again = await startTask(alone.ctx, { kind: 'walk', input: {} })
  for (const { id } of [abandoned, again]) expect(await followTask(alone.ctx, id)).toMatchObject({ state: 'done' })
  await alone.close()
  expect(ran).toEqual(['where it serves', 'in the command', 'in the command'])
})

it('keeps the name of the installation and its secrets over its starts', async () => {
  const seen = []
  for (let i = 0; i < 2; i += 1) {
    const { ctx, close } = await open()
    seen.push({ key: ctx.keys.publicKey, secret: ctx.keys.secretFor('sessions') })
    await close()
  }
  expect(seen[1]).toEqual(seen[0])
})
