import { describe, expect, it } from 'vitest'
import { contextFor, makeSealingWorld, openWith, sealFor } from '../../../tests/support/sealing.ts'
import { openAttachment, PART_BYTES, rootOfParts, SEALED_PART_BYTES, sealAttachment } from './attachments.ts'
import { type Bytes, concat, randomBytes } from './bytes.ts'

const contentKey = randomBytes()
const place = { context: contextFor('ada'), contentKey, index: 0 }
const plain = randomBytes(60_000)
const file = concat(plain, plain, plain, plain, plain, plain)

async function* inPieces(bytes: Bytes, length = 50_001): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length)
}
async function* from(parts: readonly Bytes[]): AsyncGenerator<Bytes> {
  yield* parts
}

async function seal(bytes: Bytes, at = place) {
  const parts: Bytes[] = []
  const keep = (part: Bytes) => void parts.push(part)
  const sealed = await sealAttachment(at, { bytes: bytes.length, source: inPieces(bytes) }, keep)
  return { sealed, parts }
}
async function open(sealed: Awaited<ReturnType<typeof seal>>['sealed'], parts: readonly Bytes[], at = place) {
  const pieces: Bytes[] = []
  for await (const piece of openAttachment(at, { bytes: file.length, sealed }, from(parts))) pieces.push(piece)
  return concat(...pieces)
}

describe('a sealed file', () => {
  it('is filled up, cut into parts of one length, and opens to what it was', async () => {
    const { sealed, parts } = await seal(file)
    expect(sealed.bytes).toBe(512 * 1024)
    expect(parts).toHaveLength(sealed.bytes / PART_BYTES)
    expect(new Set(parts.map(({ length }) => length))).toEqual(new Set([SEALED_PART_BYTES]))
    expect(await open(sealed, parts)).toEqual(file)
    expect(await rootOfParts(from(parts))).toBe(sealed.root)
  })

  it('may be empty', async () => {
    const { sealed, parts } = await seal(new Uint8Array(0))
    expect([sealed.bytes, parts.length]).toEqual([256 * 1024, 4])
  })

  it('abuse:A02 shows a byte that was changed, a part that was moved or left out, and one that was added', async () => {
    const { sealed, parts } = await seal(file)
    const changed = parts.with(3, parts[3]!.with(100, parts[3]![100]! ^ 1))
    const moved = parts.with(0, parts[1]!).with(1, parts[0]!)
    for (const wrong of [changed, moved, parts.slice(0, -1), parts.slice(1), [...parts, parts[0]!]]) {
      await expect(open(sealed, wrong)).rejects.toThrow(/cannot be opened|of its/)
      expect(await rootOfParts(from(wrong))).not.toBe(sealed.root)
    }
  })

  it('opens as this file of this bid alone', async () => {
    const { sealed, parts } = await seal(file)
    for (const at of [
      { ...place, index: 1 },
      { ...place, context: contextFor('bob') },
      { ...place, contentKey: randomBytes() },
    ])
      await expect(open(sealed, parts, at)).rejects.toThrow('Part 1 of the file cannot be opened.')
  })

  it('fails where the file is longer or shorter than it was said to be', async () => {
    for (const bytes of [file.length + PART_BYTES, file.length - PART_BYTES])
      await expect(sealAttachment(place, { bytes, source: inPieces(file) }, () => {})).rejects.toThrow('changed while')
  })
})

it('travels with its bid: the names inside, the roots outside', async () => {
  const world = await makeSealingWorld()
  const kept: Bytes[][] = [[], []]
  const attach = (index: number, name: string) => ({
    name,
    type: 'application/pdf',
    bytes: file.length,
    source: inPieces(file),
    keep: (part: Bytes) => void kept[index]!.push(part),
  })
  const bid = await sealFor(world, 'ada', { attachments: [attach(0, 'plan.pdf'), attach(1, 'prices.pdf')] })
  const outcome = await openWith(world, bid, world.keys.slice(1))
  if (outcome.state !== 'opened') throw new Error(outcome.state)
  expect(outcome.content.attachments.map(({ name }) => name)).toEqual(['plan.pdf', 'prices.pdf'])
  expect(JSON.stringify(bid)).not.toContain('plan.pdf')
  for (const [index, parts] of kept.entries()) {
    expect(bid.header.attachments[index]!.root).toBe(await rootOfParts(from(parts)))
    expect(
      await open(bid.header.attachments[index]!, parts, { ...place, contentKey: outcome.contentKey, index }),
    ).toEqual(file)
  }
})
