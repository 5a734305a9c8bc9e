import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock/clock.ts'
import type { Keys } from '../keys/keys.ts'
import type { Db } from '../postgres/db.ts'
import { currentCheckpoint, findLatestCheckpoint, signLatest } from './checkpoint.ts'
import { numberEvents } from './number-events.ts'

/**
 * New events are looked for this often. They are not announced: NOTIFY makes PostgreSQL commit one transaction after
 * the other, and would take back what the log gains by touching no head.
 */
const POLL_MS = 250
const AFTER_FAULT_MS = 5_000
/** Each checkpoint is a row for good; whoever needs one sooner asks for it. */
const CHECKPOINT_EVERY_MS = 60_000

type World = { readonly db: Db; readonly keys: Keys; readonly clock: Clock }

/** The running sequencer; `stop` numbers what is left and signs once more. */
export type Sequencer = { stop(): Promise<void> }

async function signWhenDue(ctx: World): Promise<void> {
  const latest = await findLatestCheckpoint(ctx.db)
  if (!latest || ctx.clock.now().getTime() - latest.signedAt.getTime() >= CHECKPOINT_EVERY_MS) await signLatest(ctx)
}

/** Numbers events as they are committed and signs checkpoints, until it is stopped. Many processes may run one. */
export function startSequencer(ctx: World, reportFault: (error: unknown) => void): Sequencer {
  const ended = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: ended.signal }).catch(() => {})
  const step = async () => {
    if ((await numberEvents(ctx.db)) > 0) await signWhenDue(ctx)
    else await pause(POLL_MS)
  }
  const work = async () => {
    while (!ended.signal.aborted)
      await step().catch((error) => {
        reportFault(error)
        return pause(AFTER_FAULT_MS)
      })
  }
  const working = work()
  return {
    stop: async () => {
      ended.abort()
      await working
      await currentCheckpoint(ctx)
    },
  }
}
