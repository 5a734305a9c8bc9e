import { t } from '#lib/words/words.ts'
import { emptyFile, tooManyColumns } from '../import.errors.ts'
import { refuseForeign, tellContent } from './content.ts'
import type { FormatChoices } from './format.ts'
import { inspectCsv } from './inspect-csv.ts'
import { inspectJson, inspectOcds } from './inspect-json.ts'
import { inspectXlsx } from './inspect-xlsx.ts'
import type { Inspection } from './inspection.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { isZip, type OpenFile, openFile } from './open-file.ts'
import { decodeSample, type Sample, takeSample } from './sample.ts'
import type { Break } from './unpack.ts'
import { openFileWorkbook } from './xlsx/file-workbook.ts'

const ASSUMED_RATIO = 5

/** How many bytes the table has, as far as that is known before it has been unpacked. */
function tableBytes(file: OpenFile, member: string | undefined): number {
  if (file.packing === 'none') return file.bytes
  return file.members.find(({ name }) => name === member)?.bytes ?? file.bytes * ASSUMED_RATIO
}

function doubtEncoding(encoding: string, sure: string, text: string): string[] {
  if (!text.isWellFormed()) return [t('import.doubt.undecodable', { encoding })]
  return sure === 'certain' || encoding === 'utf-8' ? [] : [t('import.doubt.encoding', { encoding })]
}

const describeBreak = (found: Break | undefined): string[] =>
  found ? [t('import.doubt.broken', { bytes: found.afterBytes, why: found.message })] : []

async function inspectText(
  file: OpenFile,
  sample: Sample,
  choices: FormatChoices,
  limits: ReadLimits,
): Promise<Inspection> {
  const { text, encoding, finding } = await decodeSample(sample, choices.encoding)
  const member = file.packing === 'zip' ? (choices.member ?? file.members[0]?.name) : undefined
  const base = { packing: file.packing, ...(member === undefined ? {} : { member }) }
  const content = choices.kind === 'csv' ? ({ kind: 'csv' } as const) : tellContent(text)
  const { isWhole, bytes, brokenAt } = sample
  const sampled = { bytes, text, encoding, isWhole, allBytes: tableBytes(file, member) }
  const kind = choices.kind ?? content.kind
  const encodingSure = finding?.sure ?? 'certain'
  const common = { members: file.members }
  const sure = { encoding: encodingSure, delimiter: 'certain' as const }
  const encodingDoubts = [...describeBreak(brokenAt), ...doubtEncoding(encoding, encodingSure, text)]
  if (kind === 'ocds') return { ...inspectOcds(sampled, base), ...common, sure, doubts: encodingDoubts }
  if (kind === 'csv') {
    const { dialect, ...found } = inspectCsv({ ...sampled, bytes: bytes.length }, base, choices)
    return {
      ...found,
      ...common,
      sure: { ...sure, delimiter: dialect.sure },
      doubts: [...encodingDoubts, ...found.doubts],
    }
  }
  const found = await inspectJson(sampled, content, base, choices, limits)
  return { ...found, ...common, sure, doubts: [...encodingDoubts, ...found.doubts] }
}

function describeArchive(file: OpenFile, choices: FormatChoices): string[] {
  const first = file.members[0]
  const isOpen = file.packing === 'zip' && !file.isWorkbook && file.members.length > 1 && choices.member === undefined
  return [
    ...(isOpen && first ? [t('import.doubt.members', { count: file.members.length, name: first.name })] : []),
    ...(file.isCutOff ? [t('import.doubt.cut-off')] : []),
  ]
}

async function inspectOpen(file: OpenFile, choices: FormatChoices, limits: ReadLimits): Promise<Inspection> {
  const sample = file.isWorkbook ? undefined : await takeSample(await file.read(choices.member))
  if (sample && sample.bytes.length === 0) throw emptyFile()
  if (!sample || isZip(sample.bytes)) {
    const { workbook, close } = await openFileWorkbook(file, choices.member, limits)
    try {
      const member = file.isWorkbook ? {} : { member: choices.member ?? file.members[0]?.name ?? '' }
      const packing = file.isWorkbook ? 'none' : file.packing
      const found = await inspectXlsx(workbook, { packing, ...(file.packing === 'zip' ? member : {}) }, choices)
      return { ...found, members: file.isWorkbook ? [] : file.members }
    } finally {
      close()
    }
  }
  refuseForeign(sample.bytes)
  return inspectText(file, sample, choices, limits)
}

/**
 * Finds out what a file is and how it is to be read, by its content, never by its name. Choices stand above what was
 * found out. Throws AppError `import.*` (invalid) with what to do, for what cannot be read.
 */
export async function inspectFile(
  path: string,
  choices: FormatChoices = {},
  limits: ReadLimits = readLimits,
): Promise<Inspection> {
  const file = await openFile(path, limits)
  try {
    const found = await inspectOpen(file, choices, limits)
    if (found.columns.length > limits.columns) throw tooManyColumns(limits.columns)
    return { ...found, doubts: [...describeArchive(file, choices), ...found.doubts] }
  } finally {
    file.close()
  }
}
