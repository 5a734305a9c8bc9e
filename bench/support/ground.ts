import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { things } from '#entrypoints/rooms.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openGroundOn } from '#platform/ground.ts'
import { openPostgres, type Postgres } from '#platform/postgres/open-postgres.ts'
import { type TestClock, testClock } from '../../tests/support/clock.ts'

/** Everything below the pages, on a durable PostgreSQL of its own, at a time that the benchmark sets. */
export type BenchGround = {
  ctx: Ctx & { readonly clock: TestClock; as(actor: Ctx['actor']): Ctx }
  owner: Postgres['owner']
  close(): Promise<void>
}

export async function openBenchGround(): Promise<BenchGround> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'))
  const config = readConfig({ FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key') }, { dataDir: join(folder, 'data') })
  const postgres = await openPostgres(config)
  const log = (line: string) => console.error(line)
  const ground = await openGroundOn(postgres, { config, things, log, analytics: {} as Analytics })
  const parts = { ...ground.ctx, clock: testClock() }
  const ctx = { ...parts, auth: openAuth({ ...parts, url: config.url }) }
  return {
    ctx: { ...ctx, as: (actor) => ({ ...ctx, actor }) },
    owner: postgres.owner,
    close: async () => {
      await ground.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
