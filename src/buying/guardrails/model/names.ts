import { type FactId, findFactKind } from '../facts/fact.ts'
import { findParameterKind, type ParameterId } from '../parameters/parameter.ts'
import type { Calculation, Rule } from '../rules/rule.ts'
import type { Text } from '../text.ts'
import type { ValueType } from '../value.ts'

/** Something a cell or a calculation may call by its name. */
export type Name = { name: string; type: ValueType; label: Text } & (
  | { is: 'fact'; id: FactId }
  | { is: 'parameter'; id: ParameterId }
  | { is: 'calculation'; id: string; feel: string }
)

export function nameOfFact(id: FactId): Name {
  const { label, type } = findFactKind(id)
  return { is: 'fact', id, name: label.en, type, label }
}

export function nameOfParameter(id: ParameterId): Name {
  const { label, type } = findParameterKind(id)
  return { is: 'parameter', id, name: label.en, type, label }
}

export const nameOfCalculation = ({ id, name, type, feel, label }: Calculation): Name => ({
  is: 'calculation',
  ...{ id, name, type, feel },
  label: label ?? { en: name, fr: name, es: name },
})

/** Every name that the rule may use: what it declares, and the calculations that all rules share. */
export const namesOf = (rule: Rule, shared: readonly Calculation[]): Name[] => [
  ...rule.facts.map(nameOfFact),
  ...rule.parameters.map(nameOfParameter),
  ...[...rule.calculations, ...shared].map(nameOfCalculation),
]

const TEXTS = /"(?:[^"\\]|\\.)*"/g
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The names that stand in a piece of FEEL. A name within a longer name is not meant. */
export function findNames(feel: string, names: readonly Name[]): Name[] {
  let rest = feel.replace(TEXTS, ' ')
  const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length)
  return longestFirst.filter(({ name }) => {
    const stands = new RegExp(`(?<![\\p{L}\\d_])${literally(name)}(?![\\p{L}\\d_])`, 'gu')
    const without = rest.replace(stands, ' ')
    const isThere = without !== rest
    rest = without
    return isThere
  })
}

const PLACE = /\{(\w+)[|}]/g
const placesOf = (texts: readonly Text[]) =>
  new Set(
    texts.flatMap((text) => Object.values(text).flatMap((one) => [...one.matchAll(PLACE)].map(([, id = '']) => id))),
  )

/** The names whose ids stand as `{places}` in sentences. */
export function findPlaces(texts: readonly Text[], names: readonly Name[]): Name[] {
  const ids = placesOf(texts)
  return names.filter(({ id }) => ids.has(id))
}

/** The `{places}` of sentences that stand for nothing declared. */
export const findUnknownPlaces = (texts: readonly Text[], names: readonly Name[]): string[] =>
  [...placesOf(texts)].filter((place) => !names.some(({ id }) => id === place))
