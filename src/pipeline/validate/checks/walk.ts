import type { OcdsDocument } from '#standard/packages/index.ts'
import type { SeenKeys } from '../read/seen-keys.ts'
import { type Collector, count, countValue, type Detail, MOST_EXAMPLES } from '../report/collector.ts'
import type { Example } from '../report/finding.ts'
import { type CheckCode, checks } from '../report/severities.ts'

export type Key = string | number

/** An example whose place in the text is looked up once the document has been walked. */
export type Sighting = { readonly keys: readonly Key[]; readonly atName: boolean; readonly example: Example }

export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects among the entries of a list, with their indexes; none where it is no list. */
export function objectsIn(value: unknown): [number, JsonObject][] {
  const found: [number, JsonObject][] = []
  if (!Array.isArray(value)) return found
  for (let i = 0; i < value.length; i += 1) if (isObject(value[i])) found.push([i, value[i]])
  return found
}

/** The name of a value's type as JSON has it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** All awards of one currency so far, and the one that holds the most. */
type Held = { awards: number; sum: number; largest: number; example: Example }

/** What the awards of a run come to, by currency; an award that several releases repeat counts once. */
export type AwardSums = { readonly seen: SeenKeys; readonly byCurrency: Map<string, Held> }

/** What is counted and remembered over all documents of a run. */
export type Tally = {
  readonly counts: Record<'releases' | 'compiledReleases' | 'versionedReleases' | 'linkedReleases' | 'records', number>
  readonly processes: SeenKeys
  readonly releases: SeenKeys
  readonly records: SeenKeys
  readonly awards: AwardSums
}

/** One document being walked: where we are in it, and what was seen. */
export type Walk = {
  readonly collector: Collector
  readonly tally: Tally
  readonly document: OcdsDocument
  readonly ocid: string | undefined
  /** True where a record's versioned release repeats what its compiled release says already. */
  readonly isRepeated: boolean
  /** Names and indexes from the document down to the value in hand. */
  readonly keys: Key[]
  readonly sightings: Sighting[]
}

const SHOWN = 80

/** A value as an example shows it. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.length ? '[…]' : '[]'
  if (typeof value === 'object' && value !== null) return Object.keys(value).length ? '{…}' : '{}'
  const text = JSON.stringify(value) ?? ''
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

const escapeKey = (key: Key) => (typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1'))

/** The JSON pointer of a place below one that has a pointer already. */
export const pointerTo = (base: string, keys: readonly Key[]) =>
  keys.reduce<string>((p, k) => `${p}/${escapeKey(k)}`, base)

/** What was seen: `below` leads from where the walk is to the place, `atName` means the name of the field, not its value. */
export type Seen = { value?: unknown; below?: readonly Key[]; atName?: boolean; counted?: string }

/** Reports one thing seen where the walk is; a notice about a versioned release only where nothing else says the same. */
export function note(walk: Walk, code: CheckCode, path: string, detail: Detail = {}, seen: Seen = {}): void {
  if (walk.isRepeated && walk.keys[0] === 'versionedRelease' && checks[code] === 'notice') return
  const group = count(walk.collector, code, path, detail)
  if (!group) return
  if (seen.counted !== undefined) countValue(group, seen.counted)
  if (group.examples.length < MOST_EXAMPLES) group.examples.push(see(walk, seen))
}

/** An example of where the walk is, which gets its line and column once the document has been walked. */
export function see(walk: Walk, seen: Omit<Seen, 'counted'>): Example {
  const keys = seen.below ? [...walk.keys, ...seen.below] : [...walk.keys]
  const example: Example = {
    pointer: pointerTo(walk.document.pointer, keys),
    line: walk.document.line,
    column: walk.document.column,
    ...(walk.ocid === undefined ? {} : { ocid: walk.ocid }),
    ...('value' in seen ? { value: showValue(seen.value) } : {}),
  }
  walk.sightings.push({ keys, atName: seen.atName ?? false, example })
  return example
}
