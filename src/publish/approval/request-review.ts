import { t } from '#lib/words/words.ts'
import { findProject, listMembers, type Member, sidesOf } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorOf, type Publication } from '../publication/publication.ts'
import type { NeededApproval } from './approval.ts'

/** Whether a needed approval is asked of somebody's side and role. */
export const isAskedOf = (
  member: Pick<Member, 'roles'>,
  { side, role }: Pick<NeededApproval, 'side' | 'role'>,
): boolean =>
  (side === undefined || sidesOf(member).includes(side)) &&
  (role === undefined || member.roles.some(({ id }) => id === role))

/** The members who may give an approval that a publication needs: everybody but its author, of the sides that are asked for. */
export function listReviewers(
  publication: Pick<Publication, 'author' | 'needed'>,
  members: readonly Member[],
): readonly Member[] {
  const author = authorOf(publication)
  return members
    .filter(({ personId, grants }) => grants.includes('approve') && personId !== author)
    .filter((member) => publication.needed.some((needed) => isAskedOf(member, needed)))
}

/** The page on which a publication is reviewed; only members of its project can open it. */
export const reviewLink = ({ config }: Pick<Ctx, 'config'>, { id, projectId }: Publication): string =>
  `${config.url}/projects/${projectId}/publish/${id}`

/** Writes to everybody who may approve a publication, in the transaction in which it becomes a draft. */
export async function requestReview(ctx: Ctx, publication: Publication): Promise<void> {
  const { projectId } = publication
  const reviewers = listReviewers(publication, await listMembers(ctx, projectId))
  if (reviewers.length === 0) return
  const { name } = await findProject(ctx, projectId)
  const text = t('publish.review-letter', { project: name, link: reviewLink(ctx, publication) })
  for (const { email } of reviewers) await ctx.mail.send(ctx, { to: email, subject: t('publish.review-subject'), text })
}
