import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCase } from '#buying/cases/index.ts'
import { goodAnswers, type OfferWorld, openOfferWorld } from '../../../tests/support/offer-world.ts'
import { PASSPHRASE } from '../../../tests/support/sealing.ts'
import {
  actOnDueOffers,
  closeOffers,
  findMyBid,
  openOffers,
  readOpenedBids,
  submitBid,
  withdrawOffer,
} from './index.ts'

let world: OfferWorld
let projectId: string
beforeAll(async () => {
  world = await openOfferWorld()
  projectId = world.projectId
})
afterAll(() => world.ctx.close())

const sent = { answers: goodAnswers, attachments: [] }
const stateOf = async (caseId: string) => (await readCase(world.ctx, { projectId, caseId })).state

describe('an open opportunity, from publication to open offers', () => {
  it('takes offers, closes at its deadline and opens with two of three', async () => {
    const { caseId, closesAt } = await world.publish()
    const [ada, bob, cyn] = [
      await world.supplier('Ada Works'),
      await world.supplier('Bob Works'),
      await world.supplier('Cyn Works'),
    ]
    for (const one of [ada, bob, cyn]) await submitBid(world.visitor, one.held, { caseId, sent })
    const again = await submitBid(world.visitor, ada.held, { caseId, sent })
    await withdrawOffer(world.visitor, cyn.held, { caseId })
    expect((await findMyBid(world.visitor, ada.held, { caseId }))?.id).toBe(JSON.parse(again.leaf).id)
    expect(await findMyBid(world.visitor, cyn.held, { caseId })).toBeNull()
    world.ctx.clock.set(closesAt)
    await actOnDueOffers(world.ctx)
    expect(await stateOf(caseId)).toMatchObject({ stage: 'sealed' })
    expect((await stateOf(caseId)).bids).toHaveLength(2)
    const [hana, hugo] = world.holders
    const first = { projectId, caseId, brings: { file: hana.file, passphrase: PASSPHRASE } }
    expect(await openOffers(hana.ctx, first)).toMatchObject({ state: 'waiting', handedIn: [hana.party] })
    const second = { projectId, caseId, brings: { file: hugo.file, passphrase: PASSPHRASE } }
    expect(await openOffers(hugo.ctx, second)).toEqual({ state: 'opened', opened: 2, faulty: [] })
    expect((await stateOf(caseId)).stage).toBe('evaluating')
    const opened = await readOpenedBids(world.ctx, caseId)
    expect(opened.map(({ supplierId }) => supplierId).toSorted()).toEqual([ada.partyId, bob.partyId].toSorted())
    expect(opened[0]).toMatchObject({ answers: goodAnswers, number: 1, void: null })
    await expect(closeOffers(world.ctx, { projectId, caseId })).rejects.toMatchObject({ code: 'case.not-now' })
  })
})
