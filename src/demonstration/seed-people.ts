import {
  acceptInvitation,
  createPerson,
  createProject,
  inviteMember,
  listMembers,
  listProjects,
} from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { demonstrationPeople } from './people.ts'
import { cityName } from './words/places.ts'

/** What the project of the demonstration is called, and its organisation: both say that they are invented. */
const demonstrationProject = {
  name: 'Small digital purchases: what the reform changed (invented data)',
  organisation: `City of ${cityName} (invented)`,
  isInvented: true,
}

type Account = { role: string; name: string; email: string }
const accounts: Account[] = demonstrationPeople.flatMap(({ key, account }) =>
  account ? [{ role: key, ...account }] : [],
)

/** The product itself, as which the demonstration prepares and looks. */
export const asDemonstration = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'demonstration' } })

/** The id of the demonstration's project; undefined until it has been started. */
export async function findDemonstrationProject(ctx: Ctx): Promise<string | undefined> {
  const projects = await listProjects(asDemonstration(ctx))
  return projects.find(({ isInvented }) => isInvented)?.id
}

/** The invented member who holds a role of the demonstration's project; undefined until the start has made them. */
export async function findDemonstrationPerson(
  ctx: Ctx,
  role: string,
): Promise<{ personId: string; projectId: string } | undefined> {
  const projectId = await findDemonstrationProject(ctx)
  const email = accounts.find((account) => account.role === role)?.email
  if (!projectId || !email) return undefined
  const member = (await listMembers(asDemonstration(ctx), projectId)).find((one) => one.email === email)
  return member && { personId: member.personId, projectId }
}

/** Nobody signs in with these passwords: the demonstration opens its doors by role. */
const newPassword = (ctx: Ctx) => ctx.clock.newSecret()

function startProject(ctx: Ctx, { name, email }: Account): Promise<string> {
  return transact(ctx, async (ctx) => {
    const id = await createPerson(ctx, { name, email, password: newPassword(ctx), administrator: true })
    return (await createProject({ ...ctx, actor: { kind: 'person', id } }, demonstrationProject)).id
  })
}

async function join(ctx: Ctx, projectId: string, { name, email, role }: Account): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { link } = await inviteMember(ctx, { projectId, email, role })
    const secret = link.split('/').at(-1)!
    const account = { name, password: newPassword(ctx) }
    await acceptInvitation({ ...ctx, actor: { kind: 'visitor' } }, { secret, account })
  })
}

/** Makes the project and its people, or adds those that an earlier, interrupted start has not made; gives the project. */
export async function seedPeople(ctx: Ctx): Promise<string> {
  const lead = accounts.find(({ role }) => role === 'lead')!
  const projectId = (await findDemonstrationProject(ctx)) ?? (await startProject(ctx, lead))
  const present = new Set((await listMembers(ctx, projectId)).map(({ email }) => email))
  for (const account of accounts) if (!present.has(account.email)) await join(ctx, projectId, account)
  return projectId
}
