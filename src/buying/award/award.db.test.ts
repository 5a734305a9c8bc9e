import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCase } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type OfferWorld, openOfferWorld } from '../../../tests/support/offer-world.ts'
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
  lockAssessment,
  selectSupplier,
  signContract,
} from './index.ts'

let world: OfferWorld
let projectId: string
let firms: Awaited<ReturnType<OfferWorld['supplier']>>[]
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
  firms = [await world.supplier('Ada Works'), await world.supplier('Bob Works'), await world.supplier('Cyn Works')]
})
afterAll(() => world.ctx.close())

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

async function selected(opened: Opened) {
  await world.check(opened.caseId, 'award', opened.total)
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
    await declineAward(world.visitor, await linkTo(ladder[0]!.supplierId), { reason: 'No time' })
    expect(await stateOf(caseId)).toMatchObject({ stage: 'selected', reached: 1 })
    await acceptAward(world.visitor, await linkTo(ladder[1]!.supplierId), { name: 'Sam' })
    const signed = await signContract(world.ana.ctx, { projectId, caseId, name: 'Ana Requester' })
    expect(signed.state).toMatchObject({
      stage: 'contracted',
      money: 'committed',
      contract: { supplierId: ladder[1]!.supplierId },
    })
    expect(await giveAllFeedback(world.ana.ctx, { projectId, caseId })).toBe(2)
    const told = await listMyFeedback(world.visitor, firms[2]!.held)
    expect(told[0]!.verdicts[0]!.said).toEqual([{ passes: false, rationale: why }])
  })
})
