import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { PROSE_VERSION } from '#lib/prose/prose.ts'
import { watchAnswers } from './answers.ts'
import { countKept } from './count-kept.ts'
import type { Say, Setup } from './page.ts'
import { hideTrouble, type Status, showTrouble } from './status.ts'

type Access = { type: 'access'; state: string; mayWrite: boolean; mayComment: boolean }

type Wanted = { setup: Setup; say: Say; status: Status; allowWriting(may: boolean): void }

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
  socket: HocuspocusProviderWebsocket
  isConnected(): boolean
}

/** Why a connection ends for good. For any other reason it is tried again. */
const ENDS = ['signed-out', 'no-access', 'gone', 'stale', 'too-large', 'unreadable-change']
/** What a websocket says of a message that is larger than it takes. */
const MESSAGE_TOO_BIG = 1009

/** How a connection ends for good, in words and with what was not kept; and how it is asked why it broke. */
function openExits({ setup, say, status, allowWriting }: Wanted, { counter, answers, socket, isConnected }: Parts) {
  let isOver = false
  let asking: ReturnType<typeof setTimeout> | undefined
  const end = (reason: string) => {
    isOver = true
    allowWriting(false)
    status.show('ended')
    showTrouble(say(`ended-${reason}`), counter.unkeptWords())
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

type Told = Access | { type: 'kept'; n: number } | { type: 'unstored'; reason: 'unstored' | 'disk-full' }

/** How soon a document that cannot be opened just now is tried again. */
const AGAIN_MS = 3000

function tryAgain(provider: HocuspocusProvider, isOver: () => boolean): void {
  setTimeout(async () => {
    if (isOver() || provider.isAuthenticated) return
    await provider.sendToken()
    provider.startSync()
  }, AGAIN_MS)
}

/** What a change of access means for somebody who writes, in words. */
function wordsOfAccess(say: Say, { state }: Access): string {
  if (state === 'draft' || state === 'revising') return say('may-not-write')
  return say('closed-meanwhile', { state: say(`in-state-${state}`) })
}

/** Connects a document to those who write in it, and says at every moment whether what was typed is kept. */
export function connect(wanted: Wanted) {
  const { setup, say, status, allowWriting } = wanted
  const doc = new Y.Doc()
  status.show('connecting')
  let isReadOnly = !setup.mayWrite
  /** Why nothing can be kept just now; it stays shown until everything is. */
  let hindrance: 'unstored' | 'disk-full' | undefined
  const socket = new HocuspocusProviderWebsocket({ url: liveAddress(setup.address), maxDelay: 5000 })
  const showState = () => {
    if (exits.isOver() || isReadOnly || !provider.isAuthenticated) return
    if (counter.isAllKept()) hindrance = undefined
    status.show(counter.isAllKept() ? 'saved' : (hindrance ?? answers.stateOfUnkept()))
  }
  const counter = countKept(doc, (mark) => provider.sendStateless(mark), showState)
  const answers = watchAnswers(() => navigator.onLine, showState)
  const exits = openExits(wanted, { counter, answers, socket, isConnected: () => provider.isAuthenticated })
  const onAccess = (access: Access) => {
    const wasWriting = !isReadOnly
    isReadOnly = !access.mayWrite
    allowWriting(access.mayWrite)
    if (access.mayWrite) hideTrouble()
    else status.show('read-only')
    showState()
    if (wasWriting && isReadOnly) showTrouble(wordsOfAccess(say, access), counter.unkeptWords())
  }
  const onTold = (message: Told) => {
    if (message.type === 'access') onAccess(message)
    else answers.stop()
    if (message.type === 'unstored') hindrance = message.reason
    if (message.type === 'kept' && !isReadOnly) counter.keep(message.n)
    showState()
  }
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
    onStateless: ({ payload }) => onTold(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => onRefused(reason),
    onClose: ({ event }) => {
      exits.onClose(event)
      // The document alone was closed, not the connection below it, which comes back by itself.
      if (socket.status === WebSocketStatus.Connected) tryAgain(provider, exits.isOver)
    },
  })
  onOwnChange(doc, provider, () => {
    counter.change()
    showState()
  })
  followNetwork(wanted, exits.isOver, showState)
  warnOnLeaving(() => !isReadOnly && !exits.isOver() && counter.hasUnkept())
  provider.attach()
  return { doc, provider }
}
