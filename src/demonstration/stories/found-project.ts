import {
  acceptInvitation,
  acceptRole,
  createPerson,
  createProject,
  giveRole,
  inviteMember,
  listMembers,
  listProjects,
} from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listRuns, startRun } from '#playbooks/index.ts'
import { type Day, dayOf, formatIso } from '../days.ts'
import { inPast, momentOf } from './past.ts'
import type { StoryPerson } from './person.ts'
import type { Story } from './story.ts'

/** How many days before it begins a project is set up. */
const SET_UP_BEFORE = 7
const DAY_MS = 86_400_000

/** The product itself, as which the demonstration prepares and looks. */
export const asDemonstration = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'demonstration' } })

const asPerson = (ctx: Ctx, id: string): Ctx => ({ ...ctx, actor: { kind: 'person', id } })

/**
 * Nobody signs in with these passwords: the demonstration opens its doors by role. To hash one takes long by design, so
 * that all accounts made together share one.
 */
function withOnePassword(ctx: Ctx): Ctx {
  const hash = ctx.auth.hashPassword(newPassword(ctx))
  return { ...ctx, auth: { ...ctx.auth, hashPassword: () => hash } }
}

const newPassword = (ctx: Ctx) => ctx.clock.newSecret()

/**
 * The project of a story: the oldest invented one in which whoever starts it is a member, for a visitor can change its
 * name, start others and join them. Undefined before it is made.
 */
export async function findStoryProject(ctx: Ctx, { people }: Pick<Story, 'people'>): Promise<string | undefined> {
  const system = asDemonstration(ctx)
  const invented = (await listProjects(system)).filter(({ isInvented }) => isInvented)
  const oldestFirst = invented.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  for (const { id } of oldestFirst)
    if ((await listMembers(system, id)).some(({ email }) => email === people[0]!.email)) return id
  return undefined
}

/** The day on which a project was set up as a story's present; the first day of its run says so ever after. */
export async function findPresent(ctx: Ctx, projectId: string, { began }: Story): Promise<Day> {
  const [first] = (await listRuns(asDemonstration(ctx), projectId)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return first ? dayOf(first.startedOn) + began : Math.floor(ctx.clock.now().getTime() / DAY_MS)
}

/** Makes the project with whoever starts it, who takes the story's playbook at once. */
async function found(ctx: Ctx, story: Story): Promise<string> {
  const { name, email, roles } = story.people[0]!
  const { name: project, organisation } = story
  return transact(ctx, async (ctx) => {
    const administrator = roles[0] === 'lead'
    const id = await createPerson(ctx, { name, email, password: newPassword(ctx), administrator })
    return (await createProject(asPerson(ctx, id), { name: project, organisation, isInvented: true })).id
  })
}

async function follow(ctx: Ctx, projectId: string, { people, playbook, startKind, began }: Story, present: Day) {
  if ((await listRuns(ctx, projectId)).length) return
  const [founder] = people
  const member = (await listMembers(ctx, projectId)).find(({ email }) => email === founder!.email)
  const startedOn = formatIso(present - began)
  const role = founder!.roles.at(-1)!
  const ours = asPerson(ctx, member!.personId)
  await transact(ours, async (ours) => {
    await startRun(ours, { projectId, key: playbook, startKind, startedOn, role })
    await acceptRole(ours, { projectId, role })
  })
}

async function join(ctx: Ctx, projectId: string, { name, email, roles, hasAccepted = true }: StoryPerson) {
  await transact(ctx, async (ctx) => {
    const { link } = await inviteMember(ctx, { projectId, email, role: roles[0] })
    const secret = link.split('/').at(-1)!
    const account = { name, password: newPassword(ctx) }
    const { personId } = await acceptInvitation({ ...ctx, actor: { kind: 'visitor' } }, { secret, account })
    for (const role of roles.slice(1)) await giveRole(ctx, { projectId, personId, role })
    if (hasAccepted) for (const role of roles) await acceptRole(asPerson(ctx, personId), { projectId, role })
  })
}

/**
 * Makes the project of a story with its playbook and these of its people, or adds what an earlier, interrupted start has
 * not made; gives the project.
 */
export async function foundProject(
  ctx: Ctx,
  story: Story,
  people: readonly StoryPerson[] = story.people,
): Promise<string> {
  const system = asDemonstration(ctx)
  const known = await findStoryProject(system, story)
  const present = known ? await findPresent(system, known, story) : Math.floor(ctx.clock.now().getTime() / DAY_MS)
  const then = withOnePassword(inPast(system, momentOf(present, -story.began - SET_UP_BEFORE)))
  const projectId = known ?? (await found(then, story))
  await follow(then, projectId, story, present)
  const members = new Set((await listMembers(system, projectId)).map(({ email }) => email))
  for (const person of people) if (!members.has(person.email)) await join(then, projectId, person)
  return projectId
}
