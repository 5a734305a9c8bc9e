import { checkCase, type OpenRuleset, openRuleset } from '../check/check-case.ts'
import type { Report } from '../check/report.ts'
import type { Ruleset } from '../check/ruleset.ts'
import type { FactId, Facts } from '../facts/fact.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import type { Moment } from '../rules/rule.ts'
import { listChangeDays } from './change-days.ts'
import { type Cause, findCause } from './find-cause.ts'
import { recountFacts } from './recount.ts'
import type { Snapshot } from './snapshot.ts'

/** What all rules can say, from the weakest to the strongest. */
export const OUTCOMES = ['allow', 'warn', 'ask', 'block'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A case of which the rules would say something else, with the rule that makes the difference. */
export type Changed = Cause & { subject: string; moment: Moment; from: Outcome; to: Outcome; totalCents: number | null }

/** How many cases go from one outcome to another, and their money. */
type Matrix = Record<Outcome, Record<Outcome, { count: number; cents: number }>>

/**
 * What another ruleset would have said. Of a case with several checks the one counts that it weakens most. `worked` is the
 * number of cases; of `unsure` ones, something could not be counted by the other windows.
 */
export type Replay = { matrix: Matrix; changed: Changed[]; missedSplits: Changed[]; worked: number; unsure: number }

/** A replay on its way, one check at a time. */
export type OpenReplay = { add(snapshot: Snapshot): void; finish(): Replay }

type Telling = Changed & { isUnsure: boolean }

/** What tells that the same thing is bought in parts. */
const SPLIT_FACTS: readonly FactId[] = [
  'sameRequirementSum',
  'sameRequirementCount',
  'justUnderCount',
  'crossBuyers',
  'crossSum',
]

/** The price with tax and fees; tax is rounded up to the cent, as the rules do. Null where the price is not known. */
export function totalOf({ price, taxRate, fees }: Facts): number | null {
  if (typeof price?.value !== 'number') return null
  const [rate, more] = [taxRate?.value, fees?.value].map((one) => (typeof one === 'number' ? BigInt(one) : 0n))
  const net = BigInt(price.value)
  return Number(net + (net * rate! + 9999n) / 10_000n + more!)
}

const isHeld = (outcome: string) => outcome === 'ask' || outcome === 'block'

/** Whether a rule that looks for splits stops the case, on facts that are sure. */
const holdsSplit = ({ results }: Report, unsure: readonly FactId[]): boolean =>
  results.some(
    ({ result, inputs }) =>
      isHeld(result) &&
      inputs.some(({ id }) => SPLIT_FACTS.includes(id)) &&
      !inputs.some(({ id }) => unsure.includes(id)),
  )

const rank = (outcome: Outcome) => OUTCOMES.indexOf(outcome)

/** What tells most of a case: to be weakened, else to be strengthened, else how strong it is. */
function weightOf({ from, to }: Pick<Changed, 'from' | 'to'>): number {
  const gap = rank(from) - rank(to)
  if (gap > 0) return 20 + gap
  return gap < 0 ? 10 - gap : rank(to)
}

type Both = { before: Report; after: Report; unsure: readonly FactId[] }

function checkBoth(baseline: OpenRuleset, candidate: OpenRuleset, snapshot: Snapshot, day: string): Both {
  const { moment, scope } = snapshot
  const by = effectiveParameters({ values: baseline.content.values }, day, scope)
  const other = effectiveParameters({ values: candidate.content.values }, day, scope)
  const then = recountFacts(snapshot, by)
  const now = recountFacts(snapshot, other, by)
  return {
    before: checkCase(baseline, then.facts, moment, day, scope),
    after: checkCase(candidate, now.facts, moment, day, scope),
    unsure: now.unsure,
  }
}

function tell({ subject, moment, facts }: Snapshot, { before, after, unsure }: Both): Telling {
  const [from, to] = [before.outcome, after.outcome]
  const cause = findCause(before, after, rank(from) >= rank(to))
  return { subject, moment, from, to, ...cause, totalCents: totalOf(facts), isUnsure: unsure.length > 0 }
}

const isMissed = ({ before, after, unsure }: Both) =>
  (isHeld(before.outcome) && !isHeld(after.outcome)) || (holdsSplit(before, []) && !holdsSplit(after, unsure))

const plain = ({ isUnsure: _, ...changed }: Telling): Changed => changed

/** Cases and their money, from each outcome to each. */
export function countOutcomes(cases: readonly Pick<Changed, 'from' | 'to' | 'totalCents'>[]): Matrix {
  const row = () => Object.fromEntries(OUTCOMES.map((to) => [to, { count: 0, cents: 0 }])) as Matrix[Outcome]
  const matrix = Object.fromEntries(OUTCOMES.map((from) => [from, row()])) as Matrix
  for (const { from, to, totalCents } of cases) {
    const cell = matrix[from][to]
    cell.count += 1
    cell.cents += totalCents ?? 0
  }
  return matrix
}

/**
 * Begins to ask two rulesets about checks as they were known then. `day` is when the candidate would begin to act: both
 * are asked as they stand that day, and as on each later day on which one of them changes.
 */
export function beginReplay(before: Ruleset, after: Ruleset, day: string): OpenReplay {
  const [baseline, candidate] = [openRuleset(before, { isOutline: true }), openRuleset(after, { isOutline: true })]
  const days = listChangeDays(day, [before, after])
  const cases = new Map<string, Telling>()
  const missed = new Map<string, Changed>()
  const add = (snapshot: Snapshot) => {
    for (const day of days) {
      const both = checkBoth(baseline, candidate, snapshot, day)
      const now = tell(snapshot, both)
      const known = cases.get(snapshot.subject)
      const isUnsure = now.isUnsure || known?.isUnsure === true
      cases.set(snapshot.subject, { ...(known && weightOf(known) >= weightOf(now) ? known : now), isUnsure })
      if (snapshot.isConfirmedSplit && isMissed(both) && !missed.has(snapshot.subject))
        missed.set(snapshot.subject, plain(now))
    }
  }
  const finish = (): Replay => {
    const all = [...cases.values()]
    const changed = all.filter(({ from, to }) => from !== to).map(plain)
    const unsure = all.filter((one) => one.isUnsure).length
    return { matrix: countOutcomes(all), changed, missedSplits: [...missed.values()], worked: all.length, unsure }
  }
  return { add, finish }
}

const latestOf = (snapshots: readonly Snapshot[]) =>
  snapshots
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? ''

/**
 * Asks two rulesets about every check, on facts as known then with sums and counts of history made anew for each one’s
 * windows. Pure. Without `day` the candidate begins to act on the day of the latest check.
 */
export function replay(
  baseline: Ruleset,
  candidate: Ruleset,
  snapshots: readonly Snapshot[],
  day: string = latestOf(snapshots),
): Replay {
  const open = beginReplay(baseline, candidate, day)
  for (const snapshot of snapshots) open.add(snapshot)
  return open.finish()
}
