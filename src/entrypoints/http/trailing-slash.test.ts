import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Env } from './env.ts'
import { withoutTrailingSlash } from './trailing-slash.ts'

const app = new Hono<Env>()
app.get('/a/b', (c) => c.text('here'))
app.notFound((c) => {
  const there = withoutTrailingSlash(c)
  return there ? c.redirect(there, 308) : c.text('nothing', 404)
})
const ask = async (path: string, method = 'GET') => {
  const { status, headers } = await app.request(`http://localhost${path}`, { method })
  return [status, headers.get('location')]
}

it('leads from an address with a slash at its end to the same one without it, question and all', async () => {
  expect(await ask('/a/b/')).toEqual([308, '/a/b'])
  expect(await ask('/a/b/?q=x%2Fy')).toEqual([308, '/a/b?q=x%2Fy'])
  expect(await ask('/a/b/', 'HEAD')).toEqual([308, '/a/b'])
})

it('leads nobody who sends something, and nowhere from an address that has no slash', async () => {
  expect(await ask('/a/b/', 'POST')).toEqual([404, null])
  expect(await ask('/a/c')).toEqual([404, null])
})

it('leads to no other host', async () => {
  for (const path of ['//elsewhere.example/', '///elsewhere.example//', '/\\elsewhere.example/', '/%2F/..//x.example/'])
    expect((await ask(path))[1] ?? '', path).not.toMatch(/^[/\\]{2}/)
  expect(await ask('//elsewhere.example/')).toEqual([404, null])
})
