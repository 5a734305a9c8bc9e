import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import type { Letter } from './letter.ts'
import { deleteLetter, selectLetters } from './letters.store.ts'

type Place = { projectId: string; letterId: string }

/** The letters of a project, the latest filed first. */
export async function listLetters(ctx: Ctx, projectId: string): Promise<Letter[]> {
  await allow(ctx, 'letter.read', projectId)
  return selectLetters(ctx.db, projectId)
}

/** One letter. Throws `workspace.no-such-entry`. */
export async function findLetter(ctx: Ctx, { projectId, letterId }: Place): Promise<Letter> {
  await allow(ctx, 'letter.read', projectId)
  const [letter] = await selectLetters(ctx.db, projectId, { ids: [letterId] })
  if (!letter) throw refusals.noSuchEntry()
  return letter
}

/** Removes a letter for good, with the names and addresses in it; its links and files stay in the library. */
export function removeLetter(ctx: Ctx, place: Place): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'letter.write', place.projectId)
    const { id, projectId } = await findLetter(ctx, place)
    await deleteLetter(ctx.db, id)
    await ctx.log.record(ctx, { type: 'letter.removed', thing: `letter:${id}`, projectId })
  })
}
