import { listRoles } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findPlaybookOfRun, findShippedNames, listRuns, type Playbook } from '#playbooks/index.ts'
import { refusals } from '../workspace.errors.ts'
import type { AgreementItem, Signer } from './agreement.ts'

/** A side or a role that an agreement names. */
export type Party = { id: string; name: string; kind: 'side' | 'role' }

/** Who is a side and who a role, by the ids that playbooks and agreements name them by; a side of that name comes first. */
export type PartyNames = {
  sides: ReadonlyMap<string, string>
  name(id: string): Party
}
type Named = { id: string; name: string }
type Role = Named & { side: string }

const byId = (all: readonly Named[]) => new Map(all.map(({ id, name }) => [id, name]))

/** Names the parties of playbooks, and of the roles of a project besides: a side can be known by its roles alone. */
export function nameParties(
  playbooks: readonly Pick<Playbook, 'sides' | 'roles'>[],
  roles: readonly Role[],
): PartyNames {
  const sides = byId(playbooks.flatMap((playbook) => playbook.sides))
  const names = byId([...playbooks.flatMap((playbook) => playbook.roles), ...roles])
  const isSide = (id: string) => sides.has(id) || roles.some(({ side }) => side === id)
  return {
    sides,
    name: (id) => ({ id, name: sides.get(id) ?? names.get(id) ?? id, kind: isSide(id) ? 'side' : 'role' }),
  }
}

/** The playbooks that a project follows, one a run. */
export async function listPlaybooks(ctx: Ctx, projectId: string): Promise<Playbook[]> {
  const runs = await listRuns(ctx, projectId)
  return Promise.all(runs.map(({ id }) => findPlaybookOfRun(ctx, { projectId, runId: id })))
}

/** The parties of a project by their ids, named in the reader's language where they ship with the product. */
export async function findPartyNames(ctx: Ctx, projectId: string): Promise<PartyNames> {
  const [roles, playbooks, sayName] = await Promise.all([
    listRoles(ctx, projectId),
    listPlaybooks(ctx, projectId),
    findShippedNames(),
  ])
  return nameParties(
    playbooks,
    roles.map((role) => ({ ...role, name: sayName(role.name) })),
  )
}

/** A party for which somebody signs. */
export const signerOf = ({ id, name, kind }: Party): Signer => ({ party: id, kind, name })

/**
 * The sides of a project's playbooks and its roles by their names, sides first; only those of which somebody can approve. The
 * one side of a project without a playbook is everybody, and no party.
 */
export async function listParties(ctx: Ctx, projectId: string): Promise<Party[]> {
  const [roles, { sides, name }] = await Promise.all([listRoles(ctx, projectId), findPartyNames(ctx, projectId)])
  const approving = roles.filter(({ grants }) => grants.includes('approve'))
  const ids = [
    ...[...sides.keys()].filter((id) => approving.some(({ side }) => side === id)),
    ...approving.map(({ id }) => id).filter((id) => !sides.has(id)),
  ]
  return ids.map(name)
}

/** What is agreed, with those who approve it by their names. */
export const nameApprovers = (items: readonly AgreementItem[], parties: readonly Party[]): AgreementItem[] =>
  items.map((item) => ({
    ...item,
    approvedBy: item.approvedBy.map((id) => parties.find((party) => party.id === id)?.name ?? id),
  }))

/** Refuses an approval by whoever is no party of the project, by name: nobody could ever give it. */
export async function checkParties(ctx: Ctx, projectId: string, items: readonly AgreementItem[]): Promise<void> {
  const known = new Set((await listParties(ctx, projectId)).map(({ id }) => id))
  items.forEach(({ name, approvedBy }, at) => {
    const stranger = approvedBy.find((party) => !known.has(party))
    if (stranger !== undefined) throw refusals.noSuchParty({ at, party: stranger, product: name })
  })
}
