import { columnsInText, fullKeyOf } from '../mapping/mapping.ts'
import { type CompiledMapping, mapRows, type SourceRow } from './apply-mapping.ts'
import type { Json, Origin } from './fragment.ts'

/** Where one value of a release comes from: the cells it was read from (none for what the mapping says itself), and by which rule. */
export type Trace = {
  readonly pointer: string
  readonly value: unknown
  readonly source: string
  readonly snapshot: string
  readonly line: number
  readonly cells: readonly { readonly column: string; readonly text: string }[]
  readonly rule: string
}

/** What is needed to look up cells of the rows that a release was made from. */
type Group = {
  readonly key: string
  readonly rows: readonly SourceRow[]
  readonly columns: (snapshot: string) => readonly string[]
}

const readPart = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

function walk(content: Json, pointer: string): { holder: object; key: string; value: unknown } | undefined {
  const parts = pointer.split('/').slice(1).map(readPart)
  let holder: unknown = content
  for (const part of parts.slice(0, -1)) holder = (holder as Json | undefined)?.[part]
  const key = parts.at(-1)
  if (key === undefined || typeof holder !== 'object' || holder === null) return undefined
  const value = (holder as Json)[key]
  return value === undefined ? undefined : { holder, key, value }
}

function* walkLeaves(
  holder: object,
  key: string,
  pointer: string,
): Generator<{ holder: object; key: string; pointer: string }> {
  const value = (holder as Json)[key]
  yield { holder, key, pointer }
  if (typeof value !== 'object' || value === null) return
  for (const name of Object.keys(value)) yield* walkLeaves(value, name, `${pointer}/${name}`)
}

function readCells(group: Group, origin: Origin) {
  const row = group.rows.find((each) => each.snapshot === origin.snapshot && each.line === origin.line)
  const columns = group.columns(origin.snapshot)
  return origin.columns.map((column) => ({ column, text: row?.cells[columns.indexOf(column)] ?? '' }))
}

/** The frame of a release comes from the key, or from the rule of the standard. */
function traceFrame(compiled: CompiledMapping, group: Group, pointer: string): Trace[] {
  const isKey = pointer === '/ocid' || pointer === '/tender/id' || pointer === '/id'
  const row = group.rows[0]
  const source = row && compiled.tables.get(row.snapshot)?.source
  if (!isKey || !row || !source) return []
  const key = fullKeyOf(compiled.mapping.sources[source]!)
  const columns = columnsInText(key.text)
  const origin = { source, snapshot: row.snapshot, line: row.line, columns, rule: `the key "${key.text}"` }
  return [
    {
      pointer,
      value: group.key,
      source,
      snapshot: row.snapshot,
      line: row.line,
      cells: readCells(group, origin),
      rule: origin.rule,
    },
  ]
}

/**
 * Follows a value of a release (or all values below an object) back to snapshot, line, column, cell and rule, by
 * applying the mapping again to the rows that the release was made from. Empty where the release has no such value.
 */
export function traceRelease(compiled: CompiledMapping, group: Group, pointer: string): Trace[] {
  const origins = new WeakMap<object, Map<string, Origin>>()
  const { content } = mapRows(compiled, group.key, group.rows, origins)
  const found = content && walk(content, pointer)
  if (!found) return traceFrame(compiled, group, pointer)
  const traces = [...walkLeaves(found.holder, found.key, pointer)].flatMap((at): Trace[] => {
    const origin = origins.get(at.holder)?.get(at.key)
    if (!origin) return []
    const { source, snapshot, line, rule } = origin
    return [
      {
        pointer: at.pointer,
        value: (at.holder as Json)[at.key],
        source,
        snapshot,
        line,
        cells: readCells(group, origin),
        rule,
      },
    ]
  })
  return traces.length ? traces : traceFrame(compiled, group, pointer)
}
