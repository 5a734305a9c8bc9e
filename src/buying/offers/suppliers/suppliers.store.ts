import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'
import type { Size, StandingCheck, Supplier } from './supplier.ts'

type Tables = OfferTables & {
  'buying.party': { id: string; person_id: string | null; name: string; address: string | null }
  'people.person': { id: string; name: string; email: string }
}
const tables = (db: Db) => db.withTables<Tables>()

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.supplier as supplier')
    .innerJoin('buying.party as party', 'party.id', 'supplier.party_id')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .select([
      ...(['supplier.party_id as partyId', 'supplier.project_id as projectId', 'supplier.firm'] as const),
      ...(['supplier.region', 'supplier.phone', 'supplier.address', 'supplier.website', 'supplier.payee'] as const),
      ...(['supplier.payee_verified_at as payeeVerifiedAt', 'supplier.registered_at as registeredAt'] as const),
      'supplier.forgotten_at as forgottenAt',
    ])
    .select((eb) => [
      eb.ref('supplier.size').$castTo<Size>().as('size'),
      eb.fn.coalesce('person.name', 'party.name').as('contact'),
      eb.fn.coalesce('person.email', 'party.address').as('email'),
    ])

export const selectSuppliers = (db: Db, projectId: string): Promise<Supplier[]> =>
  select(db)
    .where('supplier.project_id', '=', projectId)
    .orderBy('supplier.firm')
    .orderBy('supplier.party_id')
    .execute()

export const selectSupplier = (db: Db, partyId: string): Promise<Supplier | undefined> =>
  select(db).where('supplier.party_id', '=', partyId).executeTakeFirst()

type NewRow = Pick<
  Supplier,
  'partyId' | 'projectId' | 'firm' | 'region' | 'size' | 'phone' | 'address' | 'website' | 'registeredAt'
> & { registeredBy: string | null }

/** Keeps a supplier; false where it was there already, and is left as it was. */
export async function insertSupplier(db: Db, row: NewRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('buying.supplier')
    .values({
      ...{ party_id: row.partyId, project_id: row.projectId, firm: row.firm, region: row.region, size: row.size },
      ...{ phone: row.phone, address: row.address, website: row.website, payee: null, payee_verified_at: null },
      forgotten_at: null,
      ...{ registered_by: row.registeredBy, registered_at: row.registeredAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updatePayee(db: Db, partyId: string, payee: string, at: Date): Promise<void> {
  await tables(db)
    .updateTable('buying.supplier')
    .set({ payee, payee_verified_at: at })
    .where('party_id', '=', partyId)
    .execute()
}

export async function updateDetails(
  db: Db,
  partyId: string,
  details: Pick<Supplier, 'region' | 'size' | 'phone' | 'address' | 'website'>,
): Promise<void> {
  await tables(db).updateTable('buying.supplier').set(details).where('party_id', '=', partyId).execute()
}

/** Takes out who speaks for a firm and how they are reached; one person’s firm bears their name, so it goes, too. */
export async function updateForgotten(db: Db, partyId: string, at: Date): Promise<void> {
  await sql`
    update buying.supplier set phone = '', address = '', website = '', payee = null, payee_verified_at = null,
      forgotten_at = ${at}, firm = case when size = 'one-person' then '' else firm end where party_id = ${partyId}`.execute(
    db,
  )
  await sql`update buying.party set name = '', address = null,
    organisation = (select firm from buying.supplier where party_id = ${partyId})
    where id = ${partyId} and person_id is null`.execute(db)
}

/** Whether a supplier works on something, or an opportunity of the project waits for offers or an award. */
export async function hasOpenPurchases(db: Db, projectId: string, partyId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from buying.case where project_id = ${projectId} and ended_at is null
      and (supplier_id = ${partyId} or stage in ('open', 'sealed', 'evaluating', 'selected'))) as has`.execute(db)
  return rows[0]!.has
}

export async function insertCheck(
  db: Db,
  check: StandingCheck & { projectId: string; checkedBy: string | null },
): Promise<void> {
  await tables(db)
    .insertInto('buying.standing_check')
    .values({
      ...{ id: check.id, project_id: check.projectId, supplier_id: check.supplierId, kind: check.kind },
      ...{ outcome: check.outcome, day: check.day, source: check.source, note: check.note },
      ...{ checked_by: check.checkedBy, checked_at: check.checkedAt },
    })
    .execute()
}

/** What registers said of some suppliers, the oldest first. */
export async function selectChecks(db: Db, supplierIds: readonly string[]): Promise<StandingCheck[]> {
  if (!supplierIds.length) return []
  const rows = await tables(db)
    .selectFrom('buying.standing_check')
    .select(['id', 'supplier_id as supplierId', 'kind', 'outcome', 'day', 'source', 'note', 'checked_at as checkedAt'])
    .where('supplier_id', 'in', supplierIds)
    .orderBy('day')
    .orderBy('checked_at')
    .execute()
  return rows as StandingCheck[]
}

/** A project that has published opportunities, as everybody may know it. */
export type Buyer = { projectId: string; name: string }

export async function selectBuyers(db: Db): Promise<Buyer[]> {
  const { rows } = await sql<Buyer>`
    select p.id as "projectId", o.name || ': ' || p.name as name
    from people.project p join people.organisation o on o.id = p.organisation_id
    where exists (select from buying.notice n where n.project_id = p.id) order by name`.execute(db)
  return rows
}

/** Whether two parties are one person, by what was merged. */
export async function areOne(db: Db, a: string, b: readonly string[]): Promise<boolean> {
  if (!b.length) return false
  const { rows } = await sql<{ same: boolean }>`
    select bool_or(buying.root_party(other::uuid) = buying.root_party(${a}::uuid)) as same
    from unnest(${b}::text[]) as other`.execute(db)
  return rows[0]?.same ?? false
}
