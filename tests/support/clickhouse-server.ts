import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { drainPending } from 'chdb'
import { createChdbConnection } from 'chdb/connection'

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>

/** What the protocol gives in an address besides settings, of which parameters (`param_…`) are a kind. */
const KNOWN = new Set(['query', 'query_id', 'database', 'default_format', 'session_id'])

/** An address as the HTTP interface of ClickHouse reads it: the statement where its data are the body, settings. */
function readAddress(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const entries = [...searchParams]
  return { statement: searchParams.get('query'), settings: entries.filter(([name]) => !KNOWN.has(name)) }
}

/**
 * A server reads the data of an insert from the body. The engine in this process reads them from a file instead: text
 * beside a statement would end at an empty line.
 */
function readingFrom(file: string, insert: string): string {
  if (!insert.includes("input('text String')"))
    return insert.replace(/FORMAT (\w+)\s*$/, `FROM INFILE '${file}' FORMAT $1`)
  return insert
    .replace("input('text String')", `file('${file}', 'LineAsString', 'text String')`)
    .replace(/FORMAT LineAsString\s*$/, '')
}

const quote = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** One request on a connection of its own, so that its settings end with it. */
async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { statement, settings } = readAddress(request)
  const body = await buffer(request)
  // A statement alone comes as the body; before data it stands in the address.
  const file = join(folder, '..', `body-${randomUUID()}`)
  if (statement !== null) await writeFile(file, body)
  const query = statement === null ? body.toString() : readingFrom(file, statement)
  const client = createClient({ connection: createChdbConnection({ path: folder }) as unknown as Connection })
  const say = (text: string) => client.command({ query: text })
  try {
    // A request may only read by being told so: that comes last, since nothing can be set afterwards.
    for (const [name, value] of settings.toSorted(([a], [b]) => Number(a === 'readonly') - Number(b === 'readonly')))
      await say(`SET ${name} = ${quote(value!)}`)
    const { stream } = await client.exec({ query })
    response.writeHead(200, { 'x-clickhouse-summary': '{}' })
    await pipeline(stream, response)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = /Code: (\d+)/.exec(message)?.[1] ?? '1002'
    response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message)
  } finally {
    await client.close()
    await rm(file, { force: true })
  }
}

/**
 * A server that speaks ClickHouse's HTTP protocol over the engine that npm ships, since npm ships no server: what a
 * client sends is read as that protocol has it, and run by the real engine.
 */
export async function startClickHouseServer(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const running = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const one = answer(folder, request, response).finally(() => running.delete(one))
    running.add(one)
  })
  // The engine ends with its last connection: this one holds it.
  const held = createClient({ connection: createChdbConnection({ path: folder }) as unknown as Connection })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await Promise.allSettled(running)
      await held.close()
      await drainPending()
    },
  }
}
