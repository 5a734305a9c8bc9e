import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listParties } from '#buying/cases/index.ts'
import { addCard } from '#buying/deliver/index.ts'
import { createApp } from '#entrypoints/http/app.ts'
import type { Ctx } from '#platform/context.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../../../tests/support/buying-world.ts'
import { adoptRules, checkedDraft } from '../../../../../../tests/support/checked-draft.ts'
import { walkBuy } from '../../../../../../tests/support/delivered-buy.ts'
import { cookieOf } from '../../../../../../tests/support/writers.ts'

let world: BuyingWorld
let app: ReturnType<typeof createApp>
const faults: string[] = []
beforeAll(async () => {
  world = await openBuyingWorld()
  await adoptRules(world)
  const base = { ...world.ctx, actor: { kind: 'visitor' } as const }
  app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: (line) => faults.push(line) })
})
afterAll(async () => {
  await world.ctx.close()
  expect(faults).toEqual([])
})

/** Asks for a page of a purchase as somebody, or sends its form. */
async function ask(who: { ctx: Ctx }, address: string, form?: Record<string, string>) {
  world.ctx.clock.advance(60_000)
  const cookie = await cookieOf(world.ctx, who.ctx)
  const answer = await app.request(`/projects/${world.projectId}/buying/${address}`, {
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const page = await answer.text()
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return { status: answer.status, main, words: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('the pages of a purchase', () => {
  it('say that a payment was not made, and what the rules say', async () => {
    const { lead, cleo, projectId } = world
    const limits = { limitCents: 1_000_000, cycleLimitCents: 2_500_000, cycleDay: 1, trainedUntil: '2026-01-01' }
    const card = { name: 'Web team', holderId: cleo.party, lastFour: '1234', currency: 'CAD', ...limits }
    const { id: cardId } = await addCard(lead.ctx, { projectId, ...card })
    const { caseId } = await walkBuy(world, 'approved')
    const form = { do: 'pay', cardId, amountCents: '4600', key: 'once', reference: 'R-1' }
    expect(await ask(cleo, caseId, form)).toMatchObject({ status: 303 })
    const { words } = await ask(cleo, caseId)
    expect(words).toMatch(/It was not paid\. What the rules say stands here\. Does not fit/)
    expect(words).toMatch(/Pay by card .*Money Payment approved/)
  })

  it('tell an officer what waits and why, and keep what was typed where a decision is refused: buying:J2', async () => {
    const { ana, olga, join } = world
    const bea = await join('Bea Requester', 'analyst')
    const repository = 'https://code.example/city/registry'
    await checkedDraft(world, ana, { title: 'Registry search, module 1', repository })
    const { caseId, check } = await checkedDraft(world, bea, { title: 'Registry search, module 2', repository })

    const own = await ask(bea, caseId)
    for (const words of [
      'With the other purchase this reaches $12,000; the limit is $10,000.',
      'Buy them together',
      'Show that they are separate',
    ])
      expect(own.words).toContain(words)
    const desk = await ask(olga, 'waiting')
    expect(desk.words).toMatch(/Registry search, module 2.*Perhaps one need in parts.*\$12,000; .*Bea Requester/)

    const form = { do: 'decide', checkId: check.id, verdict: 'aggregate', reason: 'Too short.' }
    const refused = await ask(olga, `${caseId}/linked`, form)
    expect(refused.status).toBe(422)
    expect(refused.words).toMatch(/\$12,000; .*Registry search, module 1.*same repository.*Ana Requester/)
    expect(refused.main).toMatch(/value="aggregate"[^>]*checked/)
    expect(refused.words).toContain('Too short.')

    const reason = 'Both were in the backlog before the first was begun: they are one need.'
    expect(await ask(olga, `${caseId}/linked`, { ...form, reason })).toMatchObject({ status: 303 })
    const decided = await ask(bea, caseId)
    expect(decided.words).toMatch(
      /It waited for an officer: \d+ minutes?\. They are one need: they are bought together/,
    )
  })

  it('leave nobody in the list whose duty was refused, and say what to write', async () => {
    const { lead, projectId } = world
    const before = (await listParties(lead.ctx, projectId)).length
    const given = { do: 'give', name: 'Zed', address: 'zed@city.example', duty: 'funds', fromDay: '2026-01-01' }
    const { status, words } = await ask(lead, 'people', { ...given, limitCents: '-50' })
    expect([status, words]).toEqual([422, expect.stringContaining('Write 0 or more.')])
    expect(await listParties(lead.ctx, projectId)).toHaveLength(before)
  })
})
