import type { Report, RuleResult } from '#buying/guardrails/index.ts'
import type { CaseState } from '../machine/state.ts'

/** Purchases that the rules count together with one, what they reach with it, and the limit. Minor units. */
export type Split = { caseIds: string[]; sumCents: number; limitCents: number }

/** By which fact each rule on one need bought in parts counts what was bought elsewhere. */
const SUMS: Record<string, string> = { G06: 'sameRequirementSum', G08: 'crossSum' }

/** Whether the last check asks an officer whether purchases are one need in parts. */
export const asksAboutSplit = ({ check }: CaseState): boolean =>
  (check?.asks ?? []).some((one) => (one.split(':')[0] ?? '') in SUMS)

function readOne({ rule, inputs, parameters }: RuleResult, totalCents: number): Split[] {
  const sum = inputs.find(({ id }) => id === SUMS[rule])
  const limit = parameters.find(({ id }) => id === 'transactionLimit')?.value
  if (typeof sum?.value !== 'number' || typeof limit !== 'number') return []
  const caseIds = (sum.rows ?? []).map((ref) => ref.replace('case:', ''))
  return [{ caseIds, sumCents: totalCents + sum.value, limitCents: limit }]
}

/** What a check says of one need bought in parts; null where no rule asks an officer about that. */
export function splitOf(report: Report, totalCents: number): Split | null {
  const asking = report.results.filter(
    ({ rule, result, isUndecided }) => SUMS[rule] && result === 'ask' && !isUndecided,
  )
  const all = asking.flatMap((one) => readOne(one, totalCents)).filter(({ caseIds }) => caseIds.length)
  const most = all.toSorted((a, b) => b.sumCents - a.sumCents)[0]
  return most ? { ...most, caseIds: [...new Set(all.flatMap(({ caseIds }) => caseIds))] } : null
}
