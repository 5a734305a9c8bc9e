import type { Ctx } from '#platform/context.ts'
import { nodesOf } from '../content/to-content.ts'
import { readProse } from '../content/y-prose.ts'
import { refusals } from '../documents.errors.ts'
import { openText } from '../live/text.ts'

/** Refuses a text with a picture that nobody has put into words. */
export async function needPictureWords(ctx: Ctx, documentId: string): Promise<void> {
  const pictures = nodesOf(readProse(await openText(ctx, documentId)), 'image')
  const silent = pictures.filter(({ attrs }) => !String(attrs?.alt ?? '').trim()).length
  if (silent) throw refusals.pictureWithoutWords(silent)
}
