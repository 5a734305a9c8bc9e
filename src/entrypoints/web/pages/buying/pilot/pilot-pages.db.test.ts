import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeCase, openCase } from '#buying/cases/index.ts'
import { findReceiptFile, receiptsOf } from '#buying/file/index.ts'
import { openPilot, signPilot } from '#buying/pilot/index.ts'
import { createApp } from '#entrypoints/http/app.ts'
import { path } from '#entrypoints/web/routes.ts'
import { nameInstance } from '#platform/instance.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../../../tests/support/buying-world.ts'
import { finishPurchase } from '../../../../../../tests/support/finished-purchase.ts'
import { cookieOf } from '../../../../../../tests/support/writers.ts'

// A pilot by its pages alone, as a browser without JavaScript sends them.
let world: BuyingWorld
let app: ReturnType<typeof createApp>
let place: { projectId: string; pilotId: string }
let receipt: string
const faults: string[] = []
beforeAll(async () => {
  world = await openBuyingWorld()
  const { ctx, projectId, lead, max, join, give } = world
  await nameInstance(ctx)
  const { caseId } = await finishPurchase(world)
  const [funds] = await receiptsOf(max.ctx, { projectId, caseId, party: max.party })
  receipt = JSON.stringify(await findReceiptFile(max.ctx, { projectId, caseId, eventId: funds!.eventId }))
  const covers = { teams: ['web'], kinds: ['accessibility'], mostPurchases: 2, mostCents: 500_000, currency: 'CAD' }
  const days = { firstDay: '2026-06-01', lastDay: '2026-12-31' }
  const { id: pilotId } = await openPilot(lead.ctx, { projectId, name: 'Small fixes', ...covers, ...days })
  place = { projectId, pilotId }
  const tess = await join('Tess Technical')
  await give(tess.party, 'technical')
  await signPilot(tess.ctx, { ...place, version: 1, side: 'technical' })
  const base = { ...ctx, actor: { kind: 'visitor' } as const }
  app = createApp({ base, assets: '', parts: ['web'], startForReal: undefined, log: (line) => faults.push(line) })
})
afterAll(async () => {
  await world?.ctx.close()
  expect(faults).toEqual([])
})

type Asked = { cookie?: string; form?: Record<string, string>; language?: string }

async function ask(address: string, { cookie, form, language }: Asked = {}) {
  world.ctx.clock.advance(1000)
  const headers = {
    ...{ host: 'localhost', 'sec-fetch-site': 'same-origin' },
    ...(cookie && { cookie }),
    ...(language && { 'accept-language': language }),
  }
  const answer = await app.request(address, {
    headers,
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const setCookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '', setCookie }
}

it('is signed by a sponsor without an account, by the link that was mailed: buying:M32', async () => {
  const { lead, outside, give, ctx } = world
  const zoe = await outside('Zoe Elsewhere', 'zoe@treasury.example')
  await give(zoe.id, 'finance-owner')
  const form = { do: 'ask', side: 'finance', partyId: zoe.id }
  const { page } = await ask(path('pilot', place), { cookie: await cookieOf(ctx, lead.ctx), form })
  expect(page).toContain('A link was sent to Zoe Elsewhere.')
  const mailed = 'select body from platform.letter where recipient = $1 order by created_at desc limit 1'
  const { rows } = await ctx.pool.query<{ body: string }>(mailed, ['zoe@treasury.example'])
  const link = new URL(/https?:\/\/\S+/.exec(rows[0]!.body)![0]).pathname
  const { to, setCookie: cookie } = await ask(link)
  expect((await ask(to, { cookie })).page).toContain('Sign for the finances')
  expect((await ask(to, { cookie, form: { do: 'sign', version: '1', side: 'finance' } })).status).toBe(303)
  expect((await ask(to, { cookie })).page).toContain('The pilot is in force.')
})

it('refuses a purchase outside it with the numbers, and who decides: buying:M04', async () => {
  const { ctx, ana, projectId } = world
  const cookie = await cookieOf(ctx, ana.ctx)
  const opening = { lane: 'small' as const, title: smallFix.title, category: 'accessibility', currency: 'CAD' }
  const { caseId } = await openCase(ana.ctx, { projectId, ...opening })
  const at = { projectId, caseId }
  await describeCase(ana.ctx, { ...at, ...smallFix, priceCents: 500_000 })
  expect((await ask(path('case', at), { cookie })).page).toContain('This project buys in the pilot “Small fixes”.')
  const refused = await ask(path('case-pilot', at), { cookie, form: { team: 'web' } })
  expect(refused.status).toBe(409)
  expect(refused.page).toContain('It costs $5,750 with tax; the pilot has $5,000 left.')
  expect(refused.page).toContain('Tess Technical, Zoe Elsewhere')
  expect((await ask(path('case', at), { cookie })).page).toContain(
    'Refused by the pilot “Small fixes”. More than was left.',
  )
  await describeCase(ana.ctx, { ...at, ...smallFix })
  expect(await ask(path('case-pilot', at), { cookie, form: { team: 'web' } })).toMatchObject({ status: 303 })
  expect((await ask(path('case', at), { cookie })).page).toContain('for the team web')
  expect((await ask(path('case', at), { cookie })).page).not.toContain('Refused by the pilot')
})

it('is told in the open, in the language of who reads, at an address that stays: buying:M28', async () => {
  const { ctx, lead } = world
  const cookie = await cookieOf(ctx, lead.ctx)
  const [address, feed] = [path('public-pilot', place), path('public-pilot-feed', place)]
  const words = { 'words-en': 'The first purchase is out.', 'words-fr': 'Le premier achat est parti.' }
  await ask(path('pilot-updates', place), { cookie, form: { do: 'tell', day: '2026-06-02', ...words } })
  expect((await ask(address)).status).toBe(404)
  await ask(path('pilot', place), { cookie, form: { do: 'open' } })
  expect((await ask(address)).page).not.toContain('The first purchase is out.')
  const { page } = await ask(path('pilot-updates', place), { cookie })
  const updateId = /name="updateId" value="([^"]+)"/.exec(page)![1]!
  await ask(path('pilot-updates', place), { cookie, form: { do: 'publish', updateId } })
  expect((await ask(address)).page).toContain('The first purchase is out.')
  expect((await ask(address, { language: 'fr' })).page).toContain('Le premier achat est parti.')
  expect(JSON.parse((await ask(feed)).page).items).toMatchObject([{ content_text: 'The first purchase is out.' }])
  expect((await ask(address)).page).not.toMatch(/Tess|Zoe|Keyboard/)
})

it('leads from a figure of its report to the purchases behind it', async () => {
  const cookie = await cookieOf(world.ctx, world.quinn.ctx)
  const figure = path('pilot-figure', { ...place, figure: 'opened' })
  expect((await ask(path('pilot-report', place), { cookie })).page).toContain(`href="${figure}"`)
  expect((await ask(figure, { cookie })).page).toContain(smallFix.title)
})

it('says of a receipt that anybody pastes whether it holds: buying:M18', async () => {
  const check = (text: string) => ask(path('check-receipt'), { form: { receipt: text } })
  const { page } = await check(receipt)
  expect(page).toContain('It holds')
  expect(page).toContain('$5,000')
  expect((await check(receipt.replace('500000', '400000'))).page).toContain('It does not hold')
  expect(await check('my receipt')).toMatchObject({ status: 422 })
})
