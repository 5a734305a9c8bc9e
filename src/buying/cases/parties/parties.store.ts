import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { CaseTables } from '../cases.tables.ts'
import type { Duty, HeldDuty, Party } from './party.ts'

const tables = (db: Db) =>
  db.withTables<CaseTables & { 'people.person': { id: string; name: string; email: string } }>()

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.party as party')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .select([
      'party.id',
      'party.project_id as projectId',
      'party.person_id as personId',
      'party.organisation',
      'party.same_as as sameAs',
    ])
    .select((eb) => [
      eb.fn.coalesce('person.name', 'party.name').as('name'),
      eb.fn.coalesce('person.email', 'party.address').as('address'),
    ])

export async function insertParty(db: Db, party: Party & { madeAt: Date }): Promise<void> {
  const { id, projectId, personId, address, name, organisation, madeAt } = party
  await tables(db)
    .insertInto('buying.party')
    .values({
      id,
      project_id: projectId,
      person_id: personId,
      address,
      name,
      organisation,
      same_as: null,
      made_at: madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const selectParties = (db: Db, projectId: string): Promise<Party[]> =>
  select(db).where('party.project_id', '=', projectId).orderBy('party.made_at').orderBy('party.id').execute()

export const selectParty = (db: Db, projectId: string, id: string): Promise<Party | undefined> =>
  select(db).where('party.project_id', '=', projectId).where('party.id', '=', id).executeTakeFirst()

export const selectPartyOfPerson = (db: Db, projectId: string, personId: string): Promise<Party | undefined> =>
  select(db).where('party.project_id', '=', projectId).where('party.person_id', '=', personId).executeTakeFirst()

/** The party that an address belongs to: of somebody without an account, or of a member who signs in with it. */
export const selectPartyAt = (db: Db, projectId: string, address: string): Promise<Party | undefined> =>
  select(db)
    .where('party.project_id', '=', projectId)
    .where((eb) => eb.or([eb('party.address', '=', address), eb(sql`lower(person.email)`, '=', address)]))
    .orderBy('party.person_id')
    .executeTakeFirst()

/** The member who signs in with an address. */
export async function findMemberAt(db: Db, projectId: string, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select person.id from people.person as person join people.member as member on member.person_id = person.id
    where member.project_id = ${projectId} and lower(person.email) = ${address}`.execute(db)
  return rows[0]?.id
}

/**
 * Makes the entry with a duty that was given to an address the member's own, once they sign in with it; returns its id.
 * What was known of them besides the account is emptied. An entry without a duty stays: it may be a supplier's.
 */
export async function adoptParty(db: Db, projectId: string, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update buying.party as party set person_id = person.id, address = null, name = '', organisation = ''
    from people.person as person
    where person.id = ${personId} and person.email_verified and lower(person.email) = party.address
      and party.project_id = ${projectId} and party.person_id is null
      and exists (select from buying.duty as duty where duty.party_id = party.id)
    returning party.id`.execute(db)
  return rows[0]?.id
}

/** The same for everybody who has joined a project since they were given a duty, and has no other entry in it. */
export async function adoptJoined(db: Db, projectId: string): Promise<void> {
  await sql`
    update buying.party as party set person_id = person.id, address = null, name = '', organisation = ''
    from people.person as person join people.member as member on member.person_id = person.id
    where member.project_id = ${projectId} and party.project_id = ${projectId} and party.person_id is null
      and person.email_verified and lower(person.email) = party.address
      and exists (select from buying.duty as duty where duty.party_id = party.id)
      and not exists (select from buying.party as own where own.project_id = ${projectId} and own.person_id = person.id)
  `.execute(db)
}

export async function updateSameAs(db: Db, id: string, sameAs: string): Promise<void> {
  await tables(db).updateTable('buying.party').set({ same_as: sameAs }).where('id', '=', id).execute()
}

export async function insertDuty(
  db: Db,
  duty: HeldDuty & { projectId: string; givenBy: string | null; givenAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('buying.duty')
    .values({
      ...{ id: duty.id, project_id: duty.projectId, party_id: duty.partyId, duty: duty.duty },
      ...{ limit_cents: duty.limitCents, from_day: duty.fromDay, until_day: duty.untilDay, ended_at: null },
      ...{ delegate_of: duty.delegateOf, given_by: duty.givenBy, given_at: duty.givenAt },
    })
    .execute()
}

/** The duties that nobody has ended, each with the party in whose place it is exercised. */
export async function selectDuties(db: Db, projectId: string): Promise<HeldDuty[]> {
  const rows = await tables(db)
    .selectFrom('buying.duty as duty')
    .leftJoin('buying.duty as of', 'of.id', 'duty.delegate_of')
    .where('duty.project_id', '=', projectId)
    .where('duty.ended_at', 'is', null)
    // A duty that was ended is nobody's to delegate.
    .where((eb) => eb.or([eb('duty.delegate_of', 'is', null), eb('of.ended_at', 'is', null)]))
    .select([
      'duty.id',
      'duty.party_id as partyId',
      'duty.limit_cents as limitCents',
      'duty.from_day as fromDay',
      'duty.until_day as untilDay',
      'duty.delegate_of as delegateOf',
      'of.party_id as forPartyId',
    ])
    .select((eb) => eb.ref('duty.duty').$castTo<Duty>().as('duty'))
    .orderBy('duty.given_at')
    .orderBy('duty.id')
    .execute()
  return rows
}

export async function endDutyRow(db: Db, projectId: string, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('buying.duty')
    .set({ ended_at: now })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
