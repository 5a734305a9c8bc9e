import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askForOffer,
  askRules,
  chooseSupplier,
  confirmFunds,
  decideAsOfficer,
  describeCase,
  findCase,
  listUnanswered,
  listWhoseTurn,
  openCase,
  placeOrder,
  stateFacts,
} from '#buying/cases/index.ts'
import { addCard } from '#buying/deliver/index.ts'
import type { Value } from '#buying/guardrails/index.ts'
import { adoptRules } from '../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, fillBuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'

let world: BuyingWorld
/** A city with rules in force and a card. */
async function openCity(city: BuyingWorld): Promise<BuyingWorld> {
  const { lead, projectId, cleo } = city
  await adoptRules(lead.ctx, projectId)
  const card = { name: 'Web team', holderId: cleo.party, lastFour: '1234', currency: 'CAD', cycleDay: 1 }
  const limits = { limitCents: 1_000_000, cycleLimitCents: 2_500_000, trainedUntil: '2029-01-01' }
  await addCard(lead.ctx, { projectId, ...card, ...limits })
  return city
}
beforeAll(async () => {
  world = await openCity(await openBuyingWorld())
})
afterAll(() => world.ctx.close())

const answers: Record<string, Value> = {
  ...{ hours: 40, hourlyRate: 8000, classification: 'unclassified', personalData: false },
  ...{ prohibitedMatches: 0, mandatoryAgreements: 0, repositoryPublic: true, supplierPublicServant: 'none' },
  unforeseenWithEvidence: false,
}

/** Answers what the rules ask of the requester at a moment, and nothing else. */
async function answerAll(as: BuyingWorld['ana'], at: { projectId: string; caseId: string }, moment: 'check' | 'order') {
  const asked = await listUnanswered(as.ctx, { ...at, moment, speaker: 'requester' })
  await stateFacts(as.ctx, { ...at, facts: Object.fromEntries(asked.map((id) => [id, answers[id]!])) })
  return asked
}

async function describe(as: BuyingWorld['ana'], change: Partial<typeof smallFix>, repository = '') {
  const { projectId } = world
  const plan = { ...smallFix, ...change }
  const opening = { lane: 'small' as const, category: 'software', currency: 'CAD', repository }
  const { caseId } = await openCase(as.ctx, { projectId, title: plan.title, ...opening })
  const at = { projectId, caseId }
  await describeCase(as.ctx, { ...at, ...plan })
  await answerAll(as, at, 'check')
  return at
}

it('lets the first buy of a fresh profile go to the order, without an officer: buying:M03 buying:M04', async () => {
  const { ana, max, supplier } = world
  const at = await describe(ana, {})
  expect((await askRules(ana.ctx, { ...at, moment: 'check' })).report.outcome).toBe('allow')
  const reason = 'They wrote the form and know how it is built.'
  const facts = { repositoryPublic: true, supplierPublicServant: 'none' }
  const chosen = await chooseSupplier(ana.ctx, { ...at, supplierId: supplier, reason, hasInterest: false, facts })
  expect(chosen.report.outcome).toBe('allow')
  const funded = await confirmFunds(max.ctx, { ...at, amountCents: 460_000, facts: { freeBalance: 5_000_000 } })
  expect([funded.done, funded.check.report.outcome]).toEqual([true, 'allow'])
  const ordered = await placeOrder(ana.ctx, at)
  expect([ordered.done, ordered.check.report.outcome]).toEqual([true, 'allow'])
  // Whoever has a link acts in its seat: the supplier's is shown to nobody who asked for the work.
  expect(Object.keys(ordered)).toEqual(['done', 'check'])
  expect(await findCase(ana.ctx, at)).toMatchObject({ stage: 'contracted', money: 'committed', totalCents: 460_000 })
})

it('orders in spite of a warning only with a written reason, which is kept, where the rules want one: rule:G11', async () => {
  const { ana, max, supplier } = world
  const at = await describe(ana, { title: 'Headings of the budget page' })
  await stateFacts(ana.ctx, { ...at, facts: { hours: 10 } })
  await askRules(ana.ctx, { ...at, moment: 'check' })
  const reason = 'They wrote the page and know how it is built.'
  const facts = { repositoryPublic: true, supplierPublicServant: 'none' }
  await chooseSupplier(ana.ctx, { ...at, supplierId: supplier, reason, hasInterest: false, facts })
  await confirmFunds(max.ctx, { ...at, amountCents: 460_000, facts: { freeBalance: 5_000_000 } })
  for (const warningReason of [undefined, '  ']) {
    const warned = await placeOrder(ana.ctx, { ...at, ...(warningReason && { warningReason }) })
    expect([warned.done, warned.check.report.outcome]).toEqual([false, 'warn'])
    const said = warned.check.report.results.find(({ result }) => result === 'warn')?.sentence.en
    expect(said).toBe(
      '$4,000 is $2,400 away from $1,600: 10 hours of work and 10 for administration, which your rules add to every purchase, at $80 an hour.',
    )
  }
  const found = await findCase(ana.ctx, at)
  expect([found.stage, found.waits]).toEqual(['selected', { seat: 'requester', act: 'order' }])
  const warningReason = 'Two other firms asked for more.'
  expect((await placeOrder(ana.ctx, { ...at, warningReason })).done).toBe(true)
  expect((await findCase(ana.ctx, at)).events.at(-1)).toMatchObject({ type: 'order.placed', data: { warningReason } })
})

it('lets somebody else be chosen where the rules hold the first, and nobody from inside: rule:G20 rule:G22', async () => {
  const { ana, max, supplier, outside, give, ctx } = world
  const at = await describe(ana, { title: 'Contrast of the tax calculator' })
  await askRules(ana.ctx, { ...at, moment: 'check' })
  const facts = { repositoryPublic: true, supplierPublicServant: 'none' }
  const choose = (supplierId: string) =>
    chooseSupplier(ana.ctx, { ...at, supplierId, facts, hasInterest: false, reason: 'They know how it is built.' })
  const fay = (await outside('Fay Funds', 'fay@funds.example')).id
  await give(fay, 'funds')
  for (const inside of [fay, ana.party, max.party]) {
    await expect(choose(inside)).rejects.toMatchObject({ code: 'case.supplier-inside' })
    const asked = askForOffer(ana.ctx, { ...at, supplierId: inside, until: '2026-06-02' })
    await expect(asked).rejects.toMatchObject({ code: 'case.supplier-inside' })
  }
  const tied = (await outside('Tom Tied', `tom@${ana.email.split('@')[1]}`)).id
  await choose(tied)
  const whose = async () => listWhoseTurn(ctx, await findCase(ana.ctx, at))
  expect((await whose()).map(({ id }) => id).toSorted()).toEqual([max.party, fay].toSorted())
  await confirmFunds(max.ctx, { ...at, amountCents: 460_000, facts: { freeBalance: 5_000_000 } })
  expect((await placeOrder(ana.ctx, at)).done).toBe(false)
  expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'officer', act: 'decide' })
  await choose(supplier)
  expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'requester', act: 'order' })
  expect((await placeOrder(ana.ctx, at)).done).toBe(true)
})

it('confirms nothing above what is free, and keeps what the rules said: rule:G24', async () => {
  const { ana, max } = world
  const at = await describe(ana, { title: 'Spanish texts of the permit form' })
  const funded = await confirmFunds(max.ctx, { ...at, amountCents: 460_000, facts: { freeBalance: 100 } })
  expect([funded.done, funded.check.report.outcome]).toEqual([false, 'block'])
  const { money, events } = await findCase(max.ctx, at)
  expect([money, events.at(-1)!.type]).toEqual(['none', 'case.checked'])
})

it('asks an officer where two buys of one need reach over the limit together: rule:G06 rule:G08 abuse:A10', async () => {
  const { ana, join, olga } = world
  const bea = await join('Bea Requester', 'analyst')
  const repository = 'https://code.example/city/registry'
  const first = await describe(ana, { title: 'Registry search, module 1', priceCents: 520_000 }, repository)
  expect((await askRules(ana.ctx, { ...first, moment: 'check' })).report.outcome).toBe('allow')
  const second = await describe(bea, { title: 'Registry search, module 2', priceCents: 520_000 }, repository)
  const { report, id: checkId } = await askRules(bea.ctx, { ...second, moment: 'check' })
  expect(report.outcome).toBe('ask')
  const asking = report.results.filter(({ result }) => result === 'ask')
  expect(asking.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['G06', 'G08']))
  expect(asking[0]!.sentence.en).toMatch(/\$11,960/)
  expect(asking[0]!.inputs.flatMap(({ rows = [] }) => rows)).toContain(`case:${first.caseId}`)
  const reason = 'Both are one need; they are bought together by the other purchase.'
  await decideAsOfficer(olga.ctx, { ...second, checkId, verdict: 'refuse', reason })
  expect((await findCase(bea.ctx, second)).waits).toEqual({ seat: 'requester', act: 'change' })
})

it('asks again once what the officer decided on is not what is bought any more', async () => {
  const { ana, olga } = world
  const at = await describe(
    ana,
    { title: 'Registry search, module 3', priceCents: 500_000 },
    'https://code.example/city/registry',
  )
  const { id: checkId } = await askRules(ana.ctx, { ...at, moment: 'check' })
  const reason = 'Another need: the backlog entry is from after the first award.'
  await decideAsOfficer(olga.ctx, { ...at, checkId, verdict: 'allow', reason })
  expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'requester', act: 'choose' })
  await describeCase(ana.ctx, { ...at, ...smallFix, title: 'Registry search, module 3', priceCents: 600_000 })
  await askRules(ana.ctx, { ...at, moment: 'check' })
  expect((await findCase(ana.ctx, at)).waits).toEqual({ seat: 'officer', act: 'decide' })
})

const DAY_MS = 86_400_000

it.each([
  ['a Saturday', '2026-08-01T12:00:00Z'],
  ['the last seconds of a year', '2026-12-31T23:59:58Z'],
  ['a Sunday on which clocks are put back', '2027-11-07T05:59:58Z'],
  ['29 February', '2028-02-29T12:00:00Z'],
])('goes to the order on %s as on any other day, a second a step', async (when, moment) => {
  world.ctx.clock.set(moment)
  world = await openCity(await fillBuyingWorld(world.ctx))
  const { ctx, ana, max, supplier } = world
  const dayIn = (days: number) => new Date(Date.parse(moment) + days * DAY_MS).toISOString().slice(0, 10)
  const next = <T>(step: Promise<T>) => step.finally(() => ctx.clock.advance(1000))
  const at = await next(describe(ana, { title: `Needed on ${when}`, startDay: dayIn(1), deliverBy: dayIn(30) }))
  expect((await next(askRules(ana.ctx, { ...at, moment: 'check' }))).report.outcome).toBe('allow')
  const facts = { repositoryPublic: true, supplierPublicServant: 'none' }
  const choice = { supplierId: supplier, reason: 'They wrote the form and know it.', hasInterest: false, facts }
  expect((await next(chooseSupplier(ana.ctx, { ...at, ...choice }))).report.outcome).toBe('allow')
  await next(confirmFunds(max.ctx, { ...at, amountCents: 460_000, facts: { freeBalance: 5_000_000 } }))
  const ordered = await placeOrder(ana.ctx, at)
  expect([ordered.done, ordered.check.report.outcome]).toEqual([true, 'allow'])
  const { state } = await findCase(ana.ctx, at)
  expect(state.due).toEqual({ at: `${dayIn(31)}T00:00:00.000Z`, event: 'delivery.overdue' })
})
