import {
  addMemberParty,
  addParty,
  type Duty,
  giveDuty,
  type Moment,
  makeCaseLink,
  moveCase,
  openCase,
  type Seat,
  withCaseLink,
} from '#buying/cases/index.ts'
import { things } from '#entrypoints/rooms.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { openLink } from '#workspace/links/index.ts'
import { type TestContext, testContext } from './context.ts'
import { openTeam, peopleOf } from './team.ts'

/** What a small fix is described as, in minor units. */
export const smallFix = {
  title: 'Keyboard access to the permit form',
  priceCents: 400_000,
  feesCents: 0,
  taxBp: 1500,
  startDay: '2026-06-02',
  deliverBy: '2026-06-20',
  budgetLine: '4100-22',
  licence: 'MIT',
  criteria: ['Every field of the form is reached with the Tab key', 'The form passes its automated tests'],
}

/** A project that buys: who leads it, who asks, who signs, who pays, who looks, and suppliers outside. */
export const openBuyingWorld = async (given: Parameters<typeof testContext>[0] = {}) =>
  fillBuyingWorld(await testContext({ things, auth: openAuth, ...given }))

/** The same in a context that is open. */
export async function fillBuyingWorld<C extends Pick<TestContext, 'as'> & Ctx>(ctx: C) {
  const person = peopleOf(ctx)
  const team = await openTeam(ctx, person)
  const { projectId, lead } = team
  const join = async (name: string, role = 'viewer') => {
    const member = await team.join(name, role)
    const party = await addMemberParty(lead.ctx, { projectId, personId: member.id })
    return { ...member, party: party.id }
  }
  const give = (partyId: string, duty: Duty, limitCents: number | null = null, delegateOf: string | null = null) =>
    giveDuty(lead.ctx, { projectId, partyId, duty, limitCents, fromDay: '2026-01-01', delegateOf })
  const outside = (name: string, address: string) => addParty(lead.ctx, { projectId, name, address })
  const ana = await join('Ana Requester', 'analyst')
  const [max, cleo, olga, quinn] = [
    await join('Max Manager'),
    await join('Cleo Cardholder'),
    await join('Olga Officer'),
    await join('Quinn Auditor'),
  ]
  await give(max.party, 'funds', 2_500_000)
  await give(max.party, 'approver')
  await give(cleo.party, 'payer')
  await give(olga.party, 'officer')
  await give(quinn.party, 'auditor')
  const supplier = (await outside('Sam of Small Works', 'sam@works.example')).id

  const open = async (as: Ctx = ana.ctx, lane: 'small' | 'open' = 'small') => {
    const opened = await openCase(as, {
      projectId,
      lane,
      title: smallFix.title,
      category: 'accessibility',
      currency: 'CAD',
    })
    return opened.caseId
  }
  /** Acts as the holder of a new link for somebody in one seat. */
  async function byLink<T>(caseId: string, partyId: string, seat: Seat, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const { link } = await ctx.db
      .transaction()
      .execute((db) => makeCaseLink({ ...lead.ctx, db }, { projectId, caseId, partyId, seat }))
    const secret = link.split('/').at(-1)!
    const { id: linkId } = await openLink(ctx, { secret, from: '127.0.0.1' })
    return withCaseLink(ctx.as({ kind: 'visitor' }), { linkId, secret, from: '127.0.0.1' }, (ctx) => work(ctx))
  }
  /** What the rules said, as the product writes it down. */
  const check = (caseId: string, moment: Moment, totalCents: number, about: string | null = null) =>
    moveCase(ctx, {
      ...{ projectId, caseId, type: 'case.checked' },
      data: { checkId: ctx.clock.newId(), moment, outcome: 'allow', totalCents, rulesetHash: 'a'.repeat(64), about },
    })
  /** Confirms funds for a plan that costs as much, as the manager does. */
  const confirmFunds = async (caseId: string, amountCents: number, as: Ctx = max.ctx) => {
    await check(caseId, 'funds', amountCents)
    return moveCase(as, { projectId, caseId, type: 'funds.confirmed', data: { amountCents } })
  }
  return { confirmFunds, ctx, ...team, join, give, outside, ana, max, cleo, olga, quinn, supplier, open, byLink, check }
}
export type BuyingWorld<C extends Ctx = TestContext> = Omit<Awaited<ReturnType<typeof openBuyingWorld>>, 'ctx'> & {
  ctx: C
}
