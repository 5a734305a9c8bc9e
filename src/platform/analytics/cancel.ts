import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Lane } from './lanes.ts'

/** How often the order to stop is repeated (the statement may not have begun), and how long we wait for its end. */
const REPEAT_MS = 100
const GIVE_UP_MS = 1_800

const stopped = () => new DOMException('The work was stopped.', 'AbortError')

async function kill(control: Lane, mark: string): Promise<void> {
  await control.run(async (client) => {
    const answer = await client.query({
      query: 'KILL QUERY WHERE startsWith(query, {mark:String}) ASYNC',
      format: 'JSONEachRow',
      query_params: { mark },
    })
    await answer.json()
  })
}

/**
 * Runs a statement so that it can be stopped: neither chDB nor HTTP stops the engine when a promise is given up, so
 * the statement begins with a mark, by which another connection finds and kills it.
 */
export async function runCancellable<T>(
  sql: string,
  signal: AbortSignal | undefined,
  control: Lane,
  execute: (marked: string) => Promise<T>,
): Promise<T> {
  if (!signal) return execute(sql)
  if (signal.aborted) throw stopped()
  const mark = `/* fairlead ${randomUUID()} */`
  let settled = false
  const running = execute(`${mark} ${sql}`).finally(() => {
    settled = true
  })
  const gaveUp = Promise.withResolvers<never>()
  const stop = async () => {
    const deadline = Date.now() + GIVE_UP_MS
    while (!settled && Date.now() < deadline) {
      await Promise.race([kill(control, mark).catch(() => undefined), wait(REPEAT_MS)])
      await Promise.race([running.catch(() => undefined), wait(REPEAT_MS)])
    }
    gaveUp.reject(stopped())
  }
  signal.addEventListener('abort', stop, { once: true })
  gaveUp.promise.catch(() => undefined)
  try {
    return await Promise.race([running, gaveUp.promise])
  } catch (error) {
    throw signal.aborted ? stopped() : error
  } finally {
    running.catch(() => undefined)
    signal.removeEventListener('abort', stop)
  }
}
