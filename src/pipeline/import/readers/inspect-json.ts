import { t } from '#lib/words/words.ts'
import type { TextContent } from './content.ts'
import type { FileFormat, FormatChoices } from './format.ts'
import { estimateRows, FIRST_ROWS, type Finding } from './inspection.ts'
import { type JsonFormat, readJsonRows } from './json-rows.ts'
import type { ReadLimits } from './limits.ts'
import type { Aside, Row } from './rows.ts'

type Sampled = { bytes: Buffer; encoding: string; isWhole: boolean; allBytes: number }
type Base = Pick<FileFormat, 'packing' | 'member'>

function chooseFormat(content: TextContent, encoding: string, choices: FormatChoices): JsonFormat {
  const kind = choices.kind ?? content.kind
  if (kind === 'ndjson') return { kind, encoding }
  const found = content.kind === 'json' ? (content.lists[0] ?? []) : []
  return { kind: 'json', encoding, list: choices.list === undefined ? found : choices.list.split('.').filter(Boolean) }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** The rows of the beginning of a file; the one in which the beginning ends is none of them. */
async function sampleRows(sample: Sampled, format: JsonFormat, limits: ReadLimits) {
  const cut = sample.isWhole ? undefined : { message: 'the beginning ends', afterBytes: sample.bytes.length }
  const reader = readJsonRows({ chunks: once(sample.bytes), brokenAt: () => cut }, format, limits)
  const rows: Row[] = []
  const aside: Aside[] = []
  for await (const batch of reader.batches) {
    rows.push(...batch.rows)
    aside.push(...batch.aside)
  }
  if (cut && aside.at(-1)?.reason === t('import.aside.cut-off')) aside.pop()
  return { rows, aside, summary: reader.summary() }
}

function doubtRows(rows: Row[], aside: Aside[]): string[] {
  const [first] = aside
  if (!first) return rows.length === 0 ? [t('import.doubt.no-objects')] : []
  const of = rows.length + aside.length
  return [t('import.doubt.aside', { count: aside.length, of, line: String(first.line), why: first.reason })]
}

/** Finds out what a JSON file holds as a table: its list of objects and the columns that the first of them have. */
export async function inspectJson(
  sample: Sampled,
  content: TextContent,
  base: Base,
  choices: FormatChoices,
  limits: ReadLimits,
): Promise<Omit<Finding, 'sure'>> {
  const format = chooseFormat(content, sample.encoding, choices)
  const { rows, aside, summary } = await sampleRows(sample, format, limits)
  const lists = content.kind === 'json' ? content.lists.map((path) => path.join('.')) : []
  const isOpen = lists.length > 1 && choices.list === undefined && format.kind === 'json'
  return {
    format: { ...base, ...format },
    columns: summary.columns,
    sheets: [],
    lists,
    firstRows: rows.slice(0, FIRST_ROWS),
    rows: estimateRows(summary.rowsIn, sample.bytes.length, sample.allBytes, sample.isWhole),
    doubts: [
      ...(isOpen ? [t('import.doubt.lists', { count: lists.length, name: lists[0] ?? '' })] : []),
      ...doubtRows(rows, aside),
    ],
  }
}

/** An OCDS file has releases, not columns. */
export function inspectOcds(sample: Sampled, base: Base): Omit<Finding, 'sure'> {
  const sampled = sample.bytes.toString('latin1').match(/"ocid"\s*:/g)?.length ?? 0
  return {
    format: { ...base, kind: 'ocds', encoding: sample.encoding },
    columns: [],
    sheets: [],
    lists: [],
    firstRows: [],
    rows: estimateRows(sampled, sample.bytes.length, sample.allBytes, false),
    doubts: [],
  }
}
