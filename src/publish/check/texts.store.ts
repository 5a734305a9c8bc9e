import type { Db } from '#platform/context.ts'
import type { ReportKind } from '#reports/index.ts'
import type { PublicationState } from '../publication/publication.ts'
import { tables } from '../publication/publications.store.ts'

/** A text that a publication made public; `path` is its page, from the site's first folder. */
export type PublishedText = {
  /** A document, or the paper that it is. */
  kind: ReportKind
  sha256: string
  title: string
  version: number | null
  path: string
  /** Whether parts of it are not for everybody and were left out; null where that was not kept. */
  leavesOut: boolean | null
}

/** The same, with the publication that it was public in and what became of that. */
export type KnownText = PublishedText & {
  projectId: string
  state: PublicationState
  publishedAt: Date | null
  retractedAt: Date | null
  /** Where the project's site is. */
  slug: string
  site: string
}

export async function storeTexts(
  db: Db,
  { projectId, publicationId, texts }: { projectId: string; publicationId: string; texts: readonly PublishedText[] },
): Promise<void> {
  if (texts.length === 0) return
  await tables(db)
    .insertInto('publish.text')
    .values(
      texts.map(({ leavesOut, ...text }) => ({
        ...{ ...text, leaves_out: leavesOut },
        ...{ project_id: projectId, publication_id: publicationId },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every text that was ever public with what became of it, the latest publication first. */
const known = (db: Db) =>
  tables(db)
    .selectFrom('publish.text as text')
    .innerJoin('publish.publication as publication', 'publication.id', 'text.publication_id')
    .innerJoin('publish.site as site', 'site.project_id', 'text.project_id')
    .select([
      'text.project_id as projectId',
      'text.sha256',
      'text.title',
      'text.version',
      'text.path',
      'text.kind',
      'text.leaves_out as leavesOut',
      'publication.state',
      'publication.published_at as publishedAt',
      'publication.retracted_at as retractedAt',
      'site.slug',
      'site.title as site',
    ])
    .orderBy('publication.sequence', 'desc')

/** Those whose hash begins so: digits and letters from a to f alone. */
export const selectTextsByHash = (db: Db, start: string): Promise<KnownText[]> =>
  known(db).where('text.sha256', 'like', `${start}%`).execute()

export async function selectTexts(db: Db, hashes: readonly string[]): Promise<KnownText[]> {
  return hashes.length === 0 ? [] : known(db).where('text.sha256', 'in', hashes).execute()
}

/** Whether the site that is online names texts whose papers can be checked on it. */
export async function hasTexts(db: Db, projectId: string): Promise<boolean> {
  const row = await known(db)
    .where('text.project_id', '=', projectId)
    .where('publication.state', '=', 'published')
    .executeTakeFirst()
  return row !== undefined
}
