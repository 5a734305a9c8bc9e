import type { AppError } from '#lib/app-error.ts'
import type { Db } from '#platform/context.ts'
import type { Ruleset } from '../check/ruleset.ts'
import { presentDerogation } from '../derogations/list-derogations.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectActive, selectDerogations } from '../guardrails.store.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import { onlyTightens } from './only-tightens.ts'
import { type ReplayRow, selectReplays, selectSignatures, selectSplits } from './replay.store.ts'

/** How many cases a replay must have worked on, as the rules in force say; without a number no history is enough. */
function leastOf({ content }: Ruleset, day: string): number {
  const least = effectiveParameters(content, day).replayLeast?.value
  return typeof least === 'number' ? least : Number.POSITIVE_INFINITY
}

/** The newest replay of exactly these two contents, from this day on, that knew all splits. */
async function findReplayOf(db: Db, candidate: RulesetRow, baseline: Ruleset, day: string) {
  const splits = (await selectSplits(db, candidate.project_id)).length
  return (await selectReplays(db, candidate.id)).find(
    (one) =>
      one.candidate_hash === candidate.hash &&
      one.baseline_hash === baseline.hash &&
      one.acts_from <= day &&
      one.splits === splits,
  )
}

async function findUnsigned(db: Db, { id, result }: ReplayRow, least: number): Promise<AppError | undefined> {
  const signed = (await selectSignatures(db, id)).map(({ accepts }) => accepts)
  if (result.missedSplits.length && !signed.includes('missed-splits'))
    return refusals.missesSplits(result.missedSplits.map(({ subject }) => subject))
  const sure = result.worked - result.unsure
  return sure < least && !signed.includes('little-history') ? refusals.littleHistory(sure) : undefined
}

/**
 * Why a proposal cannot act from a day on: it was not replayed as it now stands, it lets confirmed splits go, or there is
 * little history, and nobody has signed for that. Nothing for a proposal that only tightens what is in force then, and for
 * the first rules of a project.
 */
export async function findReplayLack(db: Db, candidate: RulesetRow, day: string): Promise<AppError | undefined> {
  const active = await selectActive(db, candidate.project_id, day)
  if (!active) return undefined
  const derogations = (await selectDerogations(db, candidate.project_id)).map(presentDerogation)
  const rulesetOf = ({ content, hash }: RulesetRow): Ruleset => ({ content, hash, derogations })
  const baseline = rulesetOf(active)
  if (onlyTightens(baseline, rulesetOf(candidate), day)) return undefined
  const found = await findReplayOf(db, candidate, baseline, day)
  return found ? findUnsigned(db, found, leastOf(baseline, day)) : refusals.replayFirst()
}
