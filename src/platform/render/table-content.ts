import { t } from '#lib/words/words.ts'
import type { Content, Inline } from './content.ts'

/** A column of a table; `isInner` is left out where the table is published. */
export type Column<Row> = { head: string; cell: (row: Row) => string; isInner?: true }

const cell = (text: string): Inline[] => (text ? [{ text }] : [])

/** A sentence in the place of a part in which there is nothing to read. */
export const sayNone = (none: string): Content => [{ type: 'paragraph', inlines: [{ text: none, italic: true }] }]

/** What stands for entries that are all for members: that there are none would not be true. */
export const sayNonePublic = (caption: string): string => t('render.none-public', { part: caption })

function drawTable<Row>(caption: string, columns: Column<Row>[], rows: readonly Row[], none: string): Content {
  if (!rows.length) return sayNone(none)
  const head = columns.map((column) => cell(column.head))
  return [{ type: 'table', caption, head, rows: rows.map((row) => columns.map((column) => cell(column.cell(row)))) }]
}

/** A live part of which everybody may read something else, or nothing. */
export const sayInPublic = (content: Content, inPublic: Content): Content =>
  content.map((block, i) => ({ ...block, inPublic: i === 0 ? inPublic : [] }))

/**
 * A table as part of a text; a sentence in its place where there is nothing to list. In public it is without inner columns, and
 * without the rows of which `isPublic` says that they are for members.
 */
export function tableOf<Row>(
  caption: string,
  columns: Column<Row>[],
  rows: readonly Row[],
  none: string,
  isPublic?: (row: Row) => boolean,
): Content {
  const whole = drawTable(caption, columns, rows, none)
  const outer = columns.filter(({ isInner }) => !isInner)
  if (outer.length === columns.length && !isPublic) return whole
  const noneInPublic = rows.length ? sayNonePublic(caption) : none
  return sayInPublic(whole, drawTable(caption, outer, isPublic ? rows.filter(isPublic) : rows, noneInPublic))
}
