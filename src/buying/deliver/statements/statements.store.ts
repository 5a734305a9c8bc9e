import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** What of a statement was not taken: its line, its text, and why. */
export type LeftOut = { line: number; text: string; why: string }

/** A statement of a card as it was received, and what became of it. */
export type Statement = {
  id: string
  cardId: string
  fileName: string
  sha256: string
  receivedAt: Date
  importedAt: Date | null
  taken: number
  knownBefore: number
  leftOut: LeftOut[]
}

/** A line of a statement: what was spent is positive. */
export type StatementLine = {
  id: string
  cardId: string
  line: number
  day: string
  cents: number
  words: string
  paymentId: string | null
  receiptName: string | null
}

export async function insertStatement(
  db: Db,
  made: Pick<Statement, 'id' | 'cardId' | 'fileName' | 'sha256' | 'receivedAt'> & { projectId: string; bytes: number },
): Promise<void> {
  const { id, projectId, cardId, fileName, sha256, bytes, receivedAt } = made
  await tables(db)
    .insertInto('buying.statement')
    .values({
      ...{ id, project_id: projectId, card_id: cardId, file_name: fileName, sha256, bytes },
      ...{ received_at: receivedAt, imported_at: null, taken: 0, known_before: 0, left_out: '[]' },
    })
    .execute()
}

const selectStatementsOf = (db: Db, projectId: string, cardId: string) =>
  tables(db)
    .selectFrom('buying.statement')
    .where('project_id', '=', projectId)
    .where('card_id', '=', cardId)
    .select(['id', 'card_id as cardId', 'file_name as fileName', 'sha256', 'received_at as receivedAt', 'taken'])
    .select(['imported_at as importedAt', 'known_before as knownBefore'])
    .select((eb) => eb.ref('left_out').$castTo<LeftOut[]>().as('leftOut'))

/** The statements of a card, the newest first. */
export const selectStatements = (db: Db, projectId: string, cardId: string): Promise<Statement[]> =>
  selectStatementsOf(db, projectId, cardId).orderBy('received_at', 'desc').execute()

type Place = { projectId: string; cardId: string; statementId: string }

export async function selectStatement(
  db: Db,
  { projectId, cardId, statementId }: Place,
): Promise<Statement | undefined> {
  if (!isId(statementId) || !isId(cardId)) return undefined
  return selectStatementsOf(db, projectId, cardId).where('id', '=', statementId).executeTakeFirst()
}

/** Nobody else takes this statement in until the transaction ends. */
export async function lockCard(db: Db, cardId: string): Promise<void> {
  await tables(db).selectFrom('buying.card').select('id').where('id', '=', cardId).forUpdate().execute()
}

export async function markImported(
  db: Db,
  id: string,
  made: Pick<Statement, 'taken' | 'knownBefore' | 'leftOut'> & { importedAt: Date },
): Promise<void> {
  await tables(db)
    .updateTable('buying.statement')
    .set({
      ...{ imported_at: made.importedAt, taken: made.taken, known_before: made.knownBefore },
      left_out: JSON.stringify(made.leftOut),
    })
    .where('id', '=', id)
    .execute()
}

export type NewLine = Pick<StatementLine, 'id' | 'line' | 'day' | 'cents' | 'words'> & { fingerprint: string }
const AT_ONCE = 2000

/** Adds those lines that the card does not have yet; gives how many. */
export async function insertLines(
  db: Db,
  of: { cardId: string; statementId: string },
  lines: readonly NewLine[],
): Promise<number> {
  let added = 0
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const rows = lines.slice(from, from + AT_ONCE).map((line) => ({
      ...{ ...line, card_id: of.cardId, statement_id: of.statementId },
      ...{ receipt_sha256: null, receipt_name: null, receipt_bytes: null },
    }))
    const { numInsertedOrUpdatedRows } = await tables(db)
      .insertInto('buying.statement_line')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['card_id', 'fingerprint']).doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return added
}

const selectLinesOf = (db: Db) =>
  tables(db)
    .selectFrom('buying.statement_line as line')
    .innerJoin('buying.card as card', 'card.id', 'line.card_id')
    .leftJoin('buying.card_match as match', 'match.line_id', 'line.id')
    .select(['line.id', 'line.card_id as cardId', 'line.line', 'line.day', 'line.cents', 'line.words'])
    .select(['match.payment_id as paymentId', 'line.receipt_name as receiptName'])

/** The lines of a card, the oldest first. */
export const selectLines = (db: Db, cardId: string): Promise<StatementLine[]> =>
  selectLinesOf(db).where('line.card_id', '=', cardId).orderBy('line.day').orderBy('line.id').execute()

export async function selectLine(db: Db, projectId: string, id: string): Promise<StatementLine | undefined> {
  if (!isId(id)) return undefined
  return selectLinesOf(db).where('card.project_id', '=', projectId).where('line.id', '=', id).executeTakeFirst()
}

/** The prints of a card's lines, of those asked for. */
export async function selectKnown(db: Db, cardId: string, prints: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < prints.length; from += AT_ONCE) {
    const rows = await tables(db)
      .selectFrom('buying.statement_line')
      .select('fingerprint')
      .where('card_id', '=', cardId)
      .where('fingerprint', 'in', prints.slice(from, from + AT_ONCE))
      .execute()
    for (const { fingerprint } of rows) known.add(fingerprint)
  }
  return known
}

export async function setReceipt(
  db: Db,
  lineId: string,
  file: { sha256: string; name: string; bytes: number },
): Promise<void> {
  await tables(db)
    .updateTable('buying.statement_line')
    .set({ receipt_sha256: file.sha256, receipt_name: file.name, receipt_bytes: file.bytes })
    .where('id', '=', lineId)
    .execute()
}
