// Claim: a log of a million events is verified within ten seconds: every hash, number, node and checkpoint made anew.
// Yardstick: reading the events' bytes from the same database and hashing each once, and nothing else.
import { sql } from 'kysely'
import { uuidv7 } from '#platform/clock/clock.ts'
import type { Ctx } from '#platform/context.ts'
import { canonicalJson } from '#platform/log/canonical.ts'
import { currentCheckpoint } from '#platform/log/checkpoint.ts'
import { hashLeaf } from '#platform/log/hashes.ts'
import { numberEvents } from '#platform/log/number-events.ts'
import { verifyLog } from '#platform/log/verify-log.ts'
import { openBenchGround } from './support/ground.ts'

const EVENTS = Number(process.argv[2] ?? 1_000_000)
const LIMIT_S = 10
const AT_ONCE = 10_000
const PAGE = 5_000

/** Events as a purchase leaves them in the log: what happened, in which state, and a commitment. */
function makeEvent(i: number): string {
  const time = new Date(Date.UTC(2026, 0, 1) + i * 1000)
  const id = uuidv7(time)
  const data = { case: { seq: i % 30, state: 'evaluating' }, commitment: id.replaceAll('-', '').repeat(2), event: id }
  const place = { thing: `case:${id}`, project: '0190a000-0000-7000-8000-000000000001' }
  return canonicalJson({ id, type: 'case.moved', ...place, actor: 'system:bench', time: time.toISOString(), data })
}

async function fill({ db }: Ctx): Promise<void> {
  for (let at = 0; at < EVENTS; at += AT_ONCE) {
    const bodies = Array.from({ length: Math.min(AT_ONCE, EVENTS - at) }, (_, i) => makeEvent(at + i))
    await sql`insert into log.event (id, body, leaf_hash)
      select (e::jsonb ->> 'id')::uuid, e, sha256('\\x00' || convert_to(e, 'UTF8')) from unnest(${bodies}::text[]) as e`.execute(
      db,
    )
  }
  while ((await numberEvents(db)) > 0);
}

async function readAndHash({ db }: Ctx): Promise<number> {
  const began = performance.now()
  for (let from = 0; from < EVENTS; from += PAGE) {
    const { rows } = await sql<{ body: string }>`select e.body from log.leaf l join log.event e on e.id = l.event_id
      where l.position >= ${from} order by l.position limit ${PAGE}`.execute(db)
    for (const { body } of rows) hashLeaf(body)
  }
  return (performance.now() - began) / 1000
}

async function verify({ db }: Ctx) {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const verdict = await verifyLog(db)
  if (!verdict.isWhole || verdict.events < EVENTS) throw new Error(JSON.stringify(verdict))
  const { user, system } = process.cpuUsage(before)
  return { taken: (performance.now() - began) / 1000, own: (user + system) / 1e6 }
}

const { ctx, owner, close } = await openBenchGround()
try {
  const began = performance.now()
  await fill(ctx)
  await currentCheckpoint(ctx)
  await owner.query('vacuum analyze log.event, log.leaf, log.node')
  console.log(`filled in ${Math.round((performance.now() - began) / 1000)} s`)
  const least = await readAndHash(ctx)
  const { taken, own } = await verify(ctx)
  console.log(
    `  read and hash ${least.toFixed(1)} s; verify ${taken.toFixed(1)} s (${(taken / least).toFixed(1)} ×), ${own.toFixed(1)} s of Node’s processor`,
  )
  console.log(taken <= LIMIT_S ? '  within the claim' : `  CLAIM NOT REACHED: ${LIMIT_S} s`)
  process.exitCode = taken <= LIMIT_S ? 0 : 1
} finally {
  await close()
}
