import type { Ctx } from '#platform/context.ts'
import { asDemonstration, seedPeople } from './seed-people.ts'

/** Prepares the demonstration at each start: its people at once, the rest as work in the background. */
export async function startDemonstration(ctx: Ctx): Promise<void> {
  await seedPeople(asDemonstration(ctx))
}
