import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin'

/** A rule of a decision table that matched: the decision, the table, the rule's place from 0 and its id. */
export type Hit = { decision: string; table: string; rule: number; ruleId?: string }

/** What goes wrong while FEEL is evaluated is told to `warn` and becomes null; nothing is thrown. */
export type Run = {
  warn: (code: string, message: string) => null
  now: Date | null
  /** What is being evaluated: a decision, then a cell of it. */
  where: string
  decision: string
  hits: Hit[]
}

/** A FEEL function: built in, defined in FEEL, a business knowledge model or a decision service. */
export type Callable = ((args: unknown[], run: Run) => unknown) & {
  parameters: readonly string[]
  required: number
  variadic: boolean
  /** Its type, where its definition tells what it takes and gives. */
  type?: unknown
  /** Its signatures, where names of parameters choose between several. */
  alternatives?: readonly Callable[]
}

/** A FEEL context. */
export type Context = Record<string, unknown>

export type Kind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'function'
  | 'range'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'

const KINDS_OF_OBJECTS: [new (...args: never[]) => object, Kind][] = [
  [FeelDate, 'date'],
  [FeelTime, 'time'],
  [FeelDateTime, 'date and time'],
  [FeelRange, 'range'],
]

/** The FEEL type of a value. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null'
  const type = typeof value
  if (type === 'boolean' || type === 'number' || type === 'string' || type === 'function') return type as Kind
  if (Array.isArray(value)) return 'list'
  if (value instanceof FeelDuration) return value.yearsMonths ? 'years and months duration' : 'days and time duration'
  return KINDS_OF_OBJECTS.find(([type]) => value instanceof type)?.[1] ?? 'context'
}

export const isContext = (value: unknown): value is Context => kindOf(value) === 'context'
export const isCallable = (value: unknown): value is Callable => typeof value === 'function'

/** Makes a FEEL function of a plain one. */
export const asCallable = (
  call: (args: unknown[], run: Run) => unknown,
  parameters: readonly string[],
  { required = parameters.length, variadic = false } = {},
): Callable => Object.assign((args: unknown[], run: Run) => call(args, run), { parameters, required, variadic })

/** A name as FEEL compares names: spaces once, and none around the special characters. */
export const canonicalName = (name: string): string =>
  /[\s./\-'+*]/.test(name)
    ? name
        .replace(/\s+/g, ' ')
        .replace(/\s*(\*\*|[./\-'+*])\s*/g, '$1')
        .trim()
    : name

const PROPERTIES: Partial<Record<Kind, readonly string[]>> = {
  date: ['year', 'month', 'day', 'weekday'],
  time: ['hour', 'minute', 'second', 'time offset', 'timezone'],
  'date and time': ['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'time offset', 'timezone'],
  'days and time duration': ['days', 'hours', 'minutes', 'seconds'],
  'years and months duration': ['years', 'months'],
  range: ['start', 'end', 'start included', 'end included'],
}

/** An entry of a context or a property of a date, a time, a duration or a range; undefined where there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  const kind = kindOf(value)
  if (kind === 'context') return entryOf(value as Context, name)
  if (!PROPERTIES[kind]?.includes(name)) return undefined
  const property = (value as Record<string, unknown>)[name] ?? null
  return name === 'timezone' && typeof property === 'string' && !property.includes('/') ? null : property
}

/** An entry of a context by its name, however it is spaced. */
export function entryOf(context: Context, name: string): unknown {
  if (Object.hasOwn(context, name)) return context[name] ?? null
  const canonical = canonicalName(name)
  const key = Object.keys(context).find((key) => canonicalName(key) === canonical)
  return key === undefined ? undefined : (context[key] ?? null)
}
