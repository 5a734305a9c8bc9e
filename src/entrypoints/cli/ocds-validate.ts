import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type Report, validateFile } from '#pipeline/validate/index.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'
import { printReport } from './print-report.ts'

const CHUNK = 1 << 20

type Input = { name: string; path: string }

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  })
  if (positionals.length === 0) throw new UsageError('name a file to check, or - for standard input')
  if (positionals.filter((name) => name === '-').length > 1)
    throw new UsageError('standard input can be read only once')
  const { format } = values
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not "${format}"`)
  return { files: positionals, format }
}

/** Standard input is put into a file first: a large package may have to be read twice. */
async function keepInput(io: Io, folder: string): Promise<Input> {
  const path = join(folder, 'input')
  await pipeline(io.stdin, createWriteStream(path), { signal: io.signal })
  return { name: '-', path }
}

async function checkFiles(
  names: readonly string[],
  folder: string,
  io: Io,
  show: (name: string, report: Report) => void,
) {
  const inputs: (Input | undefined)[] = []
  for (const name of names) inputs.push(name === '-' ? undefined : { name, path: await findFile(name, io) })
  let errors = 0
  for (const input of inputs) {
    const { name, path } = input ?? (await keepInput(io, folder))
    const report = await validateFile(() => createReadStream(path, { highWaterMark: CHUNK }), { signal: io.signal })
    errors += report.severities.error
    show(name, report)
  }
  return errors
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { files, format } = readArguments(args)
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-validate-'))
  const reports: ({ file: string } & Report)[] = []
  try {
    const errors = await checkFiles(files, folder, io, (file, report) => {
      if (format === 'json') reports.push({ file, ...report })
      else io.stdout.write(printReport(file, report))
    })
    if (format === 'json') io.stdout.write(`${JSON.stringify({ files: reports }, null, 2)}\n`)
    return errors ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const command: Command = {
  usage: 'ocds validate FILE… [--format text|json]',
  summary: 'Check files of OCDS and say what is wrong, where, and what to do',
  help: `
FILE is a release or record package, releases or records without a package, an array of them, or NDJSON; each may be
gzip. - reads standard input. OCDS 1.0 and 1.1, with the extensions bids, enquiries, location, lots,
organizationClassification, participation_fee and process_title.

  --format text|json   text to read (the default), or one JSON document for programs

The exit code is 0 where there is no error, 1 where there is one, 2 where a file cannot be read.

Example: fairlead ocds validate awards.json --format json > report.json
`,
  run,
}
