import { tidyText } from './text.ts'

type Line = { line: number; cells: readonly string[] }

/** Where the names of a table's columns stand; `line` 0 where there is no such line. */
export type HeaderFinding = { line: number; titles: string[]; looksLikeData: boolean }

/** Lines among which a header is looked for, and the lines below that tell how wide the table is. */
const SEARCHED = 40
const BELOW = 20

const isFilled = (cell: string) => cell.trim() !== ''
const distinctTexts = (cells: readonly string[]) => [...new Set(cells.filter(isFilled))]

/** A merged title says the same in each of its cells: that is one cell filled, not many names. */
function countFilled(cells: readonly string[]): number {
  const filled = cells.filter(isFilled).length
  return distinctTexts(cells).length === 1 ? 1 : filled
}

/** Numbers, amounts, dates, addresses: what columns are not called. A bare year may be a name. */
const DATA = /^(?!\d{4}$)[-+(]?[$€£]?\s?\d[\d\s.,:/T-]*[%)Z]?$|^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:/

function isMostlyData(cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled).map((cell) => cell.trim())
  return filled.filter((cell) => DATA.test(cell)).length * 3 >= filled.length
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/**
 * Finds the line with the names of the columns: the first that fills at least half as many cells as the lines below it
 * usually do. Lines above it are titles. A line that looks like data is said to, for a person to decide.
 */
export function findHeader(lines: readonly Line[]): HeaderFinding {
  const filled = lines.filter(({ cells }) => cells.some(isFilled)).slice(0, SEARCHED + BELOW)
  for (const [i, { line, cells }] of filled.slice(0, SEARCHED).entries()) {
    const usual = median(filled.slice(i + 1, i + 1 + BELOW).map((below) => countFilled(below.cells)))
    const own = countFilled(cells)
    if (own * 2 < usual || (own === 1 && usual > 1)) continue
    const titles = filled.slice(0, i).map((above) => distinctTexts(above.cells).join(' · '))
    return { line, titles, looksLikeData: isMostlyData(cells) }
  }
  const first = filled[0]
  return { line: first?.line ?? 0, titles: [], looksLikeData: first ? isMostlyData(first.cells) : false }
}

const TOTAL =
  /^(?:(?:grand|sub)[- ]?totals?|totals?|sum|total g[eé]n[eé]ral|gesamt(?:summe|betrag)?|(?:end|zwischen)?summe|somme|suma(?: total)?|soma(?: total)?)\b\s*:?/i

/** The line of a last row that seems to sum up the others, and the text that says so. */
export function findTotal(last: Line | undefined): { line: number; text: string } | undefined {
  const text = last?.cells.find(isFilled)?.trim()
  return last && text && text.length <= 40 && TOTAL.test(text) ? { line: last.line, text } : undefined
}

/** What was done to a name so that every column has one of its own: the column's number (from 1), and its new name. */
export type ColumnNote = { column: number; kind: 'blank' | 'repeated'; name: string }

/** Names for columns: outer blanks and line ends removed, blank ones numbered, repeated ones told apart. */
export function nameColumns(cells: readonly string[]): { columns: string[]; notes: ColumnNote[] } {
  const notes: ColumnNote[] = []
  const taken = new Set<string>()
  const columns = cells.map((cell, i) => {
    const wanted = tidyText(cell)
    const base = wanted === '' ? `Column ${i + 1}` : wanted
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
    taken.add(name)
    if (wanted === '') notes.push({ column: i + 1, kind: 'blank', name })
    else if (name !== wanted) notes.push({ column: i + 1, kind: 'repeated', name })
    return name
  })
  return { columns, notes }
}
