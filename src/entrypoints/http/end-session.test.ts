import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { endSession } from './end-session.ts'
import type { Env, HttpContext } from './env.ts'

it('tells the browser of whoever signs out to forget words that were not saved', async () => {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    const auth = { endSession: async () => ({ headers: new Headers({ 'set-cookie': 'session=; Max-Age=0' }) }) }
    c.set('ctx', { auth } as unknown as HttpContext['var']['ctx'])
    await next()
  })
  app.post('/', (c) => endSession(c, '/'))
  const answer = await app.request('/', { method: 'POST' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(answer.headers.get('clear-site-data')).toBe('"storage"')
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
})
