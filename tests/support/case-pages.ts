import { expect } from 'vitest'
import { askByLink, type Seat } from '#buying/cases/index.ts'
import { createApp } from '#entrypoints/http/app.ts'
import type { Ctx } from '#platform/context.ts'
import { adoptRules } from './adopted-rules.ts'
import { openBuyingWorld } from './buying-world.ts'
import { cookieOf } from './writers.ts'

const readMain = (page: string) => {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return { main, words: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** A project that buys under adopted rules, with the pages of its purchases, for members and for those who act by a link. */
export async function openCasePages() {
  const world = await openBuyingWorld()
  await adoptRules(world.lead.ctx, world.projectId)
  const faults: string[] = []
  const base = { ...world.ctx, actor: { kind: 'visitor' } as const }
  const app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: (line) => faults.push(line) })
  const usual = { host: 'localhost', 'sec-fetch-site': 'same-origin' }
  const sentOf = (form?: Record<string, string>) => form && { method: 'POST', body: new URLSearchParams(form) }

  /** Asks for a page of a purchase as somebody, or sends its form. */
  async function ask(who: { ctx: Ctx }, address: string, form?: Record<string, string>) {
    world.ctx.clock.advance(60_000)
    const headers = { ...usual, cookie: await cookieOf(world.ctx, who.ctx) }
    const answer = await app.request(`/projects/${world.projectId}/buying/${address}`, { headers, ...sentOf(form) })
    return { status: answer.status, to: answer.headers.get('location'), ...readMain(await answer.text()) }
  }

  /** Somebody without an account, by a link to a seat of a purchase: asks for its page, or sends its form. */
  async function holdLink(caseId: string, partyId: string, seat: Seat) {
    const { link } = await askByLink(world.lead.ctx, { projectId: world.projectId, caseId, partyId, seat })
    const opened = await app.request(new URL(link).pathname, { headers: usual })
    const [address, cookie] = [opened.headers.get('location')!, opened.headers.getSetCookie()[0]!.split(';')[0]!]
    return async (form?: Record<string, string>) => {
      world.ctx.clock.advance(60_000)
      const answer = await app.request(address, { headers: { ...usual, cookie }, ...sentOf(form) })
      return { status: answer.status, ...readMain(await answer.text()) }
    }
  }

  async function close() {
    await world.ctx.close()
    expect(faults).toEqual([])
  }
  return { world, ask, holdLink, close }
}
