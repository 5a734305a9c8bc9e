import type { Language } from '#lib/words/language.ts'
import type { Db } from '#platform/context.ts'
import type { NeedTables } from '../need.tables.ts'
import type { NoticeFacts, NoticeText } from './notice.ts'
import type { NoticeFieldName } from './notice-fields.ts'

const tables = (db: Db) => db.withTables<NeedTables>()

/** What a notice is besides its texts. */
export type NoticeRow = NoticeFacts & { template: string; version: number; changedAt: Date; changedBy: string | null }

export async function selectNotice(db: Db, packageId: string): Promise<NoticeRow | undefined> {
  const row = await tables(db)
    .selectFrom('buying.draft_notice')
    .select(['template', 'version', 'languages', 'licence', 'contact', 'project_url as projectUrl'])
    .select(['start_on as startOn', 'deliver_by as deliverBy', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('package_id', '=', packageId)
    .executeTakeFirst()
  return row && { ...row, languages: row.languages as Language[] }
}

const columnsOf = ({ languages, licence, contact, projectUrl, startOn, deliverBy }: NoticeFacts) => ({
  ...{ languages, licence, contact, project_url: projectUrl, start_on: startOn, deliver_by: deliverBy },
})

/** Begins the notice of a package; false where it has one. */
export async function insertNotice(db: Db, packageId: string, made: NoticeRow): Promise<boolean> {
  const { template, version, changedAt, changedBy } = made
  const inserted = await tables(db)
    .insertInto('buying.draft_notice')
    .values({
      package_id: packageId,
      template,
      version,
      ...columnsOf(made),
      changed_at: changedAt,
      changed_by: changedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Writes over the version that was seen; false where another stands by now. */
export async function updateNotice(db: Db, packageId: string, basedOn: number, changed: NoticeRow): Promise<boolean> {
  const { changedAt, changedBy } = changed
  const updated = await tables(db)
    .updateTable('buying.draft_notice')
    .set({ ...columnsOf(changed), version: basedOn + 1, changed_at: changedAt, changed_by: changedBy })
    .where('package_id', '=', packageId)
    .where('version', '=', basedOn)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function selectTexts(db: Db, packageId: string): Promise<NoticeText[]> {
  const rows = await tables(db)
    .selectFrom('buying.draft_text')
    .select(['field', 'language', 'text', 'revision', 'changed_at as changedAt', 'changed_by as changedBy'])
    .where('package_id', '=', packageId)
    .orderBy('language')
    .execute()
  return rows.map((row) => ({ ...row, field: row.field as NoticeFieldName, language: row.language as Language }))
}

export async function storeText(db: Db, packageId: string, one: NoticeText): Promise<void> {
  const { field, language, text, revision, changedAt, changedBy } = one
  const row = { text, revision, changed_at: changedAt, changed_by: changedBy }
  await tables(db)
    .insertInto('buying.draft_text')
    .values({ package_id: packageId, field, language, ...row })
    .onConflict((conflict) => conflict.columns(['package_id', 'field', 'language']).doUpdateSet(row))
    .execute()
}
