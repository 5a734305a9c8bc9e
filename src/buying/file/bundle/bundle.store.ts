import type { Db } from '#platform/context.ts'
import type { FileTables, ReadTables } from '../file.tables.ts'
import { HIDDEN_STAGES } from './offers.ts'
import { plainName } from './place-documents.ts'

const tables = (db: Db) => db.withTables<FileTables & ReadTables>()

/** A document of a purchase, whichever room keeps it: its bytes lie in the files by their SHA-256. */
export type BundledDocument = { name: string; sha256: string; bytes: number; madeAt: Date; paperId: string | null }

/**
 * The files that came with offers, as they came, by the number of the offer: once names are no longer hidden from those who
 * assess (abuse:A19).
 */
const selectOfferFiles = (db: Db, caseId: string) =>
  tables(db)
    .selectFrom('buying.opened_file as file')
    .innerJoin('buying.opened_bid as bid', 'bid.id', 'file.bid_id')
    .innerJoin('buying.case as case', 'case.id', 'bid.case_id')
    .select(['file.place', 'file.kind', 'file.bytes', 'file.original', 'bid.number', 'bid.received_at'])
    .where('bid.case_id', '=', caseId)
    .where('case.stage', 'not in', HIDDEN_STAGES)
    .where('file.original', 'is not', null)
    .orderBy('bid.number')
    .orderBy('file.place')
    .execute()

const ENDING_OF: Record<string, string> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', text: 'txt' }

/** The documents of a purchase: what its events name, what came with offers, and what proves its delivery. */
export async function selectBundled(db: Db, caseId: string): Promise<BundledDocument[]> {
  const named = await tables(db)
    .selectFrom('buying.document')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('sha256')
    .execute()
  const papers = await tables(db)
    .selectFrom('buying.case_document')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('file_name')
    .execute()
  const offered = (await selectOfferFiles(db, caseId)).map((row) => ({
    name: `offer-${row.number}-file-${row.place + 1}.${ENDING_OF[row.kind ?? ''] ?? 'bin'}`,
    ...{ sha256: row.original!, bytes: row.bytes, made_at: row.received_at, paperId: null },
  }))
  return [
    ...named.map((row) => ({ name: `${plainName(row.kind)}.json`, ...row, paperId: null })),
    ...offered,
    ...papers.map((row) => ({ name: plainName(row.file_name), ...row, paperId: row.id })),
  ].map(({ name, sha256, bytes, made_at: madeAt, paperId }) => ({ name, sha256, bytes, madeAt, paperId }))
}

/** Who took which seat in a case, and in whose place. */
export const selectSeats = (
  db: Db,
  caseId: string,
): Promise<{ seat: string; party: string; forParty: string | null }[]> =>
  tables(db)
    .selectFrom('buying.seat')
    .select(['seat', 'party_id as party', 'for_party_id as forParty'])
    .where('case_id', '=', caseId)
    .orderBy('taken_at')
    .execute()

/** What those who take part in the purchases of a project are called; an empty name for whoever left. */
export const selectNames = (db: Db, projectId: string): Promise<{ id: string; name: string; organisation: string }[]> =>
  tables(db)
    .selectFrom('buying.party as party')
    .leftJoin('people.person as person', 'person.id', 'party.person_id')
    .where('party.project_id', '=', projectId)
    .select((eb) => ['party.id', 'party.organisation', eb.fn.coalesce('person.name', 'party.name').as('name')])
    .execute()
