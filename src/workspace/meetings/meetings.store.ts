import { type Selectable, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import { likeWord, splitWords } from '#lib/search-words.ts'
import type { Db } from '#platform/context.ts'
import type { AgendaItem, Attendance, Invitee, Meeting, MeetingKind, MeetingState } from './meeting.ts'

type MeetingTable = {
  id: string
  project_id: string
  version: number
  created_at: Date
  created_by: string | null
  changed_at: Date
  title: string
  kind: MeetingKind
  state: MeetingState
  starts_at: Date
  ends_at: Date
  time_zone: string
  place: string
  link: string
  invitee_classes: string[]
  guests: string
  is_public: boolean
  notes: string
  sequence: number
  approved_at: Date | null
  approved_by: string | null
}
type MeetingTables = {
  'workspace.meeting': MeetingTable
  'workspace.meeting_person': { meeting_id: string; person_id: string | null; attendance: Attendance }
  'workspace.agenda_item': Omit<AgendaItem, 'presenterId'> & {
    meeting_id: string
    place: number
    presenter_id: string | null
  }
  'workspace.pasted_notes': {
    id: string
    meeting_id: string
    text: string
    pasted_at: Date
    pasted_by: string | null
  }
}
const tables = (db: Db) => db.withTables<MeetingTables>()

const present = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  projectId: row.project_id,
  version: row.version,
  title: row.title,
  kind: row.kind,
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
  place: row.place,
  link: row.link,
  inviteeClasses: row.invitee_classes,
  guests: row.guests,
  isPublic: row.is_public,
  notes: row.notes,
  sequence: row.sequence,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  approvedAt: row.approved_at,
  approvedBy: row.approved_by,
})

/** What can be written of a meeting: never its id, and its version only by `updateMeeting`. */
export type MeetingChange = Partial<Omit<Meeting, 'id' | 'projectId' | 'version' | 'createdAt'>>

const COLUMNS: Record<keyof Required<MeetingChange>, keyof MeetingTable> = {
  title: 'title',
  kind: 'kind',
  state: 'state',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  timeZone: 'time_zone',
  place: 'place',
  link: 'link',
  inviteeClasses: 'invitee_classes',
  guests: 'guests',
  isPublic: 'is_public',
  notes: 'notes',
  sequence: 'sequence',
  changedAt: 'changed_at',
  approvedAt: 'approved_at',
  approvedBy: 'approved_by',
}
const toColumns = (change: MeetingChange) =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [COLUMNS[name as keyof MeetingChange], value]))

export async function insertMeeting(db: Db, meeting: Meeting, createdBy: string | null): Promise<void> {
  const { id, projectId, version, createdAt, ...rest } = meeting
  const own = { id, project_id: projectId, version, created_at: createdAt, created_by: createdBy }
  await tables(db)
    .insertInto('workspace.meeting')
    .values({ ...own, ...toColumns(rest) } as unknown as MeetingTable)
    .execute()
}

/** Writes a change as the next version; whoever calls holds the row. */
export async function updateMeeting(db: Db, id: string, change: MeetingChange & { changedAt: Date }): Promise<void> {
  await tables(db)
    .updateTable('workspace.meeting')
    .set({ ...toColumns(change), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

export async function lockMeeting(db: Db, id: string): Promise<void> {
  if (isId(id)) await tables(db).selectFrom('workspace.meeting').select('id').where('id', '=', id).forUpdate().execute()
}

type Which = {
  ids?: readonly string[]
  words?: string
  after?: Date
  isPublic?: true
  states?: readonly MeetingState[]
  limit?: number
}

/** Meetings of a project, the latest first. Every word must stand somewhere in what is searched. */
export async function selectMeetings(db: Db, projectId: string, which: Which = {}): Promise<Meeting[]> {
  if (!isId(projectId)) return []
  let query = tables(db).selectFrom('workspace.meeting').selectAll().where('project_id', '=', projectId)
  if (which.ids)
    query = query.where('id', 'in', which.ids.length ? which.ids.filter(isId).concat(projectId) : [projectId])
  if (which.after) query = query.where('ends_at', '>', which.after)
  if (which.states) query = query.where('state', 'in', which.states)
  if (which.isPublic) query = query.where('is_public', '=', true)
  for (const word of splitWords(which.words ?? ''))
    query = query.where(
      sql<boolean>`concat_ws(' ', title, place, notes, guests, (select string_agg(concat_ws(' ', item.title, item.notes), ' ')
        from workspace.agenda_item item where item.meeting_id = meeting.id)) ilike ${likeWord(word)}`,
    )
  const rows = await query
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(which.limit ?? 10_000)
    .execute()
  return rows.map(present)
}

export async function countMeetings(db: Db, projectId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('workspace.meeting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function selectInvitees(
  db: Db,
  meetingIds: readonly string[],
): Promise<(Invitee & { meetingId: string })[]> {
  if (!meetingIds.length) return []
  return tables(db)
    .selectFrom('workspace.meeting_person')
    .select(['meeting_id as meetingId', 'person_id as personId', 'attendance'])
    .where('meeting_id', 'in', meetingIds)
    .execute()
}

/** Makes these the invited persons; who stays keeps their attendance, who has left stays counted. */
export async function storeInvitees(db: Db, meetingId: string, personIds: readonly string[]): Promise<void> {
  let gone = tables(db)
    .deleteFrom('workspace.meeting_person')
    .where('meeting_id', '=', meetingId)
    .where('person_id', 'is not', null)
  if (personIds.length) gone = gone.where('person_id', 'not in', personIds)
  await gone.execute()
  if (!personIds.length) return
  await tables(db)
    .insertInto('workspace.meeting_person')
    .values(personIds.map((person_id) => ({ meeting_id: meetingId, person_id, attendance: 'invited' as const })))
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doNothing())
    .execute()
}

export async function storeAttendance(
  db: Db,
  meetingId: string,
  personId: string,
  attendance: Attendance,
): Promise<void> {
  await tables(db)
    .updateTable('workspace.meeting_person')
    .set({ attendance })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}

export async function selectAgenda(db: Db, meetingId: string): Promise<AgendaItem[]> {
  return tables(db)
    .selectFrom('workspace.agenda_item')
    .select(['id', 'title', 'minutes', 'presenter_id as presenterId', 'thing', 'notes'])
    .where('meeting_id', '=', meetingId)
    .orderBy('place')
    .orderBy('id')
    .execute()
}

/** Writes an agenda as a whole, in this order; points that are not in it any more go. */
export async function storeAgenda(db: Db, meetingId: string, agenda: readonly AgendaItem[]): Promise<void> {
  await tables(db).deleteFrom('workspace.agenda_item').where('meeting_id', '=', meetingId).execute()
  if (!agenda.length) return
  const rows = agenda.map(({ presenterId, ...item }, place) => ({
    ...{ ...item, meeting_id: meetingId },
    ...{ presenter_id: presenterId, place },
  }))
  await tables(db).insertInto('workspace.agenda_item').values(rows).execute()
}

export async function storeItemNotes(db: Db, itemId: string, notes: string): Promise<void> {
  await tables(db).updateTable('workspace.agenda_item').set({ notes }).where('id', '=', itemId).execute()
}

/** Keeps pasted notes as they were; false where they were kept before, as when a form is sent twice. */
export async function storePasted(db: Db, pasted: MeetingTables['workspace.pasted_notes']): Promise<boolean> {
  const done = await tables(db)
    .insertInto('workspace.pasted_notes')
    .values(pasted)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The texts that were pasted into a meeting, the newest first. */
export async function selectPasted(db: Db, meetingId: string) {
  return tables(db)
    .selectFrom('workspace.pasted_notes')
    .select(['id', 'text', 'pasted_at as pastedAt', 'pasted_by as pastedBy'])
    .where('meeting_id', '=', meetingId)
    .orderBy('pasted_at', 'desc')
    .execute()
}
