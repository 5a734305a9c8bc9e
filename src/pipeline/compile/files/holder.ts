import { decodeHeld, encodeHeld, type Group, groupHeld, type Held } from '../merge/held.ts'
import { openSpill, type Spill } from './spill.ts'

/** What a held document takes besides its text, roughly: its objects, and its place in the index. */
const OVERHEAD = 400
const PARTS = 128

/** Keeps documents until all have been read, then merges them an ocid at a time. */
export type Holder = {
  add(held: Held): void
  /** Puts what is held into a temporary file where it has become too much; to be called now and then. */
  settle(): Promise<void>
  /** `merge` of each ocid, in the order in which each first came, its results in the same order. */
  mergeEach(merge: (group: Group) => Buffer | undefined): AsyncGenerator<Buffer, void, undefined>
  close(): Promise<void>
}

/** Holds in memory up to `limit` bytes, and in a temporary file in `folder`, spread over parts by ocid, beyond it. */
export function createHolder({ limit, folder }: { limit: number; folder: string }): Holder {
  const state: State = { limit, folder, held: [], bytes: 0, spill: undefined, results: undefined }
  return {
    add: (held) => {
      state.held.push(held)
      state.bytes += held.bytes.length + OVERHEAD
    },
    settle: async () => {
      if (state.bytes > state.limit) await spillHeld(state)
    },
    mergeEach: (merge) => (state.spill ? mergeSpilled(state, merge) : mergeHeld(state, merge)),
    close: async () => {
      await state.spill?.close()
      await state.results?.close()
    },
  }
}

type State = {
  limit: number
  folder: string
  held: Held[]
  bytes: number
  spill: Spill | undefined
  results: Spill | undefined
}

/** FNV-1a over the ocid: spreads the many ocids that differ in their last digits only. */
function partOf(ocid: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < ocid.length; i += 1) hash = Math.imul(hash ^ ocid.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % PARTS
}

async function spillHeld(state: State): Promise<void> {
  state.spill ??= await openSpill(state.folder, PARTS)
  for (const held of state.held) await state.spill.write(partOf(held.ocid), encodeHeld(held))
  state.held = []
  state.bytes = 0
}

async function* mergeHeld(state: State, merge: (group: Group) => Buffer | undefined) {
  for (const group of groupHeld(state.held)) {
    const result = merge(group)
    if (result) yield result
  }
}

/** Merges part by part, and puts the results aside; then reads those of all parts in the order of their first document. */
async function* mergeSpilled(state: State, merge: (group: Group) => Buffer | undefined) {
  await spillHeld(state)
  const results = await openSpill(state.folder, PARTS)
  state.results = results
  for (let part = 0; part < PARTS; part += 1) {
    for (const group of groupHeld(decodeHeld(await state.spill!.read(part)))) {
      const result = merge(group)
      if (result) await results.write(part, frame(group.held[0]!.ordinal, result))
    }
  }
  yield* inOrder(Array.from({ length: PARTS }, (_, part) => createReader(results, part)))
}

const FRAME = 12

function frame(ordinal: number, result: Buffer): Buffer {
  const header = Buffer.allocUnsafe(FRAME)
  header.writeDoubleLE(ordinal, 0)
  header.writeUInt32LE(result.length, 8)
  return Buffer.concat([header, result])
}

type Framed = { ordinal: number; result: Buffer }
const READ_AHEAD = 64 * 1024

/** Gives the results of one part, one after the other. */
function createReader(results: Spill, part: number): () => Promise<Framed | undefined> {
  let buffer: Buffer = Buffer.alloc(0)
  let position = 0
  const need = async (length: number) => {
    if (buffer.length >= length) return true
    const more = await results.readFrom(part, position, Math.max(READ_AHEAD, length - buffer.length))
    position += more.length
    buffer = buffer.length ? Buffer.concat([buffer, more]) : more
    return buffer.length >= length
  }
  return async () => {
    if (!(await need(FRAME))) return undefined
    const length = buffer.readUInt32LE(8)
    await need(FRAME + length)
    const next = { ordinal: buffer.readDoubleLE(0), result: buffer.subarray(FRAME, FRAME + length) }
    buffer = buffer.subarray(FRAME + length)
    return next
  }
}

async function* inOrder(readers: (() => Promise<Framed | undefined>)[]) {
  const heads: { next: Framed; read: () => Promise<Framed | undefined> }[] = []
  for (const read of readers) {
    const next = await read()
    if (next) heads.push({ next, read })
  }
  while (heads.length) {
    let first = 0
    for (let i = 1; i < heads.length; i += 1) if (heads[i]!.next.ordinal < heads[first]!.next.ordinal) first = i
    const head = heads[first]!
    yield head.next.result
    const next = await head.read()
    if (next) head.next = next
    else heads.splice(first, 1)
  }
}
