import { type Generated, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import type { Report } from './check/report.ts'
import type { RulesetContent, RulesetHead } from './check/ruleset.ts'
import type { Facts } from './facts/fact.ts'
import type { Derogation, Scope } from './parameters/effective.ts'
import type { ParameterId } from './parameters/parameter.ts'
import type { Moment } from './rules/rule.ts'
import type { RulesetState } from './rulesets/stored-ruleset.ts'
import type { Value } from './value.ts'

export type RulesetRow = {
  id: string
  project_id: string
  profile: string
  state: RulesetState
  content: RulesetContent
  hash: string
  reason: string
  is_answered: boolean
  author_id: string | null
  approver_id: string | null
  made_at: Date
  approved_at: Date | null
  valid_from: string | null
  valid_to: string | null
}
export type DerogationRow = {
  id: string
  project_id: string
  rule: string
  parameter: ParameterId
  value: Value
  scope: Derogation['scope']
  valid_from: string
  valid_until: string
  authority: Derogation['authority']
  document_hash: string
  reason: string
  signer: string
  signed_by: string | null
  signed_at: Date
  file_name: string | null
  file_bytes: number | null
}
/** A derogation that counts: who confirmed it, and when. */
export type ConfirmedRow = DerogationRow & { confirmed_by: string | null; confirmed_at: Date }
type ApprovalRow = { derogation_id: string; project_id: string; made_by: string | null; made_at: Date }
export type InterpretationRow = {
  id: string
  project_id: string
  rule: string
  words: string
  reason: string
  made_by: string | null
  made_at: Date
}
export type CheckRow = {
  id: string
  project_id: string
  subject: Ref
  moment: Moment
  facts: Facts
  scope: Scope
  ruleset_id: string
  ruleset_hash: string
  outcome: Report['outcome']
  report: Report
  shadow_id: string | null
  shadow: Report | null
  made_by: string | null
  made_at: Date
}
type GuardrailTables = {
  /** A draft that somebody threw away is read no more. */
  'guardrail.ruleset': RulesetRow & { thrown_at: Generated<Date | null> }
  'guardrail.derogation': DerogationRow
  'guardrail.derogation_approval': ApprovalRow
  'guardrail.interpretation': InterpretationRow
  'guardrail.stored_check': CheckRow
}

export const tables = (db: Db) => db.withTables<GuardrailTables>()

/** JSON is handed over as text: a list would become an array of the database otherwise. */
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

export async function storeRuleset(db: Db, row: RulesetRow): Promise<void> {
  await tables(db)
    .insertInto('guardrail.ruleset')
    .values({ ...row, content: json(row.content) })
    .execute()
}

export async function updateRuleset(
  db: Db,
  id: string,
  { content, ...change }: Partial<RulesetRow & { thrown_at: Date }>,
): Promise<void> {
  const set = { ...change, ...(content && { content: json(content) }) }
  await tables(db).updateTable('guardrail.ruleset').set(set).where('id', '=', id).execute()
}

export async function selectRuleset(db: Db, projectId: string, id: string): Promise<RulesetRow | undefined> {
  if (!isId(projectId) || !isId(id)) return undefined
  const all = tables(db).selectFrom('guardrail.ruleset').selectAll()
  return all.where('project_id', '=', projectId).where('id', '=', id).where('thrown_at', 'is', null).executeTakeFirst()
}

/** Every ruleset of a project, the newest first. */
export async function selectRulesets(db: Db, projectId: string): Promise<RulesetRow[]> {
  if (!isId(projectId)) return []
  const all = tables(db).selectFrom('guardrail.ruleset').selectAll().where('project_id', '=', projectId)
  return all.where('thrown_at', 'is', null).orderBy('made_at', 'desc').orderBy('id', 'desc').execute()
}

const activeOn = (db: Db, projectId: string, day: string) =>
  tables(db)
    .selectFrom('guardrail.ruleset')
    .where('project_id', '=', projectId)
    .where('state', '=', 'active')
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .orderBy('approved_at', 'desc')
    .limit(1)

/** The ruleset that acts on a day. */
export async function selectActive(db: Db, projectId: string, day: string): Promise<RulesetRow | undefined> {
  return isId(projectId) ? activeOn(db, projectId, day).selectAll().executeTakeFirst() : undefined
}

/** What the rules that act on a day say of themselves, without the rules. */
export async function selectHead(db: Db, projectId: string, day: string): Promise<RulesetHead | undefined> {
  if (!isId(projectId)) return undefined
  const head = sql<RulesetHead>`content -> 'head'`.as('head')
  const row = await activeOn(db, projectId, day).select(head).executeTakeFirst()
  return row?.head
}

/** What was approved before the newest rules up to some that one of these people wrote or approved; undefined where nobody did. */
export async function selectBeforeOwn(
  db: Db,
  { project_id, approved_at }: Pick<RulesetRow, 'project_id' | 'approved_at'>,
  people: readonly string[],
): Promise<RulesetRow | undefined> {
  if (!people.length || !approved_at) return undefined
  const newest = tables(db)
    .selectFrom('guardrail.ruleset')
    .where('project_id', '=', project_id)
    .orderBy('approved_at', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
  const own = await newest
    .where('approved_at', '<=', approved_at)
    .where((eb) => eb.or([eb('author_id', 'in', people), eb('approver_id', 'in', people)]))
    .select('approved_at')
    .executeTakeFirst()
  return own && newest.where('approved_at', '<', own.approved_at).selectAll().executeTakeFirst()
}

export async function selectShadow(db: Db, projectId: string): Promise<RulesetRow | undefined> {
  const all = tables(db).selectFrom('guardrail.ruleset').selectAll()
  return all.where('project_id', '=', projectId).where('state', '=', 'shadow').executeTakeFirst()
}

/** What acts or will act from a day on gives way: it ends the day before, or never begins. */
export async function endRulesets(db: Db, projectId: string, { from, before }: { from: string; before: string }) {
  const active = () =>
    tables(db).updateTable('guardrail.ruleset').where('project_id', '=', projectId).where('state', '=', 'active')
  await active().where('valid_from', '>=', from).set({ state: 'retired', valid_to: null }).execute()
  await active()
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', from)]))
    .set({ valid_to: before })
    .execute()
}

export async function storeDerogation(db: Db, row: DerogationRow): Promise<void> {
  const values = { ...row, value: json(row.value), scope: json(row.scope) }
  await tables(db).insertInto('guardrail.derogation').values(values).execute()
}

/** The derogations of a project that somebody else has confirmed, in the order in which they were recorded. */
export async function selectDerogations(db: Db, projectId: string): Promise<ConfirmedRow[]> {
  if (!isId(projectId)) return []
  return tables(db)
    .selectFrom('guardrail.derogation as one')
    .innerJoin('guardrail.derogation_approval as approval', 'approval.derogation_id', 'one.id')
    .selectAll('one')
    .select(['approval.made_by as confirmed_by', 'approval.made_at as confirmed_at'])
    .where('one.project_id', '=', projectId)
    .orderBy('one.signed_at')
    .orderBy('one.id')
    .execute()
}

/** Those that nobody has confirmed yet. */
export async function selectUnconfirmed(db: Db, projectId: string): Promise<DerogationRow[]> {
  if (!isId(projectId)) return []
  return tables(db)
    .selectFrom('guardrail.derogation as one')
    .leftJoin('guardrail.derogation_approval as approval', 'approval.derogation_id', 'one.id')
    .selectAll('one')
    .where('one.project_id', '=', projectId)
    .where('approval.derogation_id', 'is', null)
    .orderBy('one.signed_at')
    .orderBy('one.id')
    .execute()
}

export async function selectDerogation(db: Db, projectId: string, id: string): Promise<DerogationRow | undefined> {
  if (!isId(projectId) || !isId(id)) return undefined
  const all = tables(db).selectFrom('guardrail.derogation').selectAll()
  return all.where('project_id', '=', projectId).where('id', '=', id).executeTakeFirst()
}

/** Keeps that a derogation is confirmed; whether it was not before. */
export async function storeApproval(db: Db, row: ApprovalRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('guardrail.derogation_approval')
    .values(row)
    .onConflict((conflict) => conflict.column('derogation_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What the signed documents of a project take, in bytes. */
export async function sumDocuments(db: Db, projectId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(file_bytes), 0)::float8 as bytes from guardrail.derogation
    where project_id = ${projectId}`.execute(db)
  return rows[0]?.bytes ?? 0
}

export async function isSignedDocument(db: Db, sha256: string): Promise<boolean> {
  const all = tables(db).selectFrom('guardrail.derogation').select('id').where('document_hash', '=', sha256)
  return (await all.where('file_name', 'is not', null).limit(1).executeTakeFirst()) !== undefined
}

export async function storeInterpretation(db: Db, row: InterpretationRow): Promise<void> {
  await tables(db).insertInto('guardrail.interpretation').values(row).execute()
}

export async function selectInterpretations(db: Db, projectId: string): Promise<InterpretationRow[]> {
  if (!isId(projectId)) return []
  const all = tables(db).selectFrom('guardrail.interpretation').selectAll().where('project_id', '=', projectId)
  return all.orderBy('made_at').orderBy('id').execute()
}

export async function storeCheck(db: Db, row: CheckRow): Promise<void> {
  const { facts, scope, report, shadow } = row
  const values = {
    ...row,
    facts: json(facts),
    scope: json(scope),
    report: json(report),
    shadow: shadow && json(shadow),
  }
  await tables(db).insertInto('guardrail.stored_check').values(values).execute()
}

export async function selectCheck(db: Db, projectId: string, id: string): Promise<CheckRow | undefined> {
  if (!isId(projectId) || !isId(id)) return undefined
  const all = tables(db).selectFrom('guardrail.stored_check').selectAll()
  return all.where('project_id', '=', projectId).where('id', '=', id).executeTakeFirst()
}

/** The checks of a thing, the newest first. */
export async function selectChecksOf(db: Db, projectId: string, subject: Ref): Promise<CheckRow[]> {
  if (!isId(projectId)) return []
  const all = tables(db).selectFrom('guardrail.stored_check').selectAll().where('project_id', '=', projectId)
  return all.where('subject', '=', subject).orderBy('made_at', 'desc').orderBy('id', 'desc').execute()
}

type Shadowed = Pick<CheckRow, 'subject' | 'moment' | 'facts' | 'report'> & { shadow: Report }

/** Checks beside which a ruleset in shadow spoke: of each thing and moment the newest, the newest first. */
export async function selectShadowed(db: Db, rulesetId: string, most: number): Promise<Shadowed[]> {
  const { rows } = await sql<Shadowed>`
    select subject, moment, facts, report, shadow from (
      select distinct on (subject, moment) * from guardrail.stored_check
      where shadow_id = ${rulesetId} order by subject, moment, made_at desc, id desc
    ) as newest order by made_at desc, id desc limit ${most}`.execute(db)
  return rows
}

export async function countChecks(db: Db, projectId: string): Promise<{ rulesets: number; checks: number }> {
  const count = (table: 'guardrail.ruleset' | 'guardrail.stored_check') =>
    tables(db)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('project_id', '=', projectId)
      .executeTakeFirst()
  const [rulesets, checks] = await Promise.all([count('guardrail.ruleset'), count('guardrail.stored_check')])
  return { rulesets: rulesets?.n ?? 0, checks: checks?.n ?? 0 }
}
