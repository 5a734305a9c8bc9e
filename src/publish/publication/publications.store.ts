import { type Selectable, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Listing } from '../listing/listing.ts'
import type { PublishTables } from '../publish.tables.ts'
import type { Publication, PublicationAddress, PublicationState } from './publication.ts'

export const tables = (db: Db) => db.withTables<PublishTables>()
export const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

type Row = Selectable<PublishTables['publish.publication']>

const present = (row: Row): Publication => ({
  id: row.id,
  projectId: row.project_id,
  state: row.state,
  author: row.author,
  note: row.note,
  needed: row.needed,
  preparedAt: row.prepared_at,
  slug: row.slug,
  parts: row.parts,
  products: row.products,
  setAside: row.set_aside,
  processes: row.processes,
  releases: row.releases,
  contentSha256: row.content_sha256,
  sequence: row.sequence,
  publishedAt: row.published_at,
  isConfirmed: row.is_confirmed,
  added: row.added,
  changed: row.changed,
  removed: row.removed,
  withheld: row.withheld,
  retractedAt: row.retracted_at,
  retractionReason: row.retraction_reason,
})

type NewRow = Pick<Publication, 'id' | 'projectId' | 'author' | 'note' | 'needed' | 'preparedAt' | 'slug' | 'parts'>

export async function storePublication(
  db: Db,
  { id, projectId, author, note, needed, preparedAt, slug, parts }: NewRow,
): Promise<void> {
  await tables(db)
    .insertInto('publish.publication')
    .values({
      id,
      project_id: projectId,
      state: 'preparing',
      author: json(author),
      note,
      needed: json(needed),
      prepared_at: preparedAt,
      slug,
      parts,
    })
    .execute()
}

type Change = Partial<
  Omit<
    PublishTables['publish.publication'],
    'id' | 'project_id' | 'author' | 'needed' | 'withheld' | 'processes' | 'releases' | 'products' | 'set_aside'
  >
> & {
  needed?: Publication['needed']
  products?: Publication['products']
  setAside?: Publication['setAside']
  processes?: number
  releases?: number
  withheld?: Publication['withheld']
}

export async function updatePublication(
  db: Db,
  id: string,
  { withheld, needed, products, setAside, ...change }: Change,
): Promise<void> {
  await tables(db)
    .updateTable('publish.publication')
    .set({
      ...change,
      ...(withheld && { withheld: json(withheld) }),
      ...(needed && { needed: json(needed) }),
      ...(products && { products: json(products) }),
      ...(setAside && { set_aside: json(setAside) }),
    })
    .where('id', '=', id)
    .execute()
}

export async function deletePublication(db: Db, id: string): Promise<void> {
  await tables(db).deleteFrom('publish.publication').where('id', '=', id).execute()
}

export async function selectPublication(db: Db, id: string): Promise<Publication | undefined> {
  if (!isId(id)) return undefined
  const row = await tables(db).selectFrom('publish.publication').selectAll().where('id', '=', id).executeTakeFirst()
  return row && present(row)
}

const ofProject = (db: Db, { projectId, publicationId }: PublicationAddress) =>
  tables(db)
    .selectFrom('publish.publication')
    .selectAll()
    .where('id', '=', publicationId)
    .where('project_id', '=', projectId)

/** A publication, if it is one of that project. */
export async function selectOfProject(db: Db, address: PublicationAddress): Promise<Publication | undefined> {
  if (!isId(address.publicationId)) return undefined
  const row = await ofProject(db, address).executeTakeFirst()
  return row && present(row)
}

/** The same, while others who want to change it wait for our transaction. */
export async function lockOfProject(db: Db, address: PublicationAddress): Promise<Publication | undefined> {
  if (!isId(address.publicationId)) return undefined
  const row = await ofProject(db, address).forUpdate().executeTakeFirst()
  return row && present(row)
}

/** A project's publications, newest first; those in some states, or all. */
export async function selectPublications(
  db: Db,
  projectId: string,
  states?: readonly PublicationState[],
): Promise<Publication[]> {
  if (!isId(projectId)) return []
  const all = tables(db).selectFrom('publish.publication').selectAll().where('project_id', '=', projectId)
  const chosen = states ? all.where('state', 'in', states) : all
  const rows = await chosen.orderBy('prepared_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(present)
}

/** What the public sees of a project: a publication, the folder of its site, its address and title. */
export type Site = { publicationId: string; folder: string; slug: string; title: string }
type NewSite = Site & { projectId: string; switchedAt: Date; listing: Listing | null }

export async function selectSite(db: Db, projectId: string): Promise<Site | undefined> {
  return tables(db)
    .selectFrom('publish.site')
    .select(['publication_id as publicationId', 'folder', 'slug', 'title'])
    .where('project_id', '=', projectId)
    .executeTakeFirst()
}

/** Lets the public see another publication. */
export async function storeSite(
  db: Db,
  { projectId, publicationId, switchedAt, listing, ...rest }: NewSite,
): Promise<void> {
  const values = {
    ...rest,
    publication_id: publicationId,
    switched_at: switchedAt,
    listing: listing === null ? null : json(listing),
  }
  await tables(db)
    .insertInto('publish.site')
    .values({ project_id: projectId, ...values })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(values))
    .execute()
}

export type PublicSite = {
  slug: string
  title: string
  projectId: string
  publicationId: string
  folder: string
  state: PublicationState
  publishedAt: Date | null
  listing: Listing | null
}

/** Sites that the public sees: all, or the one at an address. */
export async function selectPublicSites(db: Db, slug?: string): Promise<PublicSite[]> {
  const all = tables(db)
    .selectFrom('publish.site as site')
    .innerJoin('publish.publication as publication', 'publication.id', 'site.publication_id')
    .select([
      'site.slug',
      'site.title',
      'site.project_id as projectId',
      'site.publication_id as publicationId',
      'site.folder',
      'publication.state',
      'publication.published_at as publishedAt',
      'site.listing',
    ])
    .orderBy('site.title')
  return (slug === undefined ? all : all.where('site.slug', '=', slug)).execute()
}
