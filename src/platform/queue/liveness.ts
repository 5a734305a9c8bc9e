import pg from 'pg'
import { freeJobsOfTheDead, holdWorkerLock, requeueLostTasks } from './recover-jobs.ts'

/** A connection whose locks tell other processes that our jobs are not abandoned. */
export type Liveness = {
  /** Says that the worker of this name lives, for as long as the connection does. */
  hold(worker: string): Promise<void>
  /** Resolves once the connection is gone: from then on others may take our jobs for abandoned. */
  readonly lost: Promise<void>
  end(): Promise<void>
}

/** A connection that broke without a word is noticed after this long at the latest, twice over. */
const HEARTBEAT_MS = 5_000

/** Connects, and frees what killed processes had begun. */
export async function openLiveness(connection: pg.PoolConfig): Promise<Liveness> {
  const client = new pg.Client({ ...connection, keepAlive: true, query_timeout: HEARTBEAT_MS })
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
  client.on('error', () => lose())
  client.on('end', () => lose())
  await client.connect()
  const heartbeat = setInterval(() => void client.query('select 1').catch(() => lose()), HEARTBEAT_MS)
  const end = async () => {
    clearInterval(heartbeat)
    await client.end().catch(() => {})
  }
  try {
    await freeJobsOfTheDead(client)
    await requeueLostTasks(client)
  } catch (error) {
    await end()
    throw error
  }
  return { hold: (worker) => holdWorkerLock(client, worker), lost, end }
}
