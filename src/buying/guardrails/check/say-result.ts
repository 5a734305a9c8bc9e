import { findFactKind } from '../facts/fact.ts'
import type { Name } from '../model/names.ts'
import type { EffectiveParameters } from '../parameters/effective.ts'
import type { Text } from '../text.ts'
import type { Value } from '../value.ts'
import type { Decided, Given, ReadyRule } from './decide-rule.ts'
import { sentences } from './fields/sentences.ts'
import type { RuleResult, SaidNumber, UsedFact, UsedParameter, WhatWouldPass } from './report.ts'
import type { RulesetContent, Standing } from './ruleset.ts'
import { fillText } from './sentence.ts'

/** Choices are shown by their words, in the sentence of each language; here by the English one, which is their id’s. */
const shownOf = (name: Name, value: Value): Value => {
  if (name.is !== 'fact' || typeof value !== 'string') return value
  return findFactKind(name.id).options?.[value]?.en ?? value
}

export function numbersOf(needs: readonly Name[], values: Readonly<Record<string, Value>>): Record<string, SaidNumber> {
  const known = needs.flatMap((name) => {
    const value = values[name.id]
    return value === undefined
      ? []
      : [[name.id, { value: shownOf(name, value), type: name.type, label: name.label }] as const]
  })
  return Object.fromEntries(known)
}

const joinLabels = (names: readonly Name[], template: Text): Text => {
  const fill = (language: keyof Text) =>
    template[language].replace('{what}', names.map(({ label }) => label[language]).join(', '))
  return { en: fill('en'), fr: fill('fr'), es: fill('es') }
}

const isFact = (name: Name): name is Name & { is: 'fact' } => name.is === 'fact'
const isParameter = (name: Name): name is Name & { is: 'parameter' } => name.is === 'parameter'

const usedFacts = (needs: readonly Name[], given: Given, missing: readonly Name[]): UsedFact[] =>
  needs.filter(isFact).map((name) => {
    const fact = missing.includes(name) ? undefined : given.facts[name.id]
    const { value, from, by, rows } = fact ?? {}
    return {
      ...{ id: name.id, label: name.label },
      ...(value !== undefined && { value }),
      ...(from && { from }),
      ...(by && { by }),
      ...(rows && { rows }),
    }
  })

const usedParameters = (needs: readonly Name[], parameters: EffectiveParameters): UsedParameter[] =>
  needs.filter(isParameter).map((name) => {
    const found = parameters[name.id]
    const { value, layer, owner, source, seen, adoptedBy, derogation } = found ?? {}
    return {
      ...{ id: name.id, label: name.label, isVerified: adoptedBy !== undefined },
      ...(value !== undefined && { value }),
      ...(found && { layer: layer!, owner: owner!, source: source!, seen: seen! }),
      ...(derogation && { derogation }),
    }
  })

const WAITS = {
  officer: 'officerWaitDays',
  'privacy-officer': 'privacyWaitDays',
  'fund-holder': 'fundsWaitDays',
  finance: 'cfoWaitDays',
  director: 'directorWaitDays',
  requester: undefined,
} as const

function waitOf(ready: ReadyRule, { parameters }: Given): { usualWait?: number } {
  const id = WAITS[ready.part.rule.decides]
  const days = id && parameters[id]?.value
  return typeof days === 'number' ? { usualWait: days } : {}
}

function sayUndecided({ missing }: Decided): Text {
  return missing.length ? joinLabels(missing, sentences.missing) : sentences.undecidable
}

/** Everything that is said of one rule that was asked. */
export function sayResult(
  ready: ReadyRule,
  decided: Decided,
  given: Given,
  content: RulesetContent,
  whatWouldPass: WhatWouldPass[],
): RuleResult {
  const { rule, needs } = ready.part
  const numbers = numbersOf(needs, decided.values)
  const parameters = usedParameters(needs, given.parameters)
  const { currency, owner } = content.head
  return {
    ...{ rule: rule.id, name: rule.name, question: rule.question, source: rule.source, numbers, parameters },
    standing: given.takesStatements ? 'attested' : 'on',
    result: decided.row?.gives ?? 'ask',
    row: decided.row?.id ?? 'undecided',
    sentence: decided.row ? fillText(decided.row.says, numbers, currency) : sayUndecided(decided),
    inputs: usedFacts(needs, given, decided.missing),
    owner: parameters.find((one) => one.owner)?.owner ?? owner,
    whatWouldPass: decided.missing.length
      ? [{ says: joinLabels(decided.missing, sentences.say) }, ...whatWouldPass]
      : whatWouldPass,
    whoDecides: decided.row ? rule.decides : 'officer',
    ...waitOf(ready, given),
    isUndecided: !decided.row,
  }
}

/** What a rule decided and read, without a word: what a replay compares. */
export function outlineResult({ part }: ReadyRule, { row, values }: Decided, standing: Standing): RuleResult {
  const { rule, needs } = part
  return {
    ...{ rule: rule.id, name: rule.name, question: rule.question, source: rule.source, owner: '' },
    ...{ standing: standing.is, result: row?.gives ?? 'ask', row: row?.id ?? 'undecided', isUndecided: !row },
    ...{ sentence: row?.says ?? sentences.undecidable, parameters: [], whatWouldPass: [] },
    numbers: numbersOf(needs, values),
    ...{ inputs: needs.filter(isFact).map(({ id, label }) => ({ id, label })), whoDecides: rule.decides },
  }
}

/** What is said of a rule that is switched off: why, and by whom. */
export function sayOff(ready: ReadyRule, standing: Standing & { is: 'off' }): RuleResult {
  const { rule } = ready.part
  return {
    ...{ rule: rule.id, name: rule.name, question: rule.question, source: rule.source },
    ...{ standing: 'off', result: 'off', row: 'off', sentence: standing.reason, owner: standing.owner },
    ...{ numbers: {}, inputs: [], parameters: [], whatWouldPass: [], whoDecides: rule.decides, isUndecided: false },
  }
}
