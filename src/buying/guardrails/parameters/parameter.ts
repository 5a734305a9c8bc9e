import { fitsType, type Value } from '../value.ts'
import { limitParameters } from './fields/limits.ts'
import { practiceParameters } from './fields/practice.ts'
import type { ParameterKind } from './parameter-kind.ts'

/** Every parameter of the rules, by id. */
export const parameterKinds = { ...limitParameters, ...practiceParameters } as const satisfies Record<
  string,
  ParameterKind
>

export type ParameterId = keyof typeof parameterKinds

export const isParameterId = (id: string): id is ParameterId => Object.hasOwn(parameterKinds, id)
export const findParameterKind = (id: ParameterId): ParameterKind => parameterKinds[id]

/** A share of the whole is the most that a department may set: more is a slip. */
const WHOLE_BP = 10_000

/** Whether a department may set a parameter to a value: one of its type, and no share above the whole. */
export function fitsParameter(id: ParameterId, value: unknown): value is Value {
  const { type, options } = findParameterKind(id)
  return fitsType(value, type, options) && (type !== 'bp' || Number(value) <= WHOLE_BP)
}

const isWithin = (inner: Value, outer: Value) =>
  Array.isArray(inner) && Array.isArray(outer) && inner.every((one) => outer.includes(one))

function compareNumbers(tighter: 'lower' | 'higher', value: Value, than: Value): boolean {
  if (typeof value !== 'number' || typeof than !== 'number') return false
  return tighter === 'lower' ? value <= than : value >= than
}

/** Whether a value is as tight as another of the same parameter, or tighter. */
export function isAsTight(id: ParameterId, value: Value, than: Value): boolean {
  const { tighter } = findParameterKind(id)
  if (tighter === 'any') return true
  if (tighter === 'lower' || tighter === 'higher') return compareNumbers(tighter, value, than)
  if (tighter === 'fewer') return isWithin(value, than)
  if (tighter === 'more') return isWithin(than, value)
  if (tighter === 'no') return value === false || than === true
  const [rank, limit] = [tighter.indexOf(String(value)), tighter.indexOf(String(than))]
  return rank >= 0 && rank <= limit
}
