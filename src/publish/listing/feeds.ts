import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { selectPublicSites } from '../publication/publications.store.ts'
import { writeAtom } from './atom.ts'
import { type ListedProject, writeFeed } from './listed.ts'

/** Every site that is online with what its list entry says, by title; those that were retracted are not. For anybody. */
export async function listPublishedSites(ctx: Ctx): Promise<ListedProject[]> {
  const sites = await selectPublicSites(ctx.db)
  return sites.flatMap(({ slug, title, publishedAt, state, listing }) =>
    state === 'published' && publishedAt ? [{ slug, title, publishedAt, listing }] : [],
  )
}

const termsOf = ({ config: { url } }: Pick<Ctx, 'config'>) => ({
  url,
  name: t('site.projects-feed', { name: new URL(url).host }),
})

/** The projects of this installation as a feed that other installations list: `json` is JSON Feed 1.1, `xml` Atom. */
export async function writeProjectsFeed(ctx: Ctx, form: 'json' | 'xml'): Promise<{ type: string; content: string }> {
  const projects = await listPublishedSites(ctx)
  if (form === 'xml') return { type: 'application/atom+xml', content: writeAtom(projects, termsOf(ctx)) }
  const content = `${JSON.stringify(writeFeed(projects, termsOf(ctx)), null, 2)}\n`
  return { type: 'application/feed+json', content }
}
