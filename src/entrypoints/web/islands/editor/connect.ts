import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { PROSE_VERSION } from '#lib/prose/prose.ts'
import type { Say, Setup } from './page.ts'
import { hideTrouble, type Status, showTrouble } from './status.ts'
import { ownClock, unsavedWords } from './unsaved.ts'

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

/**
 * Counts own changes, and asks after each burst how far the server has come: it answers in order, once all before is
 * stored. Nothing is asked before the server has been sent what it missed while we were apart.
 */
function countKept(doc: Y.Doc, send: (mark: string) => void, onKept: () => void) {
  let [made, kept, keptClock] = [0, 0, 0]
  let isCaughtUp = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const clocks = new Map<number, number>()
  const ask = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!isCaughtUp) return
      clocks.set(made, ownClock(doc))
      send(JSON.stringify({ type: 'mark', n: made }))
    }, 0)
  }
  return {
    change: () => {
      made += 1
      ask()
    },
    catchUp: () =>
      setTimeout(() => {
        isCaughtUp = true
        ask()
      }, 0),
    lose: () => {
      isCaughtUp = false
    },
    keep: (n: number) => {
      kept = n
      keptClock = clocks.get(n) ?? keptClock
      for (const old of clocks.keys()) if (old <= n) clocks.delete(old)
      onKept()
    },
    isAllKept: () => isCaughtUp && kept === made,
    hasUnkept: () => kept !== made,
    unkeptWords: () => (kept === made ? '' : unsavedWords(doc, keptClock)),
  }
}

function onOwnChange(doc: Y.Doc, provider: HocuspocusProvider, run: () => void): void {
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) run()
  })
}

function warnOnLeaving(isUnkept: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (isUnkept()) event.preventDefault()
  })
}

type Parts = { counter: ReturnType<typeof countKept>; socket: HocuspocusProviderWebsocket; isConnected(): boolean }

/** How a connection ends for good, in words and with what was not kept; and how it is asked why it broke. */
function openExits({ setup, say, status, allowWriting }: Wanted, { counter, socket, isConnected }: Parts) {
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
  const onClose = (reason: string) => {
    counter.lose()
    if (isOver) return
    if (reason === 'signed-out' || reason === 'no-access') return end(reason)
    if (status.current() !== 'offline') status.show('connecting')
    clearTimeout(asking)
    asking = setTimeout(askWhy, ASK_AFTER_MS)
  }
  return { end, onClose, isOver: () => isOver }
}

/** Connects a document to those who write in it, and says at every moment whether what was typed is kept. */
export function connect(wanted: Wanted) {
  const { setup, say, status, allowWriting } = wanted
  const doc = new Y.Doc()
  status.show('connecting')
  let isReadOnly = !setup.mayWrite
  const socket = new HocuspocusProviderWebsocket({ url: liveAddress(setup.address), maxDelay: 5000 })
  const showState = () => {
    if (exits.isOver() || isReadOnly || !provider.isAuthenticated) return
    status.show(counter.isAllKept() ? 'saved' : 'saving')
  }
  const counter = countKept(doc, (mark) => provider.sendStateless(mark), showState)
  const exits = openExits(wanted, { counter, socket, isConnected: () => provider.isAuthenticated })
  const onAccess = ({ mayWrite, state }: Access) => {
    const wasWriting = !isReadOnly
    isReadOnly = !mayWrite
    allowWriting(mayWrite)
    if (mayWrite) hideTrouble()
    else status.show('read-only')
    showState()
    if (wasWriting && isReadOnly)
      showTrouble(say('closed-meanwhile', { state: say(`in-state-${state}`) }), counter.unkeptWords())
  }
  const onTold = (message: Access | { type: 'kept'; n: number }) => {
    if (message.type === 'access') onAccess(message)
    else if (!isReadOnly) counter.keep(message.n)
  }
  const onRefused = (reason: string) => {
    if (reason === 'open-elsewhere') setTimeout(() => provider.sendToken().then(() => provider.startSync()), 3000)
    else exits.end(reason === 'stale' ? 'stale' : 'no-access')
  }
  const provider: HocuspocusProvider = new HocuspocusProvider({
    websocketProvider: socket,
    name: setup.documentId,
    document: doc,
    token: String(PROSE_VERSION),
    onMessage: ({ message }) => void (asksForState(message as never) && counter.catchUp()),
    onStateless: ({ payload }) => onTold(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => onRefused(reason),
    onClose: ({ event }) => exits.onClose(event.reason),
  })
  onOwnChange(doc, provider, () => {
    counter.change()
    showState()
  })
  warnOnLeaving(() => !isReadOnly && !exits.isOver() && counter.hasUnkept())
  provider.attach()
  return { doc, provider }
}
