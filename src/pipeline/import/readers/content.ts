import { findJsonLists } from '#lib/json-list.ts'
import { unknownFormat } from '../import.errors.ts'

const signatures: [number[], string, string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Ask for the table it was made from.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file or one with a password', 'Save it as .xlsx without a password.'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'Export it as CSV.'],
  [[0x53, 0x51, 0x4c, 0x69], 'an SQLite database', 'Export the table you need as CSV.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'Unpack it, or pack it as zip.'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'Unpack it, or pack it as zip.'],
  [[0xfd, 0x37, 0x7a, 0x58], 'an xz archive', 'Unpack it, or pack it with gzip or zip.'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive', 'Unpack it, or pack it with gzip or zip.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive', 'Unpack it, or pack it with gzip or zip.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Ask for the table it was made from.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Ask for the table it was made from.'],
]

/** Refuses what is known to be no table, with what to do instead. */
export function refuseForeign(head: Uint8Array): void {
  const known = signatures.find(([sign]) => sign.every((byte, i) => head[i] === byte))
  if (known) throw unknownFormat(known[1], known[2])
}

export type TextContent = { kind: 'csv' } | { kind: 'json'; lists: string[][] } | { kind: 'ndjson' } | { kind: 'ocds' }

const isJson = (line: string) => {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** Brackets may also begin the names of columns: `[id],[name]`. */
const looksLikeJson = (text: string) => /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{[\]"\d-]|true|false|null|$))/.test(text)
const looksLikeOcds = (text: string) =>
  /"ocid"\s*:/.test(text) && /"(?:tag|compiledRelease|releases|tender|awards|contracts)"\s*:/.test(text)

function looksLikeLines(text: string): boolean {
  const lines = text.trimStart().split('\n', 3)
  return lines.length > 1 && isJson(lines[0]!.trim()) && lines[1]!.trim() !== ''
}

/** Tells what a text is by how it begins. */
export function tellContent(text: string): TextContent {
  const start = text.trimStart()
  if (/^<(?:!doctype|html|\?xml|[a-z]+[\s:>])/i.test(start))
    throw unknownFormat('a web page or XML', 'Save the table as CSV or XLSX, or use the address of the file itself.')
  if (!looksLikeJson(text)) return { kind: 'csv' }
  if (looksLikeOcds(text)) return { kind: 'ocds' }
  if (start.startsWith('{') && looksLikeLines(text)) return { kind: 'ndjson' }
  const lists = findJsonLists(text)
  return lists.length > 0 ? { kind: 'json', lists } : { kind: 'ndjson' }
}
