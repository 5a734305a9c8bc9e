import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { followStep } from './progress.ts'
import { seedExports } from './seed-exports.ts'
import { lineSteps, seedStep } from './seed-line.ts'
import { asDemonstration, findDemonstrationPerson, seedPeople } from './seed-people.ts'
import { seedPublication } from './seed-publication.ts'
import { seedStory } from './seed-story.ts'
import { otherStories } from './words/stories/others.ts'
import { reform } from './words/stories/reform/reform.ts'

/** Somebody of the demonstration's project acts: the log shows who did what, as in a real one. */
async function as(ctx: Ctx, role: string): Promise<Ctx> {
  const person = await findDemonstrationPerson(ctx, role)
  if (!person) throw new Error(`The demonstration has nobody who is ${role}.`)
  return { ...ctx, actor: { kind: 'person', id: person.personId } }
}

/**
 * Fills the demonstration by the product's own operations: people and project, imports, mapping, checks, compiling,
 * measuring, what the team did in its reform, publishing; then the other projects, one for each playbook.
 * What stands already is not done again, so that an interrupted start goes on where it was. The tasks it starts run in
 * the queue; it must not itself run in the project's line. Throws `demonstration.step-failed`.
 */
export async function seedDemonstration(
  ctx: Ctx,
  { processes = 20_000 }: { processes?: number },
  work: Work,
): Promise<void> {
  const system = asDemonstration(ctx)
  const projectId = await seedPeople(system)
  const analyst = await as(ctx, 'analyst')
  const steps = 3 + lineSteps.length + otherStories.length
  let step = 0
  const next = () => followStep(work, ++step, steps)
  await seedExports(analyst, { projectId, processes }, next())
  for (const one of lineSteps) await seedStep(analyst, projectId, one, next())
  await seedStory(system, reform, next())
  const reviewer = await as(ctx, 'reviewer')
  await seedPublication({ author: analyst, reviewer }, projectId, next())
  for (const story of otherStories) await seedStory(system, story, next())
}
