import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmFunds, describeCase, findCase, mergeParties, moveCase, openCase } from '#buying/cases/index.ts'
import { confirmDerogation, signDerogation } from '#buying/guardrails/index.ts'
import { openLink } from '#workspace/links/index.ts'
import { adoptRules } from '../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import {
  askSponsor,
  changePilot,
  endPilot,
  findCasePilot,
  findCloseOut,
  findPilot,
  findPublicPilot,
  findPurchasesBehind,
  listExceptions,
  listPilots,
  listUpdates,
  openPilot,
  openToAll,
  type PilotInput,
  publishUpdate,
  readPilotByLink,
  signPilot,
  signPilotByLink,
  takeIntoPilot,
  tellUpdate,
  textOf,
} from './index.ts'

const TOTAL = 460_000
const covers: PilotInput = {
  ...{ name: 'Small fixes', teams: ['web'], kinds: ['accessibility'], mostPurchases: 2, mostCents: 1_000_000 },
  ...{ currency: 'CAD', firstDay: '2026-06-01', lastDay: '2026-12-31' },
}
const reason = 'It took a third of the time that the same work took before, without a finding.'

let world: BuyingWorld
let sponsors: { tess: Joined; fin: Joined }
type Joined = BuyingWorld['ana']

/** Each test has a project of its own; the database is opened once. */
beforeEach(async () => {
  await world?.ctx.close()
  world = await openBuyingWorld()
  const tess = await world.join('Tess Technical')
  const fin = await world.join('Fin Finance')
  await world.give(tess.party, 'technical')
  await world.give(fin.party, 'finance-owner')
  sponsors = { tess, fin }
})
afterAll(() => world?.ctx.close())

const open = (change: Partial<PilotInput> = {}) =>
  openPilot(world.lead.ctx, { projectId: world.projectId, ...covers, ...change })
const sign = (pilotId: string, side: 'technical' | 'finance', as: Joined, version = 1) =>
  signPilot(as.ctx, { projectId: world.projectId, pilotId, version, side })

async function begin(change: Partial<PilotInput> = {}) {
  const { id } = await open(change)
  await sign(id, 'technical', sponsors.tess)
  await sign(id, 'finance', sponsors.fin)
  return id
}

async function describeOne(change: Partial<typeof smallFix> = {}, category = 'accessibility') {
  const { projectId, ana } = world
  const opening = { projectId, lane: 'small' as const, title: smallFix.title, category, currency: 'CAD' }
  const { caseId } = await openCase(ana.ctx, opening)
  await describeCase(ana.ctx, { projectId, caseId, ...smallFix, ...change })
  return caseId
}
const take = (caseId: string, team = 'web') =>
  takeIntoPilot(world.ana.ctx, { projectId: world.projectId, caseId, team })

describe('both sponsors: buying:M32', () => {
  it('is in force when two people have signed it, one for each side, and not before', async () => {
    const { projectId, lead } = world
    const { id } = await open()
    expect(await sign(id, 'technical', sponsors.tess)).toEqual({ isInForce: false })
    expect(await findPilot(lead.ctx, { projectId, pilotId: id })).toMatchObject({ state: 'draft', inForceAt: null })
    expect(await sign(id, 'finance', sponsors.fin)).toEqual({ isInForce: true })
    const found = await findPilot(lead.ctx, { projectId, pilotId: id })
    expect(found.state).toBe('in-force')
    expect(found.signatures.map(({ side, name }) => [side, name])).toEqual([
      ['technical', 'Tess Technical'],
      ['finance', 'Fin Finance'],
    ])
    expect((await listPilots(lead.ctx, projectId)).map((one) => one.id)).toEqual([id])
  })

  it('is not signed by one person for both sides, under one entry or two', async () => {
    const { give, lead, projectId } = world
    const { id } = await open()
    await sign(id, 'technical', sponsors.tess)
    await give(sponsors.tess.party, 'finance-owner')
    await expect(sign(id, 'finance', sponsors.tess)).rejects.toMatchObject({ code: 'pilot.same-person' })
    await mergeParties(lead.ctx, { projectId, partyId: sponsors.fin.party, sameAs: sponsors.tess.party })
    await expect(sign(id, 'finance', sponsors.fin)).rejects.toMatchObject({ code: 'pilot.same-person' })
  })

  it('is not signed in the place of whoever signs for the other side', async () => {
    const { id } = await open()
    const duty = await world.give(sponsors.tess.party, 'finance-owner')
    const dan = await world.join('Dan Delegate')
    await world.give(dan.party, 'finance-owner', null, duty.id)
    await sign(id, 'technical', sponsors.tess)
    await expect(sign(id, 'finance', dan)).rejects.toMatchObject({ code: 'pilot.same-person' })
  })

  it('is signed only by those with the duty, up to their limit, and by no auditor', async () => {
    const { id } = await open()
    await expect(sign(id, 'finance', sponsors.tess)).rejects.toMatchObject({ code: 'pilot.not-a-sponsor' })
    await world.give(world.quinn.party, 'finance-owner')
    await expect(sign(id, 'finance', world.quinn)).rejects.toMatchObject({ code: 'pilot.not-a-sponsor' })
    const lou = await world.join('Lou Limited')
    await world.give(lou.party, 'finance-owner', 999_999)
    await expect(sign(id, 'finance', lou)).rejects.toMatchObject({ code: 'pilot.over-limit' })
  })

  it('is another text once it was changed: both sign again, and nobody changes it in force', async () => {
    const { projectId, lead } = world
    const { id } = await open()
    await sign(id, 'technical', sponsors.tess)
    const change = { projectId, pilotId: id, ...covers, mostPurchases: 3 }
    expect(await changePilot(lead.ctx, { ...change, basedOn: 1 })).toEqual({ id, version: 2 })
    await expect(changePilot(lead.ctx, { ...change, basedOn: 1 })).rejects.toMatchObject({
      code: 'pilot.changed-meanwhile',
    })
    await expect(sign(id, 'finance', sponsors.fin, 1)).rejects.toMatchObject({ code: 'pilot.changed-meanwhile' })
    expect(await sign(id, 'finance', sponsors.fin, 2)).toEqual({ isInForce: false })
    expect(await sign(id, 'technical', sponsors.tess, 2)).toEqual({ isInForce: true })
    await expect(changePilot(lead.ctx, { ...change, basedOn: 2 })).rejects.toMatchObject({
      code: 'pilot.signed-already',
    })
  })

  it('is signed by a link where a sponsor has no account, for that side alone: buying:M32', async () => {
    const { projectId, lead, outside, give, ctx } = world
    const { id } = await open()
    const at = { projectId, pilotId: id, side: 'finance' as const }
    const zoe = await outside('Zoe Elsewhere', 'zoe@treasury.example')
    await expect(askSponsor(lead.ctx, { ...at, partyId: zoe.id })).rejects.toMatchObject({
      code: 'pilot.choose-sponsor',
    })
    await give(zoe.id, 'finance-owner')
    const { link } = await askSponsor(lead.ctx, { ...at, partyId: zoe.id })
    const secret = link.split('/').at(-1)!
    const visitor = ctx.as({ kind: 'visitor' })
    const { id: linkId } = await openLink(visitor, { secret, from: '127.0.0.1' })
    const held = { linkId, secret, from: '127.0.0.1' }
    expect(await readPilotByLink(visitor, held)).toMatchObject({ side: 'finance', pilot: { name: 'Small fixes' } })
    expect(await signPilotByLink(visitor, held, 1)).toEqual({ isInForce: false })
    await expect(signPilotByLink(visitor, held, 1)).rejects.toMatchObject({ code: 'pilot.side-signed' })
    expect(await sign(id, 'technical', sponsors.tess)).toEqual({ isInForce: true })
  })

  it('is refused by the database, too, where code would let one sponsor or another text through', async () => {
    const { ctx } = world
    const { id } = await open()
    await sign(id, 'technical', sponsors.tess)
    const enforce = 'update buying.pilot set in_force_at = now() where id = $1'
    await expect(ctx.pool.query(enforce, [id])).rejects.toMatchObject({ code: 'BU007' })
    const twice = `insert into buying.pilot_signature values ($1, 1, 'finance', $2, null, now())`
    await expect(ctx.pool.query(twice, [id, sponsors.tess.party])).rejects.toMatchObject({ code: 'BU006' })
    await sign(id, 'finance', sponsors.fin)
    const widen = 'update buying.pilot set most_cents = most_cents + 1 where id = $1'
    await expect(ctx.pool.query(widen, [id])).rejects.toMatchObject({ code: 'BU007' })
  })

  it('has one pilot in force in a project, which only a lead writes down', async () => {
    await begin()
    const { id } = await open({ name: 'Another' })
    await sign(id, 'technical', sponsors.tess)
    await expect(sign(id, 'finance', sponsors.fin)).rejects.toMatchObject({ code: 'pilot.another-in-force' })
    const { ana, projectId } = world
    await expect(openPilot(ana.ctx, { projectId, ...covers })).rejects.toMatchObject({ code: 'people.not-allowed' })
  })

  it('rests on derogations that hold as long as it lasts: buying:M17', async () => {
    const { projectId, lead } = world
    await adoptRules(world.lead.ctx, world.projectId)
    const derogation = {
      ...{ projectId, rule: 'G01', parameter: 'transactionLimit' as const, value: 2_000_000, scope: {} },
      ...{ authority: 'department' as const, from: '2026-06-01', signer: 'Chief financial officer' },
      ...{ documentHash: 'a'.repeat(64), reason: 'The pilot' },
    }
    const other = await world.join('Otto Other', 'lead')
    const record = async (until: string) => {
      const { id } = await signDerogation(lead.ctx, { ...derogation, until })
      await confirmDerogation(other.ctx, { projectId, derogationId: id })
      return id
    }
    const [short, whole] = [await record('2026-12-30'), await record('2026-12-31')]
    await expect(open({ derogations: [short] })).rejects.toMatchObject({ code: 'pilot.derogation-too-short' })
    await expect(open({ derogations: [projectId] })).rejects.toMatchObject({ code: 'pilot.no-such-derogation' })
    const { id } = await open({ derogations: [whole] })
    const pilot = await findPilot(lead.ctx, { projectId, pilotId: id })
    expect(pilot.derogations).toEqual([whole])
    const [said, ...others] = await listExceptions(lead.ctx, pilot, { withReason: true })
    expect([said, others]).toEqual([expect.stringContaining(derogation.reason), []])
    expect(await listExceptions(lead.ctx, pilot, { withReason: false })).toEqual([
      expect.not.stringContaining(derogation.reason),
    ])
  })
})

describe('a purchase outside the pilot is refused: buying:M04', () => {
  it('takes in what fits, and says of the rest which limit it does not keep', async () => {
    const caseId = await describeOne()
    await expect(take(caseId)).rejects.toMatchObject({ code: 'pilot.none-in-force' })
    const pilotId = await begin()
    await expect(take(caseId, 'roads')).rejects.toMatchObject({ code: 'pilot.outside', details: { limit: 'team' } })
    expect(await take(caseId)).toEqual({ pilotId })
    const of = { projectId: world.projectId, caseId }
    expect(await findCasePilot(world.ana.ctx, of)).toMatchObject({ team: 'web', use: { purchases: 0 } })
    await expect(take(caseId)).rejects.toMatchObject({ code: 'pilot.taken-already' })
    const other = await describeOne({}, 'hardware')
    await expect(take(other)).rejects.toMatchObject({ code: 'pilot.outside', details: { limit: 'kind' } })
    const dear = await describeOne({ priceCents: 500_000 })
    const left = { limit: 'money', leftCents: 540_000, totalCents: 575_000 }
    await expect(take(dear)).rejects.toMatchObject({ code: 'pilot.outside', details: left })
    await take(await describeOne())
    await expect(take(await describeOne({ priceCents: 1 }))).rejects.toMatchObject({ details: { limit: 'number' } })
    const late = await describeOne()
    world.ctx.clock.set('2027-01-01T00:00:00Z')
    await expect(take(late)).rejects.toMatchObject({ details: { limit: 'too-late' } })
  })

  it('gives the place and the money of a cancelled purchase back', async () => {
    await begin({ mostPurchases: 1 })
    const first = await describeOne()
    const second = await describeOne()
    await take(first)
    await expect(take(second)).rejects.toMatchObject({ details: { limit: 'number' } })
    const data = { reason: 'Not needed any more.' }
    await moveCase(world.ana.ctx, { projectId: world.projectId, caseId: first, type: 'case.cancelled', data })
    await take(second)
  })

  it('never takes in more than the pilot may have, when two ask at once', async () => {
    await begin({ mostPurchases: 1 })
    const [first, second] = [await describeOne(), await describeOne()]
    const tried = await Promise.allSettled([take(first), take(second)])
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('confirms no funds for a purchase outside it, or one that grew over what is left', async () => {
    const { projectId, max, ana } = world
    await adoptRules(world.lead.ctx, world.projectId)
    await begin({ mostCents: TOTAL })
    const caseId = await describeOne()
    const confirm = () =>
      confirmFunds(max.ctx, { projectId, caseId, amountCents: 1_000_000, facts: { freeBalance: 5_000_000 } })
    await expect(confirm()).rejects.toMatchObject({ code: 'pilot.take-first' })
    await take(caseId)
    await describeCase(ana.ctx, { projectId, caseId, ...smallFix, priceCents: smallFix.priceCents + 1 })
    await expect(confirm()).rejects.toMatchObject({ code: 'pilot.outside', details: { limit: 'money' } })
    expect((await findCase(ana.ctx, { projectId, caseId })).money).toBe('none')
    await describeCase(ana.ctx, { projectId, caseId, ...smallFix })
    expect((await confirm()).check.moment).toBe('funds')
  })
})

describe('in the open, until a sponsor ends it', () => {
  it('tells members how it goes, and everybody what was published of it: buying:M28', async () => {
    const { projectId, ana, quinn, lead, ctx } = world
    const pilotId = await begin()
    const at = { projectId, pilotId }
    const { id: first } = await tellUpdate(ana.ctx, { ...at, day: '2026-06-01', words: 'The first purchase is out.' })
    const texts = { en: 'It was delivered.', fr: 'C’est livré.' }
    await tellUpdate(ana.ctx, { ...at, day: '2026-06-03', texts })
    const told = { ...at, day: '2026-06-03', words: 'Mine' }
    await expect(tellUpdate(quinn.ctx, told)).rejects.toMatchObject({ code: 'people.not-allowed' })
    const [second] = await listUpdates(quinn.ctx, at)
    expect([second!.day, textOf(second!, 'fr'), textOf(second!, 'es')]).toEqual([
      '2026-06-03',
      { language: 'fr', words: 'C’est livré.' },
      { language: 'en', words: 'It was delivered.' },
    ])
    const visitor = ctx.as({ kind: 'visitor' })
    const read = async () => (await findPublicPilot(visitor, pilotId, {})).updates.map(({ words }) => words)
    await expect(read()).rejects.toMatchObject({ code: 'pilot.no-such-pilot' })
    await expect(openToAll(ana.ctx, { ...at, isPublic: true })).rejects.toMatchObject({ code: 'people.not-allowed' })
    await openToAll(lead.ctx, { ...at, isPublic: true })
    expect(await read()).toEqual([])
    await publishUpdate(lead.ctx, { ...at, updateId: first, isPublic: true })
    await publishUpdate(lead.ctx, { ...at, updateId: second!.id, isPublic: true })
    expect(await read()).toEqual(['It was delivered.', 'The first purchase is out.'])
    await publishUpdate(lead.ctx, { ...at, updateId: first, isPublic: false })
    expect(await read()).toEqual(['It was delivered.', ''])
    await openToAll(lead.ctx, { ...at, isPublic: false })
    await expect(read()).rejects.toMatchObject({ code: 'pilot.no-such-pilot' })
  })

  it('writes its report from events, and keeps it as it was when a sponsor ended it', async () => {
    const { projectId, ana, lead, ctx } = world
    const pilotId = await begin()
    const caseId = await describeOne()
    await take(caseId)
    const dear = await describeOne({ priceCents: 500_000 })
    await expect(take(dear)).rejects.toMatchObject({ code: 'pilot.outside' })
    ctx.clock.advance(2 * 86_400_000)
    await world.confirmFunds(caseId, TOTAL)
    const at = { projectId, pilotId }
    const { figures, content } = await findCloseOut(lead.ctx, at)
    expect(figures).toMatchObject({ opened: 1, awarded: 0, paid: 0, refused: { money: 1 }, elapsedMs: 172_800_000 })
    expect(figures.waits).toMatchObject([{ from: 'requester', to: 'funds', times: 1, totalMs: 172_800_000 }])
    expect(JSON.stringify(content)).toContain('Confirms the funds')
    const behind = async (figure: string) =>
      (await findPurchasesBehind(lead.ctx, { ...at, figure })).behind.map((one) => one.caseId)
    expect([await behind('opened'), await behind('refused'), await behind('from-requester-to-funds')]).toEqual([
      [caseId],
      [dear],
      [caseId],
    ])
    await expect(behind('luck')).rejects.toMatchObject({ code: 'pilot.no-such-figure' })
    const ending = { ...at, verdict: 'change' as const, reason }
    await expect(endPilot(ana.ctx, ending)).rejects.toMatchObject({ code: 'pilot.not-a-sponsor' })
    await expect(endPilot(sponsors.fin.ctx, { ...ending, reason: 'Done.' })).rejects.toMatchObject({
      code: 'input.invalid',
    })
    expect(JSON.stringify(await endPilot(sponsors.fin.ctx, ending))).toContain(reason)
    await expect(endPilot(sponsors.fin.ctx, ending)).rejects.toMatchObject({ code: 'pilot.not-in-force' })
    await moveCase(ana.ctx, { projectId, caseId, type: 'case.cancelled', data: { reason: 'Too late.' } })
    const kept = await findCloseOut(lead.ctx, at)
    expect(kept.figures).toEqual(figures)
    await openToAll(lead.ctx, { ...at, isPublic: true })
    const open = await findPublicPilot(ctx.as({ kind: 'visitor' }), pilotId, {
      sayPurchase: ({ number }) => ({ text: `Purchase ${number}` }),
    })
    expect(JSON.stringify(open.report)).toContain(reason)
    expect(JSON.stringify(open)).not.toMatch(/Keyboard access|Tess|Fin Finance/)
    expect(JSON.stringify(kept.content)).toContain('Change: it is tried again in another way.')
    expect(await findPilot(lead.ctx, at)).toMatchObject({ state: 'ended', verdict: 'change', reason })
  })
})
