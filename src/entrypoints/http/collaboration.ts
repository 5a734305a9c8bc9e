import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Document, Hocuspocus } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import * as Y from 'yjs'
import { isAppError } from '#lib/app-error.ts'
import { PROSE_VERSION } from '#lib/prose/prose.ts'
import type { Ctx } from '#platform/context.ts'
import {
  loadUpdates,
  MOST_UPDATE_BYTES,
  type Ownership,
  openOwnership,
  storeTogether,
} from '#workspace/documents/index.ts'
import { collaborationDoor, findWriter, reasonIn, whyOut } from './collaboration-door.ts'
import { allowNext, keepFirst } from './collaboration-keep.ts'
import { newSync, type Seat, tellAccess } from './collaboration-seat.ts'
import { type Watched, watchDocuments } from './collaboration-watch.ts'

/** The part of the server where documents are written together. */
export type Collaboration = {
  /** Takes a request to speak over a websocket, on the same port as everything else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every connection; editors keep what they have and come back to the next start. */
  stop(): Promise<void>
}

/** A reason that an editor understands. It has no message: those are written to standard error at each try. */
const refusal = (reason: string) => Object.assign(new Error(), { reason })

/** How many changes an editor has made when it asks how far we are. */
function readMark(payload: string): number | undefined {
  try {
    const { type, n } = JSON.parse(payload) as { type?: unknown; n?: unknown }
    return type === 'mark' && typeof n === 'number' ? n : undefined
  } catch {
    return undefined
  }
}

/** What is being answered at this moment: the end waits for it, since it still asks the database. */
type Working = Set<Promise<unknown>>

type World = { base: Ctx; open: Map<string, Watched>; working: Working; report: (error: unknown) => void }

function keepTrack<T>(working: Working, work: Promise<T>): Promise<T> {
  const done: Promise<unknown> = work.then(
    () => working.delete(done),
    () => working.delete(done),
  )
  working.add(done)
  return work
}

/** What fails for want of a database is tried again by the editor; a refusal it understands goes to it as it is. */
async function orTryAgain<T>(report: World['report'], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'reason' in error) throw error
    if (isAppError(error)) throw refusal(reasonIn(error))
    report(error)
    throw refusal('unavailable')
  }
}

/** Who somebody is and what they may do, at this moment: a connection may be older than a right that was taken away. */
async function admit(base: Ctx, { writer }: Seat, documentName: string, token: string): Promise<Seat> {
  if (documentName !== writer.documentId) throw refusal('no-access')
  // An older editor would drop the kinds of blocks it does not know.
  if (token !== String(PROSE_VERSION)) throw refusal('stale')
  const now = await findWriter(base, writer)
  if (!now) throw refusal(await whyOut(writer))
  return { writer: now, sync: newSync() }
}

async function load({ base, open }: World, ownership: Ownership, document: Document, { writer }: Seat): Promise<void> {
  if (!(await ownership.claim(document.name))) throw refusal('open-elsewhere')
  const { updates, seq } = await loadUpdates(base, document.name)
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update)
  })
  open.set(document.name, { seq, state: writer.access.state, written: false })
}

function configure(world: World) {
  const { base, open, working, report } = world
  const ownership = openOwnership(base)
  const store = storeTogether()
  const hocuspocus = new Hocuspocus<Seat>({
    quiet: true,
    timeout: 60_000,
    debounce: 1_000,
    unloadImmediately: true,
    async onAuthenticate({ documentName, token, context, connectionConfig }) {
      const seat = await keepTrack(
        working,
        orTryAgain(report, () => admit(base, context, documentName, token)),
      )
      connectionConfig.readOnly = !seat.writer.access.mayWrite
      return seat
    },
    onLoadDocument: ({ document, context }) => orTryAgain(report, () => load(world, ownership, document, context)),
    async connected({ connection }) {
      tellAccess(connection)
    },
    async beforeSync({ connection, document, documentName, type, payload }) {
      if (!(await keepFirst({ place: connection, document, type, update: payload }, { store, report }))) return
      const watched = open.get(documentName)
      if (watched) watched.written = true
    },
    async afterHandleMessage({ connection }) {
      allowNext(connection)
    },
    async onStateless({ connection, payload }) {
      // Messages of one connection are dealt with in order: what came before this mark is stored, or was refused.
      const n = readMark(payload)
      if (n === undefined || !connection.context.writer.access.mayWrite || connection.context.sync.isBehind) return
      connection.sendStateless(JSON.stringify({ type: 'kept', n }))
    },
    async beforeHandleAwareness({ states, context }) {
      // Who somebody is, their session says; an editor may only say where its cursor stands.
      for (const state of states.values())
        if (context) state.user = { ...context.writer.person, color: state.user?.color }
    },
    async afterUnloadDocument({ documentName }) {
      open.delete(documentName)
      await ownership.release(documentName).catch(report)
    },
  })
  return { hocuspocus, ownership }
}

/** Lets documents be written together over websockets. */
export function openCollaboration(base: Ctx, report: (error: unknown) => void): Collaboration {
  const open = new Map<string, Watched>()
  const working: Working = new Set()
  const { hocuspocus, ownership } = configure({ base, open, working, report })
  const watching = watchDocuments({ base, hocuspocus, open, report })
  const seats = new WeakMap<object, ReturnType<typeof hocuspocus.handleConnection>>()
  const sockets = crossws({
    serverOptions: { maxPayload: MOST_UPDATE_BYTES + 100_000 },
    hooks: {
      upgrade: collaborationDoor(base, report) as never,
      open: (peer) => {
        const seat = peer.context as Pick<Seat, 'writer'>
        seats.set(
          peer,
          hocuspocus.handleConnection(peer.websocket as never, peer.request as Request, {
            ...seat,
            sync: newSync(),
          }),
        )
      },
      message: (peer, message) => seats.get(peer)?.handleMessage(message.uint8Array()),
      close: (peer, { code = 1005, reason = '' }) => seats.get(peer)?.handleClose({ code, reason }),
      error: () => {},
    },
  })
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => {})
      keepTrack(working, sockets.handleUpgrade(request, socket, head)).catch(report)
    },
    stop: async () => {
      sockets.closeAll(1012, 'restart')
      await watching.stop()
      await Promise.allSettled(working)
      await Promise.allSettled([...hocuspocus.loadingDocuments.values(), ...hocuspocus.unloadingDocuments.values()])
      sockets.closeAll(1012, 'restart', true)
      await ownership.end()
    },
  }
}
