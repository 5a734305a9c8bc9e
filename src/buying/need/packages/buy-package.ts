import { describeCase, type Moved, openCase, stateFacts } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../need.errors.ts'
import { bringQuestions } from '../questions/bring-questions.ts'
import { findTermsOfProject } from '../terms.ts'
import { readPackage } from './find-package.ts'
import type { FullPackage } from './package.ts'
import { plannedPrice } from './package-price.ts'

/** What a purchase says besides its work package. */
export type PurchaseOfPackage = Pick<
  Parameters<typeof describeCase>[1],
  'startDay' | 'deliverBy' | 'licence' | 'budgetLine' | 'criteria'
> & {
  lane: 'small' | 'open'
  category: string
}

const CURRENCY_WITHOUT_RULES = 'CAD'
const MINUTES = 60

/** What the package answers of the questions that the rules ask (rule:G11, rule:G32). Parts of an hour count as one. */
function answersOf({ minutes, hourlyRateCents, standsAlone, hasCapacity }: FullPackage) {
  return {
    ...(minutes !== null && { hours: Math.ceil(minutes / MINUTES), hourlyRate: hourlyRateCents }),
    ...(standsAlone !== null && { standaloneAnswered: true }),
    ...(hasCapacity !== null && { capacityAnswered: true }),
  }
}

/**
 * Begins the purchase of a work package: what the package says is not asked again, neither by the pages nor by the rules.
 * Whoever begins it is its requester. Throws `need.price-first` where no price is planned, and what describing a purchase does.
 */
export function buyPackage(
  ctx: Ctx,
  input: { projectId: string; packageId: string } & PurchaseOfPackage,
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, lane, category, ...plan } = input
    await allow(ctx, 'work-package.read', projectId)
    const one = await readPackage(ctx, projectId, packageId)
    const priceCents = plannedPrice(one)
    if (priceCents === null) throw refusals.priceFirst()
    const { currency } = await findTermsOfProject(ctx, projectId)
    const { title, requirementKey: requirement, outcome: purpose, repository } = one
    const { caseId } = await openCase(ctx, {
      ...{ projectId, packageId, lane, category, title, requirement, purpose, repository },
      currency: currency ?? CURRENCY_WITHOUT_RULES,
    })
    const act = { projectId, caseId }
    await bringQuestions(ctx, { ...act, packageId })
    const moved = await describeCase(ctx, { ...act, ...plan, title, priceCents, taxBp: one.maxTaxBp })
    await stateFacts(ctx, { ...act, facts: answersOf(one) })
    return moved
  })
}
