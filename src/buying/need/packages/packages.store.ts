import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { KeptItem } from '../backlog/kept-item.ts'
import type { NeedTables, PackageRow } from '../need.tables.ts'
import type { PackageFields, WorkPackage } from './package.ts'

const tables = (db: Db) => db.withTables<NeedTables>()

const packageOf = (row: PackageRow): WorkPackage => ({
  ...{ id: row.id, projectId: row.project_id, number: row.number, version: row.version, title: row.title },
  ...{ outcome: row.outcome, repository: row.repository, requirementKey: row.requirement_key, whyNow: row.why_now },
  ...{ standsAlone: row.stands_alone, standsAloneWhy: row.stands_alone_why },
  ...{ hasCapacity: row.has_capacity, capacityWhy: row.capacity_why },
  ...{ minutes: row.minutes, adminMinutes: row.admin_minutes, hourlyRateCents: row.hourly_rate_cents },
  ...{ maxTaxBp: row.max_tax_bp, limitCents: row.limit_cents, priceCents: row.price_cents },
  ...{ madeAt: row.made_at, madeBy: row.made_by, changedAt: row.changed_at, changedBy: row.changed_by },
})

const columnsOf = (fields: PackageFields) => ({
  ...{ title: fields.title, outcome: fields.outcome, repository: fields.repository },
  ...{ requirement_key: fields.requirementKey, why_now: fields.whyNow },
  ...{ stands_alone: fields.standsAlone, stands_alone_why: fields.standsAloneWhy },
  ...{ has_capacity: fields.hasCapacity, capacity_why: fields.capacityWhy },
  ...{ minutes: fields.minutes, admin_minutes: fields.adminMinutes, hourly_rate_cents: fields.hourlyRateCents },
  ...{ max_tax_bp: fields.maxTaxBp, limit_cents: fields.limitCents, price_cents: fields.priceCents },
})

/** Nobody else numbers a package of this project until the transaction ends. */
export async function takePackageNumber(db: Db, projectId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`work-package ${projectId}`}, 0))`.execute(db)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from buying.work_package where project_id = ${projectId}`.execute(db)
  return rows[0]!.next
}

export async function insertPackage(db: Db, made: WorkPackage): Promise<void> {
  const { id, projectId, number, version, madeAt, madeBy, changedAt, changedBy } = made
  await tables(db)
    .insertInto('buying.work_package')
    .values({
      ...{ id, project_id: projectId, number, version, ...columnsOf(made) },
      ...{ made_at: madeAt, made_by: madeBy, changed_at: changedAt, changed_by: changedBy },
    })
    .execute()
}

/** Writes over the version that was seen; false where another stands by now. */
export async function updatePackage(
  db: Db,
  {
    id,
    basedOn,
    fields,
    by,
    now,
  }: { id: string; basedOn: number; fields: PackageFields; by: string | null; now: Date },
): Promise<boolean> {
  const changed = await tables(db)
    .updateTable('buying.work_package')
    .set({ ...columnsOf(fields), version: basedOn + 1, changed_at: now, changed_by: by })
    .where('id', '=', id)
    .where('version', '=', basedOn)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function selectPackage(db: Db, projectId: string, id: string): Promise<WorkPackage | undefined> {
  if (!isId(id)) return undefined
  const row = await tables(db)
    .selectFrom('buying.work_package')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && packageOf(row)
}

/** The work packages of a project, the newest first. */
export async function selectPackages(db: Db, projectId: string): Promise<WorkPackage[]> {
  const rows = await tables(db)
    .selectFrom('buying.work_package')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(packageOf)
}

export async function setItems(db: Db, packageId: string, itemIds: readonly string[]): Promise<void> {
  await tables(db).deleteFrom('buying.package_item').where('package_id', '=', packageId).execute()
  const rows = itemIds.map((id) => ({ package_id: packageId, item_id: id }))
  if (rows.length) await tables(db).insertInto('buying.package_item').values(rows).execute()
}

/** The items of each of these packages, those known longest first. */
export async function selectItemsOf(
  db: Db,
  packageIds: readonly string[],
): Promise<(KeptItem & { packageId: string })[]> {
  return tables(db)
    .selectFrom('buying.package_item')
    .innerJoin('buying.backlog_item as item', 'item.id', 'buying.package_item.item_id')
    .select(['buying.package_item.package_id as packageId', 'item.id', 'item.key', 'item.title', 'item.description'])
    .select(['item.labels', 'item.state', 'item.minutes', 'item.url', 'item.repository', 'item.assignee'])
    .select(['item.known_at as knownAt', 'item.first_seen_at as firstSeenAt'])
    .where('buying.package_item.package_id', '=', sql<string>`any(${[...packageIds]}::uuid[])`)
    .orderBy('item.known_at')
    .orderBy('item.id')
    .execute()
}
