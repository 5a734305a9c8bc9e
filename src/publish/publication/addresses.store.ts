import type { Db } from '#platform/context.ts'
import type { PublicationState } from './publication.ts'
import { tables } from './publications.store.ts'

/** Publications in these states may yet go online at the address they were prepared for. */
const OPEN: readonly PublicationState[] = ['preparing', 'draft', 'approved']

/** Whether another project's site is or was online at an address, or is prepared for it. */
export async function isHeldByAnother(db: Db, slug: string, projectId: string): Promise<boolean> {
  const address = await tables(db)
    .selectFrom('publish.address')
    .select('slug')
    .where('slug', '=', slug)
    .where('project_id', '!=', projectId)
    .executeTakeFirst()
  const prepared = await tables(db)
    .selectFrom('publish.publication')
    .select('id')
    .where('slug', '=', slug)
    .where('project_id', '!=', projectId)
    .where('state', 'in', OPEN)
    .executeTakeFirst()
  return address !== undefined || prepared !== undefined
}

/** Gives a project an address for good; false where another project has it. */
export async function claimAddress(
  db: Db,
  { slug, projectId, since }: { slug: string; projectId: string; since: Date },
): Promise<boolean> {
  await tables(db)
    .insertInto('publish.address')
    .values({ slug, project_id: projectId, since })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
  const row = await tables(db)
    .selectFrom('publish.address')
    .select('project_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.project_id === projectId
}

/** Where the site is now that was online at an earlier address; undefined where that is none. */
export async function selectSlugNow(db: Db, earlier: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('publish.address as address')
    .innerJoin('publish.site as site', 'site.project_id', 'address.project_id')
    .select('site.slug')
    .where('address.slug', '=', earlier)
    .whereRef('site.slug', '!=', 'address.slug')
    .executeTakeFirst()
  return row?.slug
}
