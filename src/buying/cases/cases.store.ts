import { type Expression, type SqlBool, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { CaseRow, CaseTables } from './cases.tables.ts'
import type { CaseEvent } from './machine/events.ts'
import type { CaseState } from './machine/state.ts'
import { isTaskOpen, totalOf } from './machine/state.ts'
import { waitsFor } from './machine/waits-for.ts'
import type { Taken } from './seats/find-clash.ts'

const tables = (db: Db) => db.withTables<CaseTables>()

/** An event as it is kept: its place in the case, and what commits the public log to it. */
export type KeptEvent = CaseEvent & { id: string; seq: number; commitment: Buffer; salt: Buffer }

const openTasks = (state: CaseState) => state.tasks.filter((task) => isTaskOpen(state, task))

/** What stands beside the events, for lists. */
const shown = (state: CaseState, now: Date) => ({
  stage: state.stage,
  money: state.money,
  publication: state.publication,
  outcome: state.check?.outcome ?? null,
  total_cents: state.contract?.totalCents ?? (state.plan && totalOf(state.plan)),
  supplier_id: state.contract?.supplierId ?? null,
  ...{ category: state.need.category, repository: state.need.repository, is_direct: state.isDirect },
  requirement: state.need.requirement,
  requester_id: state.seats.find(({ seat }) => seat === 'requester')?.party ?? null,
  awarded_at: state.awardedAt === null ? null : new Date(state.awardedAt),
  waits_seat: waitsFor(state)?.seat ?? null,
  waits_act: waitsFor(state)?.act ?? null,
  task_seats: openTasks(state).map(({ seat }) => seat),
  tasks_until:
    openTasks(state)
      .map(({ until }) => until)
      .toSorted()[0] ?? null,
  seq: state.seq,
  due_at: state.due && new Date(state.due.at),
  due_event: state.due?.event ?? null,
  changed_at: now,
  ended_at: state.endedAt === null ? null : new Date(state.endedAt),
})

/** Nobody else opens a case of this project until the transaction ends; gives the number of the next one. */
export async function takeNumber(db: Db, projectId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`case ${projectId}`}, 0))`.execute(db)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from buying.case where project_id = ${projectId}`.execute(db)
  return rows[0]!.next
}

type NewCase = Pick<CaseRow, 'id' | 'project_id' | 'number' | 'title' | 'lane' | 'currency'>

export async function insertCase(db: Db, made: NewCase, state: CaseState, now: Date): Promise<void> {
  await tables(db)
    .insertInto('buying.case')
    .values({ ...made, ...shown(state, now), opened_at: now, seq: 0 })
    .execute()
}

export async function updateCase(
  db: Db,
  id: string,
  state: CaseState,
  now: Date,
  change: { title?: string } = {},
): Promise<void> {
  await tables(db)
    .updateTable('buying.case')
    .set({ ...shown(state, now), ...change })
    .where('id', '=', id)
    .execute()
}

/** The case as it stands; nobody else moves it until the transaction ends. */
export async function lockCase(db: Db, projectId: string, id: string): Promise<CaseRow | undefined> {
  if (!isId(id)) return undefined
  return tables(db)
    .selectFrom('buying.case')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function selectCase(db: Db, projectId: string, id: string): Promise<CaseRow | undefined> {
  if (!isId(id)) return undefined
  return tables(db)
    .selectFrom('buying.case')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The cases of a project, those that changed last first. */
export const selectCases = (
  db: Db,
  projectId: string,
  where: Expression<SqlBool> = sql<SqlBool>`true`,
): Promise<CaseRow[]> =>
  tables(db)
    .selectFrom('buying.case')
    .selectAll()
    .where('project_id', '=', projectId)
    .where(where)
    .orderBy('changed_at', 'desc')
    .orderBy('number', 'desc')
    .execute()

export async function selectEvents(db: Db, caseId: string): Promise<KeptEvent[]> {
  const rows = await tables(db)
    .selectFrom('buying.case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(
    ({ id, seq, type, seat, party_id: party, at, data, commitment, salt }) =>
      ({ id, seq, type, seat, party, at: at.toISOString(), data, commitment, salt }) as KeptEvent,
  )
}

export async function insertEvent(db: Db, caseId: string, event: KeptEvent): Promise<void> {
  const { id, seq, type, seat, party, at, data, salt, commitment } = event
  await tables(db)
    .insertInto('buying.case_event')
    .values({
      ...{ id, seq, type, seat, salt, commitment, case_id: caseId, party_id: party, at: new Date(at) },
      data: JSON.stringify(data),
    })
    .execute()
}

/** Takes a seat; the database refuses one that conflicts with another that the same person has. */
export async function insertSeat(
  db: Db,
  caseId: string,
  { seat, party, forParty, at }: { seat: string; party: string; forParty: string | null; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('buying.seat')
    .values({ case_id: caseId, seat, party_id: party, for_party_id: forParty, taken_at: at })
    .onConflict((conflict) => conflict.columns(['case_id', 'seat', 'party_id', 'for_party_id']).doNothing())
    .execute()
}

/** Who sits where in a case, and in whose place. */
export const selectTaken = (db: Db, caseId: string): Promise<Taken[]> =>
  tables(db)
    .selectFrom('buying.seat')
    .select(['seat', 'party_id as party', 'for_party_id as forParty'])
    .where('case_id', '=', caseId)
    .execute()

/** Keeps whose turn was written to them, so that nobody gets the same letter twice. */
export async function updateTold(db: Db, id: string, turn: string | null): Promise<void> {
  await tables(db).updateTable('buying.case').set({ told_turn: turn }).where('id', '=', id).execute()
}

/** Cases in which time has to act, the longest due first. */
export async function selectDue(db: Db, now: Date, most: number) {
  return tables(db)
    .selectFrom('buying.case')
    .select(['id', 'project_id as projectId', 'due_event as event'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(most)
    .execute()
}

export async function insertCaseLink(
  db: Db,
  link: { linkId: string; caseId: string; partyId: string; seat: string },
): Promise<void> {
  await tables(db)
    .insertInto('buying.case_link')
    .values({ link_id: link.linkId, case_id: link.caseId, party_id: link.partyId, seat: link.seat })
    .execute()
}

/** In which case, for whom and in which seat a link acts. */
export async function selectCaseLink(db: Db, linkId: string) {
  return tables(db)
    .selectFrom('buying.case_link')
    .select(['case_id as caseId', 'party_id as partyId', 'seat'])
    .where('link_id', '=', linkId)
    .executeTakeFirst()
}
