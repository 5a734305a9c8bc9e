import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'
import type { Run, RunHead, RunPhase, RunStep } from './run.ts'

const selectHeads = (db: Db, projectId: string) =>
  tables(db)
    .selectFrom('playbooks.run as run')
    .innerJoin('playbooks.playbook as playbook', 'playbook.id', 'run.playbook_id')
    .where('run.project_id', '=', projectId)
    .select([
      'run.id',
      'run.project_id as projectId',
      'run.playbook_id as playbookId',
      'playbook.key',
      'playbook.version',
      'playbook.sha256',
      'run.name',
      'run.start_kind as startKind',
      'run.only_step as onlyStep',
      'run.route',
      'run.started_on as startedOn',
      'run.state',
      'run.ended_at as endedAt',
      'run.ending',
    ])

export const phaseOf = (row: Row<'playbooks.run_phase'>): RunPhase => ({
  id: row.phase_id,
  name: row.name,
  state: row.state,
  plannedStart: row.planned_start,
  plannedEnd: row.planned_end,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
})

export const stepOf = (row: Row<'playbooks.run_step'>): RunStep => ({
  id: row.step_id,
  phaseId: row.phase_id,
  number: row.number,
  name: row.name,
  why: row.why,
  owner: row.owner,
  workstream: row.workstream,
  after: row.after,
  tools: row.tools,
  documents: row.documents,
  need: row.need,
  state: row.state,
  reason: row.reason,
  round: row.round,
  plannedStart: row.planned_start,
  plannedEnd: row.planned_end,
  latestEnd: row.latest_end,
  hasLength: row.has_length,
  setStart: row.set_start,
  setEnd: row.set_end,
  beganOn: row.began_on,
  settledOn: row.settled_on,
  ending: row.ending,
})

/** The rows of a run in their order, as JSON: a page asks for all of a project in one statement. */
const partsOf = <T>(table: 'playbooks.run_phase' | 'playbooks.run_step') =>
  sql<T[]>`(select coalesce(json_agg(part order by part.position), '[]') from ${sql.table(table)} as part
    where part.run_id = run.id)`

type Whole = RunHead & { phases: Row<'playbooks.run_phase'>[]; steps: Row<'playbooks.run_step'>[] }

const selectWhole = (db: Db, projectId: string) =>
  selectHeads(db, projectId).select([
    partsOf<Row<'playbooks.run_phase'>>('playbooks.run_phase').as('phases'),
    partsOf<Row<'playbooks.run_step'>>('playbooks.run_step').as('steps'),
  ])

const present = ({ phases, steps, ...head }: Whole): Run => ({
  ...head,
  phases: phases.map(phaseOf),
  steps: steps.map(stepOf),
})

/** The runs of a project, oldest first. */
export async function selectRuns(db: Db, projectId: string): Promise<Run[]> {
  return (await selectWhole(db, projectId).orderBy('run.started_at').execute()).map(present)
}

export async function selectRun(db: Db, projectId: string, runId: string): Promise<Run | undefined> {
  if (!isId(runId)) return undefined
  const found = await selectWhole(db, projectId).where('run.id', '=', runId).executeTakeFirst()
  return found && present(found)
}

/** Locks a run, so that two people who change it do so one after the other. */
export async function lockRun(db: Db, runId: string): Promise<void> {
  await tables(db).selectFrom('playbooks.run').where('id', '=', runId).select('id').forUpdate().execute()
}

export async function insertRun(
  db: Db,
  run: NewRow<'playbooks.run'>,
  phases: NewRow<'playbooks.run_phase'>[],
  steps: NewRow<'playbooks.run_step'>[],
): Promise<void> {
  await tables(db).insertInto('playbooks.run').values(run).execute()
  await tables(db).insertInto('playbooks.run_phase').values(phases).execute()
  await tables(db).insertInto('playbooks.run_step').values(steps).execute()
}

export async function updateRun(db: Db, runId: string, change: Partial<NewRow<'playbooks.run'>>): Promise<void> {
  await tables(db).updateTable('playbooks.run').set(change).where('id', '=', runId).execute()
}

export async function updateStep(
  db: Db,
  runId: string,
  stepId: string,
  change: Partial<NewRow<'playbooks.run_step'>>,
): Promise<void> {
  await tables(db)
    .updateTable('playbooks.run_step')
    .set(change)
    .where('run_id', '=', runId)
    .where('step_id', '=', stepId)
    .execute()
}

export async function updatePhase(
  db: Db,
  runId: string,
  phaseId: string,
  change: Partial<NewRow<'playbooks.run_phase'>>,
): Promise<void> {
  await tables(db)
    .updateTable('playbooks.run_phase')
    .set(change)
    .where('run_id', '=', runId)
    .where('phase_id', '=', phaseId)
    .execute()
}

export async function insertSteps(db: Db, steps: NewRow<'playbooks.run_step'>[]): Promise<void> {
  if (steps.length) await tables(db).insertInto('playbooks.run_step').values(steps).execute()
}

export async function insertPhases(db: Db, phases: NewRow<'playbooks.run_phase'>[]): Promise<void> {
  if (phases.length) await tables(db).insertInto('playbooks.run_phase').values(phases).execute()
}

export async function deletePhases(db: Db, runId: string, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  await tables(db).deleteFrom('playbooks.run_phase').where('run_id', '=', runId).where('phase_id', 'in', ids).execute()
}

/** How many runs and own playbooks a project has. */
export async function countKept(db: Db, projectId: string): Promise<{ runs: number; playbooks: number }> {
  const runs = await tables(db)
    .selectFrom('playbooks.run')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  const own = await tables(db)
    .selectFrom('playbooks.playbook')
    .select((eb) => eb.fn.count<number>('key').distinct().as('count'))
    .where('project_id', '=', projectId)
    .where('is_own', '=', true)
    .executeTakeFirstOrThrow()
  return { runs: Number(runs.count), playbooks: Number(own.count) }
}
