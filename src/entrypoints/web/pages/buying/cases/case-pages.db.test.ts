import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposeChange } from '#buying/award/index.ts'
import {
  askByLink,
  askForOffer,
  askOfficer,
  chooseSupplier,
  endLinkInForce,
  findCase,
  listLinksInForce,
  listParties,
  moveCase,
  type Seat,
} from '#buying/cases/index.ts'
import { addCard } from '#buying/deliver/index.ts'
import { confirmDerogation, signDerogation } from '#buying/guardrails/index.ts'
import { createApp } from '#entrypoints/http/app.ts'
import type { Ctx } from '#platform/context.ts'
import { adoptRules } from '../../../../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../../../tests/support/buying-world.ts'
import { checkedDraft } from '../../../../../../tests/support/checked-draft.ts'
import { TOTAL, walkBuy } from '../../../../../../tests/support/delivered-buy.ts'
import { cookieOf } from '../../../../../../tests/support/writers.ts'

let world: BuyingWorld
let app: ReturnType<typeof createApp>
const faults: string[] = []
beforeAll(async () => {
  world = await openBuyingWorld()
  await adoptRules(world.lead.ctx, world.projectId)
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
  const to = answer.headers.get('location')
  return { status: answer.status, to, main, words: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** Somebody without an account, by a link to a seat of a purchase: asks for its page, or sends its form. */
async function holdLink(caseId: string, partyId: string, seat: Seat) {
  const { projectId, lead } = world
  const { link } = await askByLink(lead.ctx, { projectId, caseId, partyId, seat })
  const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }
  const opened = await app.request(new URL(link).pathname, { headers })
  const [address, cookie] = [opened.headers.get('location')!, opened.headers.getSetCookie()[0]!.split(';')[0]!]
  return async (form?: Record<string, string>) => {
    world.ctx.clock.advance(60_000)
    const sent = form && { method: 'POST', body: new URLSearchParams(form) }
    const answer = await app.request(address, { headers: { ...headers, cookie }, ...sent })
    const page = await answer.text()
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    return { status: answer.status, main, words: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
  }
}
const NOTHING = 'You have nothing to do now'
/** Before what is folded away. */
const unfolded = (main: string) => main.split('Other things you can do')[0]

/** A derogation that one lead recorded and another confirmed. */
async function recordDerogation(): Promise<string> {
  const { lead, join, projectId } = world
  const today = world.ctx.clock.now().toISOString().slice(0, 10)
  const { id } = await signDerogation(lead.ctx, {
    ...{ projectId, rule: 'G01', parameter: 'transactionLimit', value: 2_000_000, scope: {}, authority: 'department' },
    ...{ from: today, until: '2099-12-31', signer: 'Finance', documentHash: 'a'.repeat(64), reason: 'The pilot' },
  })
  await confirmDerogation((await join('Otto Other', 'lead')).ctx, { projectId, derogationId: id })
  return id
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
    expect(words).toMatch(/Ask the rules first .*Money Payment certified \(section 34\)/)
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
    const derogationId = await recordDerogation()
    const resting = { ...form, reason, derogationId }
    expect((await ask(olga, `${caseId}/linked`, { ...resting, derogationId: caseId })).status).toBe(404)
    expect((await ask(olga, `${caseId}/linked`)).main).toContain(`<option value="${derogationId}"`)
    expect(await ask(olga, `${caseId}/linked`, resting)).toMatchObject({ status: 303 })
    const decided = await ask(bea, caseId)
    expect(decided.words).toContain('Found to be one need in parts')
    expect(decided.words).toMatch(
      /It waited for an officer: \d+ minutes?\. They are one need: they are bought together/,
    )
    expect(decided.words).toMatch(/It rests on a derogation \(transaction limit: \$20,000, from/)
  })

  it('leave nobody in the list whose duty or offer was refused, and say what to write', async () => {
    const { lead, ana, projectId } = world
    const draft = await checkedDraft(world, ana, { title: 'Labels of the pool map' })
    const before = (await listParties(lead.ctx, projectId)).length
    const given = { do: 'give', name: 'Zed', address: 'zed@city.example', duty: 'funds', fromDay: '2026-01-01' }
    const { status, words } = await ask(lead, 'people', { ...given, limitCents: '-50' })
    expect([status, words]).toEqual([422, expect.stringContaining('Write 0 or more.')])
    const asked = { do: 'ask', 'ask.name': 'Sam', 'ask.address': 'sam@late.example', until: '2020-01-01' }
    expect(await ask(ana, `${draft.caseId}/supplier`, asked)).toMatchObject({ status: 422 })
    expect(await listParties(lead.ctx, projectId)).toHaveLength(before)
  })

  it('name each question that was not answered, and say what to write instead: buying:M03', async () => {
    const { ana } = world
    const draft = await checkedDraft(world, ana, { title: 'Labels of the waste map' })
    const form = { shown: 'hours hourlyRate prohibitedMatches classification' }
    const typed = { 'fact.hours': '-4', 'fact.hourlyRate': 'abc', 'fact.prohibitedMatches': 'none' }
    const { status, words } = await ask(ana, `${draft.caseId}/check`, { ...form, ...typed })
    expect(status).toBe(422)
    expect(words.match(/\S+ Write a whole number, 0 or more\./g)).toHaveLength(2)
    expect(words).toMatch(/\? Enter an amount, like 4000 or 4000\.50\..*\? Answer this question\./)
  })

  it('take a question to an officer at each step, and show it there with its wait and answer: buying:M31', async () => {
    const { ana, olga } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the tree map' })
    expect((await ask(ana, `${caseId}/check`)).words).toContain('Ask an officer about this step')
    const empty = await ask(ana, `${caseId}/questions`, { do: 'ask', step: 'check', text: '' })
    expect([empty.status, empty.words]).toEqual([422, expect.stringContaining('Write what you want to know.')])
    const asked = { do: 'ask', step: 'check', text: 'May the map be left out?' }
    expect(await ask(ana, `${caseId}/questions`, asked)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${caseId}/check`)).words).toMatch(/What the rules say .* waits 1 minute May the map be/)
    expect((await ask(ana, `${caseId}/describe`)).words).not.toContain('May the map be left out?')

    const questions = await ask(olga, `${caseId}/questions`)
    const questionId = /name="questionId" value="([^"]+)"/.exec(questions.main)?.[1] ?? ''
    const answer = { do: 'answer', questionId, text: 'Yes, it is another need.' }
    expect(await ask(olga, `${caseId}/questions`, answer)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${caseId}/check`)).words).toMatch(
      /answered after \d+ minutes? .* Yes, it is another need\./,
    )
  })

  it('explain the words of both sides where they stand, without a script: buying:M25', async () => {
    const { ana } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the bus map' })
    const { main } = await ask(ana, `${caseId}/describe`)
    expect(main).toMatch(/<details[^>]*>.*<dfn>budget line<\/dfn>.*The pot that money is taken from/s)
  })

  it('let an answer be changed or taken back by whoever may give it, and keep what was said before: buying:§3.4', async () => {
    const { ana, max, projectId } = world
    const wrong = await checkedDraft(world, ana, { title: 'Sounds of the museum' })
    await ask(ana, `${wrong.caseId}/check`, { shown: 'personalData', 'fact.personalData': 'yes' })
    const held = await ask(ana, wrong.caseId)
    expect(held.words).toMatch(/Does not fit.*Was an answer wrong\? Look at what was answered, and change it/)
    const read = await ask(max, `${wrong.caseId}/check?change=personalData`)
    expect(read.words).toMatch(/What was answered to the rules.*Ana Requester/)
    expect(read.main).not.toMatch(/change=|withdraw/)
    const change = await ask(ana, `${wrong.caseId}/check?change=personalData`)
    expect(change.main).toMatch(/name="fact\.personalData" value="yes" checked/)

    const again = { shown: 'personalData', 'fact.personalData': 'no' }
    expect(await ask(ana, `${wrong.caseId}/check`, again)).toMatchObject({ status: 303 })
    expect((await ask(ana, `${wrong.caseId}/check`)).words).toMatch(/You can go on without an officer/)
    expect((await ask(ana, wrong.caseId)).words).toMatch(/An answer to the rules was changed.*personal data.* No/i)
    expect(await ask(ana, `${wrong.caseId}/check`, { withdraw: 'hours' })).toMatchObject({ status: 303 })
    expect((await ask(ana, `${wrong.caseId}/check`)).words).toContain('The rules need 1 answer that only you can give.')
    const { events, waits } = await findCase(ana.ctx, { projectId, caseId: wrong.caseId })
    const said = events.filter((one) => one.type === 'case.stated' && one.data.fact === 'personalData')
    expect(said.map(({ data }) => data)).toMatchObject([{ value: false }, { value: true }, { value: false }])
    expect(waits).toEqual({ seat: 'requester', act: 'check' })
  })

  it('say for whom a purchase waits, that a letter tells them, or that nobody is named: buying:M03', async () => {
    const { ana, supplier, olga, outside, give, ctx, projectId } = world
    const draft = await checkedDraft(world, ana, { title: 'Calendar of the council' })
    const fay = (await outside('Fay Funds', 'fay@funds.example')).id
    await give(fay, 'funds')
    const chooses = (await ask(ana, `${draft.caseId}/supplier`)).words
    expect(chooses).toMatch(/Sam of Small Works/)
    expect(chooses).not.toMatch(/Fay Funds/)
    const choice = { do: 'choose', supplierId: supplier, reason: 'They know how it is built.', hasInterest: 'no' }
    const tied = await checkedDraft(world, ana, { title: 'Hours of the swimming pool' })
    const declared = { ...choice, hasInterest: 'yes', interest: 'My brother works there.' }
    expect(await ask(ana, `${tied.caseId}/supplier`, declared)).toMatchObject({ status: 303 })
    expect((await ask(ana, tied.caseId)).words).toMatch(
      /Ana Requester declared an interest in Sam of Small Works\. My brother works there\. Choose another supplier/,
    )
    expect(await ask(ana, `${draft.caseId}/supplier`, choice)).toMatchObject({ status: 303 })
    expect((await ask(ana, draft.caseId)).words).toMatch(
      /It waits for [^:]*Fay Funds[^:]*: Certify the funds \(section 32\)\. A letter tells them\./,
    )
    expect((await ask(ana, `${draft.caseId}/supplier`)).words).not.toContain('Offer until')

    const repository = 'https://code.example/city/registry'
    const held = await checkedDraft(world, ana, { title: 'Registry search, module 4', repository })
    expect((await ask(ana, held.caseId)).words).toContain(
      'It waits for Olga Officer: The rules ask an officer to decide.',
    )
    await ctx.pool.query('update buying.duty set ended_at = now() where project_id = $1 and party_id = $2', [
      projectId,
      olga.party,
    ])
    expect((await ask(ana, held.caseId)).words).toContain(
      'Nobody is named for this yet: “Procurement officer”. A lead names somebody: Who signs what',
    )
  })

  it('choose the lane by the price, and say above the floor what the rules want, and the ways out', async () => {
    const { ana } = world
    const page = await ask(ana, 'new')
    expect(page.main).toMatch(/value="by-price"[^>]*checked/)
    expect(page.words).toContain('Above $5,000 with tax an open opportunity')
    const opening = { title: 'Map of hydrants', category: 'software', lane: 'by-price' }
    const laneAt = async (priceCents: string) => {
      const { status, to } = await ask(ana, 'new', { ...opening, priceCents })
      const [, caseId] = /buying\/([^/]+)\/describe/.exec(to ?? '') ?? []
      return [status, caseId && (await findCase(ana.ctx, { projectId: world.projectId, caseId })).lane]
    }
    expect(await laneAt('4300')).toEqual([303, 'small'])
    expect(await laneAt('4400')).toEqual([303, 'open'])
    expect(await laneAt('')).toEqual([303, 'small'])
    expect(await laneAt('four thousand')).toEqual([422, undefined])

    const opportunity = await world.open(ana.ctx, 'open')
    await moveCase(ana.ctx, { projectId: world.projectId, caseId: opportunity, type: 'case.described', data: smallFix })
    const questions = (await ask(ana, `${opportunity}/check`)).words
    expect(questions).toMatch(/The rules need \d+ answers? that only you can give/)
    expect(questions).not.toContain('Have you said whether')

    const { caseId } = await checkedDraft(world, ana, { title: 'Map of wells' })
    expect((await ask(ana, `${caseId}/supplier`)).words).toMatch(
      /This comes to \$6,000 with tax\. Above \$5,000 your rules want a notice .* start it as an open opportunity/,
    )
  })

  it('take no work whose day is over, and no address that a browser would run', async () => {
    const { ana } = world
    const draft = await checkedDraft(world, ana, { title: 'Photographs of parks' })
    const plan = { title: 'Photographs', priceCents: '4000', taxBp: '0', criteria: 'There are ten.' }
    const past = { ...plan, startDay: '2020-01-01', deliverBy: '2020-02-01' }
    const described = await ask(ana, `${draft.caseId}/describe`, past)
    expect([described.status, described.words]).toEqual([422, expect.stringContaining('This day is over.')])
    const opening = { title: 'Photographs', category: 'software', lane: 'small', repository: 'javascript:alert(1)' }
    const opened = await ask(ana, 'new', opening)
    expect([opened.status, opened.words]).toEqual([422, expect.stringContaining('beginning with https://')])
    expect((await ask(ana, 'new', { ...opening, repository: '', category: '' })).words).toContain(
      'Choose what kind of thing it is.',
    )
  })
})

describe('the page of a link', () => {
  it('tells an officer of a question that waits, and what is missing in an empty answer', async () => {
    const { ana, outside, give, projectId } = world
    const officer = (await outside('Oona Officer', 'oona@office.example')).id
    await give(officer, 'officer')
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the bridge map' })
    const byLink = await holdLink(caseId, officer, 'officer')
    expect((await byLink()).words).toContain(NOTHING)
    await askOfficer(ana.ctx, { projectId, caseId, step: 'draft', text: 'Does a test form count?' })
    const waits = await byLink()
    expect(waits.words).toMatch(/A question waits for your answer\..*Does a test form count\?/)
    expect(waits.words).not.toContain(NOTHING)
    const form = { do: 'answer', questionId: /name="questionId" value="([^"]+)"/.exec(waits.main)![1]!, text: ' ' }
    expect(await byLink(form)).toMatchObject({ status: 422, words: expect.stringContaining('Write your answer.') })
    expect((await byLink({ ...form, text: 'It does.' })).status).toBe(303)
    expect((await byLink()).words).toContain(NOTHING)
  })

  it('keeps the offer of each supplier open who was asked, though another has offered, until its day is over', async () => {
    const { ana, outside, projectId } = world
    const caseId = await world.open()
    await moveCase(ana.ctx, { projectId, caseId, type: 'case.described', data: smallFix })
    await world.check(caseId, 'check', TOTAL)
    const until = new Date(world.ctx.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    const invite = async (name: string) => {
      const supplierId = (await outside(name, `${name.toLowerCase()}@bus.example`)).id
      await askForOffer(ana.ctx, { projectId, caseId, supplierId, until })
      return holdLink(caseId, supplierId, 'supplier')
    }
    const [tia, sue] = [await invite('Tia'), await invite('Sue')]
    expect(await tia({ do: 'offer', priceCents: '4000', words: 'In May.' })).toMatchObject({ status: 303 })
    const empty = await ask(ana, `${caseId}/supplier`, { do: 'choose', reason: '' })
    expect(empty.words).toMatch(/Choose a supplier\..*Say why in a sentence/)
    expect(empty.words).not.toContain('Enter their name')
    const [given, asked] = [await tia(), await sue()]
    expect(given.words).toContain(NOTHING)
    expect(asked.words).toContain('Your offer is awaited.')
    expect(asked.words).not.toContain(NOTHING)
    expect([given, asked].map(({ main }) => unfolded(main)?.includes('name="priceCents"'))).toEqual([false, true])
    world.ctx.clock.advance(3 * 86_400_000)
    expect((await sue()).words).toContain(NOTHING)
  })

  it('has a supplier look once more at a price that the rules forbid, takes it then, and tells the buyer at the choice', async () => {
    const { ana, outside, projectId } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the airport map' })
    const supplierId = (await outside('Una Unsure', 'una@airport.example')).id
    const until = new Date(world.ctx.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    await askForOffer(ana.ctx, { projectId, caseId, supplierId, until })
    const una = await holdLink(caseId, supplierId, 'supplier')
    const form = { do: 'offer', priceCents: '9000000', words: 'In May.' }
    const slip = await una(form)
    expect([slip.status, slip.words]).toEqual([422, expect.stringContaining('Look at the amount')])
    const lookedAt = /name="lookedAt" value="([^"]+)"/.exec(slip.main)![1]!
    expect(await una({ ...form, priceCents: '8000000', lookedAt })).toMatchObject({ status: 422 })
    expect(await una({ ...form, lookedAt })).toMatchObject({ status: 303 })
    expect((await ask(ana, `${caseId}/supplier`)).words).toMatch(
      /Una Unsure offers \$9,000,000\. With tax this is \$[\d,]+; by your rules one purchase may cost \$10,000\./,
    )
  })

  it('lets whoever confirms the funds put right what the rules refused, and says beside the field what is too much', async () => {
    const { ana, outside, give, supplier, projectId } = world
    const funds = (await outside('Fern Funds', 'fern@funds.example')).id
    await give(funds, 'funds', 900_000)
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the harbour map' })
    const choice = { supplierId: supplier, reason: 'They know how it is built.', hasInterest: false }
    await chooseSupplier(ana.ctx, { projectId, caseId, ...choice })
    const fern = await holdLink(caseId, funds, 'funds')
    const shown = /name="shown" value="([^"]+)"/.exec((await fern()).main)![1]!
    const form = { do: 'confirm-funds', shown, amountCents: '6000', 'fact.freeBalance': '100' }
    const over = await fern({ ...form, amountCents: '1000000' })
    expect(over.status).toBe(422)
    expect(over.main).toMatch(/id="amountCents-error"[\s\S]*This is more than you may sign for/)
    expect(over.main).toContain('value="1000000"')
    expect((await fern(form)).status).toBe(303)
    const refused = await fern()
    expect(refused.words).not.toContain(NOTHING)
    expect(unfolded(refused.main)).toMatch(/correct it and confirm again[\s\S]*name="amountCents"/)
    expect((await ask(ana, caseId)).words).toContain('Fern Funds can correct what they wrote about the funds')
    expect((await fern({ ...form, 'fact.freeBalance': '90000' })).status).toBe(303)
    const { money } = await findCase(ana.ctx, { projectId, caseId })
    expect(money).toBe('funds-confirmed')
  })

  it('shows a change of the contract, its sum and its reason to who confirms funds for it and to who decides', async () => {
    const { ana, outside, give, projectId } = world
    const [funds, officer] = [
      (await outside('Faye', 'faye@more.example')).id,
      (await outside('Orla', 'orla@more.example')).id,
    ]
    await give(funds, 'funds')
    await give(officer, 'officer')
    const { caseId } = await walkBuy(world, 'ordered')
    const reason = 'A second form came to light.'
    const more = { priceCents: 450_000, deliverBy: '2099-07-10', reason, name: 'Ana Requester' }
    await proposeChange(ana.ctx, { projectId, caseId, ...more })
    const faye = await holdLink(caseId, funds, 'funds')
    const asked = await faye()
    expect(asked.words).toMatch(/A second form came to light\..*At least \$5,175: the price with tax\./)
    expect(asked.main).toContain('value="5175"')
    const shown = /name="shown" value="([^"]+)"/.exec(asked.main)?.[1] ?? ''
    const form = { do: 'confirm-funds', shown, amountCents: '5175', 'fact.freeBalance': '90000' }
    expect((await faye({ ...form, amountCents: '4600' })).main).toMatch(
      /id="amountCents-error"[\s\S]*lower than the price/,
    )
    expect((await faye(form)).status).toBe(303)
    const orla = (await (await holdLink(caseId, officer, 'officer'))()).words
    expect(orla).toMatch(/It waits for your decision\..*A second form came to light\./)
    // Whoever decides whether purchases are one need sees them, with what they cost and why they are linked.
    expect(orla).toMatch(/Linked purchases .*Why it is linked .* \(\d+\) .*same person asks.* \$4,600/)
  })

  it('is sent anew where its letter was lost or its link was ended', async () => {
    const { ana, outside, give, lead, supplier, ctx, projectId } = world
    const funds = (await outside('Flo', 'flo@lost.example')).id
    await give(funds, 'funds')
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the tram map' })
    expect((await ask(ana, caseId)).words).not.toContain('Send the letter again')
    const choice = { supplierId: supplier, reason: 'They know how it is built.', hasInterest: false }
    await chooseSupplier(ana.ctx, { projectId, caseId, ...choice })
    const { linkId } = await askByLink(lead.ctx, { projectId, caseId, partyId: funds, seat: 'funds' })
    await endLinkInForce(lead.ctx, { projectId, linkId })
    await askByLink(lead.ctx, { projectId, caseId, partyId: funds, seat: 'funds' })
    const lost = await ask(ana, caseId)
    expect(lost.words).toContain('Send the letter again')
    expect(lost.words).toMatch(/The last letter went: [^.]*Flo: \d+ \w+ \d{4}/)
    expect((await ask(lead, caseId)).words).toContain('Send the letter again')
    const sent = await ask(ana, caseId, { do: 'write-again' })
    expect([sent.status, sent.words]).toEqual([200, expect.stringMatching(/The letter is on its way to: [^.]*Flo/)])
    const { rows } = await ctx.pool.query("select 1 from platform.letter where recipient = 'flo@lost.example'")
    expect(rows).toHaveLength(3)
    const links = await listLinksInForce(lead.ctx, projectId)
    expect(links.filter(({ name, thing }) => name === 'Flo' && thing === `case:${caseId}`)).toHaveLength(1)
  })

  it('leads back to itself where something is refused, never to a home that wants an account', async () => {
    const { ana, supplier } = world
    const { caseId } = await checkedDraft(world, ana, { title: 'Labels of the ferry map' })
    const page = await (await holdLink(caseId, supplier, 'supplier'))({ do: 'cancel', reason: 'No.' })
    expect([page.status, page.words]).toEqual([403, expect.stringContaining('Go back to the page of your link')])
    expect(page.main).not.toMatch(/href="\/"|sign-in/)
  })
})
