import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { mailboxOf } from '#lib/mailbox.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { caseRefusals } from '../cases.errors.ts'
import {
  adoptParty,
  endDutyRow,
  findMemberAt,
  insertDuty,
  insertParty,
  selectDuties,
  selectParties,
  selectParty,
  selectPartyAt,
  selectPartyOfPerson,
  updateSameAs,
} from './parties.store.ts'
import { type HeldDuty, newDutySchema, newPartySchema, type Party } from './party.ts'

/**
 * One person behind two entries counts as one from the moment the second is made: a member who was asked by a link before,
 * an account beside another, a mailbox that has several addresses (abuse:A09).
 */
async function tieToMailbox(ctx: Ctx, { id, projectId, address, sameAs }: Party): Promise<void> {
  if (!address || sameAs) return
  const all = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const mailbox = mailboxOf(address)
  const other = [...all.values()].find((one) => one.id !== id && one.address && mailboxOf(one.address) === mailbox)
  if (!other || rootOf(all, other.id) === id) return
  await updateSameAs(ctx.db, id, rootOf(all, other.id))
  await ctx.log.record(ctx, { type: 'party.merged', thing: `party:${id}`, projectId, data: { with: other.id } })
}

/**
 * The party of a member; made when it is needed first. Who was given a duty by their address, and joined by it since, is
 * that entry from then on, and keeps the duty.
 */
export async function partyOfPerson(ctx: Ctx, projectId: string, personId: string): Promise<Party> {
  const known = await selectPartyOfPerson(ctx.db, projectId, personId)
  if (known) return known
  return transact(ctx, async (ctx) => {
    const adopted = await adoptParty(ctx.db, projectId, personId)
    if (adopted) {
      await ctx.log.record(ctx, { type: 'party.merged', thing: `party:${adopted}`, projectId })
      return (await selectPartyOfPerson(ctx.db, projectId, personId))!
    }
    const made = { id: ctx.clock.newId(), projectId, personId, address: null, name: '', organisation: '', sameAs: null }
    await insertParty(ctx.db, { ...made, madeAt: ctx.clock.now() })
    await tieToMailbox(ctx, (await selectPartyOfPerson(ctx.db, projectId, personId))!)
    return (await selectPartyOfPerson(ctx.db, projectId, personId))!
  })
}

/** Everybody who takes part in the purchases of a project, and all its members. */
export async function listParties(ctx: Ctx, projectId: string): Promise<Party[]> {
  await allow(ctx, 'party.read', projectId)
  return selectParties(ctx.db, projectId)
}

/**
 * Somebody who takes part without an account, or the member who signs in with that address: one address is one person
 * (abuse:A09).
 */
export function addParty(
  ctx: Ctx,
  input: { projectId: string } & z.input<typeof newPartySchema>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'party.write', projectId)
    const { name, organisation, address } = checkInput(newPartySchema, given)
    const memberId = await findMemberAt(ctx.db, projectId, address)
    if (memberId) return { id: (await partyOfPerson(ctx, projectId, memberId)).id }
    const known = await selectPartyAt(ctx.db, projectId, address)
    if (known) return { id: known.id }
    const id = ctx.clock.newId()
    const made = { id, projectId, personId: null, address, name, organisation, sameAs: null }
    await insertParty(ctx.db, { ...made, madeAt: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'party.added', thing: `party:${id}`, projectId })
    await tieToMailbox(ctx, made)
    return { id }
  })
}

/** A member as a party, so that they can be given a duty. */
export function addMemberParty(ctx: Ctx, input: { projectId: string; personId: string }): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'party.write', input.projectId)
    const members = await listMembers(ctx, input.projectId)
    if (!members.some(({ personId }) => personId === input.personId)) throw caseRefusals.noSuchParty()
    const { id } = await partyOfPerson(ctx, input.projectId, input.personId)
    return { id }
  })
}

/** Says that two parties are one person: an alias, a group's mailbox, one employee number. It is not taken back. */
export function mergeParties(ctx: Ctx, input: { projectId: string; partyId: string; sameAs: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, partyId, sameAs } = input
    await allow(ctx, 'duty.write', projectId)
    const all = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
    if (!all.has(partyId)) throw caseRefusals.unknownParty()
    if (!all.has(sameAs)) throw caseRefusals.noSuchParty()
    if (rootOf(all, sameAs) === rootOf(all, partyId)) return
    await updateSameAs(ctx.db, rootOf(all, partyId), rootOf(all, sameAs))
    await ctx.log.record(ctx, { type: 'party.merged', thing: `party:${partyId}`, projectId, data: { with: sameAs } })
  })
}

/** The party that stands for somebody who has several. */
export function rootOf(all: ReadonlyMap<string, Pick<Party, 'sameAs'>>, id: string): string {
  let at = id
  for (let steps = 0; steps < all.size; steps++) {
    const next = all.get(at)?.sameAs
    if (!next) return at
    at = next
  }
  return at
}

/** Who may do what in the purchases of a project, as long as nobody ended it. */
export async function listDuties(ctx: Ctx, projectId: string): Promise<HeldDuty[]> {
  await allow(ctx, 'party.read', projectId)
  return selectDuties(ctx.db, projectId)
}

/** A delegate may do no more than whoever delegates, and nobody delegates what was delegated to them. */
async function checkDelegation(ctx: Ctx, projectId: string, duty: z.output<typeof newDutySchema>) {
  if (!duty.delegateOf) return
  const of = (await selectDuties(ctx.db, projectId)).find(({ id }) => id === duty.delegateOf)
  if (!of || of.duty !== duty.duty || of.delegateOf) throw caseRefusals.cannotDelegate()
  const isWider = of.limitCents !== null && (duty.limitCents === null || duty.limitCents > of.limitCents)
  const isLonger = of.untilDay !== null && (duty.untilDay === null || duty.untilDay > of.untilDay)
  if (isWider || isLonger || duty.fromDay < of.fromDay) throw caseRefusals.widerThanDelegated()
}

/** Gives somebody a duty, until a day and up to an amount where there is one, or in another's place. */
export function giveDuty(
  ctx: Ctx,
  input: { projectId: string } & z.input<typeof newDutySchema>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'duty.write', projectId)
    const duty = checkInput(newDutySchema, given)
    if (!(await selectParty(ctx.db, projectId, duty.partyId))) throw caseRefusals.noSuchParty()
    await checkDelegation(ctx, projectId, duty)
    const id = ctx.clock.newId()
    const made = { givenBy: actingPerson(ctx), givenAt: ctx.clock.now() }
    await insertDuty(ctx.db, { id, projectId, ...duty, forPartyId: null, ...made })
    await ctx.log.record(ctx, {
      type: 'duty.given',
      thing: `duty:${id}`,
      projectId,
      data: { duty: duty.duty, party: duty.partyId },
    })
    return { id }
  })
}

/** Ends a duty at once, and what was delegated from it. */
export function endDuty(ctx: Ctx, input: { projectId: string; dutyId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, dutyId } = input
    await allow(ctx, 'duty.write', projectId)
    const isId = z.uuid().safeParse(dutyId).success
    if (!isId || !(await endDutyRow(ctx.db, projectId, dutyId, ctx.clock.now()))) throw caseRefusals.noSuchDuty()
    await ctx.log.record(ctx, { type: 'duty.ended', thing: `duty:${dutyId}`, projectId })
  })
}
