import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
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

/** Notes on a playbook that nobody has dealt with, of all runs of a project that follow it. */
export async function selectNotes(db: Db, projectId: string, key: string) {
  return tables(db)
    .selectFrom('playbooks.phase_note as note')
    .innerJoin('playbooks.run as run', 'run.id', 'note.run_id')
    .innerJoin('playbooks.playbook as playbook', 'playbook.id', 'run.playbook_id')
    .where('run.project_id', '=', projectId)
    .where('playbook.key', '=', key)
    .where('note.settled_at', 'is', null)
    .orderBy('note.said_at')
    .orderBy('note.position')
    .select([
      'note.id',
      'note.phase_id as phaseId',
      'note.kind',
      'note.note',
      'note.said_by as saidBy',
      'note.said_at as saidAt',
    ])
    .execute()
}

export async function settleNote(db: Db, projectId: string, noteId: string, at: Date): Promise<boolean> {
  if (!isId(noteId)) return false
  const done = await tables(db)
    .updateTable('playbooks.phase_note')
    .set({ settled_at: at })
    .where('id', '=', noteId)
    .where('run_id', 'in', (eb) => eb.selectFrom('playbooks.run').select('id').where('project_id', '=', projectId))
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
