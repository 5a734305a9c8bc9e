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

export async function selectChecks(db: Db, supplierId: string): Promise<StandingCheck[]> {
  const rows = await tables(db)
    .selectFrom('buying.standing_check')
    .select(['id', 'supplier_id as supplierId', 'kind', 'outcome', 'day', 'source', 'note', 'checked_at as checkedAt'])
    .where('supplier_id', '=', supplierId)
    .orderBy('day')
    .orderBy('checked_at')
    .execute()
  return rows as StandingCheck[]
}

/** Whether two parties are one person, by what was merged. */
export async function areOne(db: Db, a: string, b: readonly string[]): Promise<boolean> {
  if (!b.length) return false
  const { rows } = await sql<{ same: boolean }>`
    select bool_or(buying.root_party(other::uuid) = buying.root_party(${a}::uuid)) as same
    from unnest(${b}::text[]) as other`.execute(db)
  return rows[0]?.same ?? false
}
