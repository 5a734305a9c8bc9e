import { formatOf } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { ContentBlock, Inline } from '#platform/render/content.ts'

const text = (words: string): Inline[] => [{ text: words }]
export const heading = (words: string, level: 2 | 3 = 2): ContentBlock => ({
  ...{ type: 'heading', level },
  inlines: text(words),
})
export const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inlines: text(words) })
export const list = (all: readonly string[]): ContentBlock => ({
  ...{ type: 'list', ordered: false },
  items: all.map((words) => [paragraph(words)]),
})
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): ContentBlock => ({
  ...{ type: 'table', head: head.map(text), rows: rows.map((cells) => cells.map(text)) },
})

/** A moment, written out in UTC, so that the same file reads the same everywhere. */
export const sayMoment = (at: string): string =>
  `${formatOf({ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`

export const sayEvent = (type: string): string => findWords(`event.${type}`) ?? type

/** What people in a purchase are called, by party. */
export type Names = ReadonlyMap<string, string>
/** Whoever acted, by name. */
export const sayWho = (names: Names, party: string | null): string =>
  party === null ? t('case-file.nobody') : names.get(party) || t('case-file.somebody')
