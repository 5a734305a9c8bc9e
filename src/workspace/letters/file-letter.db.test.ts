import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { openTeam } from '../../../tests/support/team.ts'
import { listLibrary } from '../library/index.ts'
import { fileLetter } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

describe('a letter (reform:C09)', () => {
  it('is filed though a link in it is too long for the library, and says which was left out', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const long = `https://track.example/${'x'.repeat(3000)}`
    const text = `Two links\n\n${long} and https://city.example/plan`
    const filed = await fileLetter(lead.ctx, { projectId, letter: { text } })
    expect(filed).toMatchObject({ isNew: true, links: 1, setAside: [`${long.slice(0, 120)}…`] })
    const eml = `Subject: One more\r\nMessage-ID: <1@x.example>\r\nContent-Type: text/html\r\n\r\n<a href="${long}">A</a>\r\n`
    const html = await fileLetter(lead.ctx, { projectId, letter: { eml: Buffer.from(eml) } })
    expect(html).toMatchObject({ isNew: true, links: 0, setAside: [`${long.slice(0, 120)}…`] })
    const items = await listLibrary(lead.ctx, { projectId })
    expect(items.map(({ address }) => address)).toEqual(['https://city.example/plan'])
  })

  it('is filed beside others with the same links in another order, at the same moment', async () => {
    const { projectId, lead } = await openTeam(ctx)
    const links = Array.from({ length: 60 }, (_, i) => `https://city.example/${i}`)
    const texts = [0, 1, 2, 3].map((i) => `Letter ${i}\n${(i % 2 ? links : links.toReversed()).join('\n')}`)
    const filed = await Promise.all(texts.map((text) => fileLetter(lead.ctx, { projectId, letter: { text } })))
    expect(filed.map(({ isNew, links }) => [isNew, links])).toEqual(texts.map(() => [true, 60]))
    expect(await listLibrary(lead.ctx, { projectId })).toHaveLength(60)
  })
})
