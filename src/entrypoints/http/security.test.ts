import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { AppError } from '#lib/app-error.ts'
import { readConfig } from '#platform/config.ts'
import type { Env } from './env.ts'
import { sameOriginOnly } from './security.ts'

/** The status that a change gets which claims to come from a page of `origin`. */
async function changeFrom(url: string, headers: Record<string, string>, port?: number): Promise<number> {
  const app = new Hono<Env>()
  app.use(sameOriginOnly(readConfig(url ? { FAIRLEAD_URL: url } : {}, port ? { port } : {})))
  app.post('/', (c) => c.text('changed'))
  app.onError((error, c) => c.text(error.message, error instanceof AppError ? 403 : 500))
  return (await app.request('/', { method: 'POST', headers })).status
}

it('lets nobody but its own pages change something: another port of this machine is another program', async () => {
  const url = 'http://localhost:8090'
  for (const origin of ['http://localhost:8090', 'http://127.0.0.1:8090', 'http://[::1]:8090'])
    expect([origin, await changeFrom(url, { origin })]).toEqual([origin, 200])
  for (const origin of [
    'http://localhost:8080',
    'http://127.0.0.1',
    'https://localhost:8090',
    'http://city.example:8090',
    'null',
  ])
    expect([origin, await changeFrom(url, { origin })]).toEqual([origin, 403])
  expect(await changeFrom(url, {})).toBe(403)
  expect(await changeFrom(url, { origin: 'http://localhost:8090', 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await changeFrom(url, { authorization: 'Bearer fairlead_x' })).toBe(200)
})

it('knows its pages by the port it found free, where the usual one was taken', async () => {
  expect(await changeFrom('', { origin: 'http://localhost:8081' }, 8081)).toBe(200)
  expect(await changeFrom('', { origin: 'http://127.0.0.1:8081' }, 8081)).toBe(200)
  expect(await changeFrom('', { origin: 'http://localhost:8080' }, 8081)).toBe(403)
})

it('takes no other name for its own where it stands at a public address', async () => {
  const url = 'https://fairlead.city.example'
  expect(await changeFrom(url, { origin: url })).toBe(200)
  for (const origin of ['http://localhost:8080', 'http://fairlead.city.example', 'https://city.example'])
    expect([origin, await changeFrom(url, { origin })]).toEqual([origin, 403])
})
