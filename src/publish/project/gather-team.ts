import { listMembers, listRoles } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findShippedNames } from '#playbooks/index.ts'
import { findAgreements, findPartyNames } from '#workspace/index.ts'
import type { PublicAgreement, PublicRole } from './public-project.ts'

/** The roles that somebody holds, with their side where a playbook names it. Who holds them is not said: nobody was asked whether they want to be named. */
export async function gatherRoles(ctx: Ctx, projectId: string): Promise<PublicRole[]> {
  const [roles, members, { sides }, sayName] = await Promise.all([
    listRoles(ctx, projectId),
    listMembers(ctx, projectId),
    findPartyNames(ctx, projectId),
    findShippedNames(),
  ])
  const held = new Set(members.flatMap((member) => member.roles.map(({ id }) => id)))
  return roles
    .filter(({ id }) => held.has(id))
    .map(({ name, side, core }) => ({ name: sayName(name), side: sides.get(side) ?? '', isCore: core }))
}

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

/** The agreement in force: what is agreed of each work product, and which sides have signed; undefined where there is none. */
export async function gatherAgreement(ctx: Ctx, projectId: string): Promise<PublicAgreement | undefined> {
  const { inForce } = await findAgreements(ctx, projectId)
  if (!inForce) return undefined
  const parties = await findPartyNames(ctx, projectId)
  const { version, agreedAt, isConfirmed, items, signers, signatures } = inForce
  return {
    version,
    agreedOn: dayOf(agreedAt),
    isConfirmed,
    items: items.map(({ name, access, when, on, approvedBy }) => ({
      ...{ name, access, when, on },
      approvedBy: approvedBy.map((party) => parties.name(party).name),
    })),
    signers: signers.map(({ party, name }) => ({
      name,
      signedOn: dayOf(signatures.find((one) => one.party === party)?.signedAt ?? null),
    })),
  }
}
