import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareDocument } from '#workspace/documents/index.ts'
import { forms } from '../../../tests/support/page-samples.ts'
import { openRouteWorld, type Route, type RouteWorld } from '../../../tests/support/route-world.ts'
import { collaborationDoor } from './collaboration-door.ts'

// Somebody from outside whose browser holds a link that lets them sign: on every address but their own they are nobody.
let world: RouteWorld
let cookie: string
beforeAll(async () => {
  world = await openRouteWorld()
  const answer = await get(`/r/${world.ids.secret}`)
  cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
})
afterAll(() => world?.ctx.close())

function get(address: string, more: Record<string, string> = {}) {
  world.ctx.clock.advance(1000)
  return Promise.resolve(world.app.request(address, { headers: { host: 'localhost', ...more } }))
}

const sayRoute = ({ method, address }: Route) => `${method} ${address}`

describe('opening a link', () => {
  it('changes the secret for a cookie of the one thing, which no script reads, and leaves no secret in an address', async () => {
    const answer = await get(`/r/${world.ids.secret}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/reviews/${world.ids.reviewerLinkId}`])
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const [set] = answer.headers.getSetCookie()
    expect(set).toMatch(new RegExp(`Path=/reviews/${world.ids.reviewerLinkId}(;|$)`))
    for (const part of ['HttpOnly', 'SameSite=Lax']) expect(set).toContain(part)
    expect(set).not.toContain('Max-Age')
  })

  it('says kindly that a link leads nowhere, and that a browser does not hold it any more', async () => {
    const wrong = await get('/r/guess')
    expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining('This link leads nowhere')])
    const lost = await get(`/reviews/${world.ids.reviewerLinkId}`)
    expect([lost.status, await lost.text()]).toEqual([403, expect.stringContaining('Open the link you were sent')])
  })
})

describe('the holder of a link', () => {
  it('is a stranger at every address of the project, by page, API and form, and changes nothing', async () => {
    const before = await world.countEvents()
    for (const route of world.projectRoutes) {
      world.ctx.clock.advance(1000)
      const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie }
      const form = route.method === 'POST' && route.name ? forms[route.name]?.(world.ids) : undefined
      const body = form && new URLSearchParams(form)
      const { status } = await world.app.request(world.fill(route), {
        method: route.method,
        headers,
        ...(body && { body }),
      })
      expect([sayRoute(route), [302, 401, 404].includes(status)]).toEqual([sayRoute(route), true])
    }
    expect([await world.countEvents(), world.faults]).toEqual([before, []])
  })

  it('is not let in to write with others', async () => {
    const base = { ...world.ctx, actor: { kind: 'visitor' as const } }
    const { projectId, documentId } = world.ids
    const headers = { origin: world.ctx.config.url, cookie }
    const request = new Request(`${world.ctx.config.url}/projects/${projectId}/documents/${documentId}/live`, {
      headers,
    })
    const answer = await collaborationDoor(base, (error) => world.faults.push(String(error)))(request)
    expect(answer instanceof Response && answer.status).toBe(401)
  })

  it('sends no comment from a page of another site', async () => {
    const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site', cookie }
    const body = new URLSearchParams({ text: 'Not mine' })
    const answer = await world.app.request(`/reviews/${world.ids.reviewerLinkId}`, { method: 'POST', headers, body })
    expect(answer.status).toBe(403)
  })

  it('files nothing as a comment for a button that the page does not have', async () => {
    const { projectId, documentId } = world.ids
    const asked = { name: 'Cleo Outside', organisation: '', may: 'comment' as const }
    const { id, link } = await shareDocument(world.ctx, { projectId, documentId, ...asked })
    const opened = await get(`/r/${link.split('/').at(-1)}`)
    const headers = {
      ...{ host: 'localhost', 'sec-fetch-site': 'same-origin' },
      cookie: opened.headers.getSetCookie()[0]!.split(';')[0]!,
    }
    const send = (fields: Record<string, string>) =>
      world.app.request(`/reviews/${id}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
    const before = await world.countEvents()
    for (const act of ['approve', '__proto__', 'toString']) {
      const answer = await send({ do: act, text: 'Approved by nobody' })
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('has no such button')])
    }
    expect(await world.countEvents()).toBe(before)
    expect((await send({ text: 'Which year?' })).status).toBe(303)
  })
})
