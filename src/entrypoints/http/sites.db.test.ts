import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { savePublishSettings } from '#publish/index.ts'
import { openCity, release } from '../../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { createApp } from './app.ts'

let ctx: TestContext
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
  const base = { ...ctx, actor: { kind: 'visitor' } as const }
  app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: () => {} })
})
afterAll(() => ctx?.close())

const ask = (path: string) => app.request(path, { headers: { host: 'localhost' } })

it('leads from an earlier address of a site to the same page at the one it has now', async () => {
  const city = await openCity(ctx, release(1, 1))
  await city.publish()
  const page = 'processes/ocds-abc123-1.html'
  expect((await ask(`/published/${city.slug}/${page}`)).status).toBe(200)

  const slug = `${city.slug}-new`
  await savePublishSettings(city.lead, { projectId: city.projectId, slug, title: 'Moved' })
  expect((await ask(`/published/${slug}/${page}`)).status).toBe(404)
  await city.publish()
  const answer = await ask(`/published/${city.slug}/${page}?from=news`)
  expect([answer.status, answer.headers.get('location')]).toEqual([301, `/published/${slug}/${page}?from=news`])
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  expect((await ask(`/published/${slug}/${page}`)).status).toBe(200)
  expect((await ask('/published/never-there/')).status).toBe(404)
})
