import type { Ctx } from '../context.ts'

export type JobPayload = Record<string, unknown>

/** Work for later, added in the caller's transaction: it runs only if that commits, and at least once. */
export type Queue = {
  add(ctx: Ctx, job: string, payload: JobPayload, options?: { runAt?: Date; key?: string }): Promise<void>
}
