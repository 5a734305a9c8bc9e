import { z } from 'zod'
import { allow, listProjects, may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { isKept, selectOwn } from '../library/library.store.ts'
import { refusals } from '../playbooks.errors.ts'
import type { Run } from '../runs/run.ts'
import { insertNotes, selectNotes, settleNote } from './gates.store.ts'

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
    ...{ said_by: actingPerson(ctx), said_at: ctx.clock.now() },
  }))
  await insertNotes(ctx.db, rows)
}

type Address = { projectId: string; key: string }
/** A note of a team, with the name of its phase; `project` names another project that wrote it. */
export type PhaseNote = Awaited<ReturnType<typeof selectNotes>>[number] & { project: string; isOurs: boolean }

/** The projects whose notes are offered: this one, and for a fork of what ships all others that the actor may read. */
async function listReadable(ctx: Ctx, { projectId, key }: Address): Promise<Map<string, string>> {
  const isFork = Boolean((await selectOwn(ctx.db, projectId, key))?.forked_from)
  const mayList = isFork && (await may(ctx, 'project.list'))
  const known = mayList ? await listProjects(ctx) : []
  const readable: [string, string][] = []
  for (const { id, name } of known) if (await may(ctx, 'playbook.read', id)) readable.push([id, name])
  return new Map([[projectId, ''], ...readable])
}

/**
 * What teams wanted to keep or change of a playbook, and nobody of the project has dealt with yet, oldest first: those of
 * the project, and where it has made the playbook its own those of every project that the actor may read. Throws
 * `playbooks.no-playbook` for one that the project neither follows nor has.
 */
export async function listNotes(ctx: Ctx, { projectId, key }: Address): Promise<PhaseNote[]> {
  await allow(ctx, 'playbook.read', projectId)
  if (!(await isKept(ctx.db, projectId, key))) throw refusals.noPlaybook()
  const readable = await listReadable(ctx, { projectId, key })
  const notes = await selectNotes(ctx.db, { projectId, key, readable: [...readable.keys()] })
  return notes.map((note) => ({
    ...note,
    project: note.projectId === projectId ? '' : (readable.get(note.projectId) ?? ''),
    isOurs: note.projectId === projectId,
  }))
}

/** Marks a note as dealt with: taken into the project's own playbook, or decided against. Elsewhere it stays open. */
export function dealWithNote(ctx: Ctx, input: Address & { noteId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, noteId } = input
    await allow(ctx, 'playbook.change', projectId)
    const isOffered = (await listNotes(ctx, input)).some(({ id }) => id === noteId)
    if (!isOffered) throw refusals.noPart(noteId)
    await settleNote(ctx.db, { projectId, noteId, at: ctx.clock.now() })
    await ctx.log.record(ctx, {
      ...{ type: 'playbook.note-settled', thing: `project:${projectId}`, projectId },
      data: { note: noteId },
    })
  })
}
