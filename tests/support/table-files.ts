import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { FormatChoices } from '#pipeline/import/readers/format.ts'
import { inspectFile } from '#pipeline/import/readers/inspect-file.ts'
import { type ReadLimits, readLimits } from '#pipeline/import/readers/limits.ts'
import { readRows } from '#pipeline/import/readers/read-rows.ts'
import type { Aside, Row } from '#pipeline/import/readers/rows.ts'

/** A folder for the files of one test. */
export function tableFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-tables-'))
  let count = 0
  return {
    write(content: string | Uint8Array): string {
      const path = join(folder, `table-${++count}`)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Inspects a file and reads it whole, as an import does. */
export async function readWhole(path: string, choices: FormatChoices = {}, limits: ReadLimits = readLimits) {
  const found = await inspectFile(path, choices, limits)
  if (found.format.kind === 'ocds') throw new Error('This is no table.')
  const reader = await readRows(path, found.format, found.columns, limits)
  const rows: Row[] = []
  const aside: Aside[] = []
  for await (const batch of reader.batches) {
    rows.push(...batch.rows)
    aside.push(...batch.aside)
  }
  return { found, rows, aside, summary: reader.summary() }
}

type Parts = { sheets: Record<string, string>; texts?: string[]; formats?: string[]; is1904?: boolean }

const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)

/** A workbook from the XML of its sheets' contents; the style of a cell is the number of a format. */
export function workbook({ sheets, texts = [], formats = [], is1904 = false }: Parts): Uint8Array {
  const names = Object.keys(sheets)
  const files: Zippable = {
    '[Content_Types].xml': xml('<Types/>'),
    '_rels/.rels': xml(
      '<Relationships><Relationship Id="b" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="r"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="http://x/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': xml(`<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': xml(
      `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
  }
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] = xml(`<worksheet>${sheets[name]}</worksheet>`)
  return zipSync(files)
}
