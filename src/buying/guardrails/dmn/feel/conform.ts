import { FeelDate, FeelDateTime } from 'feelin'
import { call, type Scope } from './scope.ts'
import { ANY, type Type } from './type.ts'
import { isOfType, resolve } from './types.ts'
import { asCallable, type Callable, isCallable, kindOf, type Run } from './values.ts'

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

/** A function with its values and its result of the types that a type of functions names. */
function typedCallable(callable: Callable, { typed }: Type & { kind: 'function' }, scope: Scope): Callable {
  if (!typed) return callable
  const typeAt = (index: number): Type => typed.parameters.get(callable.parameters[index] ?? '') ?? ANY
  const invoke = (values: unknown[], run: Run): unknown => {
    const inner = { ...scope, run }
    const given = values.map((value, index) => conform(value, typeAt(index), inner))
    return conform(call(callable, given, run), typed.output, inner)
  }
  const { parameters, required, variadic } = callable
  return asCallable(invoke, parameters, { required, variadic })
}

/**
 * A value where a type is wanted, converted where the standard converts; else null with a warning. Where nothing has
 * the name of the type, the value stays as it is, with a warning of that: nobody knows what would be wrong with it.
 */
export function conform(value: unknown, type: Type, scope: Scope): unknown {
  if (kindOf(value) === 'null') return null
  if (type.kind === 'any' || (type.kind === 'named' && !resolve(type, scope))) return value
  const result = converted(value, type, scope)
  const found = isCallable(result) ? resolve(type, scope) : null
  if (found?.kind === 'function') return typedCallable(result as Callable, found, scope)
  return result === undefined ? scope.run.warn('TYPE', `${kindOf(value)} is not of the type asked for`) : result
}
