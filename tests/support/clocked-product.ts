import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '#entrypoints/http/app.ts'
import { jobs, things } from '#entrypoints/rooms.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { makeIds, systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openGroundOn } from '#platform/ground.ts'
import { joinJobs } from '#platform/ground-jobs.ts'
import { openPostgres } from '#platform/postgres/open-postgres.ts'
import { startRunner } from '#platform/queue/start-runner.ts'
import { unwatched } from '#platform/queue/work.ts'
import { root } from '#platform/root.ts'
import { absent } from './context.ts'

/** The whole product over HTTP, in this process, with a clock that a test puts on: what takes weeks is seen in a minute. */
export type ClockedProduct = {
  url: string
  ctx: Ctx & { as(actor: Ctx['actor']): Ctx }
  /** Lets time pass; it never goes back. */
  advance(milliseconds: number): void
  /** Does what the clock starts each minute. */
  runDue(...ids: string[]): Promise<void>
  faults: readonly string[]
  close(): Promise<void>
}

/** Time goes on from a moment that is the same in every run: a working day, with no holiday for weeks. */
const START = Date.parse('2027-03-01T14:00:00Z')

function openClock() {
  let ahead = START - Date.now()
  const now = () => new Date(Date.now() + ahead)
  const clock = { ...systemClock, now, newId: makeIds(now) }
  const advance = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { clock, advance }
}

/** Bundles where needed, as a start does; gives the entry of the server. */
const bundle = () => execFileSync('node', [join(root, 'bin/build.mjs')], { encoding: 'utf8' }).trim()

export async function startClockedProduct(): Promise<ClockedProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-clocked-'))
  const server = createServer()
  const port = await new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
  )
  const config = readConfig(
    { FAIRLEAD_DATA: join(dataDir, 'data'), FAIRLEAD_MASTER_KEY_FILE: join(dataDir, 'master.key') },
    { dataDir: join(dataDir, 'data'), port },
  )
  const faults: string[] = []
  const log = (line: string) => void faults.push(line)
  const postgres = await openPostgres(config)
  const ground = await openGroundOn(postgres, { config, things, log, analytics: absent<Analytics>('analytics') })
  const { clock, advance } = openClock()
  const ctx = { ...ground.ctx, clock }
  const runner = await startRunner({
    ...{ ctx, connection: postgres.connection, jobs: joinJobs(jobs) },
    reportFault: (reference, error) => log(`${reference} fault: ${error instanceof Error ? error.stack : error}`),
  })
  const app = createApp({
    base: { ...ctx, actor: { kind: 'visitor' } },
    assets: join(dirname(bundle()), '../assets'),
    ...{ parts: ['web', 'api'], startForReal: undefined, log },
  })
  server.on('request', getRequestListener(app.fetch))
  return {
    ...{ url: config.url, ctx: { ...ctx, as: (actor) => ({ ...ctx, actor }) }, advance, faults },
    runDue: async (...ids) => {
      for (const id of ids) await jobs[id]!(ctx, {}, unwatched)
    },
    close: async () => {
      await new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      })
      await runner.stop()
      await ground.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
