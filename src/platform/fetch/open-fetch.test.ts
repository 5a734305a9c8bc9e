import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { findRefusal } from './addresses.ts'
import { nameFile } from './name-file.ts'
import { openFetch } from './open-fetch.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on this machine, reached as `data.example` by an internet in which this machine may be reached. */
async function serve(listener: RequestListener) {
  const server = createServer(listener)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const internet = {
    resolve: async (host: string) => (host.startsWith('inside.') ? ['127.0.0.1', '10.0.0.1'] : ['127.0.0.1']),
    refuse: (address: string) => (address === '127.0.0.1' ? undefined : findRefusal(address)),
  }
  const limits = { redirects: 2, silenceMs: 150, totalMs: 5_000 }
  return { at: `http://data.example:${port}`, port, fetch: openFetch(internet, limits) }
}

const small = { maxBytes: 1_000 }

it('gives the bytes with their type, the address they came from and a name', async () => {
  const { at, fetch } = await serve((_request, answer) => {
    answer.setHeader('content-type', 'text/CSV; charset=utf-8')
    answer.end('a,b\n1,2\n')
  })
  const { body, ...about } = await fetch(`${at}/open%20data/awards.csv?year=2025`, small)
  expect(about).toEqual({ url: `${at}/open%20data/awards.csv?year=2025`, type: 'text/csv', name: 'awards.csv' })
  expect(await text(body)).toBe('a,b\n1,2\n')
})

it('inflates what was sent compressed', async () => {
  const { at, fetch } = await serve((request, answer) => {
    expect(request.headers['accept-encoding']).toContain('gzip')
    answer.setHeader('content-encoding', 'gzip')
    answer.end(gzipSync('a,b\n'))
  })
  expect(await text((await fetch(at, small)).body)).toBe('a,b\n')
})

describe('an address', () => {
  it.each(['ftp://data.example/x', 'file:///etc/passwd', 'data.example/x', 'javascript:alert(1)', 'http://'])(
    'is refused where it is none of the web: %s',
    async (url) => {
      await expect(openFetch()(url, small)).rejects.toMatchObject({ code: 'fetch.bad-address', kind: 'invalid' })
    },
  )

  it('is refused with a password in it', async () => {
    const secret = 'https://user:hunter2@data.example/x'
    await expect(openFetch()(secret, small)).rejects.toMatchObject({ code: 'fetch.has-secret', details: {} })
  })

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::ffff:10.0.0.1]/'])(
    'is refused where it leads inside, however it is written: %s',
    async (url) => {
      await expect(openFetch()(url, small)).rejects.toMatchObject({ code: 'fetch.not-public' })
    },
  )

  it('is refused where one of several addresses of its name leads inside', async () => {
    const { port, fetch } = await serve((_request, answer) => answer.end('secret'))
    const url = `http://inside.example:${port}/`
    await expect(fetch(url, small)).rejects.toMatchObject({ code: 'fetch.not-public' })
  })

  it('is refused where its name leads nowhere', async () => {
    const nowhere = { resolve: async () => [], refuse: findRefusal }
    await expect(openFetch(nowhere)('https://data.example/', small)).rejects.toMatchObject({
      code: 'fetch.unknown-host',
    })
  })
})

describe('a redirect', () => {
  it('is followed, also to an address that is relative', async () => {
    const { at, fetch } = await serve((request, answer) => {
      if (request.url === '/final/list.csv') answer.end('here')
      else answer.writeHead(302, { location: 'final/list.csv' }).end()
    })
    const { body, url } = await fetch(`${at}/old`, small)
    expect(url).toBe(`${at}/final/list.csv`)
    expect(await text(body)).toBe('here')
  })

  it.each(['http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', 'http://[fe80::1]/'])(
    'is checked anew, and refused to %s',
    async (location) => {
      const { at, fetch } = await serve((_request, answer) => answer.writeHead(301, { location }).end())
      await expect(fetch(at, small)).rejects.toMatchObject({ code: 'fetch.not-public' })
    },
  )

  it('is refused away from the web, and in circles', async () => {
    const away = await serve((_request, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end())
    await expect(away.fetch(away.at, small)).rejects.toMatchObject({ code: 'fetch.bad-address' })
    const round = await serve((_request, answer) => answer.writeHead(302, { location: '/' }).end())
    await expect(round.fetch(round.at, small)).rejects.toMatchObject({ code: 'fetch.too-many-redirects' })
  })
})

describe('a limit', () => {
  it('refuses a file that says it is too large, before any of it is read', async () => {
    const { at, fetch } = await serve((_request, answer) => answer.end(Buffer.alloc(1_001)))
    await expect(fetch(at, small)).rejects.toMatchObject({ code: 'fetch.too-large' })
  })

  it('ends a file that grows too large on the way', async () => {
    const { at, fetch } = await serve((_request, answer) => {
      answer.write(Buffer.alloc(600))
      answer.end(Buffer.alloc(600))
    })
    const { body } = await fetch(at, small)
    await expect(text(body)).rejects.toMatchObject({ code: 'fetch.too-large' })
  })

  it('ends a file that inflates out of all proportion', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000))
    const { at, fetch } = await serve((_request, answer) => {
      answer.setHeader('content-encoding', 'gzip')
      answer.end(bomb)
    })
    const { body } = await fetch(at, { maxBytes: 100_000_000 })
    await expect(text(body)).rejects.toMatchObject({ code: 'fetch.inflates' })
  })

  it('ends where the other side falls silent, before or after it has begun', async () => {
    const never = await serve(() => {})
    await expect(never.fetch(never.at, small)).rejects.toMatchObject({ code: 'fetch.too-slow' })
    const stuck = await serve((_request, answer) => void answer.write('a'))
    const { body } = await stuck.fetch(stuck.at, small)
    await expect(text(body)).rejects.toMatchObject({ code: 'fetch.too-slow' })
  })

  it('ends when the caller wants no more', async () => {
    const { at, fetch } = await serve((_request, answer) => void answer.write('a'))
    const stop = new AbortController()
    const { body } = await fetch(at, { ...small, signal: stop.signal })
    const reading = text(body)
    stop.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('refuses an answer that is no file, one cut short and one in an unknown form', async () => {
  const missing = await serve((_request, answer) => answer.writeHead(404).end('not here'))
  await expect(missing.fetch(missing.at, small)).rejects.toMatchObject({
    code: 'fetch.status',
    details: { status: 404 },
  })
  const cut = await serve((_request, answer) => {
    answer.writeHead(200, { 'content-length': 500 })
    answer.write('only this', () => answer.destroy())
  })
  await expect(cut.fetch(cut.at, small).then(({ body }) => text(body))).rejects.toMatchObject({
    code: 'fetch.cut-short',
  })
  const odd = await serve((_request, answer) => answer.writeHead(200, { 'content-encoding': 'lzma' }).end('x'))
  await expect(odd.fetch(odd.at, small)).rejects.toMatchObject({ code: 'fetch.encoding' })
})

it.each([
  ['https://a.example/x/list.csv', undefined, 'list.csv'],
  ['https://a.example/', undefined, 'a.example'],
  ['https://a.example/d?f=1', 'attachment; filename="awards 2025.xlsx"', 'awards 2025.xlsx'],
  ['https://a.example/d', "attachment; filename=x.csv; filename*=UTF-8''pr%C3%A9vu.csv", 'prévu.csv'],
  ['https://a.example/d', 'attachment; filename="../../etc/passwd"', 'passwd'],
  ['https://a.example/%2e%2e%2fhidden', undefined, 'hidden'],
  ['https://a.example/d', 'attachment; filename="..\\\\..\\\\x.csv"', 'x.csv'],
])('names the file of %s with %s: %s', (url, header, name) => {
  expect(nameFile(new URL(url), header)).toBe(name)
})
