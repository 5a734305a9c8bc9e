import { FeelDate, FeelDateTime } from 'feelin'
import type { Scope } from './scope.ts'
import { isOfType, resolve, type Type } from './types.ts'
import { kindOf } from './values.ts'

const isList = (type: Type, scope: Scope): boolean => {
  const found = resolve(type, scope)
  return found?.kind === 'list' || (found?.kind === 'allowed' && isList(found.of, scope))
}

/** The standard's conversions to a type: out of a list of one, into a list of one, a day as its midnight. */
function converted(value: unknown, type: Type, scope: Scope): unknown {
  if (isOfType(value, type, scope, 'allowed') === true) return value
  if (value instanceof FeelDate) {
    const midnight = new FeelDateTime(value.unwrap().toPlainDateTime(), 'UTC')
    if (isOfType(midnight, type, scope, 'allowed') === true) return midnight
  }
  if (Array.isArray(value))
    return value.length === 1 && !isList(type, scope) ? converted(value[0], type, scope) : undefined
  return isOfType([value], type, scope, 'allowed') === true ? [value] : undefined
}

/** A value where a type is wanted, converted where the standard converts; else null with a warning. */
export function conform(value: unknown, type: Type, scope: Scope): unknown {
  if (kindOf(value) === 'null') return null
  if (type.kind === 'any') return value
  const result = converted(value, type, scope)
  return result === undefined ? scope.run.warn('TYPE', `${kindOf(value)} is not of the type asked for`) : result
}
