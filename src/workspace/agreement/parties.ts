import { listRoles } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findPlaybookOfRun, findShippedNames, listRuns } from '#playbooks/index.ts'
import { refusals } from '../workspace.errors.ts'
import type { AgreementItem } from './agreement.ts'

/** A side or a role whose approval the agreement of a project can ask for. */
export type Party = { id: string; name: string; kind: 'side' | 'role' }

/**
 * The sides of a project's playbooks and its roles by their names, sides first; only those of which somebody can approve. The
 * one side of a project without a playbook is everybody, and no party.
 */
export async function listParties(ctx: Ctx, projectId: string): Promise<Party[]> {
  const [all, runs, sayName] = await Promise.all([
    listRoles(ctx, projectId),
    listRuns(ctx, projectId),
    findShippedNames(),
  ])
  const playbooks = await Promise.all(runs.map(({ id }) => findPlaybookOfRun(ctx, { projectId, runId: id })))
  const roles = all.filter(({ grants }) => grants.includes('approve'))
  const sides = new Map(playbooks.flatMap(({ sides }) => sides).map(({ id, name }) => [id, name]))
  return [
    ...[...sides]
      .filter(([id]) => roles.some(({ side }) => side === id))
      .map(([id, name]) => ({ id, name, kind: 'side' as const })),
    ...roles
      .filter(({ id }) => !sides.has(id))
      .map(({ id, name }) => ({ id, name: sayName(name), kind: 'role' as const })),
  ]
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
