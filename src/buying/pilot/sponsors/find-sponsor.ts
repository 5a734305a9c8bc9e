import { type Duty, type HeldDuty, isInForce, listDuties, listParties, rootOf } from '#buying/cases/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import type { Side } from '../scope/pilot.ts'

const dutyOf: Record<Side, Duty> = { technical: 'technical', finance: 'finance-owner' }

/** Who signs for a side: `people` are those who stand behind the signature, in whose place it is given, too. */
export type Sponsor = { partyId: string; forPartyId: string | null; limitCents: number | null; people: string[] }

const limitOf = ({ limitCents }: HeldDuty) => limitCents ?? Number.POSITIVE_INFINITY

/** The one person behind each entry of a project, by the id of the entry. */
export async function findRoots(ctx: Ctx, projectId: string): Promise<(id: string) => string> {
  const parties = new Map((await listParties(ctx, projectId)).map((party) => [party.id, party]))
  return (id) => rootOf(parties, id)
}

/** Whoever acts as the sponsor of a side: with its duty in force today, and no auditor; undefined where they are none. */
export async function findSponsor(ctx: Ctx, projectId: string, side: Side): Promise<Sponsor | undefined> {
  const personId = actingPerson(ctx)
  const root = await findRoots(ctx, projectId)
  const all = await listParties(ctx, projectId)
  const self = personId && all.find((party) => party.personId === personId)
  if (!self) return undefined
  const duties = await listDuties(ctx, projectId)
  const mine = duties.filter(({ partyId }) => root(partyId) === root(self.id))
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const held = mine
    .filter((duty) => duty.duty === dutyOf[side] && isInForce(duty, day))
    .toSorted((a, b) => limitOf(b) - limitOf(a) || Number(a.forPartyId !== null) - Number(b.forPartyId !== null))[0]
  if (!held || mine.some(({ duty }) => duty === 'auditor')) return undefined
  const { forPartyId, limitCents } = held
  const people = [self.id, ...(forPartyId ? [forPartyId] : [])].map(root)
  return { partyId: self.id, forPartyId, limitCents, people }
}
