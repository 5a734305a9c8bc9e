import { readFile } from 'node:fs/promises'
import { readCase } from '#buying/cases/index.ts'
import { listDocuments, needNotice } from '#buying/offers/index.ts'
import { type PublishedDraw, type Recomputed, recomputeDraw } from '#lib/sealing/recompute-draw.ts'
import type { Ctx } from '#platform/context.ts'
import { awardRefusals } from './award.errors.ts'

/** A draw as it was made, with what making it again shows. */
export type FoundDraw = { draw: PublishedDraw; hash: string; recomputed: Recomputed }

/**
 * The draw of an opportunity, for everybody: all that decided it, so that anybody makes it again, in their browser or with
 * the offline script. Throws `award.not-drawn` before one was made.
 */
export async function findDraw(ctx: Ctx, caseId: string): Promise<FoundDraw> {
  const notice = await needNotice(ctx, caseId)
  const { events } = await readCase(ctx, notice)
  const isSelected = events.some(({ type }) => type === 'supplier.selected')
  const kept = isSelected ? (await listDocuments(ctx, caseId)).find(({ kind }) => kind === 'draw') : undefined
  if (!kept) throw awardRefusals.notDrawn()
  const draw = JSON.parse(await readFile(ctx.files.pathOf(kept.sha256), 'utf8')) as PublishedDraw
  return { draw, hash: kept.sha256, recomputed: await recomputeDraw(draw) }
}
