import { type EffectiveParameters, effectiveParameters, findActiveRuleset } from '#buying/guardrails/index.ts'
import { isLanguage, type Language, languages } from '#lib/words/language.ts'
import type { Ctx } from '#platform/context.ts'

/** The numbers that a work package is reckoned with until somebody changes them. Money in cents, tax in basis points. */
export type BuyingTerms = {
  limitCents: number
  maxTaxBp: number
  hourlyRateCents: number
  adminMinutes: number
}

/**
 * What a new work package begins with where a project has no rules yet: 10,000 with tax at 15 %, 80 an hour, ten hours for
 * what comes with any contract. A beginning, and nobody's rule.
 */
export const usualTerms: BuyingTerms = {
  limitCents: 1_000_000,
  maxTaxBp: 1500,
  hourlyRateCents: 8000,
  adminMinutes: 600,
}

/** What counts in a project, and whose rules say so; both are null while there are none. */
export type ProjectTerms = BuyingTerms & {
  currency: string | null
  owner: string | null
  languages: Language[]
  /** Up to it, with tax, nothing need be published; null where the rules name none. */
  competitionFloorCents: number | null
}

/** Whether the rules want a notice that anybody can answer, for a total with tax in cents. */
export const wantsCompetition = (
  { competitionFloorCents }: Pick<ProjectTerms, 'competitionFloorCents'>,
  totalCents: number,
): boolean => competitionFloorCents !== null && totalCents > competitionFloorCents

const all = Object.keys(languages) as Language[]

const numberOf = (effective: EffectiveParameters, id: keyof EffectiveParameters, usual: number): number => {
  const value = effective[id]?.value
  return typeof value === 'number' ? value : usual
}

/** The terms by which a project buys today: from the rules in force, else the usual ones. */
export async function findTermsOfProject(ctx: Ctx, projectId: string): Promise<ProjectTerms> {
  const active = await findActiveRuleset(ctx, projectId)
  if (!active) return { ...usualTerms, currency: null, owner: null, languages: all, competitionFloorCents: null }
  const { head, values } = active.content
  const effective = effectiveParameters({ values }, ctx.clock.now().toISOString().slice(0, 10))
  return {
    limitCents: numberOf(effective, 'transactionLimit', usualTerms.limitCents),
    maxTaxBp: numberOf(effective, 'maxTaxRate', usualTerms.maxTaxBp),
    hourlyRateCents: usualTerms.hourlyRateCents,
    adminMinutes: Math.round(numberOf(effective, 'adminHours', usualTerms.adminMinutes / 60) * 60),
    ...{ currency: head.currency, owner: head.owner, languages: head.languages.filter(isLanguage) },
    competitionFloorCents: numberOf(effective, 'competitionFloor', 0) || null,
  }
}
