import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AppError } from '#lib/app-error.ts'
import { createPerson } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusalOf } from '../../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { addElsewhere, findElsewhere, readElsewhere, removeElsewhere } from '../index.ts'

const ADDRESS = 'https://other.example/published/projects.json'
const visitor = { kind: 'visitor' } as const
const answers = new Map<string, string>()
const fetch: Ctx['fetch'] = async (url) => {
  const body = answers.get(url)
  if (body === undefined)
    throw new AppError({ code: 'fetch.refused', kind: 'unavailable', message: 'The address does not answer.' })
  return { url, type: 'application/json', name: 'projects.json', body: Readable.from([Buffer.from(body)]) }
}
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Other City',
  items: [{ url: 'https://other.example/published/parks/', title: 'Parks' }],
})

let ctx: TestContext
let administrator: Ctx
beforeAll(async () => {
  ctx = await testContext({ things, fetch })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: true }
  const auth = (await import('#platform/auth/open-auth.ts')).openAuth
  const parts = { config: ctx.config, db: ctx.db, keys: ctx.keys, clock: ctx.clock, url: ctx.config.url }
  const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db, auth: auth(parts) }, account))
  administrator = ctx.as({ kind: 'person', id })
})
afterAll(() => ctx.close())

it('shows what another installation lists, and keeps it where the list cannot be read any more', async () => {
  answers.set(ADDRESS, feed)
  const { id } = await addElsewhere(administrator, { address: ADDRESS })
  await readElsewhere(ctx)
  const everybody = () => findElsewhere(ctx.as(visitor))
  expect(await everybody()).toMatchObject([{ id, title: 'Other City', entries: [{ title: 'Parks' }], failure: null }])
  answers.delete(ADDRESS)
  await readElsewhere(ctx)
  expect(await everybody()).toMatchObject([{ entries: [{ title: 'Parks' }], failure: 'The address does not answer.' }])
  answers.set(ADDRESS, '<html>')
  await readElsewhere(ctx)
  expect((await everybody())[0]!.failure).toContain('is no list of projects')
  expect(await refusalOf(addElsewhere(administrator, { address: ADDRESS }))).toBe('publish.feed-known')
  await removeElsewhere(administrator, { listId: id })
  expect(await refusalOf(removeElsewhere(administrator, { listId: id }))).toBe('publish.no-feed')
  expect(await everybody()).toEqual([])
})

it('is chosen by administrators alone, and by an address on the web', async () => {
  const other = ctx.as({ kind: 'person', id: ctx.clock.newId() })
  expect(await refusalOf(addElsewhere(other, { address: ADDRESS }))).toBe('people.not-allowed')
  for (const address of ['file:///etc/passwd', 'other.example', 'https://a b'])
    expect(await refusalOf(addElsewhere(administrator, { address }))).toBe('input.invalid')
})
