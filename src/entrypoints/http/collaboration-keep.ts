import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { isAppError } from '#lib/app-error.ts'
import { explainFullDisk } from '#platform/files/full-disk.ts'
import { type Access, appendUpdate, type StoreUpdate } from '#workspace/documents/index.ts'
import { askAgainLater, askForMissing, type Place, tellAccess } from './collaboration-seat.ts'

const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1
/** No structs, no deletions. */
const EMPTY_BYTES = 2

type Sent = { place: Place; document: Document; type: number; update: Uint8Array }
type World = { store: StoreUpdate; report: (error: unknown) => void }

/** What an editor sends when it is asked for all it has is often nothing new. */
const hasNews = ({ document, type, update }: Sent) =>
  update.byteLength > EMPTY_BYTES && (type !== SYNC_STEP_2 || !Y.snapshotContainsUpdate(Y.snapshot(document), update))

/** Whether a change stands on earlier ones that we do not have: it would be stored, and be seen by nobody. */
function standsOnMissing(document: Document, update: Uint8Array): boolean {
  const { from } = Y.parseUpdateMeta(update)
  for (const [client, clock] of from) if (clock > Y.getState(document.store, client)) return true
  return false
}

/** Nothing could be stored, so nobody sees it; it is asked for again until it can. */
function tellUnstored({ place, document }: Sent, error: unknown, { report }: World): void {
  const { sync } = place.context
  if (!sync.isBehind) report(error)
  sync.isBehind = true
  const isDiskFull = isAppError(explainFullDisk(error))
  place.sendStateless(JSON.stringify({ type: 'unstored', reason: isDiskFull ? 'disk-full' : 'unstored' }))
  askAgainLater(place, document)
}

/** An update that can never be kept: the editor is told and ends, with the words to copy. */
function endBroken({ place }: Sent, code: string): void {
  place.close({ code: 4400, reason: code.replace('document.', '') })
}

type Outcome = 'kept' | 'refused' | 'nothing-new'

/** What could not be stored by somebody who may not write any more, or in a document that takes no writing now. */
function endWriting({ place }: Sent, access: Partial<Access>): void {
  const { writer } = place.context
  writer.access = { ...writer.access, ...access, mayWrite: false }
  place.context.sync.isBehind = true
  tellAccess(place)
}

/** What an editor is told of an update that was refused or failed. */
function tellFailure(sent: Sent, error: unknown, world: World): void {
  if (!isAppError(error)) tellUnstored(sent, error, world)
  else if (error.kind === 'invalid') endBroken(sent, error.code)
  else endWriting(sent, {})
}

/** Kept where it is committed. Otherwise the editor has been told why not. */
async function store(sent: Sent, world: World): Promise<Outcome> {
  const { ctx, projectId, documentId } = sent.place.context.writer
  try {
    const kept = await appendUpdate(ctx, { projectId, documentId, update: sent.update }, world.store)
    if (kept.isKept) return 'kept'
    endWriting(sent, { state: kept.state })
  } catch (error) {
    tellFailure(sent, error, world)
  }
  return 'refused'
}

async function keep(sent: Sent, world: World): Promise<Outcome> {
  const { place, document, update } = sent
  const { sync, writer } = place.context
  if (!hasNews(sent)) return 'nothing-new'
  if (!writer.access.mayWrite) {
    sync.isBehind = true
    return 'refused'
  }
  if (standsOnMissing(document, update)) {
    sync.isBehind = true
    askForMissing(place, document)
    return 'refused'
  }
  return store(sent, world)
}

/**
 * Keeps what an editor sends before anybody sees it, so that whatever is acknowledged is stored; what is not kept is not
 * shown either. True where something was stored.
 */
export async function keepFirst(sent: Sent, world: World): Promise<boolean> {
  const { place, type } = sent
  const { sync } = place.context
  if (type === SYNC_STEP_1) return false
  if (type === SYNC_STEP_2) sync.isAsked = false
  const outcome = await keep(sent, world)
  if (outcome === 'refused') hideNext(place)
  // It sent all that we had not.
  else if (type === SYNC_STEP_2) sync.isBehind = false
  return outcome === 'kept'
}

/**
 * Lets the library pass over the one message that is being dealt with: it shows nothing that a connection sends which may
 * only read. Who may write is said by `writer.access` alone; `allowNext` sets the two equal again after each message.
 */
function hideNext(place: Place): void {
  place.readOnly = true
}

/** After each message: whether the next may write is a question of access alone. */
export function allowNext(place: Place): void {
  place.readOnly = !place.context.writer.access.mayWrite
}
