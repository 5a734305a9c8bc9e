import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { insertSignature, lockInForce, lockPilot, putInForce } from '../pilot.store.ts'
import type { Pilot, Side } from '../scope/pilot.ts'
import { findSelf, readPeople, type Sponsor, sponsorOf } from './find-sponsor.ts'

const SAME_PERSON = 'BU006'

type Signing = { projectId: string; pilotId: string; version: number; side: Side }

function checkSignable(pilot: Pilot | undefined, { version, side }: Signing): asserts pilot is Pilot {
  if (!pilot) throw pilotRefusals.noSuchPilot()
  if (pilot.state !== 'draft') throw pilotRefusals.signedAlready()
  if (pilot.version !== version) throw pilotRefusals.changedMeanwhile(pilot.version)
  if (pilot.signatures.some((one) => one.side === side)) throw pilotRefusals.sideSigned()
}

/** The database knows in whose place the other side signed, and who is one person with whom. */
async function keepSignature(ctx: Ctx, pilot: Pilot, side: Side, { partyId, forPartyId }: Sponsor): Promise<void> {
  const made = { side, partyId, forPartyId, version: pilot.version, signedAt: ctx.clock.now() }
  try {
    await insertSignature(ctx.db, pilot.id, made)
  } catch (error) {
    if ((error as { code?: string }).code === SAME_PERSON) throw pilotRefusals.samePerson()
    throw error
  }
}

/** Signs for somebody who was proven to be there: `selfId` is their entry, undefined for who has none. */
export async function signAs(ctx: Ctx, input: Signing, selfId: string | undefined): Promise<{ isInForce: boolean }> {
  const { projectId, pilotId, version, side } = input
  const pilot = await lockPilot(ctx.db, projectId, pilotId)
  checkSignable(pilot, input)
  const people = await readPeople(ctx, projectId)
  const sponsor = selfId === undefined ? undefined : sponsorOf(people, selfId, side)
  if (!sponsor) throw pilotRefusals.notASponsor()
  if (sponsor.limitCents !== null && pilot.mostCents > sponsor.limitCents) throw pilotRefusals.overLimit()
  const others = pilot.signatures.map(({ partyId }) => partyId && people.root(partyId))
  if (sponsor.people.some((one) => others.includes(one))) throw pilotRefusals.samePerson()
  const isInForce = others.length > 0
  if (isInForce && (await lockInForce(ctx.db, projectId))) throw pilotRefusals.anotherInForce()
  await keepSignature(ctx, pilot, side, sponsor)
  if (isInForce) await putInForce(ctx.db, pilotId, ctx.clock.now())
  const data = { version, side, party: sponsor.partyId, isInForce }
  await ctx.log.record(ctx, { type: 'pilot.signed', thing: `pilot:${pilotId}`, projectId, data })
  return { isInForce }
}

/**
 * Signs a version of a pilot for one side. It is in force once two different people have signed, one for each side.
 * Throws `pilot.not-a-sponsor`, `pilot.over-limit`, `pilot.same-person`, `pilot.changed-meanwhile`,
 * `pilot.another-in-force`.
 */
export function signPilot(ctx: Ctx, input: Signing): Promise<{ isInForce: boolean }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'pilot.sign', input.projectId)
    return signAs(ctx, input, findSelf(await readPeople(ctx, input.projectId), ctx)?.id)
  })
}
