import { FeelDate, FeelDateTime } from 'feelin'
import { asCallable, type Callable, type Kind, kindOf, type Run } from '../values.ts'

type Parameter = { name: string; kinds: string[]; optional: boolean; variadic: boolean }

/** What a built-in does with values of the kinds it asks for; undefined or null where there is no result. */
// biome-ignore lint/suspicious/noExplicitAny: the kinds of the values are checked by the signature
type Body = (...values: any[]) => unknown

const GROUPS: Record<string, Kind[]> = {
  duration: ['days and time duration', 'years and months duration'],
  ymd: ['years and months duration'],
  dtd: ['days and time duration'],
  datetime: ['date and time'],
}

/** Reads a signature such as `string:string, start position:number, length?:number`; `...` takes the rest. */
function readSignature(signature: string): Parameter[] {
  if (signature === '') return []
  return signature.split(', ').map((part) => {
    const [given = '', kinds = 'any'] = part.split(':')
    const variadic = given.startsWith('...')
    return {
      name: given.replace(/^\.\.\.|\?$/g, ''),
      kinds: kinds.split('|').flatMap((kind) => GROUPS[kind] ?? [kind]),
      optional: variadic || given.endsWith('?'),
      variadic,
    }
  })
}

const NO_FIT = Symbol('no fit')

/** A value as a parameter wants it: a date is midnight where a date and time is wanted, and lists of one are items. */
function adapt(value: unknown, { kinds, optional }: Parameter): unknown {
  const kind = kindOf(value)
  if (kinds.includes('any') || kinds.includes(kind)) return value
  if (kind === 'null') return optional || kinds.includes('null') ? null : NO_FIT
  if (kinds.includes('list')) return [value]
  if (Array.isArray(value) && value.length === 1) return adapt(value[0], { kinds, optional: false } as Parameter)
  if (value instanceof FeelDate && kinds.includes('date and time'))
    return new FeelDateTime(value.unwrap().toPlainDateTime(), 'UTC')
  return NO_FIT
}

type Call = { name: string; parameters: Parameter[]; body: Body }

function adaptAll({ parameters }: Call, values: unknown[]): unknown[] | null {
  const last = parameters.at(-1)
  const fitted = values.map((value, index) => {
    const parameter = parameters[index] ?? (last?.variadic ? last : undefined)
    return parameter ? adapt(value, parameter) : NO_FIT
  })
  return fitted.includes(NO_FIT) ? null : fitted
}

const requiredOf = (parameters: Parameter[]): number => parameters.filter(({ optional }) => !optional).length

function answer(call: Call, fitted: unknown[], run: Run): unknown {
  const result = call.body(...fitted)
  return result === undefined || result === null || Number.isNaN(result)
    ? run.warn('FUNCTION', `${call.name}(…) has no result for what it was given`)
    : result
}

/** A function of several signatures: the first that fits what is given. */
function firstThatFits(name: string, calls: Call[]): Callable {
  const run = (values: unknown[], run: Run): unknown => {
    for (const call of calls) {
      const most = call.parameters.at(-1)?.variadic ? Number.POSITIVE_INFINITY : call.parameters.length
      if (values.length < requiredOf(call.parameters) || values.length > most) continue
      const fitted = adaptAll(call, values)
      if (fitted) return answer(call, fitted, run)
    }
    const kinds = values.map((value) => kindOf(value))
    return run.warn(kinds.includes('null') ? 'NULL' : 'FUNCTION', `${name}(${kinds.join(', ')}) has no result`)
  }
  return asCallable(run, calls[0]?.parameters.map((parameter) => parameter.name) ?? [], {
    required: Math.min(...calls.map(({ parameters }) => requiredOf(parameters))),
    variadic: true,
  })
}

/** A built-in function with one signature or several; null with a warning where none fits. */
export function builtIn(name: string, ...signatures: [string, Body][]): [string, Callable] {
  const calls = signatures.map(([signature, body]) => ({ name, parameters: readSignature(signature), body }))
  const byNames = Object.groupBy(calls, ({ parameters }) => parameters.map((parameter) => parameter.name).join())
  const alternatives = Object.values(byNames).map((same) => firstThatFits(name, same ?? []))
  return [name, Object.assign(firstThatFits(name, calls), { alternatives })]
}
