import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import * as Y from 'yjs'
import { isAppError } from '#lib/app-error.ts'
import { PROSE_VERSION } from '#lib/prose/prose.ts'
import type { Ctx } from '#platform/context.ts'
import { appendUpdate, loadUpdates, MOST_UPDATE_BYTES, openOwnership } from '#workspace/documents/index.ts'
import { collaborationDoor, type Writer } from './collaboration-door.ts'
import { tellAccess, type Watched, watchDocuments } from './collaboration-watch.ts'

/** The part of the server where documents are written together. */
export type Collaboration = {
  /** Takes a request to speak over a websocket, on the same port as everything else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every connection; editors keep what they have and come back to the next start. */
  stop(): Promise<void>
}

type Seat = { writer: Writer }

/** A reason that an editor understands; thrown where a connection is refused. */
const refusal = (reason: string) => Object.assign(new Error(reason), { reason })

const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1
/** No structs, no deletions. */
const EMPTY_BYTES = 2

/** What an editor sends at a reconnection is often nothing new. */
const hasNews = (document: Document, type: number, update: Uint8Array) =>
  update.byteLength > EMPTY_BYTES && (type !== SYNC_STEP_2 || !Y.snapshotContainsUpdate(Y.snapshot(document), update))

/** How many changes an editor has made when it asks how far we are. */
function readMark(payload: string): number | undefined {
  try {
    const { type, n } = JSON.parse(payload) as { type?: unknown; n?: unknown }
    return type === 'mark' && typeof n === 'number' ? n : undefined
  } catch {
    return undefined
  }
}

/** Keeps what an editor sends before anybody sees it, so that whatever is acknowledged is stored. */
async function keepFirst(connection: Connection<Seat>, document: Document, type: number, update: Uint8Array) {
  if (type === SYNC_STEP_1 || connection.readOnly || !hasNews(document, type, update)) return false
  const { ctx, projectId, documentId } = connection.context.writer
  try {
    const kept = await appendUpdate(ctx, { projectId, documentId, update })
    if (kept.isKept) return true
    connection.context.writer.access = { ...connection.context.writer.access, state: kept.state, mayWrite: false }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'invalid') throw error
    connection.context.writer.access = { ...connection.context.writer.access, mayWrite: false }
  }
  tellAccess(connection)
  return false
}

function configure(base: Ctx, open: Map<string, Watched>) {
  const ownership = openOwnership(base)
  const hocuspocus = new Hocuspocus<Seat>({
    quiet: true,
    timeout: 60_000,
    debounce: 1_000,
    unloadImmediately: true,
    async onAuthenticate({ documentName, token, context, connectionConfig }) {
      if (documentName !== context.writer.documentId) throw refusal('no-access')
      // An older editor would drop the kinds of blocks it does not know.
      if (token !== String(PROSE_VERSION)) throw refusal('stale')
      connectionConfig.readOnly = !context.writer.access.mayWrite
    },
    async onLoadDocument({ documentName, document, context }) {
      if (!(await ownership.claim(documentName))) throw refusal('open-elsewhere')
      const { updates, seq } = await loadUpdates(base, documentName)
      document.transact(() => {
        for (const update of updates) Y.applyUpdate(document, update)
      })
      open.set(documentName, { seq, state: context.writer.access.state, written: false })
    },
    async connected({ connection }) {
      tellAccess(connection)
    },
    async beforeSync({ connection, document, documentName, type, payload }) {
      if (!(await keepFirst(connection, document, type, payload))) return
      const watched = open.get(documentName)
      if (watched) watched.written = true
    },
    async onStateless({ connection, payload }) {
      // Messages of one connection are dealt with in order: what came before this mark is stored, or was refused.
      const n = readMark(payload)
      if (n !== undefined && !connection.readOnly) connection.sendStateless(JSON.stringify({ type: 'kept', n }))
    },
    async beforeHandleAwareness({ states, context }) {
      // Who somebody is, their session says; an editor may only say where its cursor stands.
      for (const state of states.values())
        if (context) state.user = { ...context.writer.person, color: state.user?.color }
    },
    async afterUnloadDocument({ documentName }) {
      open.delete(documentName)
      await ownership.release(documentName)
    },
  })
  return { hocuspocus, ownership }
}

/** Lets documents be written together over websockets. */
export function openCollaboration(base: Ctx, report: (error: unknown) => void): Collaboration {
  const open = new Map<string, Watched>()
  const { hocuspocus, ownership } = configure(base, open)
  const watching = watchDocuments({ base, hocuspocus, open, report })
  const seats = new WeakMap<object, ReturnType<typeof hocuspocus.handleConnection>>()
  const sockets = crossws({
    serverOptions: { maxPayload: MOST_UPDATE_BYTES + 100_000 },
    hooks: {
      upgrade: collaborationDoor(base) as never,
      open: (peer) => {
        const seat = peer.context as Seat
        seats.set(peer, hocuspocus.handleConnection(peer.websocket as never, peer.request as Request, { ...seat }))
      },
      message: (peer, message) => seats.get(peer)?.handleMessage(message.uint8Array()),
      close: (peer, { code = 1005, reason = '' }) => seats.get(peer)?.handleClose({ code, reason }),
      error: () => {},
    },
  })
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => {})
      sockets.handleUpgrade(request, socket, head).catch(report)
    },
    stop: async () => {
      sockets.closeAll(1012, 'restart')
      await watching.stop()
      await Promise.allSettled([...hocuspocus.loadingDocuments.values(), ...hocuspocus.unloadingDocuments.values()])
      sockets.closeAll(1012, 'restart', true)
      await ownership.end()
    },
  }
}
