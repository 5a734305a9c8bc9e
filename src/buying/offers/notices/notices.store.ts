import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'
import type { Notice, NoticeContent } from './notice.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

const read = (row: OfferTables['buying.notice']): Notice => ({
  ...{ caseId: row.case_id, projectId: row.project_id, version: row.version, document: row.document },
  ...{ content: row.content as NoticeContent, terms: row.terms, holders: row.holders as Notice['holders'] },
  ...{ closesAt: row.closes_at, questionsUntil: row.questions_until, seedCommitment: row.seed_commitment },
  ...{ publishedAt: row.published_at, changedAt: row.changed_at },
})

export async function insertNotice(db: Db, notice: Notice): Promise<void> {
  await tables(db)
    .insertInto('buying.notice')
    .values({
      ...{ case_id: notice.caseId, project_id: notice.projectId, version: notice.version, document: notice.document },
      content: JSON.stringify(notice.content),
      terms: JSON.stringify(notice.terms) as never,
      holders: JSON.stringify(notice.holders),
      ...{ closes_at: notice.closesAt, questions_until: notice.questionsUntil },
      ...{ seed_commitment: notice.seedCommitment },
      ...{ published_at: notice.publishedAt, changed_at: notice.changedAt },
    })
    .execute()
}

/** The notice as it reads after a change; who opens bids and how one is chosen stay as they were. */
export async function updateNotice(db: Db, notice: Notice): Promise<void> {
  await tables(db)
    .updateTable('buying.notice')
    .set({
      content: JSON.stringify(notice.content),
      ...{ closes_at: notice.closesAt, questions_until: notice.questionsUntil },
      ...{ version: notice.version, document: notice.document, changed_at: notice.changedAt },
    })
    .where('case_id', '=', notice.caseId)
    .execute()
}

export async function selectNotice(db: Db, caseId: string): Promise<Notice | undefined> {
  const row = await tables(db).selectFrom('buying.notice').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row && read(row)
}

/** All that was published, what closes last first. */
export async function selectNotices(db: Db): Promise<Notice[]> {
  const rows = await tables(db).selectFrom('buying.notice').selectAll().orderBy('closes_at', 'desc').execute()
  return rows.map(read)
}

/** The opportunities whose deadline has come, and which nobody has closed. */
export const selectClosing = (db: Db, now: Date): Promise<{ caseId: string; projectId: string }[]> =>
  tables(db)
    .selectFrom('buying.notice')
    .select(['case_id as caseId', 'project_id as projectId'])
    .where('closes_at', '<=', now)
    .where('closed_at', 'is', null)
    .orderBy('closes_at')
    .execute()

const DAY_MS = 86_400_000

/** The opportunities that close within a day. */
export const selectAnswering = (db: Db, now: Date): Promise<{ caseId: string }[]> =>
  tables(db)
    .selectFrom('buying.notice')
    .select('case_id as caseId')
    .where('closes_at', '>', now)
    .where('closes_at', '<=', new Date(now.getTime() + DAY_MS))
    .where('closed_at', 'is', null)
    .execute()

export async function markClosed(db: Db, caseId: string, now: Date): Promise<void> {
  await tables(db).updateTable('buying.notice').set({ closed_at: now }).where('case_id', '=', caseId).execute()
}
