import { randomBytes, randomInt } from 'node:crypto'

/** Time and randomness, handed in so that a test can decide them. */
export type Clock = {
  now(): Date
  /** A new id: a UUID version 7, so that ids sort by the time they were made. */
  newId(): string
  /** Unguessable text for links and tokens: `bytes` of randomness in base64url (32 unless told). */
  newSecret(bytes?: number): string
}

const COUNTS = 0x1000

/** A UUID version 7 of this time; with a count (RFC 9562, 6.2) those of one millisecond sort by it, else by chance. */
export function uuidv7(now: Date, count = randomInt(COUNTS)): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime() + Math.floor(count / COUNTS), 0, 6)
  bytes.writeUInt16BE(0x7000 + (count % COUNTS), 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Makes ids that sort in the order in which they were made, also within one millisecond of a process. */
export function makeIds(now: () => Date): () => string {
  let [last, count] = [Number.NaN, 0]
  return () => {
    const at = now()
    count = at.getTime() === last ? count + 1 : 0
    last = at.getTime()
    return uuidv7(at, count)
  }
}

/** An id before every id made at this time, after every one made earlier. */
export function lowestIdAt(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  newId: makeIds(() => new Date()),
  newSecret: (bytes = 32) => randomBytes(bytes).toString('base64url'),
}
