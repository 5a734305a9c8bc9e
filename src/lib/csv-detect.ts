import { type CsvDialect, createCsvSplitter, csvLimits } from './csv-splitter.ts'
import type { Sureness } from './text-encoding.ts'

export type DialectFinding = CsvDialect & { sure: Sureness; isMixed: boolean }
export type SampleRecord = { line: number; cells: string[] }

const CANDIDATES = [',', ';', '\t', '|'] as const
const SAMPLED = 300

/** Counts line ends outside of quoted cells. */
function countLineEnds(text: string): { lf: number; cr: number } {
  const ends = { lf: 0, cr: 0 }
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) isQuoted = !isQuoted
    else if (code === 10 && !isQuoted) ends.lf += 1
    else if (code === 13 && !isQuoted && at + 1 < text.length && text.charCodeAt(at + 1) !== 10) ends.cr += 1
  }
  return ends
}

/** The first records of a text, how many it has in all, and the last one with any text. Without `whole`, the last one may be cut off and is left out. */
export function sampleRecords(
  text: string,
  dialect: CsvDialect,
  whole: boolean,
): { records: SampleRecord[]; count: number; last: SampleRecord | undefined } {
  const records: SampleRecord[] = []
  let count = 0
  let last: SampleRecord | undefined
  const splitter = createCsvSplitter(dialect, csvLimits, {
    record: (cells, line) => {
      count += 1
      if (records.length < SAMPLED) records.push({ line, cells })
      if (cells.some((cell) => cell.trim() !== '')) last = { line, cells }
    },
    broken: () => undefined,
  })
  splitter.push(text)
  if (whole) splitter.end()
  return { records, count, last }
}

/** How well a delimiter cuts the sample into a table: the share of lines with the usual number of cells, and that number. */
function judge(records: SampleRecord[]): { share: number; width: number } {
  const counts = new Map<number, number>()
  const filled = records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '')
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { share: filled.length ? count / filled.length : 0, width }
}

/** Tells how a text is cut into lines and cells. A text of one column has no delimiter; a comma is assumed then. */
export function detectDialect(text: string, whole: boolean): DialectFinding {
  const ends = countLineEnds(text)
  const isMixed = ends.cr > 0 && ends.lf > 0 && ends.cr * 10 > ends.lf
  const lineEnd = ends.cr > 0 && (ends.lf === 0 || isMixed) ? 'any' : 'lf'
  const judged = CANDIDATES.map((delimiter) => {
    const { share, width } = judge(sampleRecords(text, { delimiter, lineEnd }, whole).records)
    return { delimiter, share, width, score: width > 1 ? share ** 2 * Math.log2(width) : 0 }
  })
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a))
  const sure = best.score === 0 ? 'guess' : best.share >= 0.9 ? 'certain' : 'likely'
  return { delimiter: best.score === 0 ? ',' : best.delimiter, lineEnd, sure, isMixed }
}
