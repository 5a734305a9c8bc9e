import { t } from '#lib/words/words.ts'
import { listMembers, type Member } from '#people/index.ts'
import type { Ctx, ProjectView } from '#platform/context.ts'
import { countUndecided } from '../publication/leaks.ts'
import { authorOf, type Publication } from '../publication/publication.ts'
import { selectPublications } from '../publication/publications.store.ts'
import { judge } from '../publication/publications.ts'
import type { NeededApproval } from './approval.ts'
import { selectApprovals } from './approvals.store.ts'
import { isAskedOf } from './request-review.ts'

/** Of the approvals that are missing, those that this member can give. */
export function listGivable(
  publication: Pick<Publication, 'author'> & { missing: readonly NeededApproval[] },
  member: Pick<Member, 'roles' | 'personId'>,
): readonly NeededApproval[] {
  const isAuthor = member.personId === authorOf(publication)
  return publication.missing.filter((needed) => !(isAuthor && needed.isByAnother) && isAskedOf(member, needed))
}

/** Whether a draft waits for a member: they may approve, have not said a word, and theirs is one of those that are missing. */
async function isWaitingFor(ctx: Ctx, draft: Publication, members: Member[], personId: string): Promise<boolean> {
  const me = members.find((member) => member.personId === personId)
  if (!me?.grants.includes('approve')) return false
  const approvals = await selectApprovals(ctx.db, draft.id)
  if (approvals.some(({ approver }) => approver === personId)) return false
  const { missing } = (await judge(ctx, draft, approvals)).outcome
  if (members.length > 1 && !listGivable({ ...draft, missing }, me).length) return false
  // Nobody can approve it before somebody has decided about what may be personal.
  return (await countUndecided(ctx, { projectId: draft.projectId, publicationId: draft.id })) === 0
}

/** What waits for somebody of this room: the draft that they can approve. */
export const publicationView: ProjectView = {
  waiting: async (ctx, projectId, personId) => {
    const [draft] = await selectPublications(ctx.db, projectId, ['draft'])
    if (!draft || !(await isWaitingFor(ctx, draft, await listMembers(ctx, projectId), personId))) return []
    return [{ ref: `publication:${draft.id}`, name: draft.note || t('publish.one'), what: 'approve-publication' }]
  },
}
