import type { Db } from '#platform/context.ts'
import { selectNotice } from '../publication/gone.store.ts'
import { json, tables } from '../publication/publications.store.ts'
import type { PublishSettings } from './settings.ts'

export async function selectSettings(db: Db, projectId: string): Promise<PublishSettings | undefined> {
  const row = await tables(db)
    .selectFrom('publish.settings')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  if (!row) return undefined
  const { slug, title, description, frequency, address, language, needed } = row
  const licence = { licenceName: row.licence_name, licenceUrl: row.licence_url }
  const contact = { contactName: row.contact_name, contactEmail: row.contact_email }
  const invitation = {
    invites: row.invites,
    invitesWhat: row.invites_what,
    invitesContact: row.invites_contact,
  }
  return { slug, title, description, frequency, address, language, needed, ...licence, ...contact, ...invitation }
}

export async function storeSettings(
  db: Db,
  projectId: string,
  settings: PublishSettings,
  savedAt: Date,
): Promise<void> {
  const { slug, title, description, frequency, address, language, needed } = settings
  const values = {
    slug,
    title,
    description,
    frequency,
    address,
    language,
    licence_name: settings.licenceName,
    licence_url: settings.licenceUrl,
    contact_name: settings.contactName,
    contact_email: settings.contactEmail,
    needed: json(needed),
    invites: settings.invites,
    invites_what: settings.invitesWhat,
    invites_contact: settings.invitesContact,
    saved_at: savedAt,
  }
  await tables(db)
    .insertInto('publish.settings')
    .values({ project_id: projectId, ...values })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(values))
    .execute()
}

export async function isSlugTaken(db: Db, slug: string, exceptProject: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('publish.settings')
    .select('project_id')
    .where('slug', '=', slug)
    .where('project_id', '!=', exceptProject)
    .executeTakeFirst()
  return row !== undefined || (await selectNotice(db, slug)) !== undefined
}
