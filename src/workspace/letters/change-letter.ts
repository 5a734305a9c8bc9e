import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { basedOn, line, longText } from '../entry-fields.ts'
import { tagsSchema } from '../library/item.ts'
import { refusals } from '../workspace.errors.ts'
import { lockLetter, updateLetter } from './letters.store.ts'
import { findLetter } from './letters.ts'

const input = z.object({
  subject: line('what the letter is about', 300),
  note: longText('the summary', 4000),
  tags: tagsSchema,
  basedOn,
})

type Place = { projectId: string; letterId: string }

/**
 * Changes what a letter is called here, its summary and what it is filed under; its own words, names and day stay as they came.
 * Throws `workspace.changed-meanwhile` where somebody else did since, with what stands now.
 */
export function changeLetter(
  ctx: Ctx,
  { projectId, letterId, ...given }: Place & z.input<typeof input>,
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'letter.write', projectId)
    const { basedOn: seen, ...values } = checkInput(input, given)
    await lockLetter(ctx.db, letterId)
    const { id, version, subject, note, tags, changedBy } = await findLetter(ctx, { projectId, letterId })
    if (version !== seen) throw refusals.changedMeanwhile({ subject, note, tags, version, changedBy })
    if (JSON.stringify(values) === JSON.stringify({ subject, note, tags })) return
    const changed = { version: version + 1, changed_at: ctx.clock.now(), changed_by: actingPerson(ctx) }
    await updateLetter(ctx.db, id, { ...values, ...changed })
    await ctx.log.record(ctx, { type: 'letter.changed', thing: `letter:${id}`, projectId })
  })
}
