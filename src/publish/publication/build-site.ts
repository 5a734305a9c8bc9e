import { createHash, hash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { speak } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import type { PublishedText } from '../check/texts.store.ts'
import { addProcess, type Facts, noFacts } from '../dataset/facts.ts'
import { dataPath, type PackageTerms, STATES, stateOf } from '../dataset/packages.ts'
import type { Part, WrittenFile } from '../dataset/part.ts'
import { renderData } from '../dataset/render-data.ts'
import { rowsPath } from '../dataset/spreadsheets.ts'
import { tableForms } from '../dataset/tables.ts'
import { writeParts } from '../dataset/write-parts.ts'
import type { LeakDecision } from '../leaks/decision.ts'
import type { Withheld } from '../leaks/redact.ts'
import { type Listing, listingOf } from '../listing/listing.ts'
import { listPictures } from '../project/public-content.ts'
import { refusals } from '../publish.errors.ts'
import { sayMarks } from '../site/feed.ts'
import { pathOfDocument } from '../site/project/pages.ts'
import { renderSite } from '../site/render-site.ts'
import type { MeasureFigure, SiteInput } from '../site/site-input.ts'
import { type CleanProcesses, readClean } from './clean-processes.ts'
import { exportParquet } from './export-parquet.ts'
import { frozenFiles, frozenPicture, statesFile } from './folders.ts'
import type { Said } from './gather-said.ts'
import { readStates } from './history.ts'
import { languageOf, sayStep } from './site-language.ts'
import { cleanHistory, cleanSaid } from './words.ts'

/** What is only known when a site is made. */
export type BuildTerms = Pick<SiteInput, 'publishedAt' | 'sequence' | 'isConfirmed' | 'isPreview'> & {
  checkpoint?: string
  decisions: readonly LeakDecision[]
  /** The change log, once it is known what this publication has changed. */
  history: (states: ReadonlyMap<string, string>, facts: Facts) => Promise<SiteInput['history']>
}

export type BuiltSite = {
  title: string
  listing: Listing
  /** What anybody can check a paper against from now on. */
  texts: PublishedText[]
  facts: Facts
  withheld: Withheld[]
  history: SiteInput['history']
  files: number
  bytes: number
}

const REPORT_EVERY = 500

/** Passes parts through, telling how many there were and stopping when told. */
async function* follow(parts: AsyncIterable<Part>, step: string, work: Work): AsyncGenerator<Part> {
  let count = 0
  for await (const part of parts) {
    work.signal.throwIfAborted()
    if (++count % REPORT_EVERY === 0) await work.report({ files: count }, step)
    yield part
  }
}

const packageTerms = (said: Said, { publishedAt }: BuildTerms): PackageTerms => ({
  address: said.address,
  publishedDate: publishedAt,
  publisher: packagePublisher(said.publisher),
  ...(said.licence?.url ? { license: said.licence.url } : {}),
  publicationPolicy: `${said.address}policy.html`,
  extensions: said.extensions,
  isInvented: said.isInvented,
  ...(sayMarks(said) ? { notice: sayMarks(said).trim() } : {}),
})

function packagePublisher({
  contactName: _n,
  contactEmail: _e,
  ...publisher
}: Said['publisher']): PackageTerms['publisher'] {
  return publisher
}

/** A supplier is shown by the name under which it is published; one whose id was withheld is withheld here, too. */
function nameSupplier(figure: MeasureFigure, facts: Facts): MeasureFigure {
  const { supplierId, ...rest } = figure
  if (!supplierId) return rest
  const name = facts.suppliers.get(supplierId)?.name ?? t('leak.withheld')
  return { ...rest, label: figure.label.replace(supplierId, () => name) }
}

const nameSuppliers = (said: Said, facts: Facts): SiteInput['measures'] =>
  said.measures.map((measure) => ({
    ...measure,
    figures: measure.figures.map((figure) => nameSupplier(figure, facts)),
  }))

/** What was withheld, in words. */
const sayWithheld = (withheld: readonly Withheld[]): SiteInput['withheld'] =>
  withheld.map(({ path, kind, count, reason }) => ({ path, what: t(`leak.kind-${kind}`), count, reason }))

async function hashFile(path: string): Promise<Omit<WrittenFile, 'path'>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** The tables once more as Parquet; the rows they were made from are removed. */
async function makeParquet(
  ctx: Ctx,
  folder: string,
  said: Said,
  projectId: string,
  work: Work,
): Promise<WrittenFile[]> {
  await work.report({}, sayStep('parquet'))
  const made: WrittenFile[] = []
  for (const form of tableForms) {
    const rows = join(folder, rowsPath(form))
    if (!existsSync(rows)) continue
    const path = dataPath(`${form.name}.parquet`, said)
    await exportParquet(ctx, {
      projectId,
      form,
      rows,
      to: join(folder, path),
      isInvented: said.isInvented,
      signal: work.signal,
    })
    made.push({ path, ...(await hashFile(join(folder, path))) })
  }
  return made
}

/** Moves the hashes of the processes out of the site, and removes what only other formats were made from. */
async function takeStates(site: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const to = statesFile(folder)
  if (existsSync(join(site, STATES))) await rename(join(site, STATES), to)
  else await writeFile(to, '')
  await rm(join(site, 'rows'), { recursive: true, force: true })
  return readStates(to)
}

const sumFile = (files: readonly WrittenFile[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')

type Place = { projectId: string; folder: string; site: string }

async function readSaid({ folder }: Place): Promise<Said> {
  const { said } = frozenFiles(folder)
  if (!existsSync(said)) throw refusals.frozenLost()
  return JSON.parse(await readFile(said, 'utf8')) as Said
}

function openFrozen(ctx: Ctx, { projectId, folder }: Place, { decisions }: BuildTerms, said: Said) {
  const files = frozenFiles(folder)
  const { personalPaths, hasLeaks } = said
  const clean = readClean(ctx, { projectId, files, personalPaths, hasLeaks, decisions })
  return { said: cleanSaid(said, clean.words), clean }
}

/** The pictures of published documents, each whole as it was frozen. */
async function* renderPictures(folder: string, { project }: Said): AsyncGenerator<Part> {
  for (const file of listPictures(project)) {
    const content = await readFile(frozenPicture(folder, file)).catch(() => undefined)
    if (!content || !file.startsWith(hash('sha256', content, 'hex'))) throw refusals.frozenLost()
    yield { path: `assets/pictures/${file}`, content }
  }
}

/** The downloads of a site, as packages, tables and Parquet; none where only the pages of the project are published. */
async function writeData(ctx: Ctx, { site, projectId }: Place, terms: BuildTerms, known: WriteData, work: Work) {
  const { said, clean, facts } = known
  if (said.isWithoutData) return []
  const downloads = renderData(clean.checked, packageTerms(said, terms), facts)
  const data = await writeParts(site, follow(downloads, sayStep('data'), work))
  const parquet = await makeParquet(ctx, site, said, projectId, work)
  return [...data.filter(({ path }) => path.startsWith('data/')), ...parquet]
}
type WriteData = { said: Said; clean: CleanProcesses; facts: Facts }

type Known = { said: Said; facts: Facts; withheld: readonly Withheld[]; history: SiteInput['history'] }

function inputOf(terms: BuildTerms, { said, facts, withheld, history }: Known, files: SiteInput['files']): SiteInput {
  const { personalPaths: _p, extensions: _e, hasLeaks: _l, ...words } = said
  const { decisions: _d, history: _h, ...told } = terms
  const shown = { measures: nameSuppliers(said, facts), withheld: sayWithheld(withheld), history, files }
  return { ...words, ...told, ...shown }
}

const textsOf = ({ project }: SiteInput): PublishedText[] =>
  (project?.documents ?? []).map((document) => {
    const { kind = 'document', sha256, title, version, leavesOut = null } = document
    return { kind, sha256, title, version, leavesOut, path: pathOfDocument(document) }
  })

/**
 * Makes a whole site from what was frozen, in a folder that is not there yet. Throws `publish.frozen-lost`, and
 * `publish.leak-left` should anything personal have stayed in; rejects with an AbortError where it was stopped.
 */
export async function buildSite(ctx: Ctx, place: Place, terms: BuildTerms, work: Work): Promise<BuiltSite> {
  const said = await readSaid(place)
  return speak(languageOf(said), () => writeSite(ctx, place, terms, openFrozen(ctx, place, terms, said), work))
}
type Frozen = ReturnType<typeof openFrozen>

async function writeSite(ctx: Ctx, place: Place, terms: BuildTerms, { said, clean }: Frozen, work: Work) {
  const { site, folder } = place
  const facts = noFacts(said.sources.map((source) => source.takenAt))
  await mkdir(site, { recursive: true })
  const files = await writeData(ctx, place, terms, { said, clean, facts }, work)
  const history = cleanHistory(await terms.history(await takeStates(site, folder), facts), clean.words)
  const withheld = clean.listWithheld()
  const input = inputOf(terms, { said, facts, withheld, history }, files)
  const pages = renderSite(input, clean.processes, facts)
  const written = await writeParts(site, follow(pages, sayStep('pages'), work))
  const pictures = await writeParts(site, renderPictures(folder, said))
  const all = [...files, ...written, ...pictures].sort((a, b) => (a.path < b.path ? -1 : 1))
  await writeFile(join(site, 'SHA256SUMS'), sumFile(all))
  const bytes = all.reduce((sum, file) => sum + file.bytes, 0)
  const listing = listingOf(input)
  const texts = textsOf(input)
  return { title: said.title, listing, texts, facts, withheld, history, files: all.length, bytes }
}

/** Of more processes than this only the newest have a page in a preview, so that it is there at once. */
const MOST_PREVIEWED = 2000

/** Makes the pages of a site as they would be, without downloads; of very many processes only the newest have a page. */
export async function buildPreviewSite(ctx: Ctx, place: Place, terms: BuildTerms, work: Work): Promise<void> {
  const said = await readSaid(place)
  return speak(languageOf(said), () => writePreview(place, terms, openFrozen(ctx, place, terms, said), work))
}

async function writePreview(place: Place, terms: BuildTerms, { said, clean }: Frozen, work: Work): Promise<void> {
  const facts = noFacts(said.sources.map((source) => source.takenAt))
  const states = new Map<string, string>()
  for await (const process of clean.processes()) {
    work.signal.throwIfAborted()
    addProcess(facts, process)
    states.set(process.ocid, stateOf(process))
  }
  const history = cleanHistory(await terms.history(states, facts), clean.words)
  const withheld = clean.listWithheld()
  const newest = facts.processes.toSorted((a, b) => (a.date > b.date ? -1 : 1)).slice(0, MOST_PREVIEWED)
  const shown = new Set(newest.map((line) => line.slug))
  const input = inputOf(terms, { said, facts, withheld, history }, [])
  const pages = renderSite(input, clean.processes, facts, (line) => shown.has(line.slug))
  await writeParts(place.site, follow(pages, sayStep('preview'), work))
  await writeParts(place.site, renderPictures(place.folder, said))
}
