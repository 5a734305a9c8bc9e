import type { Content, Inline } from '#platform/render/content.ts'

const cell = (text: string): Inline[] => (text ? [{ text }] : [])

/** A table as part of a text; a sentence in its place where there is nothing to list. */
export function tableOf<Row>(
  caption: string,
  columns: { head: string; cell: (row: Row) => string }[],
  rows: readonly Row[],
  none: string,
): Content {
  if (!rows.length) return [{ type: 'paragraph', inlines: [{ text: none, italic: true }] }]
  const head = columns.map((column) => cell(column.head))
  return [{ type: 'table', caption, head, rows: rows.map((row) => columns.map((column) => cell(column.cell(row)))) }]
}
