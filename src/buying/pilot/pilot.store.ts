import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PilotRow, ReadTables } from './pilot.tables.ts'
import type { Pilot, PilotContent, PilotState, Side, Signature, Verdict } from './scope/pilot.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

const stateOf = ({ in_force_at, ended_at }: PilotRow): PilotState =>
  ended_at ? 'ended' : in_force_at ? 'in-force' : 'draft'

const present = (row: PilotRow, signatures: Signature[]): Pilot => ({
  ...{ id: row.id, projectId: row.project_id, version: row.version, state: stateOf(row), name: row.name },
  ...{ teams: row.teams, kinds: row.kinds, mostPurchases: row.most_purchases, mostCents: row.most_cents },
  ...{ currency: row.currency, firstDay: row.first_day, lastDay: row.last_day, derogations: row.derogations },
  ...{ openedAt: row.opened_at, inForceAt: row.in_force_at, endedAt: row.ended_at },
  ...{ verdict: row.verdict as Verdict | null, reason: row.reason },
  signatures: signatures.filter(({ version }) => version === row.version),
})

async function selectSignatures(db: Db, pilotId: string): Promise<Signature[]> {
  const rows = await tables(db)
    .selectFrom('buying.pilot_signature as signature')
    .leftJoin('buying.party as party', 'party.id', 'signature.party_id')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .where('signature.pilot_id', '=', pilotId)
    .orderBy('signature.signed_at')
    .select(['signature.side', 'signature.party_id as partyId', 'signature.version', 'signature.signed_at as signedAt'])
    .select((eb) => eb.fn.coalesce('person.name', 'party.name', sql<string>`''`).as('name'))
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Side }))
}

const withSignatures = async (db: Db, row: PilotRow | undefined): Promise<Pilot | undefined> =>
  row && present(row, await selectSignatures(db, row.id))

const select = (db: Db, projectId: string) =>
  tables(db).selectFrom('buying.pilot').selectAll().where('project_id', '=', projectId)

export async function selectPilot(db: Db, projectId: string, id: string): Promise<Pilot | undefined> {
  if (!isId(id)) return undefined
  return withSignatures(db, await select(db, projectId).where('id', '=', id).executeTakeFirst())
}

/** The pilot as it stands; nobody else changes it or takes a purchase in until the transaction ends. */
export async function lockPilot(db: Db, projectId: string, id: string): Promise<Pilot | undefined> {
  if (!isId(id)) return undefined
  return withSignatures(db, await select(db, projectId).where('id', '=', id).forUpdate().executeTakeFirst())
}

/** The pilot by which a project buys now; nobody else takes a purchase into it until the transaction ends. */
export async function lockInForce(db: Db, projectId: string): Promise<Pilot | undefined> {
  const found = select(db, projectId).where('in_force_at', 'is not', null).where('ended_at', 'is', null)
  return withSignatures(db, await found.forUpdate().executeTakeFirst())
}

/** The pilot by which a project buys now, to be read alone. */
export const selectInForce = async (db: Db, projectId: string): Promise<Pilot | undefined> =>
  withSignatures(
    db,
    await select(db, projectId).where('in_force_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst(),
  )

/** The pilot that a purchase was taken into. */
export async function selectPilotOfCase(db: Db, projectId: string, caseId: string): Promise<Pilot | undefined> {
  if (!isId(caseId)) return undefined
  const taken = tables(db).selectFrom('buying.pilot_case').select('pilot_id').where('case_id', '=', caseId)
  return withSignatures(db, await select(db, projectId).where('id', 'in', taken).executeTakeFirst())
}

/** The pilots of a project, the newest first. */
export async function selectPilots(db: Db, projectId: string): Promise<Pilot[]> {
  const rows = await select(db, projectId).orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()
  return Promise.all(rows.map(async (row) => present(row, await selectSignatures(db, row.id))))
}

const columns = (content: PilotContent) => ({
  ...{ name: content.name, teams: content.teams, kinds: content.kinds, currency: content.currency },
  ...{ most_purchases: content.mostPurchases, most_cents: content.mostCents },
  ...{ first_day: content.firstDay, last_day: content.lastDay, derogations: content.derogations },
})

export async function insertPilot(
  db: Db,
  made: PilotContent & Pick<Pilot, 'id' | 'projectId' | 'openedAt'>,
): Promise<void> {
  await tables(db)
    .insertInto('buying.pilot')
    .values({
      ...{ ...columns(made), id: made.id, project_id: made.projectId, version: 1, opened_at: made.openedAt },
      ...{ in_force_at: null, ended_at: null, verdict: null, reason: null, report: null },
    })
    .execute()
}

export async function updatePilot(db: Db, id: string, version: number, content: PilotContent): Promise<void> {
  await tables(db)
    .updateTable('buying.pilot')
    .set({ ...columns(content), version })
    .where('id', '=', id)
    .execute()
}

export async function insertSignature(
  db: Db,
  pilotId: string,
  made: Omit<Signature, 'name'> & { forPartyId: string | null },
): Promise<void> {
  const { version, side, partyId, forPartyId, signedAt } = made
  await tables(db)
    .insertInto('buying.pilot_signature')
    .values({ pilot_id: pilotId, version, side, party_id: partyId, for_party_id: forPartyId, signed_at: signedAt })
    .execute()
}

export async function putInForce(db: Db, id: string, at: Date): Promise<void> {
  await tables(db).updateTable('buying.pilot').set({ in_force_at: at }).where('id', '=', id).execute()
}

export async function updateEnded(
  db: Db,
  id: string,
  made: { endedAt: Date; verdict: Verdict; reason: string; report: unknown },
): Promise<void> {
  const { endedAt, verdict, reason, report } = made
  await tables(db)
    .updateTable('buying.pilot')
    .set({ ended_at: endedAt, verdict, reason, report: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}

/** The report that a pilot ended with; null before. */
export async function selectReport(db: Db, id: string): Promise<unknown> {
  const row = await tables(db).selectFrom('buying.pilot').select('report').where('id', '=', id).executeTakeFirst()
  return row?.report ?? null
}

/** A link by which a sponsor signs for a side. */
export type PilotLink = { linkId: string; pilotId: string; partyId: string; side: Side }

export async function insertPilotLink(db: Db, { linkId, pilotId, partyId, side }: PilotLink): Promise<void> {
  await tables(db)
    .insertInto('buying.pilot_link')
    .values({ link_id: linkId, pilot_id: pilotId, party_id: partyId, side })
    .execute()
}

export async function selectPilotLink(db: Db, linkId: string): Promise<PilotLink | undefined> {
  const row = await tables(db)
    .selectFrom('buying.pilot_link')
    .where('link_id', '=', linkId)
    .select(['link_id as linkId', 'pilot_id as pilotId', 'party_id as partyId', 'side'])
    .executeTakeFirst()
  return row && { ...row, side: row.side as Side }
}
