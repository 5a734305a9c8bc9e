import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunnerOptions, type Shift, startShift } from './start-shift.ts'

export type { Schedule } from './start-shift.ts'

/** The running queue. `stop` ends what runs within seconds; it is run again at the next start. */
export type Runner = { stop(): Promise<void> }

/** While the database is away, whether it is back is tried this often. */
const RETRY_MS = 1_000

/** The next shift, as soon as there is a connection again; undefined where we are to stop meanwhile. */
async function startNext(options: RunnerOptions, stopping: AbortSignal): Promise<Shift | undefined> {
  while (!stopping.aborted) {
    const shift = await startShift(options).catch(() => undefined)
    if (shift) return shift
    await sleep(RETRY_MS, undefined, { signal: stopping }).catch(() => {})
  }
  return undefined
}

/**
 * One shift after the other. Without its connection nobody knows that our jobs are alive, and another process may begin
 * them: so what runs is put back first, and then all begins anew.
 */
async function workShifts(first: Shift, options: RunnerOptions, stopping: AbortSignal): Promise<void> {
  const stopped = once(stopping, 'abort')
  let shift: Shift | undefined = first
  while (shift) {
    await Promise.race([shift.over, stopped])
    const isLost = !stopping.aborted
    await shift.end()
    if (isLost) options.reportFault('queue', new Error('The connection to PostgreSQL was lost; the queue begins anew.'))
    shift = await startNext(options, stopping)
  }
}

/** Starts to run jobs, those first that an earlier process left unfinished. Signals stay with main.ts. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const stopping = new AbortController()
  const working = workShifts(await startShift(options), options, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await working
    },
  }
}
