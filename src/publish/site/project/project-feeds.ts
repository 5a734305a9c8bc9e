import { t } from '#lib/words/words.ts'
import type { Part } from '../../dataset/part.ts'
import type { PublicProject } from '../../project/public-project.ts'
import { sayMarks } from '../feed.ts'
import type { SiteInput } from '../site-input.ts'
import { listNews, type News } from './home-page.ts'
import { listProjectPages, pathOfDocument } from './pages.ts'

const toItem = (input: SiteInput, { at, kind, title, text, file }: News) => ({
  id: input.address + file,
  url: input.address + file,
  title,
  content_text: `${sayMarks(input)}${text || title}`,
  date_published: at.length === 10 ? `${at}T00:00:00Z` : at,
  tags: [t(`site.news-${kind}`)],
})

/** What is new on the project's pages as JSON Feed 1.1. */
export function* renderJsonFeed(input: SiteInput, project: PublicProject): Generator<Part> {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: input.title,
    home_page_url: input.address,
    feed_url: `${input.address}feed.json`,
    description: `${sayMarks(input)}${input.description}`,
    language: t('frame.language'),
    authors: [{ name: project.organisation }],
    items: listNews(project).map((one) => toItem(input, one)),
  }
  yield { path: 'feed.json', content: `${JSON.stringify(feed, null, 2)}\n` }
}

/** The project's pages as data, for programs; the words of documents stand on their pages. */
export function* renderProjectJson(input: SiteInput, project: PublicProject): Generator<Part> {
  const documents = project.documents?.map(({ content: _, slug, ...document }) => ({
    ...document,
    url: `${input.address}${pathOfDocument({ slug })}`,
  }))
  const pages = Object.fromEntries(listProjectPages(project).map(([id, file]) => [id, input.address + file]))
  const whole = {
    ...(sayMarks(input) && { notice: sayMarks(input).trim() }),
    address: input.address,
    title: input.title,
    publishedAt: input.publishedAt,
    pages,
    project: { ...project, ...(documents && { documents }) },
  }
  yield { path: 'project.json', content: `${JSON.stringify(whole, null, 2)}\n` }
}
