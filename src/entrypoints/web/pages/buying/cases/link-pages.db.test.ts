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
  moveCase,
} from '#buying/cases/index.ts'
import { type BuyingWorld, smallFix } from '../../../../../../tests/support/buying-world.ts'
import { openCasePages } from '../../../../../../tests/support/case-pages.ts'
import { checkedDraft } from '../../../../../../tests/support/checked-draft.ts'
import { TOTAL, walkBuy } from '../../../../../../tests/support/delivered-buy.ts'

type CasePages = Awaited<ReturnType<typeof openCasePages>>
let pages: CasePages
let world: BuyingWorld
let ask: CasePages['ask']
let holdLink: CasePages['holdLink']
beforeAll(async () => {
  pages = await openCasePages()
  ;({ world, ask, holdLink } = pages)
})
afterAll(() => pages.close())

const NOTHING = 'You have nothing to do now'
/** Before what is folded away. */
const unfolded = (main: string) => main.split('Other things you can do')[0]

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
