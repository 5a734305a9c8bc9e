import type { Code } from '#standard/index.ts'
import type { ObjectNode } from '../checks/nodes.ts'
import type { Example } from './finding.ts'
import type { CheckCode } from './severities.ts'

/** What the sentence of a finding needs to know beside its path. */
export type Detail = {
  /** Tells findings of one code at one path apart, and is filled into the sentence. */
  readonly found?: string
  readonly expected?: string
  /** The object that a field is missing in, or unknown in. */
  readonly object?: ObjectNode
  readonly codelist?: string
  /** What is known of the codes of that list. */
  readonly codes?: ReadonlyMap<string, Code>
  /** The name of an unknown field. */
  readonly name?: string
}

/** One finding while it is counted. */
export type Group = {
  readonly code: CheckCode
  readonly path: string
  readonly detail: Detail
  count: number
  readonly values: Map<string, number>
  readonly examples: Example[]
}

/** All findings of one run. Memory is bounded: so many groups, so many values and examples in each. */
export type Collector = { readonly groups: Map<string, Group>; dropped: number }

const MOST_GROUPS = 2000
const MOST_VALUES = 500
export const MOST_EXAMPLES = 3

export const startCollector = (): Collector => ({ groups: new Map(), dropped: 0 })

/** Counts one more of a finding; gives its group, or undefined where there are too many kinds already. */
export function count(collector: Collector, code: CheckCode, path: string, detail: Detail): Group | undefined {
  const key = `${code}\n${path}\n${detail.found ?? ''}`
  const known = collector.groups.get(key)
  if (known) {
    known.count += 1
    return known
  }
  if (collector.groups.size >= MOST_GROUPS) {
    collector.dropped += 1
    return undefined
  }
  const group: Group = { code, path, detail, count: 1, values: new Map(), examples: [] }
  collector.groups.set(key, group)
  return group
}

/** Counts a value of the group, while there are not too many different ones. */
export function countValue(group: Group, value: string): void {
  const before = group.values.get(value)
  if (before !== undefined || group.values.size < MOST_VALUES) group.values.set(value, (before ?? 0) + 1)
}
