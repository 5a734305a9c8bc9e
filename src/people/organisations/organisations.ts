import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { selectAccount } from '../installation/accounts.store.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { nameSchema } from '../projects/project.ts'
import { listAllProjects } from '../projects/projects.store.ts'
import {
  type Organisation,
  selectAllOrganisations,
  selectOrganisation,
  selectOrganisationNamed,
  storeOrganisation,
  storeOrganisationName,
  storeWorksFor,
} from './organisations.store.ts'

const named = z.object({ name: nameSchema('the name of the organisation') })

/** Every organisation by name, with its projects: also those in which the administrator who asks has no part. */
export async function listOrganisations(
  ctx: Ctx,
): Promise<(Organisation & { projects: { id: string; name: string }[] })[]> {
  await allow(ctx, 'organisation.list')
  const projects = Map.groupBy(await listAllProjects(ctx.db), (project) => project.organisationId)
  const organisations = await selectAllOrganisations(ctx.db)
  return organisations.map((one) => ({
    ...one,
    projects: (projects.get(one.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

async function checkName(ctx: Ctx, input: { name: string }, except?: string): Promise<string> {
  const { name } = checkInput(named, input)
  const same = await selectOrganisationNamed(ctx.db, name)
  if (same && same.id !== except) throw refusals.organisationExists(name)
  return name
}

/** Adds an organisation. Throws `people.organisation-exists`. */
export function createOrganisation(ctx: Ctx, input: { name: string }): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'organisation.change')
    const name = await checkName(ctx, input)
    const id = ctx.clock.newId()
    await storeOrganisation(ctx.db, { id, name, createdAt: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'organisation.made', thing: `organisation:${id}` })
    return { id }
  })
}

/** Changes what an organisation is called, for all its projects and people. Throws `people.organisation-exists`. */
export function renameOrganisation(ctx: Ctx, input: { organisationId: string; name: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { organisationId } = input
    await allow(ctx, 'organisation.change')
    if (!(await selectOrganisation(ctx.db, organisationId))) throw refusals.noSuchOrganisation()
    await storeOrganisationName(ctx.db, organisationId, await checkName(ctx, input, organisationId))
    await ctx.log.record(ctx, { type: 'organisation.renamed', thing: `organisation:${organisationId}` })
  })
}

/** Says for which organisation somebody works; null for none. */
export function setOrganisation(ctx: Ctx, input: { personId: string; organisationId: string | null }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { personId, organisationId } = input
    await allow(ctx, 'organisation.change')
    if (!(await selectAccount(ctx.db, personId, ctx.clock.now()))) throw refusals.noSuchAccount()
    if (organisationId && !(await selectOrganisation(ctx.db, organisationId))) throw refusals.noSuchOrganisation()
    await storeWorksFor(ctx.db, personId, organisationId)
    const data = { organisation: organisationId }
    await ctx.log.record(ctx, { type: 'account.organisation-set', thing: `person:${personId}`, data })
  })
}
