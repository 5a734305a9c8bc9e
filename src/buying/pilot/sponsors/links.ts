import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type Held, makeLink, type ReviewerLink, usualEnd, withLink } from '#workspace/links/index.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { insertPilotLink, lockPilot, selectPilot, selectPilotLink } from '../pilot.store.ts'
import type { Pilot, Side } from '../scope/pilot.ts'
import { readPeople, sponsorOf } from './find-sponsor.ts'
import { sayLetter } from './letter.ts'
import { signAs } from './sign-pilot.ts'

type Asked = { projectId: string; pilotId: string; partyId: string; side: Side; until?: string }

/**
 * Asks a sponsor who has no account to sign by a link, for one side. It is sent to their address where one is known, and
 * given back this once. Throws `pilot.not-a-sponsor`, `pilot.signed-already`, `pilot.side-signed`.
 */
export function askSponsor(ctx: Ctx, input: Asked): Promise<{ linkId: string; link: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, partyId, side, until = usualEnd(ctx.clock.now()) } = input
    await allow(ctx, 'pilot.write', projectId)
    const pilot = await lockPilot(ctx.db, projectId, pilotId)
    if (!pilot) throw pilotRefusals.noSuchPilot()
    if (pilot.state !== 'draft') throw pilotRefusals.signedAlready()
    if (pilot.signatures.some((one) => one.side === side)) throw pilotRefusals.sideSigned()
    const people = await readPeople(ctx, projectId)
    const party = people.parties.get(partyId)
    if (!party?.name || !sponsorOf(people, partyId, side)) throw pilotRefusals.chooseSponsor()
    const { name, organisation, address } = party
    const place = { projectId, thing: `pilot:${pilotId}` as const, version: null, party: side, title: pilot.name }
    const letter = (link: string) => sayLetter(pilot, side, { name, link, until })
    const asked = { name, organisation, may: 'sign' as const, until, email: address ?? '' }
    const { id: linkId, link } = await makeLink(ctx, { ...place, letter }, asked)
    await insertPilotLink(ctx.db, { linkId, pilotId, partyId, side })
    await ctx.log.record(ctx, { type: 'pilot.shared', thing: place.thing, projectId, data: { link: linkId, side } })
    return { linkId, link }
  })
}

/** What a sponsor reads by a link: the pilot as it stands, and for which side they are asked. */
export type AtPilotLink = { link: ReviewerLink; pilot: Pilot; side: Side }

async function readLinked(ctx: Ctx, link: ReviewerLink): Promise<AtPilotLink & { partyId: string }> {
  const at = await selectPilotLink(ctx.db, link.id)
  const pilot = at && (await selectPilot(ctx.db, link.projectId, at.pilotId))
  if (!pilot) throw pilotRefusals.noSuchPilot()
  return { link, pilot, side: at.side, partyId: at.partyId }
}

/** The pilot that a link leads to. Throws what `withLink` throws, `pilot.no-such-pilot`. */
export const readPilotByLink = (ctx: Ctx, held: Held): Promise<AtPilotLink> =>
  withLink(ctx, held, 'sign', async (ctx, link) => {
    const { pilot, side } = await readLinked(ctx, link)
    return { link, pilot, side }
  })

/** Signs the version that was read, by a link. Throws what `signPilot` and `withLink` throw. */
export const signPilotByLink = (ctx: Ctx, held: Held, version: number): Promise<{ isInForce: boolean }> =>
  withLink(ctx, held, 'sign', async (ctx, link) => {
    const { pilot, side, partyId } = await readLinked(ctx, link)
    return signAs(ctx, { projectId: link.projectId, pilotId: pilot.id, version, side }, partyId)
  })
