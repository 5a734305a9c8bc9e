import type { Ctx } from '../context.ts'
import type { JobPayload } from './queue.ts'

/** What long work is given, so that it can tell how far it is and learn that it should stop. */
export type Work = {
  /** Aborted when somebody cancels, and when the product shuts down: stop within two seconds. */
  readonly signal: AbortSignal
  /** How far it is: counts by name ("rows": 1200), and a sentence. Cheap; call it as often as you like. */
  report(counts: Record<string, number>, message?: string): Promise<void>
}

/**
 * A job as a room contributes it, by id (`import.run`). It must be safe to run again from the start: after a crash or
 * a shutdown it is. An AppError's message is shown to people; anything else is a fault.
 */
export type JobRun = (ctx: Ctx, payload: JobPayload, work: Work) => Promise<void>

/** Work that nobody watches: runs to its end. */
export const unwatched: Work = { signal: new AbortController().signal, report: async () => {} }
