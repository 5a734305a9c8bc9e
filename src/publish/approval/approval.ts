/** One approval that a publication needs: data of the project's agreement, never a constant. */
export type NeededApproval = {
  id: string
  /** Who gives it, in words: "One person other than the author". */
  words: string
  /** Only members of this side; any member who may approve where it is left out. */
  side?: string
  /** Only members who hold this role. */
  role?: string
  isByAnother: boolean
}

/** What a project needs that has agreed on nothing else. */
export const defaultNeeded: readonly NeededApproval[] = [
  { id: 'another', words: 'One person other than the author', isByAnother: true },
]

/** Somebody's word on a publication. `sides` and `roles` are theirs in the project; the operator's command line has none. */
export type Approval = {
  approver: string
  sides?: readonly string[]
  roles?: readonly string[]
  decision: 'approve' | 'refuse'
}

export type Outcome = {
  state: 'waiting' | 'approved' | 'refused'
  missing: readonly NeededApproval[]
  /** Whether everything was approved by people other than the author. */
  isConfirmed: boolean
}

/** The operator of the machine may publish from the command line; that confirms nothing. */
export const OPERATOR = 'system'

function fits(needed: NeededApproval, approval: Approval, author: string): boolean {
  if (needed.isByAnother && approval.approver === author) return false
  const isOfSide = needed.side === undefined || Boolean(approval.sides?.includes(needed.side))
  return isOfSide && (needed.role === undefined || Boolean(approval.roles?.includes(needed.role)))
}

/** What is missing when as many needs as can be are met by a different person each (augmenting paths). */
function meetMost(
  needed: readonly NeededApproval[],
  given: readonly Approval[],
  author: string,
): readonly NeededApproval[] {
  const metBy = new Map<Approval, NeededApproval>()
  const meet = (one: NeededApproval, tried: Set<Approval>): boolean =>
    given.some((approval) => {
      if (tried.has(approval) || !fits(one, approval, author)) return false
      tried.add(approval)
      const other = metBy.get(approval)
      if (other && !meet(other, tried)) return false
      metBy.set(approval, one)
      return true
    })
  return needed.filter((one) => !meet(one, new Set()))
}

/**
 * Whether a publication may go out. One refusal refuses. Whoever works alone may publish what is their own, and so may
 * the operator: it then counts as not confirmed.
 */
export function decideOutcome(
  needed: readonly NeededApproval[],
  approvals: readonly Approval[],
  { author, isAlone }: { author: string; isAlone: boolean },
): Outcome {
  if (approvals.some((approval) => approval.decision === 'refuse'))
    return { state: 'refused', missing: needed, isConfirmed: false }
  const people = approvals.filter((approval) => approval.approver !== OPERATOR)
  const missing = meetMost(needed, people, author)
  if (!missing.length)
    return { state: 'approved', missing, isConfirmed: people.some(({ approver }) => approver !== author) }
  const isOwn = isAlone && people.some((approval) => approval.approver === author)
  if (isOwn || approvals.length > people.length) return { state: 'approved', missing: [], isConfirmed: false }
  return { state: 'waiting', missing, isConfirmed: false }
}
