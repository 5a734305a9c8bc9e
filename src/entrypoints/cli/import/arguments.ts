import { parseArgs } from 'node:util'
import type { FormatChoices } from '#pipeline/import/index.ts'
import { UsageError } from '../command.ts'

/** A file to import as it was named, and when its data was taken. */
export type Given = { name: string; takenAt: Date | undefined }

export type ImportArguments = {
  project: string | undefined
  source: string
  licence: string | undefined
  choices: FormatChoices
  files: Given[]
}

const DAY = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

function readTime(text: string): Date {
  const time = new Date(text)
  // JavaScript makes 2 March of 30 February: the day must come out as it went in.
  const isReal = TIME.test(text) && !Number.isNaN(time.getTime()) && isDay(text.slice(0, 10))
  if (isReal) return time
  throw new UsageError(`--taken-at is a day such as 2026-05-31, or 2026-05-31T17:00:00Z, not "${text}"`)
}

const isDay = (day: string) => {
  const time = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
}

/** The day that stands in a file's name. */
function readName(name: string): Date {
  const [, year, month, day] = DAY.exec(name.split('/').at(-1) ?? '') ?? []
  const written = `${year}-${month}-${day}`
  if (year && isDay(written)) return new Date(`${written}T00:00:00Z`)
  throw new UsageError(`the name "${name}" holds no day such as 2026-05-31, so --taken-at name cannot be used for it`)
}

function withTimes(names: readonly string[], times: readonly string[]): Given[] {
  if (times.length === 0) return names.map((name) => ({ name, takenAt: undefined }))
  if (times.length === 1 && times[0] === 'name') return names.map((name) => ({ name, takenAt: readName(name) }))
  if (times.length === names.length) return names.map((name, at) => ({ name, takenAt: readTime(times[at]!) }))
  throw new UsageError(
    `--taken-at is given ${times.length} times for ${names.length} files: give it once for each, in their order`,
  )
}

function readHeaderLine(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new UsageError(`--header-line is the number of a line, or 0 for a file without a header, not "${text}"`)
}

const KINDS = ['csv', 'xlsx', 'json', 'ndjson', 'ocds'] as const

function readKind(text: string | undefined): FormatChoices['kind'] {
  const kind = KINDS.find((one) => one === text)
  if (text === undefined || kind) return kind
  throw new UsageError(`--kind is ${KINDS.join(', ')}, not "${text}"`)
}

const text = { type: 'string' } as const
const options = {
  project: text,
  source: text,
  licence: text,
  'taken-at': { type: 'string', multiple: true },
  kind: text,
  encoding: text,
  delimiter: text,
  'header-line': text,
  sheet: text,
  member: text,
  list: text,
  'fill-missing': { type: 'boolean' },
} as const

/** Reads the arguments of `import`; wrong use where they do not fit. */
export function readImportArguments(args: string[]): ImportArguments {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length === 0) throw new UsageError('name a file or an address to import, or - for standard input')
  if (positionals.filter((name) => name === '-').length > 1)
    throw new UsageError('standard input can be read only once')
  if (!values.source?.trim())
    throw new UsageError('say with --source which export this is, such as "Awarded contracts"')
  const { encoding, sheet, member, list, delimiter } = values
  const choices: FormatChoices = {
    ...{ encoding, sheet, member, list },
    kind: readKind(values.kind),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    headerLine: readHeaderLine(values['header-line']),
    fillMissing: values['fill-missing'],
  }
  const files = withTimes(positionals, values['taken-at'] ?? [])
  return { project: values.project, source: values.source.trim(), licence: values.licence, choices, files }
}
