import type { Calculation, Moment, Row, Rule } from '../rules/rule.ts'
import { findNames, findPlaces, findUnknownPlaces, type Name, namesOf } from './names.ts'

/** The part of a rule that is asked at a moment: its rows, the columns they look at, and every name these need. */
export type RulePart = {
  rule: Rule
  rows: readonly Row[]
  columns: readonly number[]
  needs: readonly Name[]
  /** Places of its sentences that stand for nothing: with one, nothing is decided. */
  unknown: readonly string[]
}

/** What is needed to know the names: calculations bring those they are made of. */
function reachNames(first: readonly Name[], names: readonly Name[]): Name[] {
  const reached = new Map<string, Name>()
  const ahead = [...first]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (reached.has(next.name)) continue
    reached.set(next.name, next)
    if (next.is === 'calculation') ahead.push(...findNames(next.feel, names))
  }
  return [...reached.values()]
}

const isAsked = (row: Row, rule: Rule, moment: Moment): boolean => (row.at ?? rule.at).includes(moment)

/** Cuts a rule to a moment, so that what it does not look at then need not be known. Without one it is the whole rule. */
export function partOfRule(rule: Rule, shared: readonly Calculation[], moment?: Moment): RulePart {
  const rows = rule.rows.filter((row) => !moment || isAsked(row, rule, moment))
  const columns = rule.columns.flatMap((_, at) => (rows.some(({ when }) => when[at] !== '-') ? [at] : []))
  const names = namesOf(rule, shared)
  const cells = rows.flatMap(({ when }) => when).join(' ; ')
  const looked = columns.flatMap((at) => findNames(rule.columns[at] ?? '', names))
  const sentences = rows.map(({ says }) => says)
  const said = findPlaces(sentences, names)
  const needs = reachNames([...looked, ...findNames(cells, names), ...said], names)
  return { rule, rows, columns, needs, unknown: findUnknownPlaces(sentences, names) }
}
