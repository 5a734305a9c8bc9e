import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmFunds, decideAsOfficer, findCase, waitsFor } from '#buying/cases/index.ts'
import { findCheck } from '#buying/guardrails/index.ts'
import { adoptRules } from '../../../tests/support/adopted-rules.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../tests/support/buying-world.ts'
import { walkBuy } from '../../../tests/support/delivered-buy.ts'
import { agreeChange, proposeChange } from './index.ts'

let world: BuyingWorld
let at: { projectId: string; caseId: string }
let later: typeof at
beforeAll(async () => {
  world = await openBuyingWorld()
  at = await walkBuy(world, 'ordered')
  later = await walkBuy(world, 'ordered')
  await adoptRules(world.lead.ctx, world.projectId)
})
afterAll(() => world.ctx.close())

const stateOf = async (which = at) => (await findCase(world.ana.ctx, which)).state
const more = {
  priceCents: 450_000,
  deliverBy: '2026-07-10',
  reason: 'A second form came to light.',
  name: 'Ana Requester',
}
const agree = (document: string, which = at) =>
  world.byLink(which.caseId, world.supplier, 'supplier', async (ctx) =>
    agreeChange(ctx, { found: await findCase(world.ana.ctx, which) }, { document, name: 'Sam' }),
  )
const decide = async (verdict: 'allow' | 'refuse', which = at) => {
  const { check } = await stateOf(which)
  const reason = 'The second form is part of what was asked for in the first place.'
  await decideAsOfficer(world.olga.ctx, { ...which, checkId: check!.checkId, verdict, reason })
}

it('changes a price only with more funds, an officer and both signatures: rule:G37 abuse:A07', async () => {
  const { ana, max, projectId } = world
  await expect(proposeChange(ana.ctx, { ...at, ...more, reason: 'Call 613-555-0147.' })).rejects.toMatchObject({
    code: 'offers.personal-data',
  })
  await expect(
    proposeChange(ana.ctx, { ...at, ...more, priceCents: 400_000, deliverBy: '2026-06-20' }),
  ).rejects.toMatchObject({ code: 'case.nothing-changes' })
  const { state } = await proposeChange(ana.ctx, { ...at, ...more })
  const { document } = state.change!
  expect(waitsFor(state)).toEqual({ seat: 'funds', act: 'confirm-funds' })
  await expect(agree(document)).rejects.toMatchObject({ code: 'case.check-first' })

  await confirmFunds(max.ctx, { ...at, amountCents: 517_500, facts: { freeBalance: 900_000 } })
  const asked = await stateOf()
  expect([asked.money, asked.fundsCents, asked.check?.moment, asked.check?.outcome]).toEqual([
    ...['committed', 517_500, 'change', 'ask'],
  ])
  const { report } = await findCheck(ana.ctx, { projectId, checkId: asked.check!.checkId })
  const said = new Map(report.results.map(({ rule, result }) => [rule, result]))
  expect([said.get('G01'), said.get('G23'), said.get('G37')]).toEqual(['allow', 'allow', 'ask'])
  expect(waitsFor(asked)).toEqual({ seat: 'officer', act: 'decide' })
  await expect(agree(document)).rejects.toMatchObject({ code: 'case.rules-ask' })

  await decide('allow')
  expect(waitsFor(await stateOf())).toEqual({ seat: 'supplier', act: 'agree-change' })
  await expect(agree('b'.repeat(64))).rejects.toMatchObject({ code: 'case.no-such-change' })
  await agree(document)
  expect(await stateOf()).toMatchObject({
    ...{ change: null, money: 'committed', due: { at: '2026-07-11T00:00:00.000Z' } },
    contract: { priceCents: 450_000, totalCents: 517_500, deliverBy: '2026-07-10' },
  })
})

it('says to whoever asks for more what the rules stop, before funds are asked: rule:G01', async () => {
  const given = { ...later, ...more, priceCents: 950_000 }
  await expect(proposeChange(world.ana.ctx, given)).rejects.toMatchObject({
    code: 'award.change-stopped',
    details: { fields: { priceCents: expect.stringMatching(/^\$10,925 with tax is over the limit.*highest price/) } },
  })
  expect((await stateOf(later)).change).toBeNull()
})

it('leaves what was agreed where an officer refuses the change: rule:G37', async () => {
  await proposeChange(world.ana.ctx, { ...later, ...more, priceCents: 400_000 })
  await decide('refuse', later)
  const state = await stateOf(later)
  expect(waitsFor(state)).toEqual({ seat: 'supplier', act: 'deliver' })
  await expect(agree(state.change!.document, later)).rejects.toMatchObject({ code: 'case.officer-refused' })
  expect(state.contract).toMatchObject({ priceCents: 400_000, deliverBy: '2026-06-20' })
})
