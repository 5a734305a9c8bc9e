import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestContext, testContext } from './context.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true })
})
afterAll(() => ctx.close())

it('gives a test databases of its own, and a clock that it moves', async () => {
  expect(await ctx.analytics.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect((await ctx.pool.query('select current_database() as name')).rows[0].name).toMatch(/^test_/)
  ctx.clock.advance(1000)
  expect(ctx.clock.now().toISOString()).toBe('2026-06-01T12:00:01.000Z')
  expect(ctx.as({ kind: 'visitor' }).actor).toEqual({ kind: 'visitor' })
})

it('says what a test uses and did not ask for', async () => {
  const other = await testContext()
  expect(() => other.analytics.run('SELECT 1')).toThrow('This test has no analytics')
  expect(() => other.auth.findSession(new Headers())).toThrow('This test has no sign-in')
  await expect(other.fetch('https://data.example', { maxBytes: 1 })).rejects.toThrow('may not fetch')
  await other.close()
})
