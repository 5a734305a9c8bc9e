import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { PROSE_VERSION } from '#lib/prose/prose.ts'
import { watchAnswers } from './answers.ts'
import { countKept } from './count-kept.ts'
import { followServer, type Wanted } from './follow-server.ts'
import { keepHere } from './keep-here.ts'
import { showTrouble } from './status.ts'
import { openUnsaved } from './unsaved-store.ts'

/** A page that cannot connect asks its own address why: signed out, no right any more, or no network. */
async function findReason(address: string): Promise<'signed-out' | 'no-access' | 'offline'> {
  try {
    const answer = await fetch(address, { redirect: 'manual', headers: { accept: 'text/html' } })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
    return answer.status === 403 || answer.status === 404 ? 'no-access' : 'offline'
  } catch {
    return 'offline'
  }
}

const liveAddress = (address: string) =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${address}/live`

/** How long a connection may be gone before we ask why. */
const ASK_AFTER_MS = 2500

/** What a server asks for at each connection: the state it does not know yet. */
const SYNC = 0
const SYNC_REPLY = 4
const STEP_1 = 0

type Incoming = { readVarString(): string; readVarUint(): number }

function asksForState(message: Incoming): boolean {
  message.readVarString()
  return [SYNC, SYNC_REPLY].includes(message.readVarUint()) && message.readVarUint() === STEP_1
}

function onOwnChange(doc: Y.Doc, provider: HocuspocusProvider, run: () => void): void {
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) run()
  })
}

/** The browser knows first that its network is gone: a websocket may stand there dead for half a minute. */
function followNetwork({ status }: Wanted, isOver: () => boolean, showState: () => void): void {
  window.addEventListener('offline', () => void (isOver() || status.show('offline')))
  window.addEventListener('online', () => {
    if (isOver()) return
    status.show('connecting')
    showState()
  })
}

function warnOnLeaving(isUnkept: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (isUnkept()) event.preventDefault()
  })
}

type Parts = {
  counter: ReturnType<typeof countKept>
  answers: ReturnType<typeof watchAnswers>
  here: ReturnType<typeof keepHere>
  socket: HocuspocusProviderWebsocket
  isConnected(): boolean
}

/** Why a connection ends for good. For any other reason it is tried again. */
const ENDS = ['signed-out', 'no-access', 'gone', 'stale', 'too-large', 'unreadable-change']
/** What was not kept can never be: it is not to be tried again at the next visit. */
const HOPELESS = ['gone', 'too-large', 'unreadable-change']
/** What a websocket says of a message that is larger than it takes. */
const MESSAGE_TOO_BIG = 1009

/** How a connection ends for good, in words and with what was not kept; and how it is asked why it broke. */
function openExits(
  { setup, say, status, allowWriting }: Wanted,
  { counter, answers, here, socket, isConnected }: Parts,
) {
  let isOver = false
  let asking: ReturnType<typeof setTimeout> | undefined
  const end = (reason: string) => {
    isOver = true
    allowWriting(false)
    status.show('ended')
    showTrouble(say(`ended-${reason}`), counter.unkeptWords())
    if (HOPELESS.includes(reason)) void here.drop()
    socket.disconnect()
  }
  const askWhy = async () => {
    const reason = isOver || isConnected() ? undefined : await findReason(setup.address)
    // The answer may have taken so long that we are back already.
    if (!reason || isOver || isConnected()) return
    if (reason === 'offline') status.show('offline')
    else end(reason)
  }
  const onClose = ({ code, reason }: { code: number; reason: string }) => {
    counter.lose()
    answers.stop()
    if (isOver) return
    if (code === MESSAGE_TOO_BIG) return end('too-large')
    if (ENDS.includes(reason)) return end(reason)
    if (status.current() !== 'offline') status.show('connecting')
    clearTimeout(asking)
    asking = setTimeout(askWhy, ASK_AFTER_MS)
  }
  return { end, onClose, isOver: () => isOver }
}

/** How soon a document that cannot be opened just now is tried again. */
const AGAIN_MS = 3000

function tryAgain(provider: HocuspocusProvider, isOver: () => boolean): void {
  setTimeout(async () => {
    if (isOver() || provider.isAuthenticated) return
    await provider.sendToken()
    provider.startSync()
  }, AGAIN_MS)
}

/** Connects a document to those who write in it, and says at every moment whether what was typed is kept. */
export function connect(wanted: Wanted) {
  const { setup, status } = wanted
  const doc = new Y.Doc()
  status.show('connecting')
  const socket = new HocuspocusProviderWebsocket({ url: liveAddress(setup.address), maxDelay: 5000 })
  const counter = countKept(
    doc,
    (mark) => provider.sendStateless(mark),
    () => state.show(),
  )
  const answers = watchAnswers(
    () => navigator.onLine,
    () => state.show(),
  )
  const here = keepHere(doc, openUnsaved(setup.person.id, setup.documentId), counter)
  const exits = openExits(wanted, { counter, answers, here, socket, isConnected: () => provider.isAuthenticated })
  const state = followServer(wanted, { doc, counter, answers, here, isOver: exits.isOver, provider: () => provider })
  const onRefused = (reason: string) => {
    if (ENDS.includes(reason)) return exits.end(reason)
    if (reason === 'unavailable') status.show('unstored')
    tryAgain(provider, exits.isOver)
  }
  const provider: HocuspocusProvider = new HocuspocusProvider({
    websocketProvider: socket,
    name: setup.documentId,
    document: doc,
    token: String(PROSE_VERSION),
    onMessage: ({ message }) => void (asksForState(message as never) && counter.catchUp()),
    onSynced: state.takeUp,
    onStateless: ({ payload }) => state.hear(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => onRefused(reason),
    onClose: ({ event }) => {
      exits.onClose(event)
      // The document alone was closed, not the connection below it, which comes back by itself.
      if (socket.status === WebSocketStatus.Connected) tryAgain(provider, exits.isOver)
    },
  })
  onOwnChange(doc, provider, () => {
    counter.change()
    here.change()
    state.show()
  })
  followNetwork(wanted, exits.isOver, state.show)
  warnOnLeaving(() => !state.isReadOnly() && !exits.isOver() && counter.hasUnkept())
  window.addEventListener('pagehide', here.write)
  provider.attach()
  return { doc, provider }
}
