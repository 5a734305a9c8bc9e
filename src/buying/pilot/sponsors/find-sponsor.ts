import {
  type Duty,
  type HeldDuty,
  isInForce,
  listDuties,
  listParties,
  type Party,
  rootOf,
} from '#buying/cases/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { type Side, sides } from '../scope/pilot.ts'

const dutyOf: Record<Side, Duty> = { technical: 'technical', finance: 'finance-owner' }

/** Who signs for a side: `people` are those who stand behind the signature, in whose place it is given, too. */
export type Sponsor = { partyId: string; forPartyId: string | null; limitCents: number | null; people: string[] }

const limitOf = ({ limitCents }: HeldDuty) => limitCents ?? Number.POSITIVE_INFINITY

/** Everybody in the purchases of a project and what they may do, also for the holder of a link, who may list nothing. */
export async function readPeople(ctx: Ctx, projectId: string) {
  const product: Ctx = { ...ctx, actor: { kind: 'system', name: 'pilot' } }
  const parties = new Map((await listParties(product, projectId)).map((party) => [party.id, party]))
  const root = (id: string) => rootOf(parties, id)
  return {
    parties,
    root,
    duties: await listDuties(product, projectId),
    day: ctx.clock.now().toISOString().slice(0, 10),
  }
}
export type People = Awaited<ReturnType<typeof readPeople>>

/** Somebody as the sponsor of a side: with its duty in force today, and no auditor; undefined where they are none. */
export function sponsorOf({ root, duties, day }: People, selfId: string, side: Side): Sponsor | undefined {
  const mine = duties.filter(({ partyId }) => root(partyId) === root(selfId))
  const held = mine
    .filter((duty) => duty.duty === dutyOf[side] && isInForce(duty, day))
    .toSorted((a, b) => limitOf(b) - limitOf(a) || Number(a.forPartyId !== null) - Number(b.forPartyId !== null))[0]
  if (!held || mine.some(({ duty }) => duty === 'auditor')) return undefined
  const { forPartyId, limitCents } = held
  const people = [selfId, ...(forPartyId ? [forPartyId] : [])].map(root)
  return { partyId: selfId, forPartyId, limitCents, people }
}

/** The entry of whoever acts with an account. */
export const findSelf = ({ parties }: People, ctx: Ctx): Party | undefined => {
  const personId = actingPerson(ctx)
  return personId ? [...parties.values()].find((party) => party.personId === personId) : undefined
}

/** Whoever acts as the sponsor of a side; undefined where they are none. */
export async function findSponsor(ctx: Ctx, projectId: string, side: Side): Promise<Sponsor | undefined> {
  const people = await readPeople(ctx, projectId)
  const self = findSelf(people, ctx)
  return self && sponsorOf(people, self.id, side)
}

/** Somebody who could sign for a side. */
export type Candidate = { partyId: string; name: string; hasAccount: boolean }

/** For each side, who could sign for it today; and for which whoever asks could. */
export async function listSponsors(ctx: Ctx, projectId: string): Promise<Record<Side, Candidate[]> & { own: Side[] }> {
  const people = await readPeople(ctx, projectId)
  const self = findSelf(people, ctx)
  const candidates = (side: Side) =>
    [...people.parties.values()]
      .filter(({ id, name }) => name && sponsorOf(people, id, side))
      .map(({ id, name, personId }) => ({ partyId: id, name, hasAccount: personId !== null }))
  return {
    ...{ technical: candidates('technical'), finance: candidates('finance') },
    own: sides.filter((side) => self && sponsorOf(people, self.id, side)),
  }
}
