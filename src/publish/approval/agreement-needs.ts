import { t } from '#lib/words/words.ts'
import { listMembers, listRoles, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findPlaybookOfRun, listRuns } from '#playbooks/index.ts'
import { defaultNeeded, type NeededApproval } from './approval.ts'
import { isAskedOf } from './request-review.ts'

type Party = Pick<NeededApproval, 'side' | 'role'> & { id: string; name: string }

/** Sides and roles by the ids that an agreement names them by; a side of that name comes first. */
async function findParties(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<Party[]> {
  const roles = await listRoles(ctx, projectId)
  const runs = await listRuns(ctx, projectId)
  const playbooks = await Promise.all(runs.map(({ id }) => findPlaybookOfRun(ctx, { projectId, runId: id })))
  const sides = new Map(playbooks.flatMap((playbook) => playbook.sides).map(({ id, name }) => [id, name]))
  return ids.map((id) => {
    const isSide = sides.has(id) || roles.some(({ side }) => side === id)
    const name = sides.get(id) ?? roles.find((role) => role.id === id)?.name ?? id
    return { id, name, ...(isSide ? { side: id } : { role: id }) }
  })
}

const canApprove = (member: Member, party: Party) => member.grants.includes('approve') && isAskedOf(member, party)

/** The author speaks for a party by preparing where nobody else can: one other person must still approve. */
function isSpokenFor(party: Party, members: readonly Member[], author: string): boolean {
  const those = members.filter((member) => canApprove(member, party))
  return those.length > 0 && those.every(({ personId }) => personId === author)
}

const toNeeded = ({ id, name, ...whose }: Party): NeededApproval => ({
  id: `agreement-${id}`,
  words: t('publish.needed-by-agreement', { party: name }),
  ...whose,
  isByAnother: true,
})

/**
 * The approvals that the agreement asks for, of one person of each party besides the author; a party that the author alone
 * can speak for has spoken by preparing.
 */
export async function listAgreementNeeds(
  ctx: Ctx,
  { projectId, parties, author }: { projectId: string; parties: readonly string[]; author: string },
): Promise<NeededApproval[]> {
  if (!parties.length) return []
  const members = await listMembers(ctx, projectId)
  const found = await findParties(ctx, projectId, parties)
  return found.filter((party) => !isSpokenFor(party, members, author)).map(toNeeded)
}

const isDefault = (needed: NeededApproval) => needed.id === defaultNeeded[0]!.id && !needed.side && !needed.role

/**
 * What the settings ask for and what the agreement asks for. Each of the agreement's is given by somebody other than the
 * author, so the usual "one person other than the author" is met with any of them and need not be met by one more.
 */
export function joinNeeded(asked: readonly NeededApproval[], agreed: readonly NeededApproval[]): NeededApproval[] {
  const known = new Set(asked.map(({ side, role }) => `${side} ${role}`))
  const added = agreed.filter(({ side, role }) => !known.has(`${side} ${role}`))
  return [...asked.filter((one) => !added.length || !isDefault(one)), ...added]
}
