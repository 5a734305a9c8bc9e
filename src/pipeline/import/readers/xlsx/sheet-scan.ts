import type { Archive } from '../zip.ts'
import { columnOf } from './cell-values.ts'

/** A range of merged cells; rows and columns from 0. */
export type Merged = { top: number; bottom: number; left: number; right: number }

/** What is known of a sheet before its rows are read: merged ranges stand behind the rows in the file. */
export type SheetScan = { merged: Merged[]; rows: number; formulas: number }

const MAX_MERGED = 200_000
const OVERLAP = 300
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g
const ROW = /<(?:\w+:)?row[\s>/]/g
const FORMULA = /<(?:\w+:)?f[\s>/]/g

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Counts and finds in the text of a sheet without parsing it: markup inside of texts is escaped. */
export async function scanSheet(archive: Archive, part: string): Promise<SheetScan> {
  const scan: SheetScan = { merged: [], rows: 0, formulas: 0 }
  let rest = ''
  for await (const chunk of (await archive.read(part)).chunks) {
    const text = rest + chunk.toString('latin1')
    const end = Math.max(text.lastIndexOf('<'), text.length - OVERLAP)
    const whole = text.slice(0, end)
    scan.rows += count(whole, ROW)
    scan.formulas += count(whole, FORMULA)
    for (const [, left, top, right, bottom] of whole.matchAll(MERGE))
      if (scan.merged.length < MAX_MERGED)
        scan.merged.push({ top: +top! - 1, bottom: +bottom! - 1, left: columnOf(left!), right: columnOf(right!) })
    rest = text.slice(end)
  }
  scan.merged.sort((a, b) => a.top - b.top)
  return scan
}
