type WriterDialect = { delimiter?: string; lineEnd?: string; quoteAll?: boolean }

/** One record of a CSV file with its line end (RFC 4180: CRLF unless told), quoted where it must be. */
export function writeCsvRecord(cells: readonly string[], dialect: WriterDialect = {}): string {
  const { delimiter = ',', lineEnd = '\r\n', quoteAll = false } = dialect
  const mustQuote = (cell: string) =>
    quoteAll || cell.includes('"') || cell.includes(delimiter) || cell.includes('\n') || cell.includes('\r')
  const written = cells.map((cell) => (mustQuote(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return written.join(delimiter) + lineEnd
}

/** Text that a spreadsheet would take for a formula, marked as text with an apostrophe as spreadsheets do. */
export function disarmFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
