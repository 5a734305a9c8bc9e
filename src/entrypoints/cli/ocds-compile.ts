import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { addAbortSignal, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { findWords, t } from '#lib/words/words.ts'
import { type CompileNote, collectNotes, compileFiles, type Notes } from '#pipeline/compile/files/index.ts'
import { readMergeRules } from '#standard/index.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'

const CHUNK = 1 << 20

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { versioned: { type: 'boolean' }, schema: { type: 'string' }, compat: { type: 'string' } },
  })
  const { versioned = false, schema } = values
  if (positionals.length === 0) throw new UsageError('name a file to compile, or - for standard input')
  if (positionals.filter((name) => name === '-').length > 1)
    throw new UsageError('standard input can be read only once')
  return { files: positionals, versioned, schema, compat: readCompat(values.compat) }
}

function readCompat(value: string | undefined): 'ocds-merge' | undefined {
  if (value === undefined || value === 'ocds-merge') return value
  throw new UsageError(`--compat knows ocds-merge alone, not "${value}"`)
}

async function readSchemaRules(name: string, io: Io) {
  const text = await readFile(await findFile(name, io), 'utf8')
  try {
    return readMergeRules(JSON.parse(text))
  } catch (error) {
    throw new UsageError(`--schema "${name}": ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function openSources(names: readonly string[], io: Io): Promise<(() => Readable)[]> {
  const paths = []
  for (const name of names) paths.push(name === '-' ? undefined : await findFile(name, io))
  const stdin = () => (io.stdin instanceof Readable ? io.stdin : new Readable().wrap(io.stdin))
  const open = (path: string | undefined) => (path ? createReadStream(path, { highWaterMark: CHUNK }) : stdin())
  return paths.map((path) => () => addAbortSignal(io.signal, open(path)))
}

/** Whoever read our output has gone, as `head` does: no reason for a word. */
const isClosedPipe = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))

function describe(note: CompileNote, files: readonly string[]): string {
  const file = note.file === undefined ? undefined : files[note.file]
  const place = [
    file === '-' ? 'standard input' : file,
    note.line && `line ${note.line}`,
    note.column && `column ${note.column}`,
  ]
  const { why, path, id, date } = note.values
  const detail = why ?? [path, id, date].filter((v) => v !== undefined).join(' ')
  return [place.filter(Boolean).join(', '), note.ocid, detail].filter(Boolean).join(': ')
}

/** What was noticed, each kind once with its count and first examples. */
function printNotes(notes: Notes, files: readonly string[], io: Io): void {
  for (const { code, count, examples } of notes.list()) {
    const lines = examples.map((note) => describe(note, files))
    if (count > lines.length) lines.push(t('compile.note.more', { count: count - lines.length }))
    const words = findWords(`compile.note.${code}`, { count }) ?? code
    io.stderr.write(`${words}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { files, versioned, schema, compat } = readArguments(args)
  const sources = await openSources(files, io)
  const rules = schema === undefined ? undefined : await readSchemaRules(schema, io)
  const notes = collectNotes()
  try {
    const batches = compileFiles({
      sources,
      versioned,
      rules,
      compat,
      folder: tmpdir(),
      signal: io.signal,
      notes,
    })
    await pipeline(batches, io.stdout, { end: false, signal: io.signal })
  } catch (error) {
    if (isClosedPipe(error)) return 0
    throw error
  }
  printNotes(notes, files, io)
  return notes.findings ? 1 : 0
}

export const command: Command = {
  usage: 'ocds compile FILE… [--versioned] [--schema FILE] [--compat ocds-merge]',
  summary: 'Merge releases into one compiled release for each contracting process',
  help: `
Writes one compiled release a line (NDJSON), in the order in which each ocid first appears. FILE is a release or record
package, releases or records without a package, an array of them, or NDJSON; each may be gzip. - reads standard input.
Releases of all files are merged together. What was noticed on the way is written to standard error.

  --versioned           write versioned releases: each value with the release that gave it
  --schema FILE         take the merge rules from this release schema (1.0 or 1.1) instead of the standard's
  --compat ocds-merge   merge as that tool does where it departs from the standard

The exit code is 0, or 1 where something could not be merged and was left out, or 2 where the command is used wrongly.

Example: fairlead ocds compile releases-*.json > compiled.jsonl
`,
  run,
}
