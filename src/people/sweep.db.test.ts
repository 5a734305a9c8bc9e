import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { contributions, createPerson, createToken, invitePerson, withdrawPersonInvitation } from './index.ts'

const DAY_MS = 86_400_000

let ctx: TestContext
let id: string
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: true }
  id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
})
afterAll(() => ctx.close())

const count = async (table: string) =>
  Number((await ctx.pool.query(`select count(*) from people.${table}`)).rows[0].count)
const counts = async () => {
  const names = ['session', 'verification', 'tries', 'rate_limit', 'access_token', 'invitation']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await count(name)])))
}
const sweepAfter = async (days: number) => {
  ctx.clock.advance(days * DAY_MS)
  await contributions.jobs['people.sweep'](ctx)
  return counts()
}

it('forgets what is past its time, each kind at its own, and nothing that can still be used', async () => {
  const asAda = ctx.as({ kind: 'person', id })
  const now = ctx.clock.now()
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS)
  for (const days of [0.5, 3])
    await ctx.pool.query(
      `insert into people.session (id, user_id, token, expires_at) values (gen_random_uuid(), $1, gen_random_uuid(), $2)`,
      [id, at(days)],
    )
  await ctx.pool.query(
    `insert into people.verification (id, identifier, value, expires_at) values (gen_random_uuid(), 'x', 'y', $1)`,
    [at(0.01)],
  )
  await ctx.pool.query(`insert into people.tries values ('key', 3, $1)`, [now])
  await ctx.pool.query(`insert into people.rate_limit values (gen_random_uuid(), '198.51.100.1|/sign-in', 3, $1)`, [
    now.getTime(),
  ])
  await createToken(asAda, { name: 'monthly import' })
  const withdrawn = await invitePerson(asAda, { email: 'ben@city.example' })
  await withdrawPersonInvitation(asAda, { id: withdrawn.id })
  await invitePerson(asAda, { email: 'cleo@city.example' })
  const all = { session: 2, verification: 1, tries: 1, rate_limit: 1, access_token: 1, invitation: 2 }
  expect(await sweepAfter(0)).toEqual(all)
  const onlySession = { ...all, session: 1, verification: 0, tries: 0, rate_limit: 0 }
  expect(await sweepAfter(2)).toEqual(onlySession)
  // A month after it was withdrawn; the other one ended on the fourteenth day, and is kept a month from there.
  expect(await sweepAfter(30)).toEqual({ ...onlySession, session: 0, invitation: 1 })
  expect(await sweepAfter(14)).toEqual({ ...onlySession, session: 0, invitation: 0 })
  // The token was valid for a year.
  expect(await sweepAfter(340)).toMatchObject({ access_token: 1 })
  expect(await sweepAfter(30)).toMatchObject({ access_token: 0 })
})

it('is the product’s own: nobody else is asked to', async () => {
  const other = ctx.as({ kind: 'visitor' })
  await expect(contributions.jobs['people.sweep'](other)).rejects.toMatchObject({ kind: 'unauthenticated' })
})
