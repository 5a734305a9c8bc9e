import { type Connection, type Document, OutgoingMessage } from '@hocuspocus/server'
import type { Writer } from './collaboration-door.ts'

/** How far the server and one editor are apart. */
export type Sync = {
  /** The editor has made changes that are not kept, so nothing of it may be called saved. */
  isBehind: boolean
  /** It was asked for them and has not answered yet. */
  isAsked: boolean
  /** It will be asked after a while. */
  isWaiting: boolean
}

/** Somebody's place at a document. */
export type Seat = { writer: Writer; sync: Sync }
export type Place = Connection<Seat>

export const newSync = (): Sync => ({ isBehind: false, isAsked: false, isWaiting: false })

/** How long a server that could store nothing waits before it asks for it again. */
const AGAIN_MS = 2000

/** Asks an editor for everything that the server has not: what was refused, or could not be stored. */
export function askForMissing(place: Place, document: Document): void {
  const { sync } = place.context
  if (sync.isAsked || sync.isWaiting) return
  sync.isAsked = true
  place.send(
    new OutgoingMessage(place.messageAddress).createSyncMessage().writeFirstSyncStepFor(document).toUint8Array(),
  )
}

/** Asks after a while, where the editor is still there. */
export function askAgainLater(place: Place, document: Document): void {
  const { sync } = place.context
  if (sync.isWaiting) return
  sync.isWaiting = true
  setTimeout(() => {
    sync.isWaiting = false
    sync.isAsked = false
    if (document.hasConnection(place as Connection)) askForMissing(place, document)
  }, AGAIN_MS).unref()
}

/**
 * Tells an editor what its person may do now; it says so in words and takes no letters where they may not. Where they may
 * again, what was refused meanwhile is asked for: words typed later would stand on it.
 */
export function tellAccess(place: Place): void {
  const { access } = place.context.writer
  place.readOnly = !access.mayWrite
  place.sendStateless(JSON.stringify({ type: 'access', ...access }))
  if (access.mayWrite && place.context.sync.isBehind) askForMissing(place, place.document)
}
