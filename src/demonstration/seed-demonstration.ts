import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { seedPilotYear } from './pilot-year/seed-pilot-year.ts'
import { followStep } from './progress.ts'
import { seedExports } from './seed-exports.ts'
import { lineSteps, seedStep } from './seed-line.ts'
import { asDemonstration, findStoryPerson, seedPeople } from './seed-people.ts'
import { seedPublication } from './seed-publication.ts'
import { seedStory } from './seed-story.ts'
import type { Story } from './stories/story.ts'
import { cityInPublic, taskForceInPublic } from './words/public.ts'
import { microProcurement } from './words/stories/micro-procurement.ts'
import { otherStories } from './words/stories/others.ts'
import { reform } from './words/stories/reform/reform.ts'
import { taskForce } from './words/stories/task-force.ts'

/** Somebody of a story acts: the log shows who did what, as in a real one. */
async function as(ctx: Ctx, story: Story, key: string): Promise<Ctx> {
  const found = await findStoryPerson(ctx, story, key)
  if (!found) throw new Error(`The demonstration has nobody who is ${key}.`)
  return { ...ctx, actor: { kind: 'person', id: found.personId } }
}

const both = async (ctx: Ctx, story: Story, author: string, reviewer: string) => ({
  author: await as(ctx, story, author),
  reviewer: await as(ctx, story, reviewer),
})

/** The pages of a project without purchases, which its two chairs publish. */
async function seedPages(ctx: Ctx, story: Story, progress: ReturnType<typeof followStep>): Promise<void> {
  const chairs = await both(ctx, story, 'task-force', 'procurement')
  const { projectId } = (await findStoryPerson(ctx, story, 'task-force'))!
  await seedPublication(chairs, { projectId, words: taskForceInPublic }, progress)
}

/**
 * Fills the demonstration by the product's own operations: people and project, imports, mapping, checks, compiling,
 * measuring, what the team did in its reform; the other projects, one for each playbook; the year in which one of them bought;
 * publishing, which takes longest, at the end. What stands already is not done again, so that an interrupted start goes on where it was. The tasks it
 * starts run in the queue; it must not itself run in the project's line. Throws `demonstration.step-failed`.
 */
export async function seedDemonstration(
  ctx: Ctx,
  { processes = 20_000 }: { processes?: number },
  work: Work,
): Promise<void> {
  const system = asDemonstration(ctx)
  const projectId = await seedPeople(system)
  const analyst = await as(ctx, reform, 'analyst')
  const steps = 5 + lineSteps.length + otherStories.length
  let step = 0
  const next = () => followStep(work, ++step, steps)
  await seedExports(analyst, { projectId, processes }, next())
  for (const one of lineSteps) await seedStep(analyst, projectId, one, next())
  for (const story of [reform, ...otherStories]) await seedStory(system, story, next())
  await seedPilotYear(system, microProcurement, next())
  await seedPages(system, taskForce, next())
  const people = await both(ctx, reform, 'analyst', 'reviewer')
  await seedPublication(people, { projectId, words: cityInPublic }, next())
}
