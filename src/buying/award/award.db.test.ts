import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findCase, readCase, withCaseLink } from '#buying/cases/index.ts'
import { checkStanding, verifyPayee } from '#buying/offers/index.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { noticeTerms, type OfferWorld, openOfferWorld } from '../../../tests/support/offer-world.ts'
import { jobs } from '../../../tests/support/rooms.ts'
import { nameOrder } from './check-award.ts'
import {
  acceptAward,
  askInTime,
  assessBid,
  declareInterest,
  declineAward,
  findDraw,
  giveAllFeedback,
  listBidders,
  listBidsToAssess,
  listMyFeedback,
  listSignals,
  listSignalsToLookAt,
  listVerdicts,
  lockAssessment,
  selectSupplier,
  signContract,
} from './index.ts'
import { readOrderName } from './select-supplier.ts'

let world: OfferWorld
let projectId: string
let firms: Awaited<ReturnType<OfferWorld['supplier']>>[]
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
  firms = [await world.supplier('Ada Works'), await world.supplier('Bob Works'), await world.supplier('Cyn Works')]
})
afterAll(() => world.ctx.close())
// Each test has the same day; what another has left behind is of another purchase.
beforeEach(() => world.ctx.clock.set('2026-06-01T12:00:00Z'))

const why = 'The answer says how, and it can be tested.'
const stateOf = async (caseId: string) => (await readCase(world.ctx, { projectId, caseId })).state
type Opened = Awaited<ReturnType<OfferWorld['evaluating']>>

/** One evaluator declares, gives a verdict on every offer and locks. */
async function assessAll(
  as: { ctx: Ctx },
  { caseId, bids }: Opened,
  {
    passes = () => true,
    score,
  }: { passes?: (supplierId: string) => boolean; score?: (supplierId: string) => number } = {},
) {
  await declareInterest(as.ctx, { projectId, caseId, hasInterest: false })
  for (const { id: bid, supplierId } of bids) {
    const verdict = { passes: passes(supplierId), rationale: why }
    await assessBid(as.ctx, {
      ...{ projectId, caseId, bid, verdicts: [verdict, verdict] },
      ...(score && { scoreBp: score(supplierId) }),
    })
  }
  await lockAssessment(as.ctx, { projectId, caseId })
}

/** The rules allow whoever comes first now. */
const checked = async ({ caseId, total }: Opened) =>
  world.check(caseId, 'award', total, await readOrderName(world.ctx, { projectId, caseId }))

async function selected(opened: Opened) {
  await checked(opened)
  return (await selectSupplier(world.ana.ctx, { projectId, caseId: opened.caseId })).state
}

/** The link by which the supplier whom the order has reached was asked. */
async function linkTo(supplierId: string) {
  const { rows } = await world.ctx.pool.query<{ body: string }>(
    `select letter.body from platform.letter as letter join buying.party as party on party.address = letter.recipient
     where party.id = $1 order by letter.created_at desc, letter.id desc limit 1`,
    [supplierId],
  )
  return world.hold(/\S+\/r\/\S+/.exec(rows[0]!.body)![0])
}

const accept = async (supplierId: string) =>
  withCaseLink(world.visitor, await linkTo(supplierId), (ctx, at) => acceptAward(ctx, at, { name: 'Sam' }))
const decline = async (supplierId: string) =>
  withCaseLink(world.visitor, await linkTo(supplierId), (ctx, at) => declineAward(ctx, at, { reason: 'No time' }))

describe('from open offers to a signed contract', () => {
  it('buying:J1 assesses with names hidden, draws, passes on what is declined, and is signed by both', async () => {
    const opened = await world.evaluating(firms)
    const { caseId } = opened
    await expect(listBidsToAssess(world.vera.ctx, { projectId, caseId })).rejects.toMatchObject({
      code: 'award.declare-first',
    })
    expect(await listBidders(world.vera.ctx, { projectId, caseId })).toEqual(['Ada Works', 'Bob Works', 'Cyn Works'])
    const [ada, bob, cyn] = firms.map(({ partyId }) => partyId)
    await assessAll(world.vera, opened, { passes: (supplierId) => supplierId !== cyn })
    const { ladder } = await selected(opened)
    expect(ladder.map(({ supplierId }) => supplierId).toSorted()).toEqual([ada!, bob!].toSorted())
    const { draw, recomputed } = await findDraw(world.visitor, caseId)
    expect(recomputed).toMatchObject({ isRight: true })
    expect(draw.order).toHaveLength(2)
    await decline(ladder[0]!.supplierId)
    expect(await stateOf(caseId)).toMatchObject({ stage: 'selected', reached: 1 })
    await accept(ladder[1]!.supplierId)
    const { seed } = draw
    const about = nameOrder(await stateOf(caseId), { seed, ladder, setAside: [], reached: 1 })
    await world.check(caseId, 'award', opened.total, about)
    const signed = await signContract(world.ana.ctx, { projectId, caseId, name: 'Ana Requester' })
    expect(signed.state).toMatchObject({
      stage: 'contracted',
      money: 'committed',
      contract: { supplierId: ladder[1]!.supplierId },
    })
    expect(await giveAllFeedback(world.ana.ctx, { projectId, caseId })).toBe(2)
    const told = await listMyFeedback(world.visitor, firms[2]!.held)
    expect(told[0]).toMatchObject({ how: 'not-passed', verdicts: [{ said: [{ passes: false, rationale: why }] }, {}] })
    const declined = firms.find(({ partyId }) => partyId === ladder[0]!.supplierId)!
    expect(await listMyFeedback(world.visitor, declined.held)).toMatchObject([{ how: 'passed-on' }])
    const letters = 'select body from platform.letter where body like $1'
    expect((await world.ctx.pool.query(letters, ['%did not take it, so the next%'])).rowCount).toBe(1)
  })
})

describe('assessing', () => {
  it('abuse:A19 shows no name, address or number that tells whose offer it is, and counts what was taken out', async () => {
    const opened = await world.evaluating(firms.slice(0, 2), {}, (firm) => ({
      'criterion-1': `We at ${firm.toUpperCase()}, Inc. do it: see www.${firm.slice(0, 3)}.example or +1 416 555 0100`,
      'criterion-2': `Ask Sam of ${firm}, sam@works.example. Ada-Works did it before.`,
    }))
    const which = { projectId, caseId: opened.caseId }
    await declareInterest(world.vera.ctx, { ...which, hasInterest: false })
    const { bids, areNamesHidden } = await listBidsToAssess(world.vera.ctx, which)
    expect(areNamesHidden).toBe(true)
    for (const { answers, hidden } of bids) {
      expect(JSON.stringify(answers)).not.toMatch(/ada|bob|sam@|example|555/i)
      expect(hidden).toBeGreaterThanOrEqual(5)
    }
    const { state, events } = await findCase(world.olga.ctx, which)
    expect(JSON.stringify([state.bids, events])).not.toContain(firms[0]!.partyId)
  })

  it('rule:G20 is not for whoever has an interest, or has not said whether', async () => {
    const opened = await world.evaluating(firms.slice(0, 1))
    const which = { projectId, caseId: opened.caseId }
    const verdict = { passes: true, rationale: why }
    const assess = () => assessBid(world.vera.ctx, { ...which, bid: opened.bids[0]!.id, verdicts: [verdict, verdict] })
    await expect(assess()).rejects.toMatchObject({ code: 'award.declare-first' })
    const silent = declareInterest(world.vera.ctx, { ...which, hasInterest: true })
    await expect(silent).rejects.toMatchObject({ details: { fields: { words: expect.any(String) } } })
    await declareInterest(world.vera.ctx, { ...which, hasInterest: true, words: 'My cousin works there' })
    await expect(assess()).rejects.toMatchObject({ code: 'award.has-interest' })
    await expect(declareInterest(world.max.ctx, { ...which, hasInterest: false })).rejects.toMatchObject({
      code: 'case.not-your-seat',
    })
  })

  it('rule:G28 wants a verdict for each criterion with a reason of 20 letters', async () => {
    const opened = await world.evaluating(firms.slice(0, 1))
    const which = { projectId, caseId: opened.caseId, bid: opened.bids[0]!.id }
    await declareInterest(world.vera.ctx, { ...which, hasInterest: false })
    const verdict = (rationale: string) => ({ passes: true, rationale })
    const assess = (verdicts: { passes: boolean; rationale: string }[]) =>
      assessBid(world.vera.ctx, { ...which, verdicts })
    await expect(assess([verdict(why)])).rejects.toMatchObject({ code: 'award.answer-each' })
    await expect(assess([verdict(why), verdict('1234567890 12345 Good.')])).rejects.toMatchObject({
      code: 'award.say-why',
      details: { fields: { 'rationale-2': expect.any(String) } },
    })
    await expect(lockAssessment(world.vera.ctx, which)).rejects.toMatchObject({ code: 'case.assess-all-first' })
    await assess([verdict(why), verdict(why)])
  })

  it('abuse:A20 does not change any more once it is locked', async () => {
    const opened = await world.evaluating(firms.slice(0, 2))
    await assessAll(world.vera, opened)
    const which = { projectId, caseId: opened.caseId, bid: opened.bids[0]!.id }
    const verdict = { passes: false, rationale: why }
    await expect(assessBid(world.vera.ctx, { ...which, verdicts: [verdict, verdict] })).rejects.toMatchObject({
      code: 'case.assessment-locked',
    })
  })

  it('rule:G28 waits for as many people as the notice promises', async () => {
    const opened = await world.evaluating(firms.slice(0, 2), { terms: { ...noticeTerms, leastEvaluators: 2 } })
    await assessAll(world.vera, opened)
    await expect(selected(opened)).rejects.toMatchObject({ code: 'award.more-evaluators' })
    expect(await listVerdicts(world.ana.ctx, { projectId, caseId: opened.caseId })).toEqual([])
    await assessAll(world.vito, opened, { passes: (supplierId) => supplierId === firms[1]!.partyId })
    const read = await listVerdicts(world.ana.ctx, { projectId, caseId: opened.caseId })
    const told = read.map(({ passes, supplierId, verdicts }) => [passes, supplierId, verdicts[0]!.said.length])
    expect(told.toSorted()).toEqual([
      [false, null, 2],
      [true, null, 2],
    ])
    expect((await selected(opened)).ladder.map(({ supplierId }) => supplierId)).toEqual([firms[1]!.partyId])
  })
})

describe('choosing', () => {
  const ladderOf = async (opened: Opened) => (await selected(opened)).ladder.map(({ supplierId }) => supplierId)

  it('abuse:A17 has one answer: the draw is made again from what was committed, and a second one is refused', async () => {
    const opened = await world.evaluating(firms)
    await assessAll(world.vera, opened)
    const ladder = await ladderOf(opened)
    const { draw, hash } = await findDraw(world.visitor, opened.caseId)
    const drawn = draw.order.map((commitment) => draw.bids.find(({ header }) => header.drawCommitment === commitment))
    expect(drawn.map((bid) => bid!.header.supplierId)).toEqual(ladder)
    const { events } = await readCase(world.ctx, { projectId, caseId: opened.caseId })
    const told = events.find(({ type }) => type === 'supplier.selected')
    expect(told?.data).toMatchObject({ method: 'draw', proof: hash })
    await expect(selected(opened)).rejects.toMatchObject({ code: 'case.not-now' })
  })

  it('ranks by the mean of the scores where the notice says so', async () => {
    const opened = await world.evaluating(firms, { terms: { ...noticeTerms, method: 'ranking' } })
    const score = (supplierId: string) => 2000 + 3000 * firms.findIndex(({ partyId }) => partyId === supplierId)
    const unscored = { ...opened.bids[0]!, verdicts: [1, 2].map(() => ({ passes: true, rationale: why })) }
    await declareInterest(world.vera.ctx, { projectId, caseId: opened.caseId, hasInterest: false })
    const { id: bid, verdicts } = unscored
    await expect(assessBid(world.vera.ctx, { projectId, caseId: opened.caseId, bid, verdicts })).rejects.toMatchObject({
      code: 'award.score-needed',
    })
    await assessAll(world.vera, opened, { score })
    expect(await ladderOf(opened)).toEqual(firms.map(({ partyId }) => partyId).toReversed())
  })

  it('rotates to whoever was given the fewest contracts, and waits longest, where the notice says so', async () => {
    const rotation = { terms: { ...noticeTerms, method: 'rotation' as const } }
    const dee = await world.supplier('Dee Works')
    const before = await world.evaluating([dee])
    await assessAll(world.vera, before)
    await selected(before)
    await accept(dee.partyId)
    await signContract(world.ana.ctx, { projectId, caseId: before.caseId, name: 'Ana Requester' })
    const eve = await world.supplier('Eve Works')
    const opened = await world.evaluating([dee, eve], rotation)
    await assessAll(world.vera, opened)
    expect(await ladderOf(opened)).toEqual([eve.partyId, dee.partyId])
  })

  it('abuse:A16 takes one entry for each verified account, and says who was set aside', async () => {
    const [fay, gil] = [await world.supplier('Fay Works'), await world.supplier('Gil Works')]
    for (const { partyId: supplierId } of [fay, gil])
      await verifyPayee(world.lead.ctx, { projectId, supplierId, account: 'CA 0001 2345 6789' })
    const opened = await world.evaluating([fay, gil, firms[0]!])
    await assessAll(world.vera, opened)
    const ladder = await ladderOf(opened)
    expect(ladder).toHaveLength(2)
    expect(ladder).toContain(firms[0]!.partyId)
    const { events } = await readCase(world.ctx, { projectId, caseId: opened.caseId })
    expect(events.find(({ type }) => type === 'supplier.selected')?.data).toMatchObject({
      setAside: [{ why: 'same-account' }],
    })
  })

  it('abuse:A17 asks the rules anew where something came between that decides who comes first', async () => {
    const opened = await world.evaluating(firms)
    await assessAll(world.vera, opened)
    await checked(opened)
    const [first] = opened.bids
    await assessAll(world.vito, opened, { passes: (supplierId) => supplierId !== first!.supplierId })
    // This project has no rules: being asked for them shows that what they said before counts no longer.
    const choose = () => selectSupplier(world.ana.ctx, { projectId, caseId: opened.caseId })
    await expect(choose()).rejects.toMatchObject({ code: 'case.no-rules' })
    await checked(opened)
    expect((await choose()).state.ladder.map(({ supplierId }) => supplierId)).not.toContain(first!.supplierId)
  })

  it('abuse:A17 leaves it to an officer where the register was changed after the close and turns the order', async () => {
    const [kim, lee] = [await world.supplier('Kim Works'), await world.supplier('Lee Works')]
    const opened = await world.evaluating([kim, lee])
    const which = { projectId, caseId: opened.caseId }
    await assessAll(world.vera, opened)
    world.ctx.clock.advance(60_000)
    const found = { kind: 'eligible', outcome: 'bad', day: '2026-06-14', source: 'Register of suppliers' } as const
    await checkStanding(world.lead.ctx, { projectId, supplierId: kim.partyId, ...found })
    await checked(opened)
    await expect(selectSupplier(world.ana.ctx, which)).rejects.toMatchObject({ code: 'award.turned-since-close' })
    const { state } = await selectSupplier(world.olga.ctx, which)
    expect(state.ladder.map(({ supplierId }) => supplierId)).toEqual([lee.partyId])
  })

  it('ends without an award where nobody passed', async () => {
    const opened = await world.evaluating(firms.slice(0, 2))
    await assessAll(world.vera, opened, { passes: () => false })
    const { state } = await selectSupplier(world.ana.ctx, { projectId, caseId: opened.caseId })
    expect(state).toMatchObject({ stage: 'unsuccessful', money: 'released' })
  })

  it('rule:G33 says what can be done where nobody who passed may be given the work', async () => {
    const mia = await world.supplier('Mia Works')
    const opened = await world.evaluating([mia])
    await assessAll(world.vera, opened)
    const found = { kind: 'eligible', outcome: 'bad', day: '2026-06-10', source: 'Register of suppliers' } as const
    await checkStanding(world.lead.ctx, { projectId, supplierId: mia.partyId, ...found })
    const select = selectSupplier(world.ana.ctx, { projectId, caseId: opened.caseId })
    await expect(select).rejects.toMatchObject({ code: 'award.all-set-aside' })
  })
})

describe('the order of reserves', () => {
  it('passes on what nobody answers in time, once for each, until nobody is left', async () => {
    const opened = await world.evaluating(firms.slice(0, 2))
    await assessAll(world.vera, opened)
    const { ladder } = await selected(opened)
    const asked = async () =>
      (await world.ctx.pool.query('select from buying.award_ask where case_id = $1', [opened.caseId])).rowCount
    for (const reached of [1, 2]) {
      expect(await asked()).toBe(reached)
      await askInTime(world.ctx)
      expect(await asked()).toBe(reached)
      world.ctx.clock.set((await stateOf(opened.caseId)).due!.at)
      await jobs['cases.due']!(world.ctx, {}, unwatched)
      await askInTime(world.ctx)
    }
    expect(ladder).toHaveLength(2)
    expect(await stateOf(opened.caseId)).toMatchObject({ stage: 'unsuccessful' })
  })

  it('abuse:A32 looks at the register again when the supplier accepts', async () => {
    const hal = await world.supplier('Hal Works')
    const opened = await world.evaluating([hal])
    await assessAll(world.vera, opened)
    await selected(opened)
    const found = { kind: 'eligible', outcome: 'bad', day: '2026-06-10', source: 'Register of suppliers' } as const
    await checkStanding(world.lead.ctx, { projectId, supplierId: hal.partyId, ...found })
    await expect(accept(hal.partyId)).rejects.toMatchObject({
      code: 'award.standing',
    })
  })
})

describe('signals', () => {
  it('abuse:A15 abuse:A16 are a score for an officer, who chooses where two may be one, and keep nobody from anything', async () => {
    const [ida, jon] = [
      await world.supplier('Ida Works', { phone: '+1 416 555 0199', address: '1 Long Street, Toronto' }),
      await world.supplier('Jon Works', { phone: '416-555-0199', address: '1 long street toronto' }),
    ]
    // Nobody who was asked in another purchase, whose letter might be taken for this one's.
    const opened = await world.evaluating([ida, jon, await world.supplier('Kai Works')])
    const which = { projectId, caseId: opened.caseId }
    const [signal] = await listSignals(world.olga.ctx, which)
    expect(signal!.suppliers.toSorted()).toEqual([ida.partyId, jon.partyId].toSorted())
    expect(signal!.kinds).toEqual(expect.arrayContaining(['phone', 'address', 'same-words']))
    await expect(listSignals(world.ana.ctx, which)).rejects.toMatchObject({ code: 'case.not-your-seat' })
    const waits = (await listSignalsToLookAt(world.olga.ctx, projectId)).find((one) => one.caseId === opened.caseId)
    expect(waits?.signals[0]).toEqual(signal)
    expect(await listSignalsToLookAt(world.ana.ctx, projectId)).toEqual([])
    await assessAll(world.vera, opened)
    await checked(opened)
    await expect(selectSupplier(world.ana.ctx, which)).rejects.toMatchObject({ code: 'award.perhaps-one' })
    const { ladder } = (await selectSupplier(world.olga.ctx, which)).state
    expect(ladder).toHaveLength(3)
    expect((await listSignalsToLookAt(world.olga.ctx, projectId)).map(({ caseId }) => caseId)).not.toContain(
      opened.caseId,
    )
    const [chosen, next] = ladder.map(({ supplierId }) => supplierId)
    await decline(chosen!)
    const pair = [chosen!, next!].toSorted()
    const withdrew = (await listSignals(world.olga.ctx, which)).find(({ kinds }) => kinds.includes('withdrew-for'))
    expect(withdrew?.suppliers.toSorted()).toEqual(pair)
  })
})
