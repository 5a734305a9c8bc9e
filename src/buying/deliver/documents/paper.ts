import { formatOf } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content, Inline } from '#platform/render/content.ts'

/** A verdict on one criterion, as it stands on a certificate. */
type Verdict = { criterion: string; met: boolean; note: string }
/** What an event says, as it is written on paper. */
export type Told = Record<string, unknown>

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const text = (words: string): Inline[] => [{ text: words }]

const money = (cents: number, currency: string) => formatOfMoney(currency).format(cents / 100)
const formatOfMoney = (currency: string) =>
  new Intl.NumberFormat(formatOf(DAY).resolvedOptions().locale, { style: 'currency', currency })

function say(name: string, value: unknown, currency: string): string {
  if (typeof value === 'number' && name.endsWith('Cents')) return money(value, currency)
  if (typeof value === 'number' && name.endsWith('Bp')) return `${value / 100} %`
  if (Array.isArray(value)) return value.join('; ')
  if (name === 'deliverBy') return formatOf(DAY).format(new Date(`${value}`))
  return findWords(`deliver.paper-${name}-${value}`) ?? `${value}`
}

function verdictTable(verdicts: readonly Verdict[]): Content {
  const head = ['criterion', 'verdict', 'note'].map((name) => text(findWords(`deliver.paper-${name}`) ?? name))
  const rows = verdicts.map(({ criterion, met, note }) =>
    [criterion, t(met ? 'deliver.met' : 'deliver.not-met'), note].map(text),
  )
  return [{ type: 'table', head, rows }]
}

function fileTable(files: readonly { name: string; sha256: string }[]): Content {
  const head = [text(t('deliver.paper-file')), text('SHA-256')]
  return [{ type: 'table', head, rows: files.map(({ name, sha256 }) => [text(name), [{ text: sha256, code: true }]]) }]
}

const isEmpty = (value: unknown) => value === '' || value === null || (Array.isArray(value) && value.length === 0)

/** What a paper says, for people: names and values, the verdicts, the files. What nobody needs to read is left out. */
export function writePaper(told: Told, currency: string): Content {
  const { verdicts, files, key: _, cardId: _card, lineId: _line, ...plain } = told
  const rows = Object.entries(plain)
    .filter(([name, value]) => !isEmpty(value) && findWords(`deliver.paper-${name}`))
    .map(([name, value]) => [text(findWords(`deliver.paper-${name}`)!), text(say(name, value, currency))])
  const head = [text(t('deliver.paper-what')), text(t('deliver.paper-value'))]
  return [
    ...(rows.length ? ([{ type: 'table', head, rows }] as const) : []),
    ...(Array.isArray(verdicts) ? verdictTable(verdicts as Verdict[]) : []),
    ...(Array.isArray(files) && files.length ? fileTable(files) : []),
  ]
}
