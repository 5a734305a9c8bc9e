import { canonicalJson } from '#lib/canonical-json.ts'
import type { Ruleset, RulesetContent, Standing } from '../check/ruleset.ts'
import { effectiveParameters, type Scope } from '../parameters/effective.ts'
import { findParameterKind, isAsTight, type ParameterId } from '../parameters/parameter.ts'
import { listChangeDays } from './change-days.ts'

/** A longer look back makes a supplier’s share smaller, and other prices usual: it may let go what was held. */
const NEITHER_WAY: readonly ParameterId[] = ['supplierWindowDays']

const STRICTNESS: readonly Standing['is'][] = ['off', 'attested', 'on']

const isSame = (a: unknown, b: unknown) =>
  canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)))

function keepsStandings(before: RulesetContent, after: RulesetContent): boolean {
  const strictness = ({ standings }: RulesetContent, id: string) => STRICTNESS.indexOf(standings[id]?.is ?? 'on')
  return before.rules.every(({ id }) => strictness(after, id) >= strictness(before, id))
}

function keepsParameters(before: Ruleset, after: Ruleset, day: string, scope: Scope): boolean {
  const then = effectiveParameters(before.content, day, scope)
  const now = effectiveParameters(after.content, day, scope)
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].every((name) => {
    const id = name as ParameterId
    const [was, is] = [then[id]?.value, now[id]?.value]
    if (was === undefined || is === undefined) return false
    if (findParameterKind(id).tighter === 'any' || NEITHER_WAY.includes(id)) return isSame(was, is)
    return isAsTight(id, is, was)
  })
}

/**
 * Whether a ruleset that acts from a day on says nothing weaker than another, whatever the case: the same rules, none
 * switched off or open to statements, and no parameter of any team looser, on that day or later.
 */
export function onlyTightens(before: Ruleset, after: Ruleset, day: string): boolean {
  const [was, is] = [before.content, after.content]
  if (!isSame([was.rules, was.calculations], [is.rules, is.calculations]) || !keepsStandings(was, is)) return false
  const teams = new Set([...was.values, ...is.values].flatMap(({ teams }) => teams ?? []))
  const scopes: Scope[] = [{}, ...[...teams].map((team) => ({ team }))]
  return listChangeDays(day, [before, after]).every((day) =>
    scopes.every((scope) => keepsParameters(before, after, day, scope)),
  )
}
