import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveCase, readCase } from '#buying/cases/index.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
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
  const factsOf = (supplierId?: string) =>
    supplierFacts.read(world.ctx, {
      ...{ projectId, caseId: projectId, moment: 'award' },
      ...(supplierId && { supplierId }),
    })

  it('rule:G33, rule:G21 is answered by the register where it knows, with the rows; abuse:A32', async () => {
    const { partyId: kay } = await world.supplier('Kay Works')
    expect([await factsOf(), await factsOf(kay), await factsOf(projectId)]).toEqual([{}, {}, {}])
    for (const [outcome, value] of [
      ['good', 'good'],
      ['unclear', 'unknown'],
      ['bad', 'failed'],
      ['good', 'good'],
    ] as const) {
      world.ctx.clock.advance(1000)
      const { id } = await look(kay, outcome)
      const rows = [`standing-check:${id}`]
      expect(await factsOf(kay)).toMatchObject({ supplierStanding: { value, rows, from: 'register' } })
    }
    const { id } = await suspend(kay)
    await look(kay, 'current')
    expect(await factsOf(kay)).toMatchObject({
      supplierStanding: { value: 'failed', rows: [`suspension:${id}`] },
      supplierPublicServant: { value: 'current' },
    })
  })

  it('abuse:A01, abuse:A19 tells nothing of an offer in the history of a supplier before somebody is chosen', async () => {
    const lou = await world.supplier('Lou Works')
    const { caseId } = await world.evaluating([lou])
    const which = { projectId, supplierId: lou.partyId }
    expect(await listSupplierPurchases(world.quinn.ctx, which)).toEqual([])
    await world.ctx.pool.query(`update buying."case" set stage = 'unsuccessful' where id = $1`, [caseId])
    expect(await listSupplierPurchases(world.quinn.ctx, which)).toMatchObject([{ caseId, part: 'offered' }])
  })

  it('rule:G28 wants a second evaluator above the limit of the rules in force, from the notice on', async () => {
    const { caseId } = await world.prepare()
    const leastAt = async () => leastOfRules(world.ana.ctx, await readCase(world.ctx, { projectId, caseId }))
    expect(await leastAt()).toMatchObject({ leastEvaluators: 1, leastOpenDays: 1 })
    await adoptRules(world.lead.ctx, projectId)
    expect(await leastAt()).toMatchObject({ leastEvaluators: 1, leastOpenDays: 5 })
    const dearer = { ...smallFix, priceCents: 495_000 }
    await moveCase(world.ana.ctx, { projectId, caseId, type: 'case.described', data: dearer })
    expect(await leastAt()).toMatchObject({ leastEvaluators: 2, leastOpenDays: 5 })
  })
})
