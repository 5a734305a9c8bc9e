import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate, showNumber } from '#platform/render/shown.ts'
import type { Facts, Organisation, ProcessLine } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import { type Frame, rootOf } from './frame.ts'
import type { Labels } from './labels.ts'
import { cutPages, pageFile, renderPager, renderSums, renderTable } from './pieces.ts'
import { searchBox } from './search.ts'

/** Processes on a page of a list. */
export const A_PAGE = 100

/** A table of processes; `root` leads to the site's first folder. */
export function renderProcessTable(caption: string, lines: readonly ProcessLine[], root: string, labels: Labels): Html {
  return renderTable(
    caption,
    [
      { head: t('site.title'), cell: (line) => html`<a href="${root}processes/${line.slug}.html">${line.title}</a>` },
      { head: t('site.buyer'), cell: (line) => line.buyer },
      { head: t('site.date'), cell: (line) => (line.date ? showDate(line.date) : '') },
      { head: t('site.status'), cell: (line) => labels.code('tenderStatus', line.status) },
      { head: t('site.suppliers-short'), cell: (line) => line.suppliers.join(', ') },
      { head: t('site.awarded'), cell: (line) => renderSums(line.awarded), numeric: true },
    ],
    lines,
  )
}

type List = { file: string; title: string; lines: readonly ProcessLine[] }

/** The pages of one list of processes. */
function* renderList({ file, title, lines }: List, frame: Frame, labels: Labels): Generator<Part> {
  const pages = cutPages(lines, A_PAGE)
  const ownName = file.slice(file.lastIndexOf('/') + 1)
  for (const [i, shown] of pages.entries()) {
    const path = pageFile(file, i + 1)
    const content = html`<h1>${title}</h1>${renderProcessTable(title, shown, rootOf(path), labels)}
      ${renderPager(i + 1, pages.length, (page) => pageFile(ownName, page))}`
    const pageTitle = pages.length > 1 ? `${title}, ${t('site.page-of', { page: i + 1, pages: pages.length })}` : title
    yield { path, content: frame({ path, title: pageTitle, part: 'processes', content }) }
  }
}

/** The letter under which a title is listed: A to Z without accents, digits and other scripts together under `#`. */
function letterOf(title: string): string {
  const letter =
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')[0]
      ?.toUpperCase() ?? '#'
  return /[A-Z]/.test(letter) ? letter : '#'
}

function groupBy(lines: readonly ProcessLine[], keyOf: (line: ProcessLine) => string): Map<string, ProcessLine[]> {
  const groups = new Map<string, ProcessLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group) group.push(line)
    else groups.set(keyOf(line), [line])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const compareTitles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const byTitle = (a: ProcessLine, b: ProcessLine) =>
  compareTitles.compare(a.title, b.title) || (a.ocid < b.ocid ? -1 : 1)
const byDate = (a: ProcessLine, b: ProcessLine) => {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1
  return a.ocid < b.ocid ? -1 : 1
}

function listOfYear(year: string, lines: ProcessLine[]): List {
  const title = year ? t('site.processes-of-year', { year }) : t('site.processes-undated')
  return { file: `processes/years/${year || 'undated'}`, title, lines: lines.toSorted(byDate) }
}

const listOfLetter = (letter: string, lines: ProcessLine[]): List => ({
  file: `processes/letters/${letter === '#' ? 'other' : letter.toLowerCase()}`,
  title: t('site.processes-of-letter', { letter }),
  lines,
})

const renderLinks = (lists: readonly List[], nameOf: (list: List) => string): Html =>
  html`<ul class="inline">${lists.map(
    (list) =>
      html`<li><a href="${pageFile(list.file, 1).replace('processes/', '')}">${nameOf(list)}</a> <span class="quiet">${showNumber(list.lines.length, { is: 'count' })}</span></li>`,
  )}</ul>`

/** Every list of processes: by year, by letter, by buyer, and the page that leads to them. */
export function* renderProcessLists(facts: Facts, frame: Frame, labels: Labels): Generator<Part> {
  const years = [...groupBy(facts.processes, (line) => line.year)].map(([year, lines]) => listOfYear(year, lines))
  const sorted = facts.processes.toSorted(byTitle)
  const letters = [...groupBy(sorted, (line) => letterOf(line.title))].map(([key, lines]) => listOfLetter(key, lines))
  for (const list of [...years, ...letters]) yield* renderList(list, frame, labels)
  const nameOf = (list: List) => list.file.slice(list.file.lastIndexOf('/') + 1)
  const title = t('site.processes')
  const path = 'processes/index.html'
  const content = facts.processes.length
    ? html`<h1>${title}</h1>${searchBox(facts)}
      <h2>${t('site.by-year')}</h2>${renderLinks(years.toReversed(), (list) => (nameOf(list) === 'undated' ? t('site.undated') : nameOf(list)))}
      <h2>${t('site.by-letter')}</h2>${renderLinks(letters, (list) => (nameOf(list) === 'other' ? '#' : nameOf(list).toUpperCase()))}
      <h2>${t('site.by-buyer')}</h2><p><a href="../buyers/index.html">${t('site.figure-buyers', { count: facts.buyers.size })}</a></p>`
    : html`<h1>${title}</h1><p>${t('site.no-processes')}</p>`
  yield { path, content: frame({ path, title, part: 'processes', content }) }
}

/** The processes that an organisation has part in, newest first. */
export const listProcessesOf = (facts: Facts, organisation: Organisation): ProcessLine[] =>
  organisation.at.map((at) => facts.processes[at]!).sort(byDate)
