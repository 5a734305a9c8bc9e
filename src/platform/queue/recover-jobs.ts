import type pg from 'pg'
import { locks } from '../postgres/locks.ts'

/** Who holds jobs, by the names under which the queue has locked them. */
async function listHolders(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query('select distinct locked_by from graphile_worker.jobs where locked_by is not null')
  return rows.map((row) => row.locked_by)
}

/** Says that the worker of this name lives, for as long as the connection does. */
export async function holdWorkerLock(client: pg.ClientBase, worker: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [locks.worker, worker])
}

async function isDead(client: pg.ClientBase, worker: string): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as dead', [locks.worker, worker])
  if (rows[0].dead) await client.query('select pg_advisory_unlock($1, hashtext($2))', [locks.worker, worker])
  return rows[0].dead
}

/** Frees the jobs that killed processes had begun: they are run again. The queue by itself would wait four hours. */
export async function freeJobsOfTheDead(client: pg.ClientBase): Promise<void> {
  for (const worker of await listHolders(client))
    if (await isDead(client, worker)) await client.query('select graphile_worker.force_unlock_workers($1)', [[worker]])
}

/** Queues tasks whose job is gone, by a restored backup or a job that was given up. */
export async function requeueLostTasks(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select graphile_worker.add_job(kind, json_build_object('taskId', id), 'project:' || project_id, job_key => 'task:' || id)
    from platform.task t
    where state in ('waiting', 'running')
      and not exists (select from graphile_worker.jobs j where j.key = 'task:' || t.id)`)
}
