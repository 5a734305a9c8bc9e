import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { countUndecided } from '../publication/leaks.ts'
import { authorOf, type PublicationAddress } from '../publication/publication.ts'
import { updatePublication } from '../publication/publications.store.ts'
import { judge, lockForActor } from '../publication/publications.ts'
import { refusals } from '../publish.errors.ts'
import { OPERATOR, type Outcome } from './approval.ts'
import { selectApprovals, storeApproval } from './approvals.store.ts'

const input = z
  .object({
    decision: z.enum(['approve', 'refuse']),
    note: z.string().trim().max(1000, 'Shorten the note to 1,000 characters.').default(''),
  })
  .refine(({ decision, note }) => decision === 'approve' || note !== '', {
    path: ['note'],
    message: 'Say what has to change.',
  })

const STATES = { waiting: 'draft', approved: 'approved', refused: 'refused' } as const

/**
 * Approves or refuses a publication; whoever prepared it cannot approve it, unless they work alone. Gives what is still
 * missing. Throws `publish.undecided` while personal data waits for a decision, `publish.own-work`, `publish.not-draft`.
 */
export function decideApproval(
  ctx: Ctx,
  { projectId, publicationId, ...given }: PublicationAddress & z.input<typeof input>,
): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const address = { projectId, publicationId }
    const publication = await lockForActor(ctx, 'publish.approve', address)
    const { decision, note } = checkInput(input, given)
    if (publication.state !== 'draft') throw refusals.notDraft(publication.state)
    const undecided = decision === 'approve' ? await countUndecided(ctx, address) : 0
    if (undecided) throw refusals.undecided(undecided)
    const approver = ctx.actor.kind === 'person' ? ctx.actor.id : OPERATOR
    const before = await judge(ctx, publication, [])
    if (decision === 'approve' && approver === authorOf(publication) && approver !== OPERATOR && !before.isAlone)
      throw refusals.ownWork(before.others)
    await storeApproval(ctx.db, publication.id, { approver, decision, note, decidedAt: ctx.clock.now() })
    const { outcome } = await judge(ctx, publication, await selectApprovals(ctx.db, publication.id))
    const isConfirmed = outcome.state === 'approved' ? outcome.isConfirmed : null
    await updatePublication(ctx.db, publication.id, { state: STATES[outcome.state], is_confirmed: isConfirmed })
    await ctx.log.record(ctx, {
      type: decision === 'approve' ? 'publication.approved' : 'publication.refused',
      thing: `publication:${publication.id}`,
      projectId: publication.projectId,
      data: { contentSha256: publication.contentSha256, outcome: outcome.state, isConfirmed },
    })
    return outcome
  })
}
