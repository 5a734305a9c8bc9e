import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { followStep } from './progress.ts'
import { seedExports } from './seed-exports.ts'
import { lineSteps, seedStep } from './seed-line.ts'
import { asDemonstration, findDemonstrationPerson, seedPeople } from './seed-people.ts'
import { seedPublication } from './seed-publication.ts'

/** Somebody of the demonstration's project acts: the log shows who did what, as in a real one. */
async function as(ctx: Ctx, role: string): Promise<Ctx> {
  const person = await findDemonstrationPerson(ctx, role)
  if (!person) throw new Error(`The demonstration has nobody who is ${role}.`)
  return { ...ctx, actor: { kind: 'person', id: person.personId } }
}

/**
 * Fills the demonstration by the product's own operations: people and project, imports, mapping, checks, compiling,
 * measuring, publishing.
 * What stands already is not done again, so that an interrupted start goes on where it was. The tasks it starts run in
 * the queue; it must not itself run in the project's line. Throws `demonstration.step-failed`.
 */
export async function seedDemonstration(
  ctx: Ctx,
  { processes = 20_000 }: { processes?: number },
  work: Work,
): Promise<void> {
  const projectId = await seedPeople(asDemonstration(ctx))
  const analyst = await as(ctx, 'analyst')
  const steps = 2 + lineSteps.length
  await seedExports(analyst, { projectId, processes }, followStep(work, 1, steps))
  for (const [at, step] of lineSteps.entries())
    await seedStep(analyst, projectId, step, followStep(work, at + 2, steps))
  const reviewer = await as(ctx, 'reviewer')
  await seedPublication({ author: analyst, reviewer }, projectId, followStep(work, steps, steps))
}
