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
    return answer.ok ? 'offline' : 'no-access'
  } catch {
    return 'offline'
  }
}

const liveAddress = (address: string) =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${address}/live`

/** How long a connection may be gone before we ask why. */
const ASK_AFTER_MS = 2500

/** Connects a document to those who write in it, and says at every moment whether what was typed is kept. */
export function connect({ setup, say, status, allowWriting }: Wanted) {
  const doc = new Y.Doc()
  let savedClock = 0
  status.show('connecting')
  let isOver = false
  let isReadOnly = !setup.mayWrite
  let asking: ReturnType<typeof setTimeout> | undefined
  const socket = new HocuspocusProviderWebsocket({ url: liveAddress(setup.address), maxDelay: 5000 })

  const end = (reason: string) => {
    isOver = true
    allowWriting(false)
    status.show('ended')
    showTrouble(say(`ended-${reason}`), unsavedWords(doc, savedClock))
    socket.disconnect()
  }
  const askWhy = async () => {
    if (isOver || provider.isAuthenticated) return
    const reason = await findReason(setup.address)
    if (reason === 'offline') status.show('offline')
    else end(reason)
  }
  const onChanges = () => {
    if (isOver || isReadOnly) return
    const isSaved = provider.isAuthenticated && provider.isSynced && provider.unsyncedChanges === 0
    if (isSaved) savedClock = ownClock(doc)
    if (provider.isAuthenticated) status.show(isSaved ? 'saved' : 'saving')
  }
  const onAccess = ({ mayWrite, state }: Access) => {
    const wasWriting = !isReadOnly
    isReadOnly = !mayWrite
    allowWriting(mayWrite)
    if (mayWrite) {
      hideTrouble()
      onChanges()
      return
    }
    status.show('read-only')
    const lost = wasWriting ? unsavedWords(doc, savedClock) : ''
    if (wasWriting) showTrouble(say('closed-meanwhile', { state: say(`in-state-${state}`) }), lost)
  }
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: setup.documentId,
    document: doc,
    token: String(PROSE_VERSION),
    onUnsyncedChanges: onChanges,
    onSynced: onChanges,
    onStateless: ({ payload }) => {
      const message = JSON.parse(payload) as Access
      if (message.type === 'access') onAccess(message)
    },
    onAuthenticationFailed: ({ reason }) => {
      if (reason === 'open-elsewhere') setTimeout(() => provider.sendToken().then(() => provider.startSync()), 3000)
      else end(reason === 'stale' ? 'stale' : 'no-access')
    },
    onClose: ({ event }) => {
      if (isOver) return
      if (event.reason === 'signed-out' || event.reason === 'no-access') return end(event.reason)
      if (status.current() !== 'offline') status.show('connecting')
      clearTimeout(asking)
      asking = setTimeout(askWhy, ASK_AFTER_MS)
    },
  })
  provider.attach()
  window.addEventListener('beforeunload', (event) => {
    if (!isReadOnly && provider.unsyncedChanges > 0 && unsavedWords(doc, savedClock)) event.preventDefault()
  })
  return { doc, provider }
}
