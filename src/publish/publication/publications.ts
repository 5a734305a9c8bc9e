import { allow, listMembers, sidesOf } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Approval, decideOutcome, type NeededApproval } from '../approval/approval.ts'
import { selectApprovals } from '../approval/approvals.store.ts'
import { refusals } from '../publish.errors.ts'
import { authorOf, type Publication, type PublicationAddress } from './publication.ts'
import { lockOfProject, selectOfProject, selectPublications } from './publications.store.ts'
import { keepSeenParts, showPublication } from './seen-parts.ts'

function found(publication: Publication | undefined): Publication {
  if (!publication) throw refusals.noPublication()
  return publication
}

/** The publication, for whoever may do this in its project; whoever names another project learns that there is none. */
export async function findForActor(ctx: Ctx, operation: string, address: PublicationAddress): Promise<Publication> {
  await allow(ctx, operation, address.projectId)
  return found(await selectOfProject(ctx.db, address))
}

/** The same, for a change: others wait until our transaction ends. */
export async function lockForActor(ctx: Ctx, operation: string, address: PublicationAddress): Promise<Publication> {
  await allow(ctx, operation, address.projectId)
  return found(await lockOfProject(ctx.db, address))
}

export type FoundPublication = Publication & {
  approvals: Approval[]
  /** Approvals that are still needed. */
  missing: readonly NeededApproval[]
}

/** What is needed to judge a publication: who has said what, and whether its author works alone. */
export async function judge(ctx: Ctx, publication: Publication, approvals: readonly Approval[]) {
  const members = await listMembers(ctx, publication.projectId)
  const sided = approvals.map((approval) => {
    const member = members.find(({ personId }) => personId === approval.approver)
    return member ? { ...approval, sides: sidesOf(member), roles: member.roles.map(({ id }) => id) } : approval
  })
  const author = authorOf(publication)
  const outcome = decideOutcome(publication.needed, sided, { author, isAlone: members.length === 1 })
  const others = members.filter((member) => member.personId !== author && member.grants.includes('approve'))
  return { outcome, isAlone: members.length === 1, others: others.map((member) => member.name) }
}

/** One publication with its approvals and those still missing. Throws `publish.no-publication`. */
export async function findPublication(ctx: Ctx, address: PublicationAddress): Promise<FoundPublication> {
  const publication = await findForActor(ctx, 'publish.read', address)
  const approvals = await selectApprovals(ctx.db, publication.id)
  const { outcome } = await judge(ctx, publication, approvals)
  return { ...(await showPublication(ctx, publication)), approvals, missing: outcome.missing }
}

/** The publications of a project, newest first. */
export async function listPublications(ctx: Ctx, { projectId }: { projectId: string }): Promise<Publication[]> {
  await allow(ctx, 'publish.read', projectId)
  return keepSeenParts(ctx, projectId, await selectPublications(ctx.db, projectId))
}
