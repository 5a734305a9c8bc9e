import { type Context, entryOf, isContext } from '../values.ts'
import { builtIn } from './signature.ts'

function contextFrom(entries: unknown[]): Context | undefined {
  const result: Context = {}
  for (const entry of entries) {
    if (!isContext(entry)) return undefined
    const [key, value] = [entryOf(entry, 'key'), entryOf(entry, 'value')]
    if (typeof key !== 'string' || value === undefined || Object.hasOwn(result, key)) return undefined
    result[key] = value
  }
  return result
}

function putAt(context: unknown, keys: unknown[], value: unknown): Context | undefined {
  const [key, ...rest] = keys
  if (!isContext(context) || typeof key !== 'string') return undefined
  if (rest.length === 0) return { ...context, [key]: value }
  const inner = putAt(entryOf(context, key), rest, value)
  return inner && { ...context, [key]: inner }
}

/** The standard's functions of contexts. */
export const CONTEXT_FUNCTIONS = [
  builtIn('get value', ['m:context, key:string', (context: Context, key: string) => entryOf(context, key)]),
  builtIn('get entries', [
    'm:context',
    (context: Context) => Object.entries(context).map(([key, value]) => ({ key, value })),
  ]),
  builtIn('context', ['entries:list', contextFrom]),
  builtIn('context merge', [
    'contexts:list',
    (contexts: unknown[]) => (contexts.every(isContext) ? Object.assign({}, ...contexts) : undefined),
  ]),
  builtIn(
    'context put',
    [
      'context:context, key:string, value:any',
      (context: Context, key: string, value: unknown) => putAt(context, [key], value),
    ],
    [
      'context:context, keys:list, value:any',
      (context: Context, keys: unknown[], value: unknown) => putAt(context, keys, value),
    ],
  ),
]
