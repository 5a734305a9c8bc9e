import { setTimeout as sleep } from 'node:timers/promises'
import type { Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Ctx } from '#platform/context.ts'
import { findForeignChanges, listStates, touchDocument } from '#workspace/documents/index.ts'
import { findWriter, reasonIn, whyOut } from './collaboration-door.ts'
import { type Place, type Seat, tellAccess } from './collaboration-seat.ts'

/** How soon a form's change, a closing or a reopening reaches those who have the document open. */
const STATE_MS = 400
/** How soon a right that was taken away ends a connection. */
const RIGHTS_EVERY = 5
const TOUCH_EVERY = 50
/** How long we wait where the database does not answer. */
const FAILED_MS = 2000

/** What is known of each open document. */
export type Watched = { seq: number; state: string; written: boolean }

type World = { base: Ctx; hocuspocus: Hocuspocus<Seat>; open: Map<string, Watched>; report: (error: unknown) => void }

async function checkWriter(base: Ctx, place: Place): Promise<void> {
  const { writer } = place.context
  const before = JSON.stringify(writer.access)
  try {
    const now = await findWriter(base, writer)
    if (!now) return place.close({ code: 4401, reason: await whyOut(writer) })
    place.context = { ...place.context, writer: now }
    if (JSON.stringify(now.access) !== before) tellAccess(place)
  } catch (error) {
    place.close({ code: 4403, reason: reasonIn(error) })
  }
}

const connectionsOf = (hocuspocus: Hocuspocus<Seat>, documentId: string): Place[] =>
  hocuspocus.documents.get(documentId)?.getConnections() ?? []

async function applyForeign({ base, hocuspocus, open }: World): Promise<void> {
  const seen = new Map([...open].map(([id, { seq }]) => [id, seq]))
  for (const { documentId, seq, update } of await findForeignChanges(base, seen)) {
    const document = hocuspocus.documents.get(documentId)
    const watched = open.get(documentId)
    if (!document || !watched) continue
    Y.applyUpdate(document, update, { source: 'local', skipStoreHooks: true })
    watched.seq = Math.max(watched.seq, seq)
  }
}

async function checkStates({ base, hocuspocus, open }: World): Promise<void> {
  const states = await listStates(base, [...open.keys()])
  for (const [documentId, watched] of open) {
    const state = states.get(documentId) ?? 'gone'
    if (state === watched.state) continue
    watched.state = state
    await Promise.all(connectionsOf(hocuspocus, documentId).map((connection) => checkWriter(base, connection)))
  }
}

async function checkRights({ base, hocuspocus, open }: World): Promise<void> {
  for (const documentId of open.keys())
    for (const connection of connectionsOf(hocuspocus, documentId)) await checkWriter(base, connection)
}

async function touchWritten({ base, open }: World): Promise<void> {
  for (const [documentId, watched] of open) {
    if (watched.written) await touchDocument(base, documentId)
    watched.written = false
  }
}

/** Looks, while documents are open, for what happened to them elsewhere; gives the way to end it. */
export function watchDocuments(world: World): { stop(): Promise<void> } {
  const ended = new AbortController()
  const turn = async (count: number) => {
    if (!world.open.size) return
    await applyForeign(world)
    await checkStates(world)
    if (count % RIGHTS_EVERY === 0) await checkRights(world)
    if (count % TOUCH_EVERY === 0) await touchWritten(world)
  }
  const work = async () => {
    for (let count = 1; !ended.signal.aborted; count += 1) {
      const isDone = await turn(count).then(
        () => true,
        (error) => world.report(error),
      )
      await sleep(isDone ? STATE_MS : FAILED_MS, undefined, { signal: ended.signal }).catch(() => {})
    }
    await touchWritten(world).catch(world.report)
  }
  const working = work()
  return {
    stop: async () => {
      ended.abort()
      await working
    },
  }
}
