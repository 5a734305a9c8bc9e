import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, listHolders } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { adoptRules } from '../../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, fillBuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { TOTAL, walkBuy } from '../../../../tests/support/delivered-buy.ts'
import {
  addCard,
  approvePayment,
  askToPay,
  changeCard,
  endCard,
  findPayingHolder,
  lookAtCardsOf,
  payByCard,
  planCard,
} from '../index.ts'

let world: BuyingWorld
beforeAll(async () => {
  world = await openBuyingWorld()
})
afterAll(() => world.ctx.close())

const newCard = (holderId: string) => ({
  ...{ name: 'Card of the web team', holderId, lastFour: '4242', currency: 'CAD', cycleDay: 5 },
  ...{ limitCents: 1_000_000, cycleLimitCents: 2_500_000, trainedUntil: '2027-01-31' },
})

describe('the card of a purchase', () => {
  it('is chosen of several by who asks, is known to the rules from then on, waits for its holder alone, and pays in the currency of the purchase', async () => {
    const { lead, cleo, ana, quinn, projectId, join, give } = world
    const add = async (change: object) => (await addCard(lead.ctx, { ...newCard(cleo.party), projectId, ...change })).id
    const [low, other, euros] = [await add({ limitCents: TOTAL - 1 }), await add({}), await add({ currency: 'EUR' })]
    const at = await walkBuy(world, 'ordered')
    const { choices, chosen, proposed } = await lookAtCardsOf(ana.ctx, at)
    expect(choices.map(({ card }) => card.id)).toEqual(expect.arrayContaining([low, other]))
    expect(choices.map(({ card }) => card.id)).not.toContain(euros)
    expect(choices.find(({ card }) => card.id === low)?.faults).toEqual(['over-payment'])
    expect([chosen, proposed?.faults]).toEqual([undefined, []])
    await expect(planCard(quinn.ctx, { ...at, cardId: other })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(planCard(ana.ctx, { ...at, cardId: euros })).rejects.toMatchObject({ code: 'deliver.other-currency' })
    const cora = await join('Cora Cardholder')
    await give(cora.party, 'payer')
    const listPayers = async () =>
      (await listHolders(ana.ctx, await findCase(ana.ctx, at), 'payer')).map(({ id }) => id).toSorted()
    expect(await listPayers()).toEqual([cleo.party, cora.party].toSorted())
    await planCard(ana.ctx, { ...at, cardId: other })
    expect(await listPayers()).toEqual([cleo.party])
    expect((await lookAtCardsOf(ana.ctx, at)).chosen?.card.id).toBe(other)
    for (const id of [low, other, euros]) await endCard(lead.ctx, { projectId, cardId: id })
  })

  it('is paid with by its holder alone, until another takes it over: nobody pays it twice', async () => {
    const { lead, cleo, ana, projectId, join, give } = world
    const dora = await join('Dora Cardholder')
    await give(dora.party, 'payer')
    const add = async (holderId: string) => (await addCard(lead.ctx, { ...newCard(holderId), projectId })).id
    const [first, second] = [await add(cleo.party), await add(dora.party)]
    const at = await walkBuy(world, 'approved')
    await planCard(ana.ctx, { ...at, cardId: first })
    const who = async () => [await findPayingHolder(cleo.ctx, at), await findPayingHolder(dora.ctx, at)]
    expect(await who()).toEqual(['', 'Cleo Cardholder'])
    const form = { ...at, amountCents: TOTAL, key: 'form-2', reference: '' }
    const other = payByCard(dora.ctx, { ...form, cardId: second })
    await expect(other).rejects.toMatchObject({ code: 'deliver.other-pays' })
    await planCard(dora.ctx, { ...at, cardId: second })
    expect(await who()).toEqual(['Dora Cardholder', ''])
    await expect(payByCard(cleo.ctx, { ...form, cardId: first })).rejects.toMatchObject({ code: 'deliver.other-pays' })
    for (const id of [first, second]) await endCard(lead.ctx, { projectId, cardId: id })
  })

  it('says until when its holder is trained where a rule asks for it, and is asked about before it is used: rule:G04', async () => {
    const filled = await fillBuyingWorld(world.ctx)
    const ruled = { ...filled, ctx: world.ctx }
    await adoptRules(ruled.lead.ctx, ruled.projectId)
    const { lead, cleo, ana, projectId } = ruled
    const untrained = { ...newCard(cleo.party), projectId, trainedUntil: null }
    await expect(addCard(lead.ctx, untrained)).rejects.toMatchObject({
      code: 'deliver.training-needed',
      details: { fields: { trainedUntil: expect.any(String) } },
    })
    const { id } = await addCard(lead.ctx, { ...untrained, trainedUntil: '2027-01-31' })
    const { holderId: _, lastFour: __, currency: ___, ...change } = untrained
    const changed = changeCard(lead.ctx, { ...change, cardId: id })
    await expect(changed).rejects.toMatchObject({ code: 'deliver.training-needed' })

    const at = await walkBuy(ruled, 'invoiced')
    const ask = (as: Ctx) => askToPay(as, { ...at, cardId: id })
    await expect(ask(cleo.ctx)).rejects.toMatchObject({ code: 'deliver.not-approved' })
    await approvePayment(ruled.max.ctx, { ...at, amountCents: TOTAL })
    await expect(ask(ana.ctx)).rejects.toMatchObject({ code: 'case.not-your-seat' })
    const { report } = await ask(cleo.ctx)
    const { state, waits } = await findCase(ana.ctx, at)
    expect(state).toMatchObject({ money: 'payment-approved', payments: [], check: { moment: 'pay' } })
    expect([report.outcome, waits]).toEqual(['allow', { seat: 'payer', act: 'pay' }])
    expect((await lookAtCardsOf(ana.ctx, at)).chosen?.card.id).toBe(id)
    expect(
      await payByCard(cleo.ctx, { ...at, amountCents: TOTAL, cardId: id, key: 'form-1', reference: 'R-77' }),
    ).toMatchObject({ isPaid: true })
  })
})
