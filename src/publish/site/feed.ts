import { t } from '#lib/words/words.ts'
import { type Html, html, trusted } from '#platform/render/html.ts'
import { DRAFT_PREFIX } from '#standard/index.ts'
import type { Facts, ProcessLine } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import { listNews, type News } from './project/home-page.ts'
import { CHECK_PAGE, listProjectPages, pathOfDocument, projectHome } from './project/pages.ts'
import type { PublicationEntry, SiteInput } from './site-input.ts'

const RECENT = 50
const MOST_ADDRESSES = 45_000
const XML = trusted('<?xml version="1.0" encoding="UTF-8"?>\n')

/** What feeds, catalogues and exports say before everything else. */
export function sayMarks({ isInvented, ocidPrefix }: Pick<SiteInput, 'isInvented' | 'ocidPrefix'>): string {
  const invented = isInvented ? `${t('site.invented')} ${t('site.invented-more')} ` : ''
  return ocidPrefix === DRAFT_PREFIX ? `${invented}${t('site.draft')} ${t('site.draft-more')} ` : invented
}

const instant = (date: string, otherwise: string): string => {
  const time = Date.parse(date)
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString()
}

function publicationEntry(input: SiteInput, entry: PublicationEntry): Html {
  const { sequence, processes, added, changed, publishedAt } = entry
  return html`<entry><id>${input.address}#publication-${sequence}</id>
    <title>${input.isWithoutData ? t('site.feed-publication-project', { sequence }) : t('site.feed-publication', { sequence, processes, added, changed })}</title>
    <updated>${publishedAt}</updated><link href="${input.address}changes.html"/>
    <summary>${sayMarks(input)}${entry.note}</summary></entry>`
}

const processEntry = (input: SiteInput, line: ProcessLine): Html =>
  html`<entry><id>${input.address}processes/${line.slug}.html</id><title>${line.title}</title>
    <updated>${instant(line.date, input.publishedAt)}</updated><link href="${input.address}processes/${line.slug}.html"/>
    <summary>${sayMarks(input)}${line.buyer}</summary></entry>`

const newsEntry = (input: SiteInput, { at, title, text, file }: News): Html =>
  html`<entry><id>${input.address}${file}</id><title>${title}</title>
    <updated>${instant(at, input.publishedAt)}</updated><link href="${input.address}${file}"/>
    <summary>${sayMarks(input)}${text}</summary></entry>`

/** The Atom feed: every publication, what is new on the project's pages, then the processes that began last. */
export function* renderFeed(input: SiteInput, facts: Facts): Generator<Part> {
  const recent = facts.processes.toSorted((a, b) => (a.date > b.date ? -1 : 1)).slice(0, RECENT)
  const feed = html`${XML}<feed xmlns="http://www.w3.org/2005/Atom"><id>${input.address}</id><title>${input.title}</title>
    <subtitle>${sayMarks(input)}${input.description}</subtitle><updated>${input.publishedAt}</updated>
    <link rel="self" href="${input.address}feed.xml"/><link href="${input.address}"/>
    <author><name>${input.publisher.name}</name></author>
    ${input.history.map((entry) => publicationEntry(input, entry))}
    ${input.project && listNews(input.project).map((one) => newsEntry(input, one))}
    ${recent.map((line) => processEntry(input, line))}</feed>
`
  yield { path: 'feed.xml', content: feed.markup }
}

const OF_DATA = ['measures/index.html', 'processes/index.html', 'buyers/index.html', 'suppliers/index.html']

function listAddresses({ project, isWithoutData }: SiteInput, facts: Facts): string[] {
  const ofData = isWithoutData ? [] : [...OF_DATA, 'downloads.html', 'dictionary.html']
  return [
    ...['', ...ofData, 'policy.html', 'changes.html'],
    ...(project && !isWithoutData ? [projectHome({})] : []),
    ...listProjectPages(project).map(([, file]) => file),
    ...(project?.documents ?? []).map(pathOfDocument),
    ...(project?.documents ? [CHECK_PAGE] : []),
    ...[...facts.buyers.values()].map(({ slug }) => `buyers/${slug}.html`),
    ...[...facts.suppliers.values()].map(({ slug }) => `suppliers/${slug}.html`),
    ...facts.processes.map(({ slug }) => `processes/${slug}.html`),
  ]
}

/** Site map (in several files where it is long) and robots.txt. Invented data asks not to be indexed at all. */
export function* renderSiteMap(input: SiteInput, facts: Facts): Generator<Part> {
  if (input.isInvented) {
    yield { path: 'robots.txt', content: 'User-agent: *\nDisallow: /\n' }
    return
  }
  const addresses = listAddresses(input, facts)
  const parts = Math.ceil(addresses.length / MOST_ADDRESSES)
  for (let i = 0; i < parts; i++) {
    const own = addresses.slice(i * MOST_ADDRESSES, (i + 1) * MOST_ADDRESSES)
    const urls = own.map((path) => html`<url><loc>${input.address}${path}</loc></url>\n`)
    const map = html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`
    yield { path: parts > 1 ? `sitemap-${i + 1}.xml` : 'sitemap.xml', content: map.markup }
  }
  if (parts > 1) {
    const maps = Array.from(
      { length: parts },
      (_, i) => html`<sitemap><loc>${input.address}sitemap-${i + 1}.xml</loc></sitemap>\n`,
    )
    const index = html`${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps}</sitemapindex>\n`
    yield { path: 'sitemap.xml', content: index.markup }
  }
  yield { path: 'robots.txt', content: `User-agent: *\nAllow: /\nSitemap: ${input.address}sitemap.xml\n` }
}
