// A process that serves from a folder: it records events and starts tasks, prints each once it is acknowledged, and its
// tasks record events, too. It goes on until it is killed.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { transact } from '#platform/context.ts'
import { openGround } from '#platform/ground.ts'
import { startTask } from '#platform/queue/tasks.ts'
import type { JobRun } from '#platform/queue/work.ts'

/** Work in ten steps, each recorded; the first time it is run it is cut short somewhere in them. */
const walk: JobRun = async (ctx, { name }, work) => {
  for (let step = 1; step <= 10; step += 1) {
    await sleep(20, undefined, { signal: work.signal })
    await transact(ctx, (ctx) => ctx.log.record(ctx, { type: 'walk.stepped', thing: `walk:${name}`, data: { step } }))
    await work.report({ step })
  }
}

const [dataDir, masterKeyFile] = process.argv.slice(2)
const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: masterKeyFile }, { dataDir: dataDir! })
const things = { policies: new Map() }
const ground = await openGround({
  config,
  things,
  log: (line) => void process.stderr.write(`${line}\n`),
  analytics: {} as Analytics,
})
await ground.startJobs({ walk })
for (let i = 1; ; i += 1) {
  const task = await transact(ground.ctx, async (ctx) => {
    await ctx.log.record(ctx, { type: 'walk.asked', thing: `walk:${i}` })
    return startTask(ctx, { kind: 'walk', input: { name: i } })
  })
  process.stdout.write(`${task.id}\n`)
  await sleep(30)
}
