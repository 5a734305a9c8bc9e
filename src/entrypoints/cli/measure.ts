import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { AppError } from '#lib/app-error.ts'
import { findWords, t } from '#lib/words/words.ts'
import {
  enabledCodes,
  type Measured,
  measures,
  readSettings,
  runMeasures,
  type Settings,
  sectionsReadOver,
} from '#pipeline/indicators/index.ts'
import { type FactCounts, findSetAside, loadFacts, type SetAsideLines } from '#pipeline/measure/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { findCompression } from '#platform/analytics/compression.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'
import { printMeasuredJson, printMeasuredText } from './print-measured.ts'

const DATABASE = 'measure'
/** Facts of larger files are kept on disk: slower to write, but memory stays as it is. */
const MEMORY_BYTES = 400_000_000
/** What a packed file may hold for each of its bytes, at most as a rule. */
const PACKING = 15
type Arguments = { file: string; settings: string | undefined; only: string[] | undefined; format: 'text' | 'json' }

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      only: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
    },
  })
  const { format, settings } = values
  if (positionals.length !== 1) throw new UsageError('name one file to measure, or - for standard input')
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not "${format}"`)
  return { file: positionals[0]!, settings, only: values.only && readCodes(values.only), format }
}

/** Codes may be written in small letters, too. */
function readCodes(given: string[]): string[] {
  const asked = given.flatMap((text) => text.split(',')).map((code) => code.trim())
  const find = (code: string) => measures.find((measure) => measure.code.toLowerCase() === code.toLowerCase())?.code
  const unknown = asked.filter((code) => !find(code))
  if (unknown.length === 0) return asked.map((code) => find(code)!)
  throw new UsageError(
    `--only: there is no measure ${unknown.join(', ')}. There are: ${measures.map(({ code }) => code).join(', ')}`,
  )
}

/** The file itself, or what standard input gives, kept beside the private engine: the engine reads files. */
async function findInput(name: string, folder: string, io: Io): Promise<string> {
  if (name !== '-') return findFile(name, io)
  const kept = join(folder, 'input')
  await pipeline(io.stdin, createWriteStream(kept), { signal: io.signal })
  return kept
}

const numbers = ({ count, first }: SetAsideLines) => {
  const listed = first.join(', ')
  const shown = count > first.length ? t('measure.lines-more', { numbers: listed, more: count - first.length }) : listed
  return t(count === 1 ? 'measure.line' : 'measure.lines', { numbers: shown })
}

async function tellWhatWasRead(analytics: Analytics, counts: FactCounts, io: Io): Promise<void> {
  const aside = await findSetAside(analytics, DATABASE)
  const told = aside.map(
    (lines) => `${findWords(`measure.set-aside.${lines.reason}`, { count: lines.count })}: ${numbers(lines)}`,
  )
  if (counts.straightened) told.push(t('measure.straightened', { count: counts.straightened }))
  if (counts.unreadable) told.push(t('measure.unreadable', { count: counts.unreadable }))
  if (counts.setAside.package || counts.setAside.repeated) told.push(t('measure.compile-first'))
  io.stderr.write(told.map((line) => `${line}\n`).join(''))
}

function refuseNothing(counts: FactCounts, file: string): void {
  if (counts.processes > 0) return
  const name = file === '-' ? 'standard input' : `"${file}"`
  throw new AppError({
    code: 'measure.nothing-read',
    kind: 'not-found',
    message: `${t('measure.nothing-read', { file: name })} ${t('measure.compile-first')}`,
  })
}

async function readSettingsFile(name: string | undefined, io: Io): Promise<Settings> {
  if (name === undefined) return {}
  const settings = readSettings(await readFile(await findFile(name, io), 'utf8'))
  const over = sectionsReadOver(settings)
  if (over.length) io.stderr.write(`${t('measure.read-over', { sections: over.join(', ') })}\n`)
  return settings
}

async function chooseKeep(file: string): Promise<'memory' | 'disk'> {
  const { size } = await stat(file)
  const unpacked = (await findCompression(file)) === 'none' ? size : size * PACKING
  return unpacked <= MEMORY_BYTES ? 'memory' : 'disk'
}

async function measureFile(args: Arguments, folder: string, io: Io): Promise<Measured> {
  const settings = await readSettingsFile(args.settings, io)
  const file = await findInput(args.file, folder, io)
  const analytics = await openAnalytics({ folder: join(folder, 'engine') })
  try {
    await analytics.run(`CREATE DATABASE ${DATABASE}`)
    const counts = await loadFacts(analytics, DATABASE, { file }, { signal: io.signal, keep: await chooseKeep(file) })
    if (counts.processes < counts.lines || counts.straightened || counts.unreadable)
      await tellWhatWasRead(analytics, counts, io)
    refuseNothing(counts, args.file)
    const only = args.only ?? enabledCodes(settings)
    return await runMeasures(analytics, DATABASE, { settings, only, signal: io.signal })
  } finally {
    await analytics.close()
  }
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const wanted = readArguments(args)
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-measure-'))
  try {
    const measured = await measureFile(wanted, folder, io)
    io.stdout.write(wanted.format === 'json' ? printMeasuredJson(measured) : await printMeasuredText(measured))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const command: Command = {
  usage: 'measure FILE.jsonl [--settings FILE] [--only CODE,…] [--format text|json]',
  summary: 'Compute red flags and indicators from compiled releases',
  help: `
Reads compiled releases, one a line (plain, gzip or zstd; - reads standard input), and prints for each measure its
figure, what it was measured against, and how much could not be counted and why. What could not be read is told on
standard error, with the numbers of the lines. Nothing is kept.

  --settings FILE       settings as JSON, or as INI in the form of Cardinal's; a section enables its measure,
                        and where there is no section all measures are on
  --only CODE,…         only these measures, whatever the settings enable
  --format text|json    a table (the default), or JSON with results, summary and notComputed

Releases, records and packages are compiled first: fairlead ocds compile FILE > compiled.jsonl

Example: fairlead measure compiled.jsonl --only R003,U015 --format json
`,
  run,
}
