import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'

const TRIES = 20

function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error))
    server.once('error', onError)
    server.listen(port, host, () => {
      server.off('error', onError)
      done(true)
    })
  })
}

const inUse = (port: number) =>
  new AppError({
    code: 'serve.port-in-use',
    kind: 'conflict',
    message: `Port ${port} is in use by another program. End that one, or set FAIRLEAD_PORT to another number.`,
  })

/** Listens on the port, or on the next free one where the operator named none; gives the server and its port. */
export async function listen(where: {
  host: string
  port: number
  fixed: boolean
}): Promise<{ server: Server; port: number }> {
  const server = createServer()
  const last = where.fixed ? where.port : where.port + TRIES
  for (let port = where.port; port <= last; port += 1) {
    if (!(await tryListen(server, where.host, port))) continue
    const address = server.address()
    return { server, port: typeof address === 'object' && address ? address.port : port }
  }
  throw inUse(where.port)
}

const RETRY = { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' }

function sayLater(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, RETRY).end(`${t('serve.opening')}\n`)
}

function refuseLater(_request: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => {})
  socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n')
}

/**
 * Answers everybody that the product is still opening, until what it returns is called. An editor that was let to wait
 * would not try again, and never be connected.
 */
export function answerOpening(server: Server): () => void {
  server.on('request', sayLater).on('upgrade', refuseLater)
  return () => void server.off('request', sayLater).off('upgrade', refuseLater)
}
