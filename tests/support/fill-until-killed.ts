// A process that serves the demonstration from a folder and prints each thing it does, until it is killed or done.
import { setTimeout as sleep } from 'node:timers/promises'
import { findDemonstrationProgress, startDemonstration } from '#demonstration/index.ts'
import { readConfig } from '#platform/config.ts'
import { openGround } from '#platform/ground.ts'
import { jobs, things } from './rooms.ts'

const [dataDir, masterKeyFile, processes] = process.argv.slice(2)
const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: masterKeyFile }, { dataDir: dataDir! })
const ground = await openGround({
  config,
  things,
  log: (line) => void process.stderr.write(`${line}\n`),
})
await ground.startJobs(jobs)
await startDemonstration(ground.ctx, { processes: Number(processes) })
let said = ''
for (;;) {
  const { state, words } = (await findDemonstrationProgress(ground.ctx))!
  if (words !== said) process.stdout.write(`${words}\n`)
  said = words
  if (state !== 'waiting' && state !== 'running') break
  await sleep(20)
}
await ground.close()
