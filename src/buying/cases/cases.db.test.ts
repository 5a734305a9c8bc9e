import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '#buying/guardrails/index.ts'
import { acceptInvitation, inviteMember } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import { insertSeat } from './cases.store.ts'
import {
  askByLink,
  commitTo,
  endLinkInForce,
  findCase,
  giveDuty,
  listCases,
  listHolders,
  listLinksInForce,
  mergeParties,
  moveCase,
  needsAccount,
  stateFacts,
  withCaseLink,
} from './index.ts'

const TOTAL = 460_000
let world: BuyingWorld
beforeAll(async () => {
  world = await openBuyingWorld()
})
afterAll(() => world.ctx.close())

/** A small buy up to a point of its way. */
async function smallBuy(upTo: 'described' | 'funded' | 'ordered' | 'accepted' | 'approved') {
  const { projectId, ana, max, supplier, open, check, confirmFunds, byLink } = world
  const caseId = await open()
  const at = { projectId, caseId }
  const steps: Record<typeof upTo, () => Promise<unknown>> = {
    described: () => moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix }),
    funded: () => confirmFunds(caseId, TOTAL),
    ordered: async () => {
      await check(caseId, 'order', TOTAL)
      const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
      await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
      await moveCase(ana.ctx, { ...at, type: 'order.placed', data: {} })
    },
    accepted: async () => {
      await byLink(caseId, supplier, 'supplier', (ctx) => moveCase(ctx, { ...at, type: 'work.delivered', data: {} }))
      const verdicts = smallFix.criteria.map((criterion) => ({ criterion, met: true }))
      await moveCase(ana.ctx, { ...at, type: 'work.accepted', data: { verdicts } })
    },
    approved: async () => {
      const invoice = { totalCents: TOTAL, number: '2026-1' }
      await byLink(caseId, supplier, 'supplier', (ctx) =>
        moveCase(ctx, { ...at, type: 'invoice.received', data: invoice }),
      )
      await moveCase(max.ctx, { ...at, type: 'payment.approved', data: { amountCents: TOTAL } })
      await check(caseId, 'pay', TOTAL)
    },
  }
  for (const [step, run] of Object.entries(steps)) {
    await run()
    if (step === upTo) break
  }
  return at
}

describe('a small buy', () => {
  it('goes from the need to the end by three people and a supplier, without an officer: buying:M03', async () => {
    const { ana, cleo } = world
    const at = await smallBuy('approved')
    await moveCase(cleo.ctx, { ...at, type: 'payment.made', data: { amountCents: TOTAL, key: 'form-1' } })
    await moveCase(cleo.ctx, { ...at, type: 'payment.reconciled', data: {} })
    await moveCase(ana.ctx, { ...at, type: 'case.completed', data: { lessons: 'Ask two next time.' } })
    const found = await findCase(ana.ctx, at)
    expect(found).toMatchObject({ stage: 'complete', money: 'reconciled', totalCents: TOTAL, title: smallFix.title })
    expect(found.events.some(({ seat }) => seat === 'officer')).toBe(false)
    expect(found.state.seq).toBe(found.events.length)
    expect((await listCases(ana.ctx, at.projectId)).map(({ id }) => id)).toContain(at.caseId)
  })

  it('writes one leaf of the log an event, which commits to it and tells nothing of it: invariant:I5', async () => {
    const { ctx, ana } = world
    const at = await smallBuy('funded')
    const { events } = await findCase(ana.ctx, at)
    const { rows } = await ctx.pool.query<{ type: string; body: string }>(
      'select type, body from log.event where thing = $1 order by id',
      [`case:${at.caseId}`],
    )
    expect(rows.map(({ type }) => type)).toEqual(events.map(({ type }) => type))
    events.forEach(({ salt, commitment, ...event }, i) => {
      expect(commitTo(at.caseId, salt, event)).toEqual(commitment)
      expect(JSON.parse(rows[i]!.body).data.commitment).toBe(commitment.toString('hex'))
      expect(rows[i]!.body).not.toMatch(/permit|4100-22|400000/i)
    })
  })

  it('refuses to change or take away an event that was written', async () => {
    const { ctx } = world
    const { caseId } = await smallBuy('described')
    const change = `update buying.case_event set data = '{}' where case_id = '${caseId}'`
    await expect(ctx.pool.query(change)).rejects.toThrow('append-only')
    await expect(ctx.pool.query(`delete from buying.case_event where case_id = '${caseId}'`)).rejects.toThrow(
      'append-only',
    )
  })

  it('writes nothing where the log cannot be written: abuse:A24', async () => {
    const { ctx, ana } = world
    const at = await smallBuy('described')
    const deaf = { ...ana.ctx, log: { record: () => Promise.reject(new Error('The disk is full.')) } }
    const stated = moveCase(deaf, { ...at, type: 'case.stated', data: { fact: 'unforeseen', value: true } })
    await expect(stated).rejects.toThrow('The disk is full.')
    const { rows } = await ctx.pool.query('select seq from buying.case_event where case_id = $1', [at.caseId])
    expect(rows).toHaveLength(2)
  })

  it('refuses an event where the clock stands before the last one: abuse:A05', async () => {
    const { ctx, ana } = world
    const at = await smallBuy('described')
    ctx.clock.advance(-1000)
    const stated = moveCase(ana.ctx, { ...at, type: 'case.stated', data: { fact: 'unforeseen', value: true } })
    await expect(stated).rejects.toMatchObject({ code: 'case.clock-moved-back' })
    ctx.clock.advance(1000)
  })
})

describe('segregation of duties: abuse:A09 rule:G22', () => {
  it('keeps the requester from confirming funds, approving, paying and deciding, duty or not', async () => {
    const { projectId, ana, give } = world
    for (const duty of ['funds', 'approver', 'payer', 'officer'] as const) await give(ana.party, duty)
    const at = await smallBuy('described')
    const confirmed = moveCase(ana.ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } })
    await expect(confirmed).rejects.toMatchObject({ code: 'case.seats-conflict', kind: 'forbidden' })
    const paid = await smallBuy('approved')
    const pay = moveCase(ana.ctx, { ...paid, type: 'payment.made', data: { amountCents: TOTAL, key: 'own' } })
    await expect(pay).rejects.toMatchObject({ code: 'case.seats-conflict' })
    expect(projectId).toBe(paid.projectId)
  })

  it('keeps whoever approved a payment from making it', async () => {
    const { max, give } = world
    await give(max.party, 'payer')
    const at = await smallBuy('approved')
    const pay = moveCase(max.ctx, { ...at, type: 'payment.made', data: { amountCents: TOTAL, key: 'm' } })
    await expect(pay).rejects.toMatchObject({ code: 'case.seats-conflict' })
  })

  it('lets a delegate do nothing that whoever delegates may not do', async () => {
    const { ctx, ana, lead, projectId, join, give } = world
    const { rows } = await ctx.pool.query<{ id: string }>(
      `select id from buying.duty where party_id = $1 and duty = 'funds'`,
      [ana.party],
    )
    const dan = await join('Dan Delegate')
    await give(dan.party, 'funds', null, rows[0]!.id)
    const at = await smallBuy('described')
    const confirmed = moveCase(dan.ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } })
    await expect(confirmed).rejects.toMatchObject({ code: 'case.seats-conflict' })
    const wider = giveDuty(lead.ctx, {
      projectId,
      partyId: dan.party,
      duty: 'payer',
      fromDay: '2026-01-01',
      delegateOf: rows[0]!.id,
    })
    await expect(wider).rejects.toMatchObject({ code: 'case.cannot-delegate' })
  })

  it('keeps the conflicts of whom somebody acted for, also where they acted for themselves before', async () => {
    const { ctx, ana, max, cleo } = world
    const { caseId } = await smallBuy('described')
    for (const forParty of [null, max.party, max.party, cleo.party])
      await insertSeat(ctx.db, caseId, { seat: 'evaluator', party: ana.party, forParty, at: ctx.clock.now() })
    const supply = (party: string) =>
      insertSeat(ctx.db, caseId, { seat: 'supplier', party, forParty: null, at: ctx.clock.now() })
    for (const party of [max.party, cleo.party]) await expect(supply(party)).rejects.toMatchObject({ code: 'BU001' })
  })

  it('counts two entries of one person as one', async () => {
    const { ana, lead, projectId, outside, give, byLink } = world
    const alias = (await outside('A. Requester', 'a.requester@city.example')).id
    await give(alias, 'funds')
    await mergeParties(lead.ctx, { projectId, partyId: alias, sameAs: ana.party })
    const at = await smallBuy('described')
    const confirm = byLink(at.caseId, alias, 'funds', (ctx) =>
      moveCase(ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } }),
    )
    await expect(confirm).rejects.toMatchObject({ code: 'case.seats-conflict' })
  })

  it('gives one address to one person, member or not', async () => {
    const { cleo, outside, supplier } = world
    expect((await outside('Somebody else', cleo.email)).id).toBe(cleo.party)
    expect((await outside('Sam again', 'Sam@Works.example')).id).toBe(supplier)
  })

  it('counts whoever has joined since as the member they are, before they open any page of a purchase', async () => {
    const { ana, lead, projectId, person, outside, give } = world
    const eva = await person('Eva Evaluator')
    const { id } = await outside('Eva by letter', eva.email)
    await give(id, 'evaluator')
    const found = await findCase(ana.ctx, await smallBuy('described'))
    const needing = async () =>
      (await listHolders(ana.ctx, found, 'evaluator')).map((one) => needsAccount(one, 'evaluator'))
    expect(await needing()).toEqual([true])
    const { link } = await inviteMember(lead.ctx, { projectId, email: eva.email, role: 'viewer' })
    await acceptInvitation(eva.ctx, { secret: link.split('/').at(-1)! })
    expect(await needing()).toEqual([false])
  })

  it('counts a mailbox as one person, whatever stands after its plus sign, and whether the account came later', async () => {
    const { ana, lead, projectId, person, outside, give, byLink } = world
    const beside = (await outside('Finance of the city', ana.email.replace('@', '+finance@'))).id
    const zoe = await person('Zoe Newcomer')
    const before = (await outside('Z. Newcomer', zoe.email)).id
    const { link } = await inviteMember(lead.ctx, { projectId, email: zoe.email, role: 'analyst' })
    await acceptInvitation(zoe.ctx, { secret: link.split('/').at(-1)! })
    for (const [requester, alias] of [[ana, beside] as const, [zoe, before] as const]) {
      await give(alias, 'funds')
      const at = { projectId, caseId: await world.open(requester.ctx) }
      await moveCase(requester.ctx, { ...at, type: 'case.described', data: smallFix })
      const confirm = byLink(at.caseId, alias, 'funds', (ctx) =>
        moveCase(ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } }),
      )
      await expect(confirm).rejects.toMatchObject({ code: 'case.seats-conflict' })
    }
  })

  it('takes a statement from the seat that the rules ask, and from nobody what the product knows itself', async () => {
    const { projectId, join, open, max } = world
    const rae = await join('Rae Requester', 'analyst')
    const at = { projectId, caseId: await open(rae.ctx) }
    const state = (as: { ctx: Ctx }, facts: Record<string, Value>) => stateFacts(as.ctx, { ...at, facts })
    for (const facts of [
      { freeBalance: 9_000_000 },
      { supplierStanding: 'good' },
      { cardTrained: true },
      { openDays: 20 },
    ])
      await expect(state(rae, facts)).rejects.toMatchObject({ code: 'case.not-your-seat' })
    await state(rae, { hours: 50 })
    await state(max, { freeBalance: 9_000_000 })
    expect(Object.keys((await findCase(rae.ctx, at)).state.stated)).toEqual(['hours', 'freeBalance'])
  })

  it('lets an auditor take no seat, whatever else they may', async () => {
    const { quinn, give } = world
    await give(quinn.party, 'funds')
    const at = await smallBuy('described')
    const confirmed = moveCase(quinn.ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } })
    await expect(confirmed).rejects.toMatchObject({ code: 'case.auditors-only-read' })
    expect((await findCase(quinn.ctx, at)).title).toBe(smallFix.title)
  })

  it('lets nobody sign for more than they may: rule:G23', async () => {
    const { max } = world
    const at = await smallBuy('described')
    const over = moveCase(max.ctx, { ...at, type: 'funds.confirmed', data: { amountCents: 2_500_001 } })
    await expect(over).rejects.toMatchObject({ code: 'case.over-limit' })
  })
})

describe('a link to act', () => {
  it('lets its holder act in that seat of that purchase alone', async () => {
    const { projectId, supplier, byLink, open } = world
    const at = await smallBuy('ordered')
    const other = await open()
    const deliver = (caseId: string) =>
      byLink(at.caseId, supplier, 'supplier', (ctx) =>
        moveCase(ctx, { projectId, caseId, type: 'work.delivered', data: {} }),
      )
    await expect(deliver(other)).rejects.toMatchObject({ code: 'case.not-your-seat' })
    const asRequester = byLink(at.caseId, supplier, 'supplier', (ctx) =>
      moveCase(ctx, { ...at, type: 'delivery.extended', data: { deliverBy: '2026-08-01', reason: 'Later.' } }),
    )
    await expect(asRequester).rejects.toMatchObject({ code: 'case.not-your-seat' })
    await deliver(at.caseId)
  })

  it('is ended by whoever made it, a lead or an officer, and by nobody else', async () => {
    const { ana, max, lead, olga, projectId, outside } = world
    const { caseId } = await smallBuy('described')
    const partyId = (await outside('Tom Tester', 'tom@works.example')).id
    const ask = () => askByLink(ana.ctx, { projectId, caseId, partyId, seat: 'technical' })
    for (const who of [ana, lead, olga]) {
      const { linkId } = await ask()
      const mine = (await listLinksInForce(who.ctx, projectId)).find(({ id }) => id === linkId)
      expect(mine).toMatchObject({ name: 'Tom Tester', seat: 'technical', usedAt: null })
      expect(mine!.title).toContain(smallFix.title)
      await expect(endLinkInForce(max.ctx, { projectId, linkId })).rejects.toMatchObject({ code: 'case.no-such-link' })
      await endLinkInForce(who.ctx, { projectId, linkId })
      await expect(endLinkInForce(who.ctx, { projectId, linkId })).rejects.toMatchObject({ code: 'case.no-such-link' })
      expect((await listLinksInForce(lead.ctx, projectId)).map(({ id }) => id)).not.toContain(linkId)
    }
    const { linkId, link } = await ask()
    const secret = link.split('/').at(-1)!
    await openLink(world.ctx, { secret, from: '127.0.0.1' })
    await endLinkInForce(ana.ctx, { projectId, linkId })
    const held = { linkId, secret, from: '127.0.0.1' }
    const used = withCaseLink(world.ctx.as({ kind: 'visitor' }), held, async () => 'used')
    await expect(used).rejects.toMatchObject({ code: 'link.ended' })
  })

  it('does nothing more once the duty behind it is ended', async () => {
    const { ctx, outside, give, byLink } = world
    const may = (await outside('May Manager', 'may@city.example')).id
    const { id } = await give(may, 'funds')
    const at = await smallBuy('described')
    await ctx.pool.query('update buying.duty set ended_at = now() where id = $1', [id])
    const confirm = byLink(at.caseId, may, 'funds', (ctx) =>
      moveCase(ctx, { ...at, type: 'funds.confirmed', data: { amountCents: TOTAL } }),
    )
    await expect(confirm).rejects.toMatchObject({ code: 'case.not-your-seat' })
  })
})

it('refuses two who confirm the same funds at once, all but one', async () => {
  const { max, join, give } = world
  const second = await join('Mia Manager')
  await give(second.party, 'funds')
  const at = await smallBuy('described')
  await world.check(at.caseId, 'funds', TOTAL)
  const data = { amountCents: TOTAL }
  const both = await Promise.allSettled(
    [max, second].map(({ ctx }) => moveCase(ctx, { ...at, type: 'funds.confirmed', data })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

it('waits for whoever has the duty and no conflicting part, and for whoever asked', async () => {
  const { ctx, ana, max, cleo, projectId } = world
  const at = await smallBuy('described')
  const waitsFor = async (personId: string) => {
    const all = await Promise.all(ctx.things.views!.map((view) => view.waiting?.(ctx, projectId, personId) ?? []))
    return all.flat().some(({ ref }) => ref === `case:${at.caseId}`)
  }
  expect([await waitsFor(ana.id), await waitsFor(max.id)]).toEqual([true, false])
  await world.check(at.caseId, 'check', TOTAL)
  const choice = { supplierId: world.supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
  await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
  expect([await waitsFor(ana.id), await waitsFor(max.id), await waitsFor(cleo.id)]).toEqual([false, true, false])
})
