import { nameParty } from '#buying/cases/index.ts'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** A paper of a purchase: what it is, the event it tells of, and its file. */
export type CaseDocument = {
  id: string
  caseId: string
  eventId: string
  kind: string
  fileName: string
  mediaType: string
  sha256: string
  bytes: number
  madeAt: Date
}

export async function insertDocument(db: Db, document: CaseDocument & { projectId: string }): Promise<void> {
  const { id, projectId, caseId, eventId, kind, fileName, mediaType, sha256, bytes, madeAt } = document
  await tables(db)
    .insertInto('buying.case_document')
    .values({
      ...{ id, project_id: projectId, case_id: caseId, event_id: eventId, kind, sha256, bytes },
      ...{ file_name: fileName, media_type: mediaType, made_at: madeAt },
    })
    .execute()
}

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.case_document as document')
    .innerJoin('buying.case_event as event', 'event.id', 'document.event_id')
    .select(['document.id', 'document.case_id as caseId', 'document.event_id as eventId', 'document.kind'])
    .select(['document.file_name as fileName', 'document.media_type as mediaType', 'document.sha256'])
    .select(['document.bytes', 'document.made_at as madeAt'])

/** The papers of a purchase in the order of what they prove. */
export const selectDocuments = (db: Db, projectId: string, caseId: string): Promise<CaseDocument[]> =>
  select(db)
    .where('document.project_id', '=', projectId)
    .where('document.case_id', '=', caseId)
    .orderBy('event.seq')
    .orderBy('document.file_name')
    .execute()

/** How many papers the purchases of a project have. */
export async function selectPaperCount(db: Db, projectId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('buying.case_document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return count
}

/** What somebody is called who acted; an empty name for whoever left. */
export async function findPartyName(db: Db, id: string | null): Promise<string> {
  if (id === null) return ''
  const found = await tables(db)
    .selectFrom('buying.party as party')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .select((eb) => [eb.fn.coalesce('person.name', 'party.name').as('name'), 'party.organisation'])
    .where('party.id', '=', id)
    .executeTakeFirst()
  return found ? nameParty(found) : ''
}

/** The files of all rooms of a project's deliveries: papers, statements, receipts. */
export async function selectProjectFiles(db: Db, projectId: string): Promise<{ sha256: string; bytes: number }[]> {
  const papers = tables(db)
    .selectFrom('buying.case_document')
    .select(['sha256', 'bytes'])
    .where('project_id', '=', projectId)
  const statements = tables(db)
    .selectFrom('buying.statement')
    .select(['sha256', 'bytes'])
    .where('project_id', '=', projectId)
  const receipts = tables(db)
    .selectFrom('buying.statement_line as line')
    .innerJoin('buying.card as card', 'card.id', 'line.card_id')
    .where('card.project_id', '=', projectId)
    .where('line.receipt_sha256', 'is not', null)
    .select((eb) => [
      eb.ref('line.receipt_sha256').$castTo<string>().as('sha256'),
      eb.ref('line.receipt_bytes').$castTo<number>().as('bytes'),
    ])
  return papers.unionAll(statements).unionAll(receipts).execute()
}

/** Whether a file is one of them. */
export async function isHeld(db: Db, sha256: string): Promise<boolean> {
  const papers = tables(db).selectFrom('buying.case_document').select('sha256').where('sha256', '=', sha256)
  const statements = tables(db).selectFrom('buying.statement').select('sha256').where('sha256', '=', sha256)
  const receipts = tables(db)
    .selectFrom('buying.statement_line')
    .where('receipt_sha256', '=', sha256)
    .select((eb) => eb.ref('receipt_sha256').$castTo<string>().as('sha256'))
  return (await papers.unionAll(statements).unionAll(receipts).limit(1).execute()).length > 0
}
