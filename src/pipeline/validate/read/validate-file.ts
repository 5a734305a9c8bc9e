import { isAppError } from '#lib/app-error.ts'
import { findWords, t } from '#lib/words/words.ts'
import { type ByteSource, splitInBatches } from '#standard/packages/index.ts'
import { findOutsized } from '../checks/check-amounts.ts'
import type { Example, Finding, Report } from '../report/finding.ts'
import { orderFindings, tellFinding } from '../report/sentences.ts'
import { checks, type Severity } from '../report/severities.ts'
import type { Terms } from './package-terms.ts'
import { noteFault, type Run, releaseHeld, startRun, takeDocument } from './run.ts'

export type ValidateOptions = {
  signal?: AbortSignal
  /** The cell of a spreadsheet that a place came from, where the documents were made from one. */
  findCell?: (example: Example) => Promise<string | undefined>
  /** True where each line is a document, so that a wrong line costs only itself; found out where not told. */
  lines?: boolean
  /** Called now and then with how far it has come. */
  onProgress?: (done: { bytes: number; documents: number }) => Promise<void>
}

/**
 * Checks a file of OCDS in any form (packages, bare releases and records, arrays, NDJSON; plain or gzip) as it is read,
 * with memory that does not grow with it. `open` may be called twice: a large package may say only behind its releases
 * what version they are. What is wrong with the file is told in the report; faults of reading it are thrown.
 */
export async function validateFile(open: () => ByteSource, options: ValidateOptions = {}): Promise<Report> {
  const first = await readFile(open(), new Map(), options)
  if (first.run.late.size === 0) return makeReport(first.run, first.bytes, options)
  const second = await readFile(open(), first.run.late, options)
  return makeReport(second.run, second.bytes, options)
}

async function readFile(source: ByteSource, known: ReadonlyMap<string, Terms>, options: ValidateOptions) {
  const run = startRun(known)
  const done = { bytes: 0, documents: 0 }
  try {
    for await (const batch of splitInBatches(countBytes(source, done), { lines: options.lines ?? false })) {
      options.signal?.throwIfAborted()
      for (const document of batch) takeDocument(run, document)
      done.documents += batch.length
      await options.onProgress?.(done)
    }
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('packages.')) throw error
    noteFault(run, error)
    run.brokenOff = Number(error.details.line ?? 1)
  }
  releaseHeld(run)
  return { run, bytes: done.bytes }
}

async function* countBytes(source: ByteSource, done: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    done.bytes += chunk.length
    yield chunk
  }
}

function listNotChecked(run: Run): string[] {
  const rest = run.brokenOff === undefined ? [] : [t('validate.not-checked.rest', { line: run.brokenOff })]
  const unknown = [...run.declared.values()].filter(({ id }) => !id)
  return [
    ...rest,
    ...[...run.unknownVersions].map((found) => t('validate.not-checked.version', { found })),
    ...unknown.map(({ url }) => t('validate.not-checked.extension', { name: url })),
  ]
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })
const amounts = new Intl.NumberFormat('en')

/** Findings about the run as a whole. */
function runFindings(run: Run): Finding[] {
  const about = (code: keyof typeof checks, words: Record<string, string>, count = 1): Finding => ({
    code,
    severity: checks[code],
    path: '',
    message: findWords(`validate.${code}`, words) ?? code,
    count,
    examples: [],
  })
  const outsized = findOutsized(run.tally.awards).map(({ share, amount, example }) => ({
    ...about('award-outsized', { share: percent.format(share), amount: amounts.format(amount) }),
    path: 'awards/value/amount',
    examples: [example],
  }))
  return [
    ...outsized,
    ...(run.known.size ? [about('version-late', {})] : []),
    ...(run.collector.dropped
      ? [about('too-many-kinds', { found: String(run.collector.dropped) }, run.collector.dropped)]
      : []),
  ]
}

async function makeReport(run: Run, bytes: number, options: ValidateOptions): Promise<Report> {
  const findings = orderFindings([...run.collector.groups.values()].map(tellFinding).concat(runFindings(run)))
  if (options.findCell) await addCells(findings, options.findCell)
  const severities: Record<Severity, number> = { error: 0, warning: 0, notice: 0 }
  for (const { severity } of findings) severities[severity] += 1
  const notChecked = listNotChecked(run)
  const forms = [...run.forms].map((form) => findWords(`validate.form.${form}`) ?? form)
  return {
    form: forms.join(', ') || t('validate.form.nothing'),
    versions: [...run.versions].sort(),
    counts: { ...run.tally.counts, processes: run.tally.processes.size, bytes },
    extensions: [...run.declared.values()],
    isValid: severities.error === 0 && notChecked.length === 0,
    notChecked,
    severities,
    findings,
  }
}

async function addCells(findings: readonly Finding[], findCell: (example: Example) => Promise<string | undefined>) {
  for (const { examples } of findings) {
    for (const example of examples) {
      const cell = await findCell(example)
      if (cell) example.cell = cell
    }
  }
}
