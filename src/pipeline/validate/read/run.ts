import { type AppError, isAppError } from '#lib/app-error.ts'
import { type OcdsDocument, type PackageHead, parseDocument } from '#standard/packages/index.ts'
import { isObject, note, type Tally, type Walk } from '../checks/walk.ts'
import { growTrees, type Trees, walkDocument, walkPackage } from '../checks/walk-document.ts'
import { type Collector, count, MOST_EXAMPLES, startCollector } from '../report/collector.ts'
import type { DeclaredExtension } from '../report/finding.ts'
import { type CheckCode, checks } from '../report/severities.ts'
import { assumeTerms, BARE_TERMS, isRecordLike, readTerms, type Terms, termsKey } from './package-terms.ts'
import { placeSightings } from './place-sightings.ts'
import { startSeenKeys } from './seen-keys.ts'

/** One reading of a file. */
export type Run = {
  readonly collector: Collector
  readonly tally: Tally
  readonly trees: Map<string, Trees>
  readonly forms: Set<string>
  readonly versions: Set<string>
  readonly unknownVersions: Set<string>
  readonly declared: Map<string, DeclaredExtension>
  /** What the documents of a package are checked against, once that is decided. */
  readonly terms: WeakMap<PackageHead, Terms>
  /** How many documents of a package have been met. */
  readonly documents: WeakMap<PackageHead, number>
  /** Documents that wait, because version and extensions may stand behind them. */
  held: OcdsDocument[]
  heldBytes: number
  /** Terms that an earlier reading found behind the documents of a large package. */
  readonly known: ReadonlyMap<string, Terms>
  /** Terms that turned out other than assumed: the file must be read again. */
  readonly late: Map<string, Terms>
  /** The line where reading had to end before the file did. */
  brokenOff: number | undefined
}

const MOST_HELD_BYTES = 16_000_000

export function startRun(known: ReadonlyMap<string, Terms>): Run {
  const counts = { releases: 0, compiledReleases: 0, versionedReleases: 0, linkedReleases: 0, records: 0 }
  return {
    collector: startCollector(),
    tally: {
      counts,
      processes: startSeenKeys(),
      releases: startSeenKeys(),
      records: startSeenKeys(),
      awards: { seen: startSeenKeys(), byCurrency: new Map() },
    },
    trees: new Map(),
    forms: new Set(),
    versions: new Set(),
    unknownVersions: new Set(),
    declared: new Map(),
    terms: new WeakMap(),
    documents: new WeakMap(),
    held: [],
    heldBytes: 0,
    known,
    late: new Map(),
    brokenOff: undefined,
  }
}

const headKey = (document: OcdsDocument) => `${document.value} ${document.package!.pointer}`

/** Takes the next document: checks it, or keeps it until its package has said what to check it against. */
export function takeDocument(run: Run, document: OcdsDocument): void {
  const { kind, package: head } = document
  if (kind === 'broken') noteFault(run, document.fault!)
  else if (kind === 'release-package' || kind === 'record-package') finishPackage(run, document, head)
  else if (!head || decideTerms(run, document, head)) checkDocument(run, document, kind, termsOf(run, head))
  else hold(run, document)
}

const termsOf = (run: Run, head: PackageHead | undefined) => (head ? run.terms.get(head)! : BARE_TERMS)

/** True where it is known what to check against: the package has said both, or all of it has been read before. */
function decideTerms(run: Run, document: OcdsDocument, head: PackageHead): boolean {
  if (run.terms.has(head)) return true
  const known = run.known.get(headKey(document))
  const isSaid = head.isComplete || ('version' in head.metadata && 'extensions' in head.metadata)
  if (known) run.terms.set(head, known)
  else if (isSaid) run.terms.set(head, readTerms(head.metadata))
  return run.terms.has(head)
}

function hold(run: Run, document: OcdsDocument): void {
  run.held.push(document)
  run.heldBytes += document.bytes.length
  if (run.heldBytes > MOST_HELD_BYTES) releaseHeld(run)
}

/** Checks what waits, against what its package has said so far. */
export function releaseHeld(run: Run): void {
  const { held } = run
  run.held = []
  run.heldBytes = 0
  for (const document of held) {
    const head = document.package!
    if (!decideTerms(run, document, head)) run.terms.set(head, assumeTerms(head.metadata))
    takeDocument(run, document)
  }
}

function finishPackage(run: Run, document: OcdsDocument, head: PackageHead | undefined): void {
  releaseHeld(run)
  const value = parse(run, document)
  const said = readTerms(isObject(value) ? value : {})
  const used = (head && run.terms.get(head)) ?? said
  if (head && termsKey(used) !== termsKey(said)) run.late.set(headKey(document), said)
  const trees = treesFor(run, said)
  run.forms.add(isObject(value) && isRecordLike(value) ? 'record' : document.kind)
  for (const extension of said.declared) if (run.declared.size < 1000) run.declared.set(extension.url, extension)
  const walk = startWalk(run, document, value)
  walkPackage(walk, trees, value, (head && run.documents.get(head)) ?? 0)
  if (isObject(value)) checkVersion(run, walk, value.version)
  placeSightings(walk)
}

function checkVersion(run: Run, walk: Walk, version: unknown): void {
  if (typeof version !== 'string' || !/^\d+\.\d+$/.test(version) || version === '1.0' || version === '1.1') return
  run.unknownVersions.add(version)
  note(walk, 'version-unknown', 'version', { found: version }, { value: version, below: ['version'] })
}

function treesFor(run: Run, terms: Terms): Trees {
  const key = termsKey(terms)
  const trees = run.trees.get(key) ?? growTrees(terms)
  run.trees.set(key, trees)
  run.versions.add(terms.version)
  return trees
}

type Content = Parameters<typeof walkDocument>[2]

function checkDocument(run: Run, document: OcdsDocument, kind: Content, terms: Terms): void {
  const { package: head } = document
  if (head) run.documents.set(head, (run.documents.get(head) ?? 0) + 1)
  else if (kind !== 'other') run.forms.add(kind === 'record' ? 'record' : 'release')
  const value = parse(run, document)
  if (value === undefined) return
  const walk = startWalk(run, document, value)
  walkDocument(walk, treesFor(run, terms), kind, value)
  placeSightings(walk)
}

function startWalk({ collector, tally }: Run, document: OcdsDocument, value: unknown): Walk {
  const isRepeated = isObject(value) && 'versionedRelease' in value && 'compiledRelease' in value
  return { collector, tally, document, ocid: document.ocid, isRepeated, keys: [], sightings: [] }
}

/** The value, or undefined where it is not JSON, which is then noted. */
function parse(run: Run, document: OcdsDocument): unknown {
  try {
    return parseDocument(document)
  } catch (error) {
    if (!isAppError(error)) throw error
    noteFault(run, error)
    return undefined
  }
}

function faultCode(code: string): CheckCode {
  const name = code.replace('packages.', '')
  return Object.hasOwn(checks, name) ? (name as CheckCode) : 'damaged'
}

/** A part of the file that is not JSON, with its place where one is known. */
export function noteFault(run: Run, { code, message, details }: AppError): void {
  const { what, line = 1, column = 1, pointer = '' } = details as Partial<Record<string, never>>
  const group = count(run.collector, faultCode(code), '', { name: what ?? message })
  if (group && group.examples.length < MOST_EXAMPLES) group.examples.push({ pointer, line, column })
}
