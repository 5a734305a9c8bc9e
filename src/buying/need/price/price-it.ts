import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type PriceAnswer, type PriceQuestion, workOutPrice } from './work-out-price.ts'

/** Works out a price for members of a project: with tax at worst, the highest that fits, a quote beside it. Stores nothing. */
export async function priceIt(
  ctx: Ctx,
  { projectId, ...question }: PriceQuestion & { projectId: string },
): Promise<PriceAnswer> {
  await allow(ctx, 'buying.guidance', projectId)
  return workOutPrice(question)
}
