import type { Db } from '../postgres/db.ts'

export type JobPayload = Record<string, unknown>

export type JobOptions = {
  runAt?: Date
  /** A job waiting under the same key is replaced, not added to. */
  key?: string
  /** Jobs of one line run one after the other. */
  line?: string
}

/** Work for later, added in the caller's transaction: it runs only if that commits, and at least once. */
export type Queue = {
  add(ctx: { readonly db: Db }, job: string, payload: JobPayload, options?: JobOptions): Promise<void>
}
