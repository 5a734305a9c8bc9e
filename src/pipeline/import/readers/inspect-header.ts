import { type ColumnNote, findTotal, type HeaderFinding } from '#lib/table-header.ts'
import { t } from '#lib/words/words.ts'

const MAX_NOTES = 10

/** What to say about the names of the columns, as they were found (or chosen by a person). */
export function describeHeader(found: HeaderFinding, notes: ColumnNote[], isChosen: boolean): string[] {
  const doubts: string[] = []
  if (found.line === 0) return [t('import.doubt.no-header')]
  if (found.titles.length > 0 && !isChosen)
    doubts.push(t('import.doubt.titles', { count: found.titles.length, text: found.titles.join(' / ').slice(0, 200) }))
  if (found.looksLikeData && !isChosen) doubts.push(t('import.doubt.header', { line: String(found.line) }))
  for (const { column, kind, name } of notes.slice(0, MAX_NOTES))
    doubts.push(t(`import.doubt.${kind}-name`, { column: String(column), name }))
  return doubts
}

/** What to say where the last row of a table seems to be the sum of the others. */
export function describeTotal(last: { line: number; cells: string[] } | undefined): string[] {
  const total = findTotal(last)
  return total ? [t('import.doubt.total', { line: String(total.line), text: total.text })] : []
}
