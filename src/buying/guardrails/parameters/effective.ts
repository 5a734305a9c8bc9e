import type { Value } from '../value.ts'
import { isAsTight, type ParameterId } from './parameter.ts'

/** Who may set a value, from the one that binds all to the one that binds itself; a lower one only tightens. */
export const LAYERS = ['statute', 'central', 'department', 'branch'] as const
export type Layer = (typeof LAYERS)[number]

/** A value of one layer. It is *verified* once a named person has adopted it. Dates are days, `until` is the last one. */
export type ParameterValue = {
  parameter: ParameterId
  layer: Layer
  value: Value
  from: string
  until?: string
  /** The teams it binds, of the layer `branch`; all without. */
  teams?: readonly string[]
  source: string
  seen: string
  owner: string
  adoptedBy?: string
  adoptedOn?: string
}

/** Which case it is: the team that buys, the kind of work, the case itself. */
export type Scope = { team?: string; kind?: string; case?: string }

/** A signed permission to be looser than an upper layer, for one rule, within its scope and dates. */
export type Derogation = {
  id: string
  rule: string
  parameter: ParameterId
  value: Value
  scope: { teams?: readonly string[]; kinds?: readonly string[]; cases?: readonly string[] }
  from: string
  until: string
  signedBy: string
  /** The highest layer whose values the signer may loosen; nobody may loosen a statute. */
  authority: Exclude<Layer, 'statute'>
  documentHash: string
  reason: string
}

/** What counts for a parameter on a day, and where it comes from. `refused` are lower values that would have loosened. */
export type Effective = ParameterValue & { derogation?: string; refused: readonly ParameterValue[] }
export type EffectiveParameters = Partial<Record<ParameterId, Effective>>

const isInForce = (one: { from: string; until?: string }, day: string) =>
  one.from <= day && (one.until === undefined || day <= one.until)

const isNamed = (names: readonly string[] | undefined, name: string | undefined) =>
  names === undefined || (name !== undefined && names.includes(name))

/** The value of one layer on a day: the newest that is in force. */
function findOfLayer(values: readonly ParameterValue[], layer: Layer, day: string, scope: Scope) {
  return values
    .filter((one) => one.layer === layer && isInForce(one, day) && isNamed(one.teams, scope.team))
    .reduce<ParameterValue | undefined>((newest, one) => (newest && newest.from > one.from ? newest : one), undefined)
}

function walkLayers(values: readonly ParameterValue[], layers: readonly Layer[], day: string, scope: Scope) {
  let current: ParameterValue | undefined
  const refused: ParameterValue[] = []
  for (const layer of layers) {
    const value = findOfLayer(values, layer, day, scope)
    if (!value) continue
    if (current && !isAsTight(value.parameter, value.value, current.value)) refused.push(value)
    else current = value
  }
  return current && { ...current, refused }
}

/** What stands on a day above a layer, for all teams: that layer may only tighten it. */
export const walkUpperLayers = (values: readonly ParameterValue[], layer: Layer, day: string) =>
  walkLayers(values, LAYERS.slice(0, LAYERS.indexOf(layer)), day, {})

const covers = ({ scope }: Derogation, to: Scope) =>
  isNamed(scope.teams, to.team) && isNamed(scope.kinds, to.kind) && isNamed(scope.cases, to.case)

/** A derogation replaces what stands at the signer's layer and below, and stays within what stands above it. */
function derogate(values: readonly ParameterValue[], derogation: Derogation, day: string): Effective | undefined {
  const bound = walkUpperLayers(values, derogation.authority, day)
  const { parameter, value, from, until, authority, signedBy } = derogation
  if (bound && !isAsTight(parameter, value, bound.value)) return undefined
  return {
    ...{ parameter, value, from, until, layer: authority, owner: signedBy, refused: [], derogation: derogation.id },
    ...{ source: derogation.reason, seen: from, adoptedBy: signedBy, adoptedOn: from },
  }
}

/** The parameters as set: values of all layers, and derogations. */
export type ParameterBook = { values: readonly ParameterValue[]; derogations?: readonly Derogation[] }

/**
 * What counts on a day in a scope, each value with where it comes from. Derogations count for the rule they name alone,
 * so they count only where `rule` is given; the newest that covers the scope wins.
 */
export function effectiveParameters(
  { values, derogations = [] }: ParameterBook,
  day: string,
  scope: Scope = {},
  rule?: string,
): EffectiveParameters {
  const all: EffectiveParameters = {}
  for (const id of new Set(values.map(({ parameter }) => parameter))) {
    const own = values.filter(({ parameter }) => parameter === id)
    const found = walkLayers(own, LAYERS, day, scope)
    if (found) all[id] = found
    const signed = derogations
      .filter((one) => one.rule === rule && one.parameter === id && isInForce(one, day) && covers(one, scope))
      .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1))
    for (const one of signed) {
      const loosened = derogate(own, one, day)
      if (!loosened) continue
      all[id] = loosened
      break
    }
  }
  return all
}
