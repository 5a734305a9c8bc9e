import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { configureBetterAuth } from '#platform/auth/better-auth.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { contributions, createPerson } from './index.ts'

const PASSWORD = 'correct horse battery'
const email = 'ada@city.example'

let ctx: TestContext
let personId: string
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
  personId = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { name: 'Ada', email, password: PASSWORD, administrator: false }))
})
afterAll(() => ctx.close())
beforeEach(() => ctx.pool.query('delete from people.tries; delete from people.rate_limit'))

const from = (address: string) => new Headers({ 'user-agent': 'test', 'x-forwarded-for': address })
const signIn = (password: string, address: string) => ctx.auth.signIn({ email, password, headers: from(address) })

describe('sign-in from outside', () => {
  it('answers what our pages and the provider call, and nothing else of the many addresses of better-auth', async () => {
    const { api } = configureBetterAuth({ ...ctx, url: ctx.config.url })
    const known = Object.values(api).flatMap((endpoint) => {
      const { path, options } = endpoint as { path?: string; options?: { method?: string | string[] } }
      return path ? [options?.method ?? 'GET'].flat().map((method) => ({ method, path })) : []
    })
    expect(known.length).toBeGreaterThan(20)
    const open: string[] = []
    for (const { method, path } of known) {
      const address = `${ctx.config.url}/auth${path.replace(':id', 'oidc')}`
      const answer = await ctx.auth.handle(new Request(address, method === 'GET' ? {} : { method, body: '{}' }))
      if (answer) open.push(`${method} ${path}`)
    }
    expect(open.toSorted()).toEqual([
      'GET /passkey/generate-authenticate-options',
      'GET /passkey/generate-register-options',
      'POST /passkey/verify-authentication',
      'POST /passkey/verify-registration',
    ])
  })

  it('is not fooled by another way to write an address', async () => {
    for (const path of [
      '/auth/sign-in/email',
      '/auth//sign-in/email',
      '/auth/passkey/../sign-in/email',
      '/auth/%73ign-in/email',
    ])
      expect(
        await ctx.auth.handle(new Request(`${ctx.config.url}${path}`, { method: 'POST', body: '{}' })),
      ).toBeUndefined()
  })
})

it('lasts no longer than thirty days, however much it is used', async () => {
  const { headers } = await signIn(PASSWORD, '203.0.113.1')
  const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
  const asked = () => ctx.auth.findSession(new Headers({ cookie: cookie.join('; ') }))
  const started = (await asked())!.startedAt.getTime()
  const before = ctx.clock.now()
  ctx.clock.set(new Date(started + 29 * 86_400_000))
  expect(await asked()).toMatchObject({ personId })
  ctx.clock.set(new Date(started + 31 * 86_400_000))
  expect(await asked()).toBeUndefined()
  ctx.clock.set(before)
})

it('keeps people signed in at one port of a machine when they sign in at another', async () => {
  const jar = new Map<string, string>()
  const keep = (headers: Headers) => {
    for (const cookie of headers.getSetCookie()) jar.set(cookie.split('=')[0]!, cookie.split(';')[0]!)
  }
  const at = (url: string) => openAuth({ ...ctx, url })
  const [one, other] = [at('http://localhost:8080'), at('http://localhost:8090')]
  keep((await one.signIn({ email, password: PASSWORD, headers: from('203.0.113.2') })).headers)
  keep((await other.signIn({ email, password: PASSWORD, headers: from('203.0.113.2') })).headers)
  const session = async (auth: typeof one) =>
    (await auth.findSession(new Headers({ cookie: [...jar.values()].join('; ') })))?.sessionId
  const [atOne, atOther] = [await session(one), await session(other)]
  expect([atOne, atOther]).toEqual([expect.any(String), expect.any(String)])
  expect(atOne).not.toBe(atOther)
  const safe = await at('https://city.example').signIn({ email, password: PASSWORD, headers: from('203.0.113.2') })
  expect(safe.headers.getSetCookie()[0]).toMatch(/^__Secure-fairlead\.session_token=.*; Secure/)
})

describe('tries at a password', () => {
  it('are limited for one account, from however many addresses they come', async () => {
    for (let i = 0; i < 10; i += 1)
      await expect(signIn('wrong', `198.51.100.${i}`)).rejects.toMatchObject({ code: 'auth.wrong-password' })
    await expect(signIn(PASSWORD, '203.0.113.1')).rejects.toMatchObject({ code: 'auth.too-many-tries' })
    ctx.clock.advance(16 * 60_000)
    await expect(signIn(PASSWORD, '203.0.113.1')).resolves.toBeDefined()
  })

  it('are limited for one address, at however many accounts they aim', async () => {
    const guess = (i: number) =>
      ctx.auth.signIn({ email: `person${i}@city.example`, password: 'wrong', headers: from('198.51.100.1') })
    for (let i = 0; i < 10; i += 1) await expect(guess(i)).rejects.toMatchObject({ code: 'auth.wrong-password' })
    await expect(guess(10)).rejects.toMatchObject({ code: 'auth.too-many-tries' })
    await expect(signIn(PASSWORD, '203.0.113.1')).resolves.toBeDefined()
  })

  it('are counted anew after a right one, and never hold the address that was typed', async () => {
    for (let i = 0; i < 9; i += 1) await signIn('wrong', `198.51.100.${i}`).catch(() => {})
    const { rows } = await ctx.pool.query('select key, count from people.tries')
    expect(rows).toEqual([{ key: expect.not.stringContaining('ada'), count: 9 }])
    await signIn(PASSWORD, '203.0.113.1')
    expect((await ctx.pool.query('select key from people.tries')).rows).toEqual([])
  })

  it('are limited, too, where a signed-in person is asked for theirs', async () => {
    for (let i = 0; i < 10; i += 1) expect(await ctx.auth.checkPassword(personId, 'wrong')).toBe(false)
    await expect(ctx.auth.checkPassword(personId, PASSWORD)).rejects.toMatchObject({ code: 'auth.too-many-tries' })
  })
})
