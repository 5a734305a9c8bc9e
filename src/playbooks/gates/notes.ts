import { z } from 'zod'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import type { Run } from '../runs/run.ts'
import { insertNotes } from './gates.store.ts'

const lines = z
  .string()
  .max(8000, 'Shorten this to 8,000 characters.')
  .default('')
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )

/** What the team would keep and change of the playbook, a note a line. */
export const notesSchema = z.object({ keep: lines, change: lines })
type Notes = z.output<typeof notesSchema>

/** Keeps notes on a phase; whoever changes the playbook is offered them. */
export async function storeNotes(ctx: Ctx, run: Pick<Run, 'id'>, phaseId: string, said: Notes): Promise<void> {
  const all = (['keep', 'change'] as const).flatMap((kind) => said[kind].map((note) => ({ kind, note })))
  const rows = all.map(({ kind, note }, position) => ({
    ...{ id: ctx.clock.newId(), run_id: run.id, phase_id: phaseId, kind, note: note.slice(0, 2000), position },
    ...{ said_by: actingPerson(ctx), said_at: ctx.clock.now(), settled_at: null },
  }))
  await insertNotes(ctx.db, rows)
}
