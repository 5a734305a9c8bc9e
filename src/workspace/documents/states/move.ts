import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { changeRecord, tablesOf } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import { type DocumentMove, type DocumentState, nextState } from './states.ts'

export type Which = { projectId: string; documentId: string }

type Change = Partial<Pick<DocumentRecord, 'round' | 'finalVersion' | 'layout'>>
export type Moved = { change?: Change; reason?: string; data?: Record<string, string | number> }

/** Refuses a move that the document's state does not know. */
export function needMove(document: DocumentRecord, move: DocumentMove): DocumentState {
  const next = nextState(document.state, move)
  if (!next) throw refusals.wrongState(move, document.state)
  return next
}

async function storeStep(ctx: Ctx, document: DocumentRecord, to: DocumentState, reason: string): Promise<void> {
  await tablesOf(ctx.db)
    .insertInto('workspace.document_step')
    .values({
      id: ctx.clock.newId(),
      document_id: document.id,
      from_state: document.state,
      to_state: to,
      reason,
      person_id: actingPerson(ctx),
      at: ctx.clock.now(),
    })
    .execute()
}

/** Changes the state of a document whose row is held, keeps the reason and records the event; the caller has asked whether it may be. */
export async function storeMove(
  ctx: Ctx,
  document: DocumentRecord,
  state: DocumentState,
  { change = {}, reason = '', data = {} }: Moved,
): Promise<void> {
  await changeRecord(ctx.db, document.id, { ...change, state }, ctx.clock.now())
  await storeStep(ctx, document, state, reason)
  await ctx.log.record(ctx, {
    type: 'document.moved',
    thing: `document:${document.id}`,
    projectId: document.projectId,
    data: { ...data, from: document.state, to: state },
  })
}

/**
 * Moves a document on in one transaction: allows, holds its row, refuses a move its state does not know, does `work`,
 * then changes the state, keeps the reason and records the event.
 */
export function moveDocument(
  ctx: Ctx,
  input: Which,
  how: { move: DocumentMove; operation: string },
  work: (ctx: Ctx, document: DocumentRecord) => Promise<Moved>,
): Promise<DocumentState> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, how.operation, input.projectId)
    const document = await needDocument(ctx, input, true)
    const state = needMove(document, how.move)
    await storeMove(ctx, document, state, await work(ctx, document))
    return state
  })
}

/** A change of state as the document's history shows it. */
export type Step = { from: DocumentState; to: DocumentState; reason: string; personId: string | null; at: Date }

/** Every change of a document's state, the first first. */
export async function listSteps(ctx: Ctx, input: Which): Promise<Step[]> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  return tablesOf(ctx.db)
    .selectFrom('workspace.document_step')
    .where('document_id', '=', input.documentId)
    .select(['from_state as from', 'to_state as to', 'reason', 'person_id as personId', 'at'])
    .orderBy('at')
    .execute()
}
