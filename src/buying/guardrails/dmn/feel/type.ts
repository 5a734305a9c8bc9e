import type { Scope } from './scope.ts'
import type { Kind } from './values.ts'

/** Whether a value passes what a type allows. */
export type Allows = (value: unknown, scope: Scope) => boolean

/** A type of FEEL. `named` is one of the model's own, found when it is asked for. */
export type Type =
  | { kind: 'any' }
  | { kind: 'simple'; of: Kind }
  | { kind: 'duration' }
  | { kind: 'list'; of: Type }
  | { kind: 'range'; of: Type }
  | { kind: 'context'; entries: { name: string; type: Type }[] }
  | {
      kind: 'function'
      parameters: Type[] | null
      result?: Type
      typed?: { parameters: ReadonlyMap<string, Type>; output: Type }
    }
  | { kind: 'named'; name: string; find?: (name: string) => Type | undefined }
  | { kind: 'allowed'; of: Type; allows: Allows; instead: boolean }

/** The type of every value. */
export const ANY: Type = { kind: 'any' }

const SIMPLE: Record<string, Kind> = {
  Null: 'null',
  boolean: 'boolean',
  number: 'number',
  string: 'string',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
}

/** The built-in type of a name; undefined for any other. */
export function builtInType(name: string): Type | undefined {
  const of = SIMPLE[name]
  if (of) return { kind: 'simple', of }
  if (name === 'Any' || name === 'any') return ANY
  if (name === 'duration') return { kind: 'duration' }
  if (name === 'list') return { kind: 'list', of: ANY }
  if (name === 'range') return { kind: 'range', of: ANY }
  if (name === 'context') return { kind: 'context', entries: [] }
  return name === 'function' ? { kind: 'function', parameters: null } : undefined
}
