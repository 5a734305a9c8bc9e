import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveCase, readCase } from '#buying/cases/index.ts'
import { adoptProfile, answerProfile } from '#buying/guardrails/index.ts'
import { smallFix } from '../../../../tests/support/buying-world.ts'
import { type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import {
  changeOwnDetails,
  checkStanding,
  confirmFollowing,
  findSupplier,
  followAll,
  forgetSupplier,
  leastOfRules,
  liftSuspension,
  listBuyers,
  listSupplierPurchases,
  registerAsSupplier,
  replyToSuspension,
  searchSuppliers,
  submitBid,
  suspendSupplier,
} from '../index.ts'
import { supplierFacts } from './supplier-facts.ts'

let world: OfferWorld
let projectId: string
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
})
afterAll(() => world.ctx.close())

const reason = 'It left two contracts unfinished and answered no letter.'
const suspend = (supplierId: string, untilDay = '2026-12-31') =>
  suspendSupplier(world.olga.ctx, { projectId, supplierId, reason, untilDay })
const look = (supplierId: string, outcome: 'good' | 'bad' | 'unclear' | 'current', kind = 'eligible' as const) =>
  checkStanding(world.lead.ctx, {
    ...{ projectId, supplierId, outcome, day: '2026-06-01', source: 'Register of suppliers' },
    kind: outcome === 'current' ? 'public-servant' : kind,
  })
const sent = { answers: { 'criterion-1': 'Yes' }, attachments: [] }
const lettersTo = async (address: string) => {
  const { rows } = await world.ctx.pool.query<{ subject: string; body: string }>(
    'select subject, body from platform.letter where recipient = $1 order by created_at, id',
    [address],
  )
  return rows
}

describe('a suspension', () => {
  it('is an officer’s, bars from offers until it ends, and the supplier hears of it and answers: abuse:A34', async () => {
    const sol = await world.supplier('Sol Works')
    const which = { projectId, supplierId: sol.partyId }
    const given = { ...which, reason, untilDay: '2026-12-31' }
    await expect(suspendSupplier(world.ana.ctx, given)).rejects.toMatchObject({ code: 'offers.not-an-officer' })
    await expect(suspend(sol.partyId, '2020-01-01')).rejects.toMatchObject({ code: 'offers.unfair-end' })
    const { id: suspensionId } = await suspend(sol.partyId)
    expect((await lettersTo('solworks@works.example')).at(-1)).toMatchObject({ subject: 'Sol Works is suspended' })
    const { caseId } = await world.publish()
    const offer = () => submitBid(world.visitor, sol.held, { caseId, sent })
    await expect(offer()).rejects.toMatchObject({ code: 'offers.standing' })
    await replyToSuspension(world.visitor, sol.held, { suspensionId, reply: 'One was stopped by the city.' })
    expect(await findSupplier(world.quinn.ctx, which)).toMatchObject({
      standing: 'suspended',
      suspensions: [{ reason, reply: 'One was stopped by the city.', suspendedBy: world.olga.id }],
    })
    await liftSuspension(world.olga.ctx, { ...which, suspensionId, reason: 'It was right.' })
    await offer()
    const again = liftSuspension(world.olga.ctx, { ...which, suspensionId, reason: 'Again.' })
    await expect(again).rejects.toMatchObject({ code: 'offers.no-such-suspension' })
  })
})

describe('the register of suppliers', () => {
  it('finds by firm, contact, region and address, and shows how each stands', async () => {
    const ned = await world.supplier('Ned North', { region: 'Nunavik' })
    await look(ned.partyId, 'bad')
    for (const words of ['ned no', 'SAM OF NED', 'nunavik', 'nednorth@'])
      expect((await searchSuppliers(world.quinn.ctx, { projectId, words })).map(({ firm }) => firm)).toEqual([
        'Ned North',
      ])
    const [found] = await searchSuppliers(world.quinn.ctx, { projectId, words: 'nunavik' })
    expect(found).toMatchObject({ standing: 'bad' })
    await changeOwnDetails(world.visitor, ned.held, { size: 'small', region: 'Labrador' })
    expect(await findSupplier(world.quinn.ctx, { projectId, supplierId: ned.partyId })).toMatchObject({
      ...{ firm: 'Ned North', region: 'Labrador', size: 'small' },
    })
  })

  it('takes whoever registers with a buyer that has published something, and with no other', async () => {
    await world.publish()
    const me = { firm: 'Own Firm', contact: 'Oda', email: 'oda@own.example' }
    expect((await listBuyers(world.visitor)).map((one) => one.projectId)).toEqual([projectId])
    await registerAsSupplier(world.visitor, { buyer: projectId, ...me })
    expect((await searchSuppliers(world.quinn.ctx, { projectId, words: 'oda@' }))[0]).toMatchObject({
      firm: 'Own Firm',
    })
    const elsewhere = registerAsSupplier(world.visitor, { buyer: '0196e0c0-0000-7000-8000-000000000000', ...me })
    await expect(elsewhere).rejects.toMatchObject({ code: 'offers.no-such-buyer' })
  })

  it('forgets a contact, yet not while something is on its way that the supplier may offer on: abuse:A01', async () => {
    const una = await world.supplier('Una Ullmann', { size: 'one-person', phone: '+1 416 555 0199' })
    const which = { projectId, supplierId: una.partyId }
    await expect(forgetSupplier(world.lead.ctx, which)).rejects.toMatchObject({ code: 'offers.purchases-open' })
    await world.ctx.pool.query(`update buying."case" set stage = 'cancelled', ended_at = now() where ended_at is null`)
    await forgetSupplier(world.lead.ctx, which)
    const { rows } = await world.ctx.pool.query(
      `select s.*, p.name, p.address as mail, p.organisation from buying.supplier s join buying.party p on p.id = s.party_id where p.id = $1`,
      [una.partyId],
    )
    expect(JSON.stringify(rows)).not.toMatch(/Una|Ullmann|555|@/)
  })
})

describe('a new opportunity', () => {
  it('is mailed to every registered supplier and to whoever confirmed that they follow all', async () => {
    const address = 'watch@reader.example'
    await followAll(world.visitor, { address })
    await world.publish()
    expect(await lettersTo(address)).toHaveLength(1)
    const [id, secret] = /mails\/(\S+)\/(\S+)/.exec((await lettersTo(address))[0]!.body)!.slice(1)
    await confirmFollowing(world.visitor, { id: id!, secret: secret! })
    const { caseId } = await world.publish()
    expect((await lettersTo(address)).at(-1)!.body).toContain(`/opportunities/${caseId}`)
    expect((await lettersTo('nednorth@works.example')).at(-1)!.body).toContain(`/opportunities/${caseId}`)
  })
})

describe('what the rules ask', () => {
  const factsOf = (caseId: string) => supplierFacts.read(world.ctx, { projectId, caseId, moment: 'award' })

  it('rule:G33, rule:G21 is answered by the register where it knows, with the rows; abuse:A32', async () => {
    const firms = [
      await world.supplier('Kay Works'),
      await world.supplier('Lou Works'),
      await world.supplier('Mia Works'),
    ]
    const [kay, lou, mia] = firms.map(({ partyId }) => partyId) as [string, string, string]
    const { caseId, bids } = await world.evaluating(firms)
    const passes = bids.map(({ id: bid }) => ({ bid, verdicts: [], scoreBp: null }))
    for (const data of passes)
      await moveCase(world.vera.ctx, { projectId, caseId, type: 'bid.assessed', data: { ...data, verdicts: pass } })
    expect(await factsOf(caseId)).toEqual({})
    const checks = [await look(kay, 'good'), await look(lou, 'good')]
    expect(await factsOf(caseId)).toEqual({})
    await look(mia, 'bad')
    const rows = checks.map(({ id }) => `standing-check:${id}`).toSorted()
    const { supplierStanding } = (await factsOf(caseId)) as { supplierStanding: { value: string; rows: string[] } }
    expect([supplierStanding.value, supplierStanding.rows.toSorted()]).toEqual(['good', rows])
    for (const id of [kay, lou, mia]) await look(id, 'current')
    expect(await factsOf(caseId)).toMatchObject({ supplierPublicServant: { value: 'current', from: 'register' } })
    await suspend(kay)
    await suspend(lou)
    expect(await factsOf(caseId)).toEqual({})
    const found = await readCase(world.ctx, { projectId, caseId })
    expect(found.stage).toBe('evaluating')
    expect(await listSupplierPurchases(world.quinn.ctx, { projectId, supplierId: kay })).toEqual([])
  })

  it('rule:G28 wants a second evaluator above the limit of the rules in force, from the notice on', async () => {
    const { caseId } = await world.prepare()
    const leastAt = async () => leastOfRules(world.ana.ctx, await readCase(world.ctx, { projectId, caseId }))
    expect(await leastAt()).toEqual({ leastEvaluators: 1, leastOpenDays: 1 })
    const { id: rulesetId } = await adoptProfile(world.lead.ctx, { projectId, profile: 'esdc' })
    const answers = {
      ...{ transactionLimit: 1_000_000, cycleLimit: 2_500_000, maxTaxRate: 1500, competitionFloor: 500_000 },
      ...{ excludedCategories: ['hardware'], riskAppetite: 'measured', officerWaitDays: 2 },
    }
    await answerProfile(world.lead.ctx, { projectId, rulesetId, answers })
    expect(await leastAt()).toEqual({ leastEvaluators: 1, leastOpenDays: 5 })
    const dearer = { ...smallFix, priceCents: 495_000 }
    await moveCase(world.ana.ctx, { projectId, caseId, type: 'case.described', data: dearer })
    expect(await leastAt()).toEqual({ leastEvaluators: 2, leastOpenDays: 5 })
  })
})

const pass = [
  { criterion: 'Shows how focus will move', passes: true, rationale: 'It says how, and it can be tested.' },
  { criterion: 'Says how the fix will be tested', passes: true, rationale: 'It says how, and it can be tested.' },
]
