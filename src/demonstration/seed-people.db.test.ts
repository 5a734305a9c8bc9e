import { afterAll, beforeAll, expect, it } from 'vitest'
import { contributions, findProject, listMembers } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { findDemonstrationPerson, findDemonstrationProject, seedPeople } from './seed-people.ts'

let ctx: TestContext
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
})
afterAll(() => ctx.close())

it('makes one project with a member for each role, however often it is begun', async () => {
  expect(await findDemonstrationProject(ctx)).toBeUndefined()
  const projectId = await seedPeople(ctx)
  expect(await seedPeople(ctx)).toBe(projectId)
  const roles = (await listMembers(ctx, projectId)).flatMap(({ roles }) => roles.map(({ id }) => id))
  expect(roles.sort()).toEqual(['analyst', 'lead', 'reviewer', 'viewer'])
  expect((await findProject(ctx, projectId)).organisation).toContain('(invented)')
})

it('finds the member behind a door, also for a visitor, and nobody behind a door that is none', async () => {
  const projectId = await seedPeople(ctx)
  const visitor = ctx.as({ kind: 'visitor' })
  const found = await findDemonstrationPerson(visitor, 'analyst')
  expect(found).toMatchObject({ projectId })
  expect((await listMembers(ctx, projectId)).find(({ personId }) => personId === found?.personId)?.roles).toMatchObject([{ id: 'analyst' }])
  expect(await findDemonstrationPerson(visitor, 'resident')).toBeUndefined()
  expect(await findDemonstrationPerson(visitor, 'burglar')).toBeUndefined()
})
