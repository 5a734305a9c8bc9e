import { type CaseState, totalOf } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findTermsOfProject, type ProjectTerms } from '../terms.ts'

/** What is odd about a price that a supplier offers in a small buy. */
export type OddPrice = 'over-limit' | 'far-above'

const FAR = 2
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'offered-price' } })

type Asked = { plan: CaseState['plan']; priceCents: number }

/** Whether a price with tax is over what one purchase may cost by the rules, or more than twice the price that was named. */
export function judgeOffer(
  { plan, priceCents }: Asked,
  { limitCents, currency }: Pick<ProjectTerms, 'limitCents' | 'currency'>,
): OddPrice | null {
  if (!plan) return null
  if (currency !== null && totalOf({ ...plan, priceCents }) > limitCents) return 'over-limit'
  return priceCents > FAR * plan.priceCents ? 'far-above' : null
}

/**
 * The same for the supplier, who looks at such a price once more before it is sent. What the buyer reckons is not theirs to
 * know: what is far above it is told in whole powers of ten, so that nobody finds it out by trying.
 */
export function looksLikeASlip(asked: Asked, terms: Pick<ProjectTerms, 'limitCents' | 'currency'>): boolean {
  const odd = judgeOffer(asked, terms)
  if (odd !== 'far-above') return odd !== null
  return asked.priceCents >= 10 ** Math.ceil(Math.log10(FAR * Math.max(1, asked.plan?.priceCents ?? 0)))
}

/** The terms of a project, for whoever was let in to one of its purchases already. */
export const readTermsOfProject = (ctx: Ctx, projectId: string): Promise<ProjectTerms> =>
  findTermsOfProject(asProduct(ctx), projectId)
