import type { FactId, Facts } from '../facts/fact.ts'
import type { Row, Rule } from '../rules/rule.ts'
import { type Decided, decideRule, type Given, type ReadyRule } from './decide-rule.ts'
import type { WhatWouldPass } from './report.ts'
import { numbersOf } from './say-result.ts'
import { fillText } from './sentence.ts'
import { findHighest, findLowest } from './solve.ts'

const PASSES = ['allow', 'task']
export const isPassing = ({ row }: Decided): boolean => row !== undefined && PASSES.includes(row.gives)

/** Asks the rule with one number changed and all else as it is. */
export const askWith =
  (ready: ReadyRule, given: Given, move: FactId) =>
  (value: number): Decided => {
    const fact = { ...given.facts[move], value, from: given.facts[move]?.from ?? 'case', at: '' }
    return decideRule(ready, { ...given, facts: { ...given.facts, [move]: fact } as Facts })
  }

type Change = Rule['passes'][number]

function solve(ready: ReadyRule, given: Given, { move, way }: Change): number | undefined {
  const now = move && given.facts[move]?.value
  if (!move || !way || typeof now !== 'number') return undefined
  const passes = (value: number) => isPassing(askWith(ready, given, move)(value))
  return way === 'lower' ? findHighest(passes, now - 1) : findLowest(passes, now + 1)
}

const concerns = (change: Change, row: Row) => change.rows === undefined || change.rows.includes(row.id)

/** What would make the rule pass: with a number where one can be found, in words where not. */
export function sayWhatWouldPass(ready: ReadyRule, decided: Decided, given: Given, currency: string): WhatWouldPass[] {
  const { row } = decided
  if (!row || isPassing(decided)) return []
  const { rule, needs } = ready.part
  return rule.passes
    .filter((change) => concerns(change, row))
    .flatMap((change): WhatWouldPass[] => {
      const needed = needs.find(({ id }) => id === change.move)
      if (change.move && !needed) return []
      const to = solve(ready, given, change)
      if (change.move && to === undefined) return []
      const best = to === undefined || !needed ? {} : { best: { value: to, type: needed.type, label: needed.label } }
      const says = fillText(change.says, { ...numbersOf(needs, decided.values), ...best }, currency)
      return [{ says, ...(change.move && to !== undefined && { move: change.move, to }) }]
    })
}
