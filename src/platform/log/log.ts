import type { Actor } from '../actor.ts'
import type { Clock } from '../clock/clock.ts'
import type { Db } from '../postgres/db.ts'

/** What is written for each change: ids, states, counts and salted commitments; never names, texts or answers. */
export type LogEntry = {
  /** `room.what-happened`, in the past tense: `import.completed`. */
  type: string
  /** The thing it happened to, `kind:id`. */
  thing: string
  projectId?: string
  data?: Record<string, string | number | boolean | null | readonly string[]>
}

/** The append-only log. `record` must run in the transaction of the change it tells of. */
export type Log = {
  record(ctx: { readonly db: Db; readonly clock: Clock; readonly actor: Actor }, entry: LogEntry): Promise<void>
}
