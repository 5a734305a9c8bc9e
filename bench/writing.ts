// Claim: where fifty people write in one document at a time, what one types reaches the others within 100 ms (p95), each
// change committed before anybody sees it. Yardstick: the same at half the pace. The clients share the machine with server
// and database.
import { setTimeout as sleep } from 'node:timers/promises'
import { IncomingMessage, OutgoingMessage } from '@hocuspocus/server'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { PROSE_FIELD, PROSE_VERSION } from '#lib/prose/prose.ts'
import { removeData } from '../tests/support/start-product.ts'
import { startFresh } from './support/fresh.ts'
import { say, timeAt } from './support/load.ts'

const LIMIT_MS = 100
const PEOPLE = 50
const SECONDS = 15
const [SYNC, AUTH, TOKEN] = [0, 2, 0]
const [STEP_1, UPDATE] = [0, 2]

type Sent = { clock: number; at: number }
const sent = new Map<number, Sent[]>()
let reached: number[] = []

/** Notes for everything newly seen of others how long ago it was typed. */
function note(own: number, seen: Map<number, number>, update: Uint8Array): void {
  const now = performance.now()
  for (const [client, to] of Y.parseUpdateMeta(update).to) {
    const from = seen.get(client) ?? 0
    if (client === own) continue
    for (const { clock, at } of sent.get(client) ?? []) if (clock > from && clock <= to) reached.push(now - at)
    seen.set(client, Math.max(from, to))
  }
}

/** Somebody who has the document open; `ready` once they may write. */
function openPerson(url: string, cookie: string, origin: string, documentId: string) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const seen = new Map<number, number>()
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const Socket = WebSocket as unknown as new (url: string, how: object) => WebSocket
  const socket = new Socket(url, { headers: { cookie, origin } })
  socket.binaryType = 'arraybuffer'
  const message = () => new OutgoingMessage(documentId)
  const send = (said: OutgoingMessage) => socket.send(said.toUint8Array())
  socket.onopen = () => {
    const version = Buffer.from(String(PROSE_VERSION))
    socket.send(Buffer.from([documentId.length, ...Buffer.from(documentId), AUTH, TOKEN, version.length, ...version]))
    send(
      message()
        .createSyncMessage()
        .writeFirstSyncStepFor(doc as never),
    )
  }
  socket.onmessage = ({ data }) => {
    const heard = new IncomingMessage(new Uint8Array(data as ArrayBuffer))
    heard.readVarString()
    if (heard.readVarUint() !== SYNC) return
    const step = heard.readVarUint()
    if (step === STEP_1) return resolve()
    if (step === UPDATE) note(doc.clientID, seen, heard.readVarUint8Array())
    else Y.applyUpdate(doc, heard.readVarUint8Array())
  }
  const text = new Y.XmlText()
  const type = (words: string) => {
    const before = Y.encodeStateVector(doc)
    if (!text.parent) {
      const block = new Y.XmlElement('paragraph')
      doc.getXmlFragment(PROSE_FIELD).push([block])
      block.push([text])
    }
    text.insert(text.length, words)
    const clock = Y.getState(doc.store, doc.clientID)
    sent.set(doc.clientID, [...(sent.get(doc.clientID) ?? []), { clock, at: performance.now() }])
    send(message().createSyncMessage().writeUpdate(Y.encodeStateAsUpdate(doc, before)))
    awareness.setLocalStateField('cursor', { anchor: clock, head: clock })
    send(message().createAwarenessUpdateMessage(awareness, [doc.clientID]))
  }
  const leave = () => {
    awareness.destroy()
    socket.close()
  }
  return { ready, type, leave }
}
type Person = ReturnType<typeof openPerson>

/** Each types at the same pace, none at the same moment as another. */
async function write(people: readonly Person[], perSecond: number): Promise<number[]> {
  reached = []
  const began = performance.now()
  for (let i = 0; i < PEOPLE * perSecond * SECONDS; i += 1) {
    const due = began + (i * 1000) / (PEOPLE * perSecond)
    const wait = due - performance.now()
    if (wait > 1) await sleep(wait)
    people[i % PEOPLE]!.type('ab ')
  }
  await sleep(2000)
  return reached.sort((a, b) => a - b)
}

const { product, projectId, cookie, api } = await startFresh()
try {
  const { id } = await api('/documents', { title: 'Fifty' })
  const url = `${product.url.replace('http', 'ws')}/projects/${projectId}/documents/${id}/live`
  const people = Array.from({ length: PEOPLE }, () => openPerson(url, cookie, product.url, id))
  await Promise.all(people.map(({ ready }) => ready))
  console.log(`writing: ${PEOPLE} people in one document for ${SECONDS} s (claim: p95 ${LIMIT_MS} ms)`)
  for (const perSecond of [1, 2, 4]) {
    const times = await write(people, perSecond)
    const whole = PEOPLE * (PEOPLE - 1) * perSecond * SECONDS
    say(`each ${perSecond} changes/s (${Math.round((100 * times.length) / whole)} % arrived)`, times)
    if (perSecond === 2 && timeAt(times, 0.95) > LIMIT_MS) process.exitCode = 1
  }
  for (const person of people) person.leave()
} finally {
  await product.stop()
  removeData(product)
}
