import type { Mapping } from './mapping.ts'

/** One difference between two versions of a mapping; `before` or `after` is missing where there was or is nothing. */
export type MappingChange = { readonly path: readonly string[]; readonly before?: unknown; readonly after?: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A rule is one thing: what changed within it is shown as the rule before and after. */
const isWhole = (path: readonly string[]) => path.length === 4 && path[0] === 'sources' && path[2] === 'fields'

function compare(before: unknown, after: unknown, path: readonly string[]): MappingChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!isWhole(path) && isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => compare(before[name], after[name], [...path, name]))
  }
  if (before === undefined && isObject(after) && !isWhole(path) && path.length < 4)
    return Object.entries(after).flatMap(([name, value]) => compare(undefined, value, [...path, name]))
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

/** What changed from one mapping to another, field by field, in the order of the file. */
export const compareContents = (before: Mapping, after: Mapping): MappingChange[] => compare(before, after, [])
