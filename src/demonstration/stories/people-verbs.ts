import { createOrganisation, giveRole, listOrganisations, setOrganisation } from '#people/index.ts'
import type { Telling } from './telling.ts'

/** An administrator says for which organisation people work. */
async function employ({ ctx }: Telling, organisation: string, ...persons: string[]): Promise<void> {
  const known = (await listOrganisations(ctx)).find(({ name }) => name === organisation)
  const { id: organisationId } = known ?? (await createOrganisation(ctx, { name: organisation }))
  for (const personId of persons) await setOrganisation(ctx, { personId, organisationId })
}

async function give({ ctx, projectId }: Telling, personId: string, role: string): Promise<void> {
  await giveRole(ctx, { projectId, personId, role })
}

/** What is done about people. */
export const peopleVerbs = { employ, give }
