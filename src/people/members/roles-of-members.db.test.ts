import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { contributions } from '../contributions.ts'
import {
  acceptRole,
  addRoles,
  allow,
  createPerson,
  createProject,
  giveRole,
  listMembers,
  type Member,
  setRoles,
} from '../index.ts'
import type { Role } from '../roles.ts'

const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things: { policies } })
})
afterAll(() => ctx.close())

const as = (id: string): Ctx => ctx.as({ kind: 'person', id })

const researcher: Role = {
  id: 'design-researcher',
  side: 'practitioner',
  name: 'Design researcher',
  description: 'Listens.',
  grants: ['read', 'comment', 'write'],
  core: true,
  expectations: ['Protect those who speak.'],
}
const champion: Role = { ...researcher, id: 'champion', side: 'city', name: 'Champion', grants: ['read', 'comment'] }

const held = (member: Member | undefined, id: string) => member?.roles.find((role) => role.id === id)

let made = 0
async function openProject() {
  made += 1
  const email = `lead${made}@city.example`
  const id = await ctx.db
    .transaction()
    .execute((db) =>
      createPerson({ ...ctx, db }, { name: 'Lead', email, password: 'correct horse battery', administrator: false }),
    )
  const project = await createProject(as(id), { name: 'Fair food', organisation: 'Example City' })
  await addRoles(as(id), { projectId: project.id, roles: [researcher, champion] })
  return { lead: id, projectId: project.id }
}

it('reform:G24 lets one person fill several roles, which grant together what each grants', async () => {
  const { lead, projectId } = await openProject()
  await giveRole(as(lead), { projectId, personId: lead, role: 'design-researcher' })
  await giveRole(as(lead), { projectId, personId: lead, role: 'design-researcher' })
  const [member] = await listMembers(as(lead), projectId)
  expect(member?.roles.map(({ id }) => id).sort()).toEqual(['design-researcher', 'lead'])
  expect(member?.grants).toEqual(expect.arrayContaining(['manage', 'write', 'comment']))
})

it('keeps the roles of a project as they were when a playbook names them again', async () => {
  const { lead, projectId } = await openProject()
  await addRoles(as(lead), { projectId, roles: [{ ...researcher, grants: ['read', 'manage'] }] })
  await giveRole(as(lead), { projectId, personId: lead, role: 'design-researcher' })
  const [member] = await listMembers(as(lead), projectId)
  expect(held(member, 'design-researcher')?.grants).toEqual(researcher.grants)
})

it('reform:C01 keeps who accepted what a role expects, once and for oneself alone', async () => {
  const { lead, projectId } = await openProject()
  await expect(acceptRole(as(lead), { projectId, role: 'champion' })).rejects.toMatchObject({
    code: 'people.not-your-role',
  })
  await giveRole(as(lead), { projectId, personId: lead, role: 'champion' })
  await acceptRole(as(lead), { projectId, role: 'champion' })
  const accepted = async () => held((await listMembers(as(lead), projectId))[0], 'champion')?.acceptedAt
  const first = await accepted()
  expect(first).not.toBeNull()
  await acceptRole(as(lead), { projectId, role: 'champion' })
  expect(await accepted()).toBe(first)
})

it('refuses to leave a member without a role, and a project without somebody who can manage it', async () => {
  const { lead, projectId } = await openProject()
  const change = (roles: string[]) => setRoles(as(lead), { projectId, personId: lead, roles })
  await expect(change([])).rejects.toMatchObject({ code: 'people.no-role' })
  await expect(change(['champion'])).rejects.toMatchObject({ code: 'people.last-lead' })
  await expect(change(['lead', 'nobody'])).rejects.toMatchObject({ code: 'people.no-such-role' })
  await change(['lead', 'champion'])
  await expect(allow(as(lead), 'member.invite', projectId)).resolves.toBeUndefined()
})

it('says that a role waits to be accepted, until it is', async () => {
  const { lead, projectId } = await openProject()
  const waiting = () => contributions.views[0]!.waiting!(as(lead), projectId, lead)
  expect(await waiting()).toEqual([])
  await giveRole(as(lead), { projectId, personId: lead, role: 'champion' })
  expect(await waiting()).toEqual([{ ref: 'role:champion', name: 'Champion', what: 'accept-role' }])
  await acceptRole(as(lead), { projectId, role: 'champion' })
  expect(await waiting()).toEqual([])
})
