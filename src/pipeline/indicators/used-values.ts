import { measures } from './measures.ts'

type Json = unknown
/** A value in a release, by its JSON pointer. */
type Found = { pointer: string; value: Json }

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null
const isFilled = ({ value }: Found) => value !== undefined && value !== null && value !== ''

/** Every value in a release, in its order. */
function listLeaves(at: Json, pointer = ''): Found[] {
  if (!isObject(at)) return [{ pointer, value: at }]
  return Object.entries(at).flatMap(([name, one]) => listLeaves(one, `${pointer}/${name}`))
}

/** The values at a path of names, and beneath it; lists on the way are gone through. */
function findValues(at: Json, names: readonly string[], pointer = ''): Found[] {
  if (Array.isArray(at)) return at.flatMap((one, n) => findValues(one, names, `${pointer}/${n}`))
  const [name, ...rest] = names
  if (name === undefined) return listLeaves(at, pointer)
  if (!isObject(at) || !Object.hasOwn(at, name)) return []
  const inner = findValues(at[name], rest, `${pointer}/${name}`)
  return inner.filter(isFilled)
}

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [])
const idOf = (value: Json): unknown => (isObject(value) ? value.id : undefined)

/** Of awards and contracts the one that a row is, where it is one; of parties, where suppliers are looked at, those. */
function narrow(compiled: Record<string, Json>, row: string, isOfSuppliers: boolean): Record<string, Json> {
  const only = (name: 'awards' | 'contracts') => {
    const all = listOf(compiled[name])
    const own = row === '' ? -1 : all.findIndex((one) => String(idOf(one)) === row)
    // The others leave holes, so that those that stay keep their place.
    return own < 0 ? all : all.map((one, n) => (n === own ? one : undefined))
  }
  const awards = only('awards')
  const suppliers = new Set(awards.flatMap((one) => listOf(isObject(one) ? one.suppliers : undefined)).map(idOf))
  const parties = listOf(compiled.parties).map((one) => (suppliers.has(idOf(one)) ? one : undefined))
  return { ...compiled, awards, contracts: only('contracts'), ...(isOfSuppliers && { parties }) }
}

/**
 * Where in a compiled release the values stand that a measure rests on, as JSON pointers in its order: of each field, and of
 * alternatives the first that is filled, unless it takes them all. `row` is the id of one row beneath the figure, of an award,
 * a contract or an organisation: then what belongs to another is left out. Empty for a measure that there is not.
 */
export function listUsedValues(code: string, compiled: Record<string, Json>, row = ''): string[] {
  const measure = measures.find((one) => one.code === code)
  if (!measure) return []
  const isOfSuppliers = measure.needs.some((either) => either.includes('awards.suppliers.id'))
  const read = narrow(compiled, row, isOfSuppliers)
  const used = [...measure.needs, ...(measure.alsoReads ?? []).map((path) => [path])].flatMap((either) => {
    const found = either.map((path) => findValues(read, path.split('.'))).filter((values) => values.length)
    const taken = measure.takesAll ? found.flat() : (found[0] ?? [])
    const own = taken.filter(({ value }) => row !== '' && String(value) === row)
    return own.length ? own : taken
  })
  const pointers = new Set(used.map(({ pointer }) => pointer))
  return listLeaves(compiled).flatMap(({ pointer }) => (pointers.has(pointer) ? [pointer] : []))
}
