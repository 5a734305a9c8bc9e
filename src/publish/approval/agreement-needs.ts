import { t } from '#lib/words/words.ts'
import { listMembers, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findPartyNames, type Party } from '#workspace/index.ts'
import { defaultNeeded, type NeededApproval } from './approval.ts'
import { isAskedOf } from './request-review.ts'

type Whose = Pick<NeededApproval, 'side' | 'role'>

const whoseOf = ({ id, kind }: Party): Whose => (kind === 'side' ? { side: id } : { role: id })

const canApprove = (member: Member, party: Party) =>
  member.grants.includes('approve') && isAskedOf(member, whoseOf(party))

/** The author speaks for a party by preparing where nobody else can: one other person must still approve. */
function isSpokenFor(party: Party, members: readonly Member[], author: string): boolean {
  const those = members.filter((member) => canApprove(member, party))
  return those.length > 0 && those.every(({ personId }) => personId === author)
}

const toNeeded = (party: Party): NeededApproval => ({
  id: `agreement-${party.id}`,
  words: t('publish.needed-by-agreement', { party: party.name }),
  ...whoseOf(party),
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
  const [members, { name }] = await Promise.all([listMembers(ctx, projectId), findPartyNames(ctx, projectId)])
  return parties
    .map(name)
    .filter((party) => !isSpokenFor(party, members, author))
    .map(toNeeded)
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
