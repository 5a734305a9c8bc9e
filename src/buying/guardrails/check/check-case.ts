import type { Facts } from '../facts/fact.ts'
import { effectiveParameters, type Scope } from '../parameters/effective.ts'
import type { Moment, Rule } from '../rules/rule.ts'
import { decideRule, type Given, makeReady, type ReadyRule } from './decide-rule.ts'
import type { CheckWarning, Report, RuleResult, Task } from './report.ts'
import type { Ruleset, RulesetContent, Standing } from './ruleset.ts'
import { outlineResult, sayOff, sayResult } from './say-result.ts'
import { sayWhatWouldPass } from './what-would-pass.ts'

/** Rules that nobody can switch off: duties stay with different people, and what cannot be decided is asked. */
export const LOCKED_RULES = ['G22', 'G38'] as const
const UNDECIDED = 'G38'

/**
 * A ruleset opened for checking: each rule is made ready once a moment. `isOutline` leaves out every word and what would
 * make a rule pass, which take more than half of the time.
 */
export type OpenRuleset = Ruleset & { readyFor(moment: Moment): readonly ReadyRule[]; isOutline: boolean }

/** Opens a ruleset; what was made ready is kept as long as it is. */
export function openRuleset(ruleset: Ruleset, { isOutline = false } = {}): OpenRuleset {
  const { rules, calculations } = ruleset.content
  const ready = new Map<Moment, readonly ReadyRule[]>()
  const readyFor = (moment: Moment) => {
    const known =
      ready.get(moment) ??
      rules.filter((rule) => isAskedAt(rule, moment)).map((rule) => makeReady(rule, calculations, moment))
    ready.set(moment, known)
    return known
  }
  return { ...ruleset, readyFor, isOutline }
}

const isLast = ({ part }: ReadyRule) => part.rule.id === UNDECIDED
const isAskedAt = (rule: Rule, moment: Moment) => rule.rows.some((row) => (row.at ?? rule.at).includes(moment))

const ON: Standing = { is: 'on' }
const standingOf = ({ standings }: RulesetContent, { id, locked }: Rule): Standing =>
  locked ? ON : (standings[id] ?? ON)

type Asked = { result: RuleResult; warnings: CheckWarning[]; tasks: Task[]; derogations: string[] }

function askRule(ready: ReadyRule, standing: Standing, given: Given, { content, isOutline }: OpenRuleset): Asked {
  if (standing.is === 'off') return { result: sayOff(ready, standing), warnings: [], tasks: [], derogations: [] }
  const decided = decideRule(ready, given)
  const passes = isOutline ? [] : sayWhatWouldPass(ready, decided, given, content.head.currency)
  const result = isOutline ? outlineResult(ready, decided, standing) : sayResult(ready, decided, given, content, passes)
  const { id } = ready.part.rule
  return {
    result,
    warnings: decided.warnings.map((message) => ({ rule: id, message })),
    tasks: (decided.row?.tells ?? []).map((who) => ({ rule: id, who, says: result.sentence })),
    derogations: result.parameters.flatMap(({ derogation }) => derogation ?? []),
  }
}

const undecidedFact = (results: readonly RuleResult[], date: string): Facts => ({
  undecidedRules: { value: results.filter(({ isUndecided }) => isUndecided).length, from: 'case', at: date },
})

function outcomeOf(results: readonly RuleResult[], appetite: unknown): Report['outcome'] {
  const has = (wanted: RuleResult['result']) => results.some(({ result }) => result === wanted)
  if (has('block')) return 'block'
  if (has('ask')) return 'ask'
  if (!has('warn')) return 'allow'
  return appetite === 'measured' || appetite === 'open' ? 'warn' : 'ask'
}

/** What every check needs and this ruleset lacks: then nothing is allowed. */
function findLack({ rules, standings }: RulesetContent, appetite: unknown): CheckWarning[] {
  const lost = LOCKED_RULES.filter((id) => !rules.some((rule) => rule.id === id && rule.locked))
  const lacking = lost.map((rule) => ({ rule, message: 'The ruleset lacks a rule that nobody may take out.' }))
  const off = LOCKED_RULES.filter((id) => (standings[id] ?? ON).is === 'off')
  const switched = off.map((rule) => ({ rule, message: 'Nobody may switch this rule off.' }))
  if (typeof appetite === 'string') return [...lacking, ...switched]
  return [...lacking, ...switched, { rule: UNDECIDED, message: 'Nobody has set the risk appetite.' }]
}

/**
 * Asks every rule of a moment, on facts as known then and the parameters of the day (`date` as YYYY-MM-DD) in the scope.
 * Never throws for what is missing or wrong in facts, parameters or rules: then the outcome is `ask`, never `allow`.
 */
export function checkCase(ruleset: OpenRuleset, facts: Facts, moment: Moment, date: string, scope: Scope = {}): Report {
  const { content, derogations, hash } = ruleset
  const book = { values: content.values, derogations }
  const plain = effectiveParameters(book, date, scope)
  const signed = new Set(derogations.map(({ rule }) => rule))
  const ask = (ready: ReadyRule, facts: Facts): Asked => {
    const { rule } = ready.part
    const standing = standingOf(content, rule)
    const parameters = signed.has(rule.id) ? effectiveParameters(book, date, scope, rule.id) : plain
    return askRule(ready, standing, { facts, parameters, takesStatements: standing.is === 'attested' }, ruleset)
  }
  const [last, first] = [
    ruleset.readyFor(moment).filter(isLast),
    ruleset.readyFor(moment).filter((one) => !isLast(one)),
  ]
  const asked = first.map((ready) => ask(ready, facts))
  const undecided = undecidedFact(
    asked.map(({ result }) => result),
    date,
  )
  const all = [...asked, ...last.map((ready) => ask(ready, undecided))]
  const results = all.map(({ result }) => result)
  const appetite = plain.riskAppetite?.value
  const lack = findLack(content, appetite)
  const outcome = outcomeOf(results, appetite)
  return {
    outcome: lack.length && outcome !== 'block' ? 'ask' : outcome,
    ...{ moment, date, results, rulesetHash: hash },
    needsReason: outcome === 'warn' && appetite !== 'open',
    warnings: [...lack, ...all.flatMap(({ warnings }) => warnings)],
    tasks: all.flatMap(({ tasks }) => tasks),
    derogations: [...new Set(all.flatMap(({ derogations }) => derogations))],
  }
}
