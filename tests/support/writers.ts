import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { openCollaboration } from '#entrypoints/http/collaboration.ts'
import { PROSE_FIELD, PROSE_VERSION } from '#lib/prose/prose.ts'
import type { Ctx } from '#platform/context.ts'

type Which = { projectId: string; documentId: string }
type Told = { type: string; n?: number; state?: string; mayWrite?: boolean; reason?: string }

/** A session of somebody, as their browser keeps it. */
export async function cookieOf(ctx: Ctx, person: Ctx): Promise<string> {
  const { id } = person.actor as { id: string }
  const { headers } = await ctx.auth.startSession(id, new Headers({ host: 'localhost' }))
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What a browser sends along by itself: who is signed in, and from which page it comes. */
function socketWith(headers: Record<string, string>) {
  return function Socket(url: string) {
    return new (WebSocket as unknown as new (url: string, how: object) => WebSocket)(url, { headers })
  }
}

/** Asks until it is so. */
export async function until<T>(look: () => T | Promise<T>, what: string, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`It did not happen: ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** The first run of words of a text; made where there is none. */
function wordsOf(doc: Y.Doc): Y.XmlText {
  const block = doc.getXmlFragment(PROSE_FIELD).get(0) as Y.XmlElement
  if (!(block.get(0) instanceof Y.XmlText)) block.insert(0, [new Y.XmlText()])
  return block.get(0) as Y.XmlText
}

/** Somebody with a document open, over a real connection, as the editor has it. */
function openWriter(url: string, headers: Record<string, string>, which: Which) {
  const { projectId, documentId } = which
  const told: Told[] = []
  const ends: string[] = []
  const doc = new Y.Doc()
  let marks = 0
  let answers = 0
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${url}/projects/${projectId}/documents/${documentId}/live`,
    WebSocketPolyfill: socketWith(headers) as never,
  })
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: documentId,
    document: doc,
    token: String(PROSE_VERSION),
    onMessage: () => {
      answers += 1
    },
    onStateless: ({ payload }) => void told.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => void ends.push(reason),
    onClose: ({ event }) => void ends.push(event.reason || String(event.code)),
  })
  provider.attach()
  const isKept = (n: number) => told.some((one) => one.type === 'kept' && one.n === n)
  const ask = () => {
    marks += 1
    provider.sendStateless(JSON.stringify({ type: 'mark', n: marks }))
    return marks
  }
  return {
    doc,
    provider,
    told,
    ends,
    /** How often the server has answered; it does so to every change, also to one that it refuses. */
    answers: () => answers,
    words: () =>
      doc
        .getXmlFragment(PROSE_FIELD)
        .toString()
        .replace(/<[^>]+>/g, ''),
    type: (words: string) => {
      const text = wordsOf(doc)
      text.insert(text.length, words)
    },
    /** Asks as an editor does; true where the server says that all is kept. */
    isSaved: async (milliseconds = 10_000) => {
      const n = ask()
      return until(() => isKept(n), 'saved', milliseconds)
    },
    /** Asks, and says whether an answer came by the time a later question about access was answered too. */
    ask,
    isKept,
    leave: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}
export type OpenWriter = ReturnType<typeof openWriter>

/** Seats at the documents of a server, at its address. */
export function openSeats(ctx: Ctx, url: string) {
  const open = new Set<OpenWriter>()
  return {
    /** Opens a document as somebody; resolves once they have its text, and what they may do. */
    sit: async (person: Ctx, which: Which) => {
      const writer = openWriter(url, { cookie: await cookieOf(ctx, person), origin: ctx.config.url }, which)
      open.add(writer)
      await until(() => writer.provider.synced || writer.ends.length, 'the document opens')
      return writer
    },
    leave: () => {
      for (const writer of open) writer.leave()
    },
  }
}

/** A server that documents are written together on, at a free port; gives its address. */
export async function serveDocuments(ctx: Ctx, report: (error: unknown) => void) {
  const server = createServer()
  const collaboration = openCollaboration({ ...ctx, actor: { kind: 'visitor' } }, report)
  server.on('upgrade', collaboration.upgrade)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    await collaboration.stop()
    server.closeAllConnections()
    server.close()
  }
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

/** Documents written together over real connections, in this process. */
export async function openWriters(ctx: Ctx) {
  const faults: unknown[] = []
  const { url, stop } = await serveDocuments(ctx, (error) => void faults.push(error))
  const { sit, leave } = openSeats(ctx, url)
  const close = async () => {
    leave()
    await stop()
  }
  return { faults, sit, close }
}
