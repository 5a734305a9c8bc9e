import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import {
  contributions,
  createOrganisation,
  createPerson,
  createProject,
  findAccount,
  findProject,
  listMembers,
  listOrganisations,
  renameOrganisation,
  renameProject,
  setOrganisation,
} from '../index.ts'

let ctx: TestContext
let admin: Ctx
let lead: Ctx
let leadId: string
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
  const person = async (name: string, administrator: boolean) => {
    const account = { name, email: `${name}@city.example`, password: 'correct horse battery', administrator }
    return ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
  }
  admin = ctx.as({ kind: 'person', id: await person('ada', true) })
  leadId = await person('ben', false)
  lead = ctx.as({ kind: 'person', id: leadId })
})
afterAll(() => ctx.close())

describe('an organisation', () => {
  it('is one for all projects that name it, however they write it', async () => {
    const first = await createProject(lead, { name: 'First', organisation: 'Example City' })
    const second = await createProject(lead, { name: 'Second', organisation: ' example CITY ' })
    const third = await createProject(lead, { name: 'Third', organisation: 'Other City' })
    const listed = await listOrganisations(admin)
    expect(listed.map(({ name, projects }) => [name, projects.map((one) => one.name)])).toEqual([
      ['Example City', ['First', 'Second']],
      ['Other City', ['Third']],
    ])
    await renameOrganisation(admin, { organisationId: listed[0]!.id, name: 'City of Example' })
    expect((await findProject(lead, first.id)).organisation).toBe('City of Example')
    await renameProject(lead, { projectId: third.id, name: 'Third', organisation: 'City of Example' })
    expect([
      (await findProject(lead, second.id)).organisation,
      (await findProject(lead, third.id)).organisation,
    ]).toEqual(['City of Example', 'City of Example'])
  })

  it('has a name of its own', async () => {
    const { id } = await createOrganisation(admin, { name: 'Department of Parks' })
    for (const taken of [
      () => createOrganisation(admin, { name: 'department of parks' }),
      () => renameOrganisation(admin, { organisationId: id, name: 'City of Example' }),
    ])
      await expect(taken()).rejects.toMatchObject({ code: 'people.organisation-exists' })
    await renameOrganisation(admin, { organisationId: id, name: 'DEPARTMENT OF PARKS' })
    await expect(renameOrganisation(admin, { organisationId: 'none', name: 'X' })).rejects.toMatchObject({
      code: 'people.no-such-organisation',
    })
  })

  it('is shown beside whoever works for it', async () => {
    const { id } = await createOrganisation(admin, { name: 'Parks' })
    const project = await createProject(lead, { name: 'Trees', organisation: 'Parks' })
    expect(await listMembers(lead, project.id)).toMatchObject([{ organisation: null }])
    await setOrganisation(admin, { personId: leadId, organisationId: id })
    expect(await listMembers(lead, project.id)).toMatchObject([{ organisation: 'Parks' }])
    expect(await findAccount(lead)).toMatchObject({ organisation: 'Parks' })
    await setOrganisation(admin, { personId: leadId, organisationId: null })
    expect(await findAccount(lead)).toMatchObject({ organisation: null })
  })

  it('is changed by administrators alone', async () => {
    for (const refused of [
      () => listOrganisations(lead),
      () => createOrganisation(lead, { name: 'Mine' }),
      () => renameOrganisation(lead, { organisationId: leadId, name: 'Mine' }),
      () => setOrganisation(lead, { personId: leadId, organisationId: null }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'people.not-allowed' })
  })
})
