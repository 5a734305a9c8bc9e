import { canonicalJson, type Json } from '#lib/canonical-json.ts'
import type { NoticeContent } from './notice.ts'

/** One field before and after, as text. `field` is the path in the notice: `texts.en.criteria`. */
export type FieldChange = { field: string; before: string; after: string }

const MOST = 4000
const isTree = (value: Json | undefined): value is { [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const say = (value: Json | undefined): string => {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : canonicalJson(one))).join('\n')
  return typeof value === 'string' ? value : canonicalJson(value)
}

function compare(before: Json | undefined, after: Json | undefined, path: string): FieldChange[] {
  if (isTree(before) || isTree(after)) {
    const [a, b] = [isTree(before) ? before : {}, isTree(after) ? after : {}]
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    return names.flatMap((name) => compare(a[name], b[name], path ? `${path}.${name}` : name))
  }
  const [a, b] = [say(before), say(after)]
  return a === b ? [] : [{ field: path, before: a.slice(0, MOST), after: b.slice(0, MOST) }]
}

/** What is different, field by field, in every language. */
export const compareNotices = (before: NoticeContent, after: NoticeContent): FieldChange[] =>
  compare(before as Json, after as Json, '')

/** What suppliers offer on: a change of it gives them more time. Corrections of the rest do not. */
const MATERIAL = new Set([
  'deliverables',
  'criteria',
  'acceptance',
  'fromUs',
  'context',
  'licence',
  'startDay',
  'deliverBy',
])

/** Whether a change matters to what a supplier offers. It is decided by what changed, not by whoever changes it. */
export const isMaterial = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => MATERIAL.has(field.split('.').at(-1)!))
