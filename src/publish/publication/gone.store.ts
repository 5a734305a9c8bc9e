import type { Db } from '#platform/context.ts'
import { tables } from './publications.store.ts'

export async function countPublications(db: Db, projectId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('publish.publication')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Takes the site of a project from its addresses, also the earlier ones, and keeps that they are gone. */
export async function storeGone(db: Db, site: { projectId: string; slug: string; removedAt: Date }): Promise<void> {
  const { projectId, slug, removedAt } = site
  const addresses = await tables(db)
    .selectFrom('publish.address')
    .select('slug')
    .where('project_id', '=', projectId)
    .execute()
  const slugs = new Set([slug, ...addresses.map((address) => address.slug)])
  await tables(db).deleteFrom('publish.site').where('project_id', '=', projectId).execute()
  await tables(db)
    .insertInto('publish.gone')
    .values([...slugs].map((gone) => ({ slug: gone, notice: slug, removed_at: removedAt })))
    .execute()
}

/** By which name the notice lies that stands at an address; undefined where no removed project had it. */
export async function selectNotice(db: Db, slug: string): Promise<string | undefined> {
  const row = await tables(db).selectFrom('publish.gone').select('notice').where('slug', '=', slug).executeTakeFirst()
  return row?.notice
}
