import type { ClickHouseClient } from '@clickhouse/client'

export type Client = ClickHouseClient

/**
 * Connections that take turns: never more statements under way than connections. A chDB connection runs one
 * statement at a time and holds a thread of Node's pool while it does, so a queue in front of it is ours to keep.
 */
export type Lane = {
  run<T>(work: (client: Client) => Promise<T>, signal?: AbortSignal): Promise<T>
  idle(): Promise<void>
}

const aborted = () => new DOMException('The work was stopped.', 'AbortError')

/** A lane over some connections. Waiting work that is aborted leaves the queue at once. */
export function openLane(clients: readonly Client[]): Lane {
  const free = [...clients]
  const waiting: { start: () => void; drop: () => void }[] = []
  const watchers: (() => void)[] = []

  const giveBack = (client: Client) => {
    free.push(client)
    waiting.shift()?.start()
    if (free.length === clients.length) for (const tell of watchers.splice(0)) tell()
  }
  const take = (signal?: AbortSignal) =>
    new Promise<Client>((resolve, reject) => {
      if (signal?.aborted) return reject(aborted())
      const ready = free.pop()
      if (ready) return resolve(ready)
      const drop = () => {
        const at = waiting.indexOf(place)
        if (at >= 0) waiting.splice(at, 1)
        reject(aborted())
      }
      const start = () => {
        signal?.removeEventListener('abort', drop)
        resolve(free.pop()!)
      }
      const place = { start, drop }
      waiting.push(place)
      signal?.addEventListener('abort', drop, { once: true })
    })

  return {
    async run(work, signal) {
      const client = await take(signal)
      const done = Promise.resolve(work(client)).finally(() => giveBack(client))
      return done
    },
    idle: () => (free.length === clients.length ? Promise.resolve() : new Promise((tell) => watchers.push(tell))),
  }
}
