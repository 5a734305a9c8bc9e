import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import type { CheckRow } from '../guardrails.store.ts'
import type { Replay } from './replay.ts'
import type { Snapshot } from './snapshot.ts'

/** What somebody may accept of a replay, in their name and with a reason. */
export const ACCEPTED = ['missed-splits', 'little-history'] as const
export type Accepted = (typeof ACCEPTED)[number]

export type ReplayRow = {
  id: string
  project_id: string
  ruleset_id: string
  baseline_hash: string
  candidate_hash: string
  acts_from: string
  splits: number
  result: Replay
  made_by: string | null
  made_at: Date
}
export type SignatureRow = {
  id: string
  project_id: string
  replay_id: string
  accepts: Accepted
  reason: string
  made_by: string | null
  made_at: Date
}
export type SplitRow = {
  id: string
  project_id: string
  subject: Ref
  reason: string
  made_by: string | null
  made_at: Date
}
type ReplayTables = {
  'guardrail.replay': ReplayRow
  'guardrail.replay_signature': SignatureRow
  'guardrail.confirmed_split': SplitRow
  'guardrail.stored_check': CheckRow
}

const tables = (db: Db) => db.withTables<ReplayTables>()

export async function storeReplay(db: Db, row: ReplayRow): Promise<void> {
  const result = sql<Replay>`${JSON.stringify(row.result)}::jsonb`
  await tables(db)
    .insertInto('guardrail.replay')
    .values({ ...row, result })
    .execute()
}

/** The replays of a ruleset, the newest first. */
export async function selectReplays(db: Db, rulesetId: string): Promise<ReplayRow[]> {
  if (!isId(rulesetId)) return []
  const all = tables(db).selectFrom('guardrail.replay').selectAll().where('ruleset_id', '=', rulesetId)
  return all.orderBy('made_at', 'desc').orderBy('id', 'desc').execute()
}

export async function storeSignature(db: Db, row: SignatureRow): Promise<void> {
  await tables(db).insertInto('guardrail.replay_signature').values(row).execute()
}

export async function selectSignatures(db: Db, replayId: string): Promise<SignatureRow[]> {
  const all = tables(db).selectFrom('guardrail.replay_signature').selectAll().where('replay_id', '=', replayId)
  return all.orderBy('made_at').orderBy('id').execute()
}

/** Keeps a confirmed split; one that is confirmed already stays as it is. */
export async function storeSplit(db: Db, row: SplitRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('guardrail.confirmed_split')
    .values(row)
    .onConflict((conflict) => conflict.columns(['project_id', 'subject']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function selectSplits(db: Db, projectId: string): Promise<SplitRow[]> {
  if (!isId(projectId)) return []
  const all = tables(db).selectFrom('guardrail.confirmed_split').selectAll().where('project_id', '=', projectId)
  return all.orderBy('made_at').orderBy('id').execute()
}

type Kept = Pick<CheckRow, 'subject' | 'moment' | 'facts' | 'scope' | 'made_at'>
/** So many at once: with the history of a busy year, one may take half a megabyte. */
const PAGE = 50

const asSnapshot = ({ subject, moment, facts, scope, made_at }: Kept, confirmed: ReadonlySet<string>): Snapshot => ({
  ...{ subject, moment, facts, scope, date: made_at.toISOString().slice(0, 10) },
  isConfirmedSplit: confirmed.has(subject),
})

/** The checks to go through: of each thing and moment the newest, and of confirmed splits every one. */
export async function listChecksToReplay(db: Db, projectId: string, confirmed: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select distinct on (subject, moment) id from guardrail.stored_check
      where project_id = ${projectId} order by subject, moment, made_at desc, id desc)
    union
    (select id from guardrail.stored_check
      where project_id = ${projectId} and subject = any(${[...confirmed]}::text[]))
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Reads checks by their ids, page by page. */
export async function* readSnapshots(
  db: Db,
  ids: readonly string[],
  confirmed: readonly string[],
): AsyncGenerator<Snapshot[]> {
  const known = new Set(confirmed)
  for (let at = 0; at < ids.length; at += PAGE) {
    const { rows } = await sql<Kept>`
      select subject, moment, facts, scope, made_at from guardrail.stored_check
      where id = any(${ids.slice(at, at + PAGE)}::uuid[]) order by id`.execute(db)
    yield rows.map((row) => asSnapshot(row, known))
  }
}
