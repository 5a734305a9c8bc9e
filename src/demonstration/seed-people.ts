import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type DemonstrationPerson, demonstrationPeople, otherDoors } from './people.ts'
import { asDemonstration, findStoryProject, foundProject } from './stories/found-project.ts'
import type { Story } from './stories/story.ts'
import { otherStories } from './words/stories/others.ts'
import { reform } from './words/stories/reform/reform.ts'

export { asDemonstration } from './stories/found-project.ts'

/** The id of the demonstration's project; undefined until it has been started. */
export const findDemonstrationProject = (ctx: Ctx): Promise<string | undefined> => findStoryProject(ctx, reform)

/** The story whose door or person this is. */
const storyOf = (key: string): Story | undefined =>
  reform.people.some((one) => one.key === key)
    ? reform
    : otherStories.find((one) => one.key === key || one.doors?.some((door) => door.key === key))

/** Somebody of a story in its project, by their key; undefined until the start has made them. */
export async function findStoryPerson(
  ctx: Ctx,
  story: Story,
  key: string,
): Promise<{ personId: string; projectId: string } | undefined> {
  const person = story.people.find((one) => one.key === key)
  const projectId = person && (await findStoryProject(ctx, story))
  if (!projectId) return undefined
  const member = (await listMembers(asDemonstration(ctx), projectId)).find(({ email }) => email === person.email)
  return member && { personId: member.personId, projectId }
}

/**
 * The invented member behind a door, or who is known by this key in the demonstration's project; undefined until the
 * start has made them.
 */
export async function findDemonstrationPerson(
  ctx: Ctx,
  key: string,
): Promise<{ personId: string; projectId: string } | undefined> {
  const story = storyOf(key)
  return story && findStoryPerson(ctx, story, key)
}

/** Makes the project and the people behind its doors, at once; the others come with the story. Gives the project. */
export function seedPeople(ctx: Ctx): Promise<string> {
  const doors = new Set(demonstrationPeople.map(({ key }) => key))
  return foundProject(
    ctx,
    reform,
    reform.people.filter(({ key }) => doors.has(key)),
  )
}

/** The doors into the other invented projects, once their project is there. */
export async function listOpenDoors(ctx: Ctx): Promise<DemonstrationPerson[]> {
  const found = await Promise.all(otherDoors.map(({ key }) => findDemonstrationPerson(ctx, key)))
  return otherDoors.filter((_, at) => found[at])
}
