import { listDuties, listParties } from '#buying/cases/index.ts'
import { may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'

/** The members who are procurement officers of a project today. */
async function findOfficers(ctx: Ctx, projectId: string): Promise<string[]> {
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const held = (await listDuties(ctx, projectId)).filter(
    ({ duty, fromDay, untilDay }) => duty === 'officer' && fromDay <= day && (untilDay === null || day <= untilDay),
  )
  const parties = new Set(held.map(({ partyId }) => partyId))
  return (await listParties(ctx, projectId)).flatMap(({ id, personId }) =>
    personId && parties.has(id) ? [personId] : [],
  )
}

/** Whether the actor answers as an officer: one of them, or, while a project has none, somebody who may name one. */
export async function mayAnswer(ctx: Ctx, projectId: string): Promise<boolean> {
  const officers = await findOfficers(ctx, projectId)
  const person = actingPerson(ctx)
  if (officers.length > 0) return person !== null && officers.includes(person)
  return may(ctx, 'duty.write', projectId)
}
