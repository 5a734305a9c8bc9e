import { detectDialect, sampleRecords } from '#lib/csv-detect.ts'
import { createCsvSplitter, csvLimits } from '#lib/csv-splitter.ts'
import { type DateHabit, detectDateHabit, parseDate } from '#lib/dates.ts'
import { findHeader } from '#lib/table-header.ts'
import { foldText, tidyText } from '#lib/text.ts'
import { type BacklogItem, type BacklogReading, headOf, type LeftOut, type ReadItem } from './backlog.ts'
import { type Field, findFields } from './find-fields.ts'
import { repositoryOf, webAddress } from './read-address.ts'
import { type EstimateUnit, readEstimate } from './read-estimate.ts'

type Row = { line: number; cells: string[] }
type Table = { header: string[]; rows: Row[]; broken: LeftOut[] }

function cutRows(text: string): Table {
  const dialect = detectDialect(text.slice(0, 200_000), text.length <= 200_000)
  const { line: headerLine } = findHeader(sampleRecords(text.slice(0, 200_000), dialect, true).records)
  const table: Table = { header: [], rows: [], broken: [] }
  const splitter = createCsvSplitter(dialect, csvLimits, {
    record: (cells, line) => {
      if (line === headerLine) table.header = cells.map(tidyText)
      else if (line > headerLine && cells.some((cell) => cell.trim() !== '')) table.rows.push({ line, cells })
    },
    broken: (_, line, head) => table.broken.push({ line, reason: 'broken-row', text: headOf(head) }),
  })
  splitter.push(text)
  splitter.end()
  return table
}

const CLOSED =
  /^(closed|done|resolved|fixed|complete|completed|ferme|fermee|termine|resolu|cerrado|cerrada|hecho|resuelto)$/

/** Reads one row; what could not be read of it is told to `leaveOut`. */
function readRow(
  cellOf: (field: Field) => string,
  { habit, unit }: { habit: DateHabit | undefined; unit: EstimateUnit },
  leaveOut: (reason: LeftOut['reason'], text: string) => void,
): Omit<BacklogItem, 'key' | 'source'> | undefined {
  const title = tidyText(cellOf('title'))
  if (!title) {
    leaveOut('no-title', cellOf('description') || cellOf('id'))
    return undefined
  }
  const date = parseDate(cellOf('created'), habit)
  if (date.is === 'refused') leaveOut('date-not-read', cellOf('created'))
  const minutes = readEstimate(cellOf('estimate'), unit)
  if (minutes === undefined) leaveOut('estimate-not-read', cellOf('estimate'))
  const url = webAddress(cellOf('url'))
  return {
    title,
    description: cellOf('description').trim(),
    labels: cellOf('labels').split(/[,;|]/).map(tidyText).filter(Boolean),
    state: CLOSED.test(foldText(cellOf('state'))) ? 'closed' : 'open',
    knownAt: date.is === 'date' ? `${date.day}T${date.time ?? '00:00:00'}${date.offset ?? 'Z'}` : null,
    minutes: minutes ?? null,
    url,
    repository: repositoryOf(url) || cellOf('repository').trim(),
    assignee: tidyText(cellOf('assignee')),
  }
}

/**
 * Reads a backlog kept as a table, whatever its columns are called (English, French, Spanish; exports of issue
 * trackers). Every row is an item or is told with its line and why it is none.
 */
export function readTable(text: string): BacklogReading {
  const { header, rows, broken } = cutRows(text)
  const { at, ignored, unit } = findFields(header)
  const leftOut: LeftOut[] = [...broken]
  const habit = detectDateHabit(rows.slice(0, 500).map(({ cells }) => cells[at.created ?? -1] ?? ''))
  const isGitLab = foldText(header.join(' ')).includes('issue id') && header.some((name) => /\(UTC\)/i.test(name))
  const source = isGitLab ? 'gitlab' : 'csv'
  const items = rows.flatMap(({ line, cells }): ReadItem[] => {
    const cellOf = (field: Field) => cells[at[field] ?? -1] ?? ''
    const leaveOut = (reason: LeftOut['reason'], said: string) => {
      leftOut.push({ line, reason, text: headOf(said || cells.join(' ')) })
    }
    const item = readRow(cellOf, { habit, unit }, leaveOut)
    const id = tidyText(cellOf('id'))
    return item
      ? [{ ...item, line, source, key: item.url || (id && `id:${id}`) || `title:${foldText(item.title)}` }]
      : []
  })
  const columns = Object.fromEntries(Object.entries(at).map(([field, i]) => [field, header[i]!]))
  return { source, items, leftOut: leftOut.toSorted((a, b) => a.line - b.line), columns, ignored }
}
