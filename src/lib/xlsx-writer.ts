import { Buffer } from 'node:buffer'
import { constants, crc32, deflateRawSync } from 'node:zlib'

type Cell = string | number | boolean | null | undefined
type Sheet = { addRow(cells: readonly Cell[]): void }

/** A workbook that is written row by row; what was added is kept compressed. */
export type Workbook = {
  /** A sheet with a bold first row that stays in sight. `widths` are in characters. */
  addSheet(name: string, head: readonly string[], widths?: readonly number[]): Sheet
  /** The file, in pieces to be written one after the other. No row can be added afterwards. */
  finish(): Buffer[]
}

type Entry = { name: string; chunks: Buffer[]; crc: number; bytes: number; waiting: string }

/** What Excel takes at most: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576
const MOST_TEXT = 32_767
const CHUNK = 1 << 20
const LAST_BLOCK = Buffer.from([3, 0])

/** Every text stands in its cell as text, so no formula can arise. `_x41_` is written so that Excel does not decode it. */
function escapeText(text: string): string {
  const whole = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text
  return whole.replace(/[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g, (found) => {
    if (found === '_') return '_x005F_'
    return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[found] ?? '\ufffd'
  })
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function writeCell(cell: Cell, place: string, style: string): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"${style}><v>${cell ? 1 : 0}</v></c>`
  const text = escapeText(String(cell))
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Compresses what waits. Each piece ends on a byte (sync flush), so the pieces are one stream when put together. */
function flush(entry: Entry): void {
  const piece = Buffer.from(entry.waiting)
  entry.waiting = ''
  if (!piece.length) return
  entry.crc = crc32(piece, entry.crc)
  entry.bytes += piece.length
  entry.chunks.push(deflateRawSync(piece, { level: 4, finishFlush: constants.Z_SYNC_FLUSH }))
}

function add(entry: Entry, text: string): void {
  entry.waiting += text
  if (entry.waiting.length > CHUNK) flush(entry)
}

const newEntry = (name: string, text = ''): Entry => ({ name, chunks: [], crc: 0, bytes: 0, waiting: text })

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

/** The parts that hold the sheets together. */
function frameEntries(names: readonly string[]): Entry[] {
  const each = (write: (name: string, n: number) => string) => names.map((name, i) => write(name, i + 1)).join('')
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return [
    newEntry(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    ),
    newEntry(
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    newEntry(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${escapeText(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    newEntry(
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    newEntry('xl/styles.xml', STYLES),
  ]
}

/** Local header of a ZIP entry, or (with an offset) its line in the directory. Times are fixed: the same rows, the same bytes. */
function zipHeader(entry: Entry, packed: number, offset?: number): Buffer {
  const name = Buffer.from(entry.name)
  const central = offset !== undefined
  const header = Buffer.alloc(central ? 46 : 30)
  const at = central ? 2 : 0
  header.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  if (central) header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 4 + at)
  header.writeUInt16LE(0x0800, 6 + at)
  header.writeUInt16LE(8, 8 + at)
  header.writeUInt16LE(0, 10 + at)
  header.writeUInt16LE(0x21, 12 + at)
  header.writeUInt32LE(entry.crc, 14 + at)
  header.writeUInt32LE(packed, 18 + at)
  header.writeUInt32LE(entry.bytes, 22 + at)
  header.writeUInt16LE(name.length, 26 + at)
  if (central) header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function zip(entries: readonly Entry[]): Buffer[] {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    flush(entry)
    const packed = entry.chunks.reduce((sum, chunk) => sum + chunk.length, LAST_BLOCK.length)
    const header = zipHeader(entry, packed)
    directory.push(zipHeader(entry, packed, offset))
    pieces.push(header, ...entry.chunks, LAST_BLOCK)
    offset += header.length + packed
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, line) => sum + line.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return [...pieces, ...directory, end]
}

/** A name as Excel takes it: at most 31 characters, none of those it forbids, not used before. */
function sheetName(wanted: string, used: readonly string[]): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  for (let n = 2, name = plain; ; n++) {
    if (!used.some((other) => other.toLowerCase() === name.toLowerCase())) return name
    name = `${plain.slice(0, 26)} (${n})`
  }
}

/** Starts a workbook (XLSX). A sheet with more rows than Excel takes goes on in another. */
export function startWorkbook(): Workbook {
  const names: string[] = []
  const entries: Entry[] = []

  function startSheet(name: string, head: readonly string[], widths: readonly number[]): Entry {
    names.push(sheetName(name, names))
    const entry = newEntry(`xl/worksheets/sheet${names.length}.xml`)
    const columns = head.map(
      (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths[i] ?? 18}" customWidth="1"/>`,
    )
    const cells = head.map((cell, i) => writeCell(cell, `${columnName(i)}1`, ' s="1"')).join('')
    const view =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
    const cols = columns.length ? `<cols>${columns.join('')}</cols>` : ''
    add(entry, `${XML}<worksheet xmlns="${MAIN}">${view}${cols}<sheetData><row r="1">${cells}</row>`)
    entries.push(entry)
    return entry
  }

  return {
    addSheet(name, head, widths = []) {
      let entry = startSheet(name, head, widths)
      let row = 1
      return {
        addRow(cells) {
          if (row === MOST_ROWS) {
            entry = startSheet(name, head, widths)
            row = 1
          }
          row += 1
          let text = `<row r="${row}">`
          for (let i = 0; i < cells.length; i++) text += writeCell(cells[i], columnName(i) + row, '')
          add(entry, `${text}</row>`)
        },
      }
    },
    finish() {
      for (const entry of entries) add(entry, '</sheetData></worksheet>')
      return zip([...frameEntries(names), ...entries])
    },
  }
}
