type Json = Record<string, unknown>

/** What an entry is known by, and what an amount means nothing without: said again with every change. */
const KEPT = new Set(['id', 'awardID', 'currency'])

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const hasIds = (list: unknown): list is Json[] =>
  Array.isArray(list) && list.every((one) => isObject(one) && 'id' in one)
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The entries that are new or differ, each with its id. */
function changedEntries(before: readonly Json[], after: readonly Json[]): Json[] | undefined {
  const known = new Map(before.map((one) => [one.id, one]))
  const changed = after.map((one) => changesBetween(known.get(one.id) ?? {}, one)).filter((one) => one !== undefined)
  return changed.length ? changed : undefined
}

function changeOf(before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return undefined
  if (after === undefined) return null
  if (isObject(after)) return changesBetween(isObject(before) ? before : {}, after)
  if (hasIds(after)) return changedEntries(hasIds(before) ? before : [], after)
  return after
}

/**
 * What a release has to say so that the standard's merging leads from one state to the next; undefined where nothing
 * differs. A field that is gone is null, an entry of a list never goes.
 */
export function changesBetween(before: Json, after: Json): Json | undefined {
  const changed: Json = {}
  let hasChanged = false
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const change = changeOf(before[key], after[key])
    if (change !== undefined) hasChanged = true
    if (change !== undefined) changed[key] = change
    else if (KEPT.has(key) && after[key] !== undefined) changed[key] = after[key]
  }
  return hasChanged ? changed : undefined
}
