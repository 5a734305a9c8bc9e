import { afterAll, beforeAll, expect, it } from 'vitest'
import { findProject, listMembers } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { things } from '../../tests/support/rooms.ts'
import { demonstrationPeople } from './people.ts'
import { findDemonstrationPerson, findDemonstrationProject, seedPeople } from './seed-people.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

it('makes one project with a member for each role, however often it is begun', async () => {
  expect(await findDemonstrationProject(ctx)).toBeUndefined()
  const projectId = await seedPeople(ctx)
  expect(await seedPeople(ctx)).toBe(projectId)
  const members = await listMembers(ctx, projectId)
  const doors = demonstrationPeople.flatMap(({ account }) => account?.email ?? [])
  expect(members.map(({ email }) => email).toSorted()).toEqual(doors.toSorted())
  const roles = members.flatMap(({ roles }) => roles.map(({ id }) => id))
  expect(roles).toEqual(expect.arrayContaining(['analyst', 'lead', 'reviewer', 'viewer', 'project-manager']))
  expect((await findProject(ctx, projectId)).organisation).toContain('(invented)')
})

it('finds the member behind a door, also for a visitor, and nobody behind a door that is none', async () => {
  const projectId = await seedPeople(ctx)
  const visitor = ctx.as({ kind: 'visitor' })
  const found = await findDemonstrationPerson(visitor, 'analyst')
  expect(found).toMatchObject({ projectId })
  const member = (await listMembers(ctx, projectId)).find(({ personId }) => personId === found?.personId)
  expect(member?.roles[0]).toMatchObject({ id: 'analyst' })
  expect(await findDemonstrationPerson(visitor, 'resident')).toBeUndefined()
  expect(await findDemonstrationPerson(visitor, 'burglar')).toBeUndefined()
})
