import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { answerOpening, listen } from './listen.ts'

let listening: Awaited<ReturnType<typeof listen>>
afterEach(() => {
  listening.server.closeAllConnections()
  listening.server.close()
})

it('tells pages and editors to come again while the product opens, and leaves the answer to it after that', async () => {
  listening = await listen({ host: '127.0.0.1', port: 0, fixed: true })
  const { server, port } = listening
  const isOpen = answerOpening(server)
  const early = await fetch(`http://127.0.0.1:${port}/`)
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
  const socket = new WebSocket(`ws://127.0.0.1:${port}/projects/x/documents/y/live`)
  await once(socket, 'close')
  isOpen()
  server.on('request', (_request, response) => response.end('open'))
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('open')
})
