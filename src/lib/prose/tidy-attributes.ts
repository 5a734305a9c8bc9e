import { claimKinds, type ProseMark } from './prose.ts'

/** What an attribute may say; undefined where it is left out. */
type Read = (value: unknown) => unknown

const MOST_CHARACTERS = 10_000
const MOST_SETTINGS = 50

/** The widest table; Word's own has 63 columns. */
export const MOST_COLUMNS = 100

/**
 * Words that can be kept and printed: without what PostgreSQL (NUL, half a character) and XML (other control characters)
 * refuse.
 */
export const storableText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')

const line: Read = (value) =>
  typeof value === 'string' ? storableText(value.slice(0, MOST_CHARACTERS)).replace(/[\t\n\r]+/g, ' ') : undefined

const matching =
  (pattern: RegExp): Read =>
  (value) =>
    typeof value === 'string' && pattern.test(value) && storableText(value) === value ? value : undefined

/** A whole number within bounds; one beyond them becomes the nearest. */
const between =
  (least: number, most: number): Read =>
  (value) => {
    const number = typeof value === 'number' || typeof value === 'string' ? Math.trunc(Number(value)) : Number.NaN
    return Number.isNaN(number) ? undefined : Math.min(most, Math.max(least, number))
  }

const widths: Read = (value) =>
  Array.isArray(value) && value.length <= MOST_COLUMNS && value.every((one) => Number.isInteger(one) && one >= 0)
    ? value
    : undefined

const settings: Read = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const said = Object.entries(value).filter(([, inner]) => typeof inner === 'string')
  return Object.fromEntries(said.slice(0, MOST_SETTINGS).map(([name, inner]) => [line(name), line(inner)]))
}

/** A name of ours: it stands between white space in Markdown. */
const name = matching(/^[\w.:-]{1,200}$/)
const cell = { colspan: between(1, MOST_COLUMNS), rowspan: between(1, 1000), colwidth: widths }

/** What each kind of block may say about itself. */
const ofBlocks: Record<string, Record<string, Read>> = {
  heading: { level: between(2, 4) },
  orderedList: { start: between(0, 999_999) },
  codeBlock: { language: matching(/^[^\p{Cc}`]{1,80}$/u) },
  table: { caption: line },
  tableHeader: cell,
  tableCell: cell,
  image: { file: matching(/^[0-9a-f]{64}$/), alt: line, title: line },
  claim: { kind: (value) => claimKinds.find((one) => one === value), claimId: name },
  live: { id: name, settings },
  hint: { text: line },
}

/** A mark without `needs` marks nothing; the editor writes down that a link has no class. */
const ofMarks: Record<string, { needs?: string; reads: Record<string, Read> }> = {
  bold: { reads: {} },
  italic: { reads: {} },
  strike: { reads: {} },
  code: { reads: {} },
  link: {
    needs: 'href',
    reads: {
      href: matching(/^(https?:|mailto:|\/(?!\/)|#)[^\p{Cc}]{0,4000}$/iu),
      target: (value) => (value === null || value === '_blank' ? value : undefined),
      rel: (value) => (value === null ? null : matching(/^[a-z ]{0,80}$/)(value)),
      class: (value) => (value === null ? null : undefined),
      title: (value) => (value === null ? null : line(value)),
    },
  },
}

/** Only what is known and fits, in the order in which it came. */
function readAll(reads: Record<string, Read>, attrs: unknown): { attrs?: Record<string, unknown> } {
  if (typeof attrs !== 'object' || attrs === null) return {}
  const read = Object.entries(attrs).flatMap(([key, value]) => {
    const fits = Object.hasOwn(reads, key) ? reads[key]!(value) : undefined
    return fits === undefined ? [] : [[key, fits] as const]
  })
  return read.length ? { attrs: Object.fromEntries(read) } : {}
}

/** The attributes of a block that its kind knows, each within its bounds. */
export const tidyAttributes = (type: string, attrs: unknown): { attrs?: Record<string, unknown> } =>
  readAll(Object.hasOwn(ofBlocks, type) ? ofBlocks[type]! : {}, attrs)

/** A mark that a text can have, or none: an unknown one, a link that cannot be followed unharmed. */
export function tidyMark({ type, attrs }: ProseMark): ProseMark[] {
  const known = Object.hasOwn(ofMarks, type) ? ofMarks[type]! : undefined
  if (!known) return []
  const read = readAll(known.reads, attrs)
  return known.needs && read.attrs?.[known.needs] === undefined ? [] : [{ type, ...read }]
}
