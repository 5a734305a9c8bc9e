import { type Selectable, sql } from 'kysely'
import type { Db } from '#platform/postgres/db.ts'
import type { Settings } from '../settings.ts'
import type { Measurement } from './measurement.ts'

type MeasurementTable = {
  id: string
  project_id: string
  measured_at: Date
  settings: Settings
  currency: Measurement['currency']
  counts: Measurement['counts']
  not_computed: Measurement['notComputed']
}
type SettingsTable = { project_id: string; settings: Settings; saved_at: Date; saved_by: string }

const tables = (db: Db) =>
  db.withTables<{ 'pipeline.measurement': MeasurementTable; 'pipeline.measure_settings': SettingsTable }>()
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

const present = ({ project_id, measured_at, not_computed, ...row }: Selectable<MeasurementTable>): Measurement => ({
  ...row,
  projectId: project_id,
  measuredAt: measured_at,
  notComputed: not_computed,
})

export async function storeMeasurement(db: Db, measurement: Measurement): Promise<void> {
  const { id, projectId, measuredAt, settings, currency, counts, notComputed } = measurement
  await tables(db)
    .insertInto('pipeline.measurement')
    .values({
      id,
      project_id: projectId,
      measured_at: measuredAt,
      settings: json(settings),
      currency: json(currency),
      counts: json(counts),
      not_computed: json(notComputed),
    })
    .execute()
}

/** A project's measurements, newest first. */
export async function selectMeasurements(db: Db, projectId: string, limit: number): Promise<Measurement[]> {
  const rows = await tables(db)
    .selectFrom('pipeline.measurement')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('measured_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(present)
}

export async function selectSettings(db: Db, projectId: string): Promise<Settings | undefined> {
  const row = await tables(db)
    .selectFrom('pipeline.measure_settings')
    .select('settings')
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row?.settings
}

export async function storeSettings(
  db: Db,
  { projectId, settings, savedAt, savedBy }: { projectId: string; settings: Settings; savedAt: Date; savedBy: string },
): Promise<void> {
  const values = { settings: json(settings), saved_at: savedAt, saved_by: savedBy }
  await tables(db)
    .insertInto('pipeline.measure_settings')
    .values({ project_id: projectId, ...values })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(values))
    .execute()
}
