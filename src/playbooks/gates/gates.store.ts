import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'

export async function insertPassing(db: Db, passing: NewRow<'playbooks.gate_passing'>): Promise<void> {
  // A list would be written as a PostgreSQL array; the column is jsonb.
  const unmet = sql`${JSON.stringify(passing.unmet)}::jsonb` as never
  await tables(db)
    .insertInto('playbooks.gate_passing')
    .values({ ...passing, unmet })
    .execute()
}

export async function selectPassings(db: Db, runId: string): Promise<Row<'playbooks.gate_passing'>[]> {
  return tables(db)
    .selectFrom('playbooks.gate_passing')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('passed_at')
    .orderBy('id')
    .execute()
}

export async function insertNotes(db: Db, notes: NewRow<'playbooks.phase_note'>[]): Promise<void> {
  if (notes.length) await tables(db).insertInto('playbooks.phase_note').values(notes).execute()
}

/**
 * Notes on a playbook that nobody of a project has dealt with, of runs of the readable projects that follow it: of other
 * projects those on what ships and its forks, not on another playbook of the same id.
 */
export async function selectNotes(
  db: Db,
  { projectId, key, readable }: { projectId: string; key: string; readable: readonly string[] },
) {
  return tables(db)
    .selectFrom('playbooks.phase_note as note')
    .innerJoin('playbooks.run as run', 'run.id', 'note.run_id')
    .innerJoin('playbooks.playbook as playbook', 'playbook.id', 'run.playbook_id')
    .leftJoin('playbooks.note_settled as settled', (join) =>
      join.onRef('settled.note_id', '=', 'note.id').on('settled.project_id', '=', projectId),
    )
    .leftJoin('playbooks.run_phase as phase', (join) =>
      join.onRef('phase.run_id', '=', 'note.run_id').onRef('phase.phase_id', '=', 'note.phase_id'),
    )
    .where('run.project_id', 'in', readable)
    .where('playbook.key', '=', key)
    .where('settled.note_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('run.project_id', '=', projectId),
        eb('playbook.is_own', '=', false),
        eb('playbook.forked_from', 'is not', null),
      ]),
    )
    .orderBy('note.said_at')
    .orderBy('note.position')
    .select([
      ...(['note.id', 'note.kind', 'note.note'] as const),
      'note.phase_id as phaseId',
      'phase.name as phase',
      'run.project_id as projectId',
      'note.said_by as saidBy',
      'note.said_at as saidAt',
    ])
    .execute()
}

export async function settleNote(
  db: Db,
  { projectId, noteId, at }: { projectId: string; noteId: string; at: Date },
): Promise<void> {
  await tables(db)
    .insertInto('playbooks.note_settled')
    .values({ note_id: noteId, project_id: projectId, settled_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
