import { findWords, t } from '#lib/words/words.ts'
import { checkedExtensions } from '#standard/index.ts'
import type { Group } from './collector.ts'
import type { Finding, ValueCount } from './finding.ts'
import { checks, type Severity } from './severities.ts'
import { guessCode, guessField } from './suggest.ts'

const MOST_VALUES = 10
/** Codes whose values are told one by one. */
const BY_VALUE = new Set(['closed-code', 'unknown-code', 'deprecated-code', 'later-field', 'details-in-reference'])

/** `string,null` → text; null is left out, since leaving the field out says the same. */
function typesInWords(types: string): string {
  const said = types.split(',').filter((type, _i, all) => type !== 'null' || all.length === 1)
  const words = said.filter((type) => type !== 'integer' || !said.includes('number'))
  return words.map((type) => findWords(`validate.type.${type}`) ?? type).join(t('validate.type.or'))
}

function sentence(group: Group, code: string): string {
  const { detail, path } = group
  const isTyped = code === 'type' || code === 'list-expected' || code === 'wrong-kind'
  const words = {
    path,
    found: isTyped ? typesInWords(detail.found ?? '') : (detail.found ?? ''),
    expected: code === 'type' ? typesInWords(detail.expected ?? '') : (detail.expected ?? ''),
    object: detail.object?.table.title.toLowerCase() ?? '',
    codelist: detail.codelist ?? '',
    name: detail.name ?? '',
    extensions: detail.object?.schema.extensions.length ? t('validate.extensions.declared') : '',
  }
  return findWords(`validate.${code}`, words) ?? code
}

function countedValues(group: Group): ValueCount[] | undefined {
  if (!BY_VALUE.has(group.code)) return undefined
  const byCount = [...group.values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return byCount.slice(0, MOST_VALUES).map(([value, count]) => {
    const { codes, codelist = '' } = group.detail
    const meant = codes && group.code !== 'deprecated-code' ? guessCode(value, codelist, codes) : undefined
    return { value, count, ...(meant ? { meant } : {}) }
  })
}

/** A field that an extension has which the package does not declare is told as that. */
function guess(group: Group) {
  if (group.code !== 'unknown-field') return { code: group.code, meant: undefined }
  const { meant, extension } = guessField(group.detail.name ?? '', group.detail.object)
  if (!extension) return { code: group.code, meant }
  const title = checkedExtensions.find(({ id }) => id === extension)?.title ?? extension
  return { code: 'extension-undeclared' as const, meant: undefined, name: title }
}

/** What a group of the collector says, in words. */
export function tellFinding(group: Group): Finding {
  const { code, meant, name } = guess(group)
  const values = countedValues(group)
  return {
    code,
    severity: checks[code],
    path: group.path,
    message: sentence(name ? { ...group, detail: { ...group.detail, name } } : group, code),
    ...(meant ? { meant } : {}),
    count: group.count,
    ...(values ? { values } : {}),
    examples: group.examples,
  }
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, notice: 2 }

/** Errors first, the most frequent first within each. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count || (a.path < b.path ? -1 : 1),
  )
}
