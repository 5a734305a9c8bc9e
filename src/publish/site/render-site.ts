import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { t } from '#lib/words/words.ts'
import { html } from '#platform/render/html.ts'
import { styleOfMarks } from '#platform/render/marks.ts'
import { root, shipped } from '#platform/root.ts'
import type { Facts, ProcessLine } from '../dataset/facts.ts'
import { type JsonObject, textAt } from '../dataset/json.ts'
import type { Part } from '../dataset/part.ts'
import type { Processes } from '../dataset/processes.ts'
import { renderCatalogue } from './catalogue.ts'
import { renderChangeLog, renderQuestions } from './changes-page.ts'
import { renderDictionary } from './dictionary.ts'
import { renderDownloads } from './downloads.ts'
import { renderFeed, renderSiteMap } from './feed.ts'
import { type Frame, startFrame } from './frame.ts'
import { type Labels, startLabels } from './labels.ts'
import { renderMeasures } from './measures.ts'
import { renderOrganisations } from './organisations.ts'
import { renderOverview } from './overview.ts'
import { renderPolicy } from './policy-page.ts'
import { renderProcessLists } from './process-lists.ts'
import { renderProcess } from './process-page.ts'
import { renderProject } from './project/render-project.ts'
import { renderSearchFiles } from './search.ts'
import type { SiteInput } from './site-input.ts'

const FONTS = 'node_modules/@fontsource-variable/public-sans/files'
const FACES = ['public-sans-latin-wght-normal.woff2', 'public-sans-latin-ext-wght-normal.woff2']

/** Style and typeface: the site loads nothing from elsewhere. */
export function* renderAssets(): Generator<Part> {
  const style = readFileSync(shipped('publish/site/assets/published.css'), 'utf8')
  yield { path: 'assets/published.css', content: style + styleOfMarks() }
  for (const face of FACES) yield { path: `assets/fonts/${face}`, content: readFileSync(join(root, FONTS, face)) }
}

function* renderNotFound({ isPreview }: SiteInput, frame: Frame): Generator<Part> {
  const title = t('site.not-found')
  const content = html`<h1>${title}</h1><p>${t(isPreview ? 'site.not-in-preview' : 'site.not-found-more')}</p><p><a href="index.html">${t('site.overview')}</a></p>`
  yield { path: '404.html', content: frame({ path: '404.html', title, content }) }
}

/** Which processes have a page; the others stand in lists alone. */
type HasPage = (line: ProcessLine) => boolean
type Site = { input: SiteInput; facts: Facts; frame: Frame; labels: Labels }

/** A page for each process that is to have one. */
async function* renderProcesses(
  processes: Processes,
  { input, facts, frame, labels }: Site,
  hasPage: HasPage,
): AsyncGenerator<Part> {
  let at = 0
  const slugOfSupplier = (reference: JsonObject) => {
    const key = textAt(reference, 'id') ?? textAt(reference, 'name')?.toLowerCase()
    return key === undefined ? undefined : facts.suppliers.get(key)?.slug
  }
  for await (const process of processes()) {
    const line = facts.processes[at++]!
    if (!hasPage(line)) continue
    const path = `processes/${line.slug}.html`
    const questions = input.questions.filter(({ subject }) => subject.kind === 'process' && subject.id === line.ocid)
    const buyer = facts.buyers.get(line.buyerKey)
    const content = renderProcess({
      process,
      line,
      buyer,
      slugOfSupplier,
      questions,
      labels,
      taken: facts.taken,
      workbench: input.workbench,
    })
    yield { path, content: frame({ path, title: line.title, part: 'processes', content }) }
  }
}

/**
 * A whole site as files, from processes that have been read once for their facts. The same input gives the same bytes;
 * links are relative, so the folder works at any address and from a disk.
 */
export async function* renderSite(
  input: SiteInput,
  processes: Processes,
  facts: Facts,
  hasPage: HasPage = () => true,
): AsyncGenerator<Part> {
  const frame = startFrame(input)
  const labels = startLabels()
  yield* renderAssets()
  if (!input.isWithoutData) yield* renderDataPages(processes, { input, facts, frame, labels }, hasPage)
  yield* renderProject(input, facts, frame)
  yield* renderPolicy(input, facts, frame, labels)
  yield* renderChangeLog(input, frame)
  yield* renderNotFound(input, frame)
  yield* renderFeed(input, facts)
  yield* renderSiteMap(input, facts)
}

/** The pages about data: measures, processes, organisations, downloads, dictionary, catalogue. */
async function* renderDataPages(
  processes: Processes,
  { input, facts, frame, labels }: Site,
  hasPage: HasPage,
): AsyncGenerator<Part> {
  const { questions } = input
  yield* renderOverview(input, facts, frame, labels)
  yield* renderMeasures(input, frame)
  yield* renderProcesses(processes, { input, facts, frame, labels }, hasPage)
  yield* renderProcessLists(facts, frame, labels)
  yield* renderOrganisations('buyers', { facts, frame, labels, questions })
  yield* renderOrganisations('suppliers', { facts, frame, labels, questions })
  yield* renderSearchFiles(facts, input.project)
  yield* renderQuestions(input, facts, frame)
  yield* renderDownloads(input, frame)
  yield* renderDictionary(facts, frame, labels)
  yield* renderCatalogue(input, facts)
}
