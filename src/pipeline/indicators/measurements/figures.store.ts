import { sql } from 'kysely'
import type { Db } from '#platform/postgres/db.ts'
import type { Summary } from '../measure.ts'

type FigureTable = {
  measurement_id: string
  code: string
  position: number
  group_id: string
  group_name: string
  currency: string
  numerator: string
  denominator: string
  value: number | null
  n: number
  unknown: Record<string, number>
}

const tables = (db: Db) => db.withTables<{ 'pipeline.figure': FigureTable }>()

const present = (row: FigureTable): Summary => ({
  code: row.code,
  ...(row.group_id ? { group: row.group_id } : {}),
  ...(row.group_name ? { groupName: row.group_name } : {}),
  ...(row.currency ? { currency: row.currency } : {}),
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  n: row.n,
  unknown: row.unknown,
})

/** Keeps the figures of a measurement in the order in which they are given; one statement, however many they are. */
export async function insertFigures(db: Db, measurementId: string, figures: readonly Summary[]): Promise<void> {
  const rows = [...Map.groupBy(figures, ({ code }) => code).values()].flatMap((own) =>
    own.map((figure, position) => ({ ...figure, position })),
  )
  await sql`insert into pipeline.figure (measurement_id, code, position, group_id, group_name, currency, numerator,
      denominator, value, n, unknown)
    select ${measurementId}::uuid, code, position, coalesce("group", ''), coalesce("groupName", ''),
      coalesce(currency, ''), numerator, denominator, value, n, unknown
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as figure (code text, position integer, "group" text,
      "groupName" text, currency text, numerator numeric, denominator numeric, value double precision, n bigint,
      unknown jsonb)`.execute(db)
}

/** Figures of some measurements by measurement, of each measure the first `groups`; of one measure, or of all. */
export async function selectFigures(
  db: Db,
  { measurements, code, groups }: { measurements: readonly string[]; code?: string; groups: number },
): Promise<Map<string, Summary[]>> {
  if (measurements.length === 0) return new Map()
  const all = tables(db)
    .selectFrom('pipeline.figure')
    .selectAll()
    .where('measurement_id', 'in', measurements)
    .where('position', '<', groups)
    .orderBy('measurement_id')
    .orderBy('code')
    .orderBy('position')
  const rows = await (code === undefined ? all : all.where('code', '=', code)).execute()
  const byMeasurement = Map.groupBy(rows, ({ measurement_id }) => measurement_id)
  return new Map([...byMeasurement].map(([id, own]) => [id, own.map(present)]))
}

/** Of a project's measurements before `newest`, keeps only the first `groups` of each measure. */
export async function trimFigures(
  db: Db,
  { projectId, newest, groups }: { projectId: string; newest: string; groups: number },
): Promise<void> {
  await sql`delete from pipeline.figure where position >= ${groups} and measurement_id <> ${newest}
    and measurement_id in (select id from pipeline.measurement where project_id = ${projectId})`.execute(db)
}
