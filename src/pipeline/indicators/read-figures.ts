import { findWords, t } from '#lib/words/words.ts'
import type { Unit } from '#platform/render/shown.ts'
import { readSchema, sayCode } from '#standard/index.ts'
import type { Measure, Summary } from './measure.ts'

/** Measures whose numbers are days. */
const IN_DAYS = new Set(['U059', 'U060'])

/** Measures whose groups are codes, and of which list. */
const CODELISTS: Readonly<Record<string, string>> = {
  ...{ U007: 'tenderStatus', U009: 'procurementCategory', U010: 'method', U012: 'method' },
}
/** Measures that name their groups themselves. */
const NAMED = new Set(['R038', 'local', 'certified', 'first-time'])
const schema = readSchema()

/** What the group of a figure is called, in the language of what is going on; empty where it is of all. */
export function nameGroup({ code, group = '', groupName }: Pick<Summary, 'code' | 'group' | 'groupName'>): string {
  if (groupName) return groupName
  const list = CODELISTS[code]
  if (list) return sayCode(schema, list, group)
  return (NAMED.has(code) ? findWords(`measure.group.${group}`) : undefined) ?? group
}

/** A field or setting that a measure lacks, its alternatives joined in the language of what is going on. */
export const sayMissing = (missing: string): string =>
  missing.replace(/^setting /, `${t('measure.setting')} `).replaceAll(' or ', ` ${t('measure.or')} `)

/** What the value of a figure is counted in. */
export function unitOf(
  { answer, code }: Pick<Measure, 'answer' | 'code'>,
  { currency }: Pick<Summary, 'currency'>,
): Unit {
  if (answer === 'share' || answer === 'distribution') return { is: 'share' }
  if (currency) return { is: 'money', currency }
  if (IN_DAYS.has(code)) return { is: 'days' }
  return { is: answer === 'total' ? 'count' : 'number' }
}

/** On how many things figures rest together: the parts of a whole all rest on the same ones, other groups each on their own. */
export function countBeneath({ answer }: Pick<Measure, 'answer'>, figures: readonly Pick<Summary, 'n'>[]): number {
  const counts = figures.map(({ n }) => n)
  return answer === 'distribution' ? Math.max(0, ...counts) : counts.reduce((sum, n) => sum + n, 0)
}
