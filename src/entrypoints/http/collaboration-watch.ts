import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection, Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { findForeignChanges, listStates, touchDocument } from '#workspace/documents/index.ts'
import { findWriter, type Writer } from './collaboration-door.ts'

/** How soon a form's change, a closing or a reopening reaches those who have the document open. */
const STATE_MS = 400
/** How soon a right that was taken away ends a connection. */
const RIGHTS_EVERY = 5
const TOUCH_EVERY = 50

/** What is known of each open document. */
export type Watched = { seq: number; state: string; written: boolean }

type World = { base: Ctx; hocuspocus: Hocuspocus; open: Map<string, Watched>; report: (error: unknown) => void }

/** Tells an editor what its person may do now; it says so in words and stops taking letters where they may not. */
export function tellAccess(connection: Connection<{ writer: Writer }>): void {
  const { access } = connection.context.writer
  connection.readOnly = !access.mayWrite
  connection.sendStateless(JSON.stringify({ type: 'access', ...access }))
}

async function checkWriter(base: Ctx, connection: Connection<{ writer: Writer }>): Promise<void> {
  const { writer } = connection.context
  const before = JSON.stringify(writer.access)
  try {
    const now = await findWriter(base, writer)
    if (!now) return connection.close({ code: 4401, reason: 'signed-out' })
    connection.context = { ...connection.context, writer: now }
    if (JSON.stringify(now.access) !== before) tellAccess(connection)
  } catch (error) {
    if (!isAppError(error)) throw error
    connection.close({ code: 4403, reason: 'no-access' })
  }
}

const connectionsOf = (hocuspocus: Hocuspocus, documentId: string): Connection<{ writer: Writer }>[] =>
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
      await turn(count).catch(world.report)
      await sleep(STATE_MS, undefined, { signal: ended.signal }).catch(() => {})
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
