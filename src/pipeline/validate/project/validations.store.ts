import { type Selectable, sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { CheckCode, Severity } from '../report/severities.ts'
import type { ReleaseExample, ReleaseFinding, Validation } from './validation.ts'

type ValidationTable = {
  id: string
  project_id: string
  validated_at: Date
  releases: number
  processes: number
  errors: number
  warnings: number
  notices: number
  is_valid: boolean
  not_checked: string[]
}

type FindingTable = {
  validation_id: string
  position: number
  code: CheckCode
  severity: Severity
  path: string
  message: string
  meant: string | null
  count: number
  counted_values: ReleaseFinding['values']
  examples: ReleaseExample[]
}

const tables = (db: Db) => db.withTables<{ 'pipeline.validation': ValidationTable; 'pipeline.finding': FindingTable }>()
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

/** So many findings are written in one statement. */
const BATCH = 500

/** Puts a validation in the place of the one before, whose findings go with it. */
export async function storeValidation(db: Db, validation: Validation, findings: readonly ReleaseFinding[]) {
  const { projectId, validatedAt, isValid, notChecked, ...rest } = validation
  await tables(db).deleteFrom('pipeline.validation').where('project_id', '=', projectId).execute()
  await tables(db)
    .insertInto('pipeline.validation')
    .values({
      ...rest,
      project_id: projectId,
      validated_at: validatedAt,
      is_valid: isValid,
      not_checked: json(notChecked),
    })
    .execute()
  for (let at = 0; at < findings.length; at += BATCH) {
    await storeFindings(db, validation.id, findings.slice(at, at + BATCH), at)
  }
}

async function storeFindings(db: Db, validationId: string, findings: readonly ReleaseFinding[], from: number) {
  const rows = findings.map(({ values, examples, meant, ...finding }, i) => ({
    ...finding,
    validation_id: validationId,
    position: from + i,
    meant: meant ?? null,
    counted_values: json(values),
    examples: json(examples),
  }))
  await tables(db).insertInto('pipeline.finding').values(rows).execute()
}

const present = (row: Selectable<ValidationTable>): Validation => {
  const { project_id, validated_at, is_valid, not_checked, ...rest } = row
  return { ...rest, projectId: project_id, validatedAt: validated_at, isValid: is_valid, notChecked: not_checked }
}

/** The validation of a project. */
export async function selectValidation(db: Db, projectId: string): Promise<Validation | undefined> {
  const row = await tables(db)
    .selectFrom('pipeline.validation')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row && present(row)
}

/** The findings of a validation, errors first. */
export async function selectFindings(db: Db, validationId: string): Promise<ReleaseFinding[]> {
  const rows = await tables(db)
    .selectFrom('pipeline.finding')
    .selectAll()
    .where('validation_id', '=', validationId)
    .orderBy('position')
    .execute()
  return rows.map(({ validation_id: _id, position: _position, counted_values, meant, ...row }) => ({
    ...row,
    values: counted_values,
    ...(meant === null ? {} : { meant }),
  }))
}
