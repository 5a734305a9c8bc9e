import { sql } from 'kysely'
import type { Queue } from './queue.ts'

/** The queue in PostgreSQL (graphile-worker). A job that fails is tried again, later and later. */
export const queue: Queue = {
  add: async ({ db }, job, payload, { runAt, key, line } = {}) => {
    await sql`select graphile_worker.add_job(
      identifier => ${job}::text, payload => ${JSON.stringify(payload)}::json, queue_name => ${line ?? null}::text,
      run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null}::text)`.execute(db)
  },
}
