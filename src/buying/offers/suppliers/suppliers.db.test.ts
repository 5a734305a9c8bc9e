import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OfferWorld, openOfferWorld } from '../../../../tests/support/offer-world.ts'
import {
  addSupplier,
  checkStanding,
  findSupplier,
  listInterestLinks,
  listSuppliers,
  registerAsSupplier,
  submitBid,
  verifyPayee,
} from '../index.ts'

let world: OfferWorld
let projectId: string
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
})
afterAll(() => world.ctx.close())

const firm = (name: string, more: object = {}) =>
  addSupplier(world.lead.ctx, { projectId, firm: name, contact: 'Sam', email: `${name}@mail.example`, ...more })

describe('a supplier', () => {
  it('is one for each address, whoever registers it, and stays as it was registered first', async () => {
    const { partyId } = await firm('first')
    expect((await firm('other name', { email: 'first@mail.example' })).partyId).toBe(partyId)
    const { caseId } = await world.publish()
    const again = { caseId, firm: 'taken over', contact: 'Eve', email: 'first@mail.example' }
    await registerAsSupplier(world.visitor, again)
    const known = (await listSuppliers(world.lead.ctx, projectId)).filter((one) => one.email === 'first@mail.example')
    expect(known.map((one) => one.firm)).toEqual(['first'])
  })

  it('rule:G33 stands as the register said last, and offers nothing while it is barred', async () => {
    const barred = await world.supplier('Barred Works')
    const which = { projectId, supplierId: barred.partyId }
    expect(await findSupplier(world.quinn.ctx, which)).toMatchObject({ standing: 'not-checked', checks: [] })
    const check = (outcome: 'good' | 'bad', day: string) =>
      checkStanding(world.lead.ctx, { ...which, kind: 'eligible', outcome, day, source: 'Register of suppliers' })
    await check('bad', '2026-05-30')
    await check('good', '2026-05-20')
    expect(await findSupplier(world.quinn.ctx, which)).toMatchObject({ standing: 'bad' })
    const { caseId } = await world.publish()
    const offer = () =>
      submitBid(world.visitor, barred.held, { caseId, sent: { answers: { 'criterion-1': 'Yes' }, attachments: [] } })
    await expect(offer()).rejects.toMatchObject({ code: 'offers.standing' })
    await check('good', '2026-06-01')
    await offer()
  })

  it('rule:G20 is shown with those it shares an account, a domain, an address or a telephone with', async () => {
    const a = await firm('alpha', { website: 'https://www.alpha.example', phone: '416 555 0123' })
    const b = await firm('beta', { website: 'https://alpha.example/beta', phone: '+1 (416) 555-0123' })
    const c = await firm('gamma', { email: 'gamma@gmail.com' })
    await firm('delta', { email: 'delta@gmail.com' })
    for (const { partyId: supplierId } of [b, c])
      await verifyPayee(world.lead.ctx, { projectId, supplierId, account: 'ca00 0123-4567' })
    const ids = [a, b, c].map(({ partyId }) => partyId)
    const links = (await listInterestLinks(world.olga.ctx, projectId)).filter(
      (one) => ids.includes(one.a) && ids.includes(one.b),
    )
    expect(links).toEqual([
      { a: a.partyId, b: b.partyId, traits: ['phone', 'domain'] },
      { a: b.partyId, b: c.partyId, traits: ['account'] },
    ])
    const { rows } = await world.ctx.pool.query('select payee from buying.supplier where payee is not null')
    expect(JSON.stringify(rows)).not.toContain('01234567')
  })

  it('is nobody’s to see or to write outside the project', async () => {
    const stranger = await world.person('Stranger')
    await expect(listSuppliers(stranger.ctx, projectId)).rejects.toMatchObject({ kind: 'not-found' })
    const input = { projectId, firm: 'Mine', contact: 'Me', email: 'me@mail.example' }
    await expect(addSupplier(world.quinn.ctx, input)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
