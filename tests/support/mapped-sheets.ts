import { compileMapping, type SourceRow } from '../../src/pipeline/map/apply/apply-mapping.ts'
import { checkMapping } from '../../src/pipeline/map/mapping/check-mapping.ts'
import { describeFinding } from '../../src/pipeline/map/mapping/mapping-finding.ts'
import { parseMapping } from '../../src/pipeline/map/mapping/parse-mapping.ts'

const HEAD = `
fairlead: mapping/1
ocidPrefix: ocds-213czf
publisher: { name: City of Harbourview }
timeZone: America/Toronto
currency: CAD
`

/** A mapping from the text of its sources alone; throws where something is wrong with it. */
export function parseSources(sources: string) {
  const parsed = parseMapping(`${HEAD}sources:\n${sources}`)
  if (!('mapping' in parsed)) throw new Error(parsed.findings.map(describeFinding).join('\n'))
  const wrong = checkMapping(parsed.mapping)
  if (wrong.length) throw new Error(wrong.map(describeFinding).join('\n'))
  return parsed.mapping
}

/** A table as text: cells between `|`, the header first; rows are numbered from line 2. */
export function readSheet(source: string, snapshot: string, text: string) {
  const cut = (line: string) => line.split('|').map((cell) => cell.trim())
  const [head = '', ...lines] = text.trim().split('\n')
  const rows = lines.map((line, n): SourceRow => ({ snapshot, line: n + 2, cells: cut(line) }))
  return { source, snapshot, columns: cut(head), rows }
}

type Sheet = ReturnType<typeof readSheet>

/** A mapping made ready for sheets. */
export const compileSources = (sources: string, sheets: readonly Sheet[]) =>
  compileMapping(parseSources(sources), sheets)
