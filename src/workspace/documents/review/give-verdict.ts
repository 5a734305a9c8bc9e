import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import type { Which } from '../states/move.ts'
import { type GivenVerdict, storeVerdict } from './review.store.ts'

const newVerdict = z
  .object({
    verdict: z.enum(['approve', 'approve-with-changes', 'reject'], { error: 'Choose a verdict.' }),
    note: z.string().trim().max(10_000, 'Shorten the note to 10,000 characters.').default(''),
  })
  .refine(({ verdict, note }) => verdict !== 'approve-with-changes' || note, {
    path: ['note'],
    error: 'Say which changes you would like.',
  })
export type NewVerdict = z.input<typeof newVerdict>

/** Keeps the verdict of whoever was allowed to give one, in the round that is open; the caller holds the document's row. */
export async function judge(
  ctx: Ctx,
  document: DocumentRecord,
  by: Pick<GivenVerdict, 'personId' | 'linkId'>,
  input: NewVerdict,
): Promise<void> {
  const { verdict, note } = checkInput(newVerdict, input)
  if (document.state !== 'in-review') throw refusals.wrongState('verdict', document.state)
  const [id, at] = [ctx.clock.newId(), ctx.clock.now()]
  const { round, projectId } = document
  await storeVerdict(ctx.db, { ...by, id, documentId: document.id, round, verdict, note, at })
  const thing = `document:${document.id}`
  await ctx.log.record(ctx, { type: 'document.judged', thing, projectId, data: { round, verdict } })
}

/** Gives the verdict of the person who acts in the round that is open; a later one takes the place of an earlier. */
export function giveVerdict(ctx: Ctx, input: Which & NewVerdict): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.judge', input.projectId)
    const document = await needDocument(ctx, input, true)
    await judge(ctx, document, { personId: actingPerson(ctx), linkId: null }, input)
  })
}
