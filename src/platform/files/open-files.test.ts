import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Files } from './files.ts'
import { emptyScratch, fileFolders, openFiles } from './open-files.ts'

let dataDir: string
let files: Files
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  files = openFiles(dataDir)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const leftovers = () => readdirSync(fileFolders(dataDir).scratch)

it('keeps any bytes under their SHA-256, and gives them back as they were', () => {
  return fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 }), async (chunks) => {
      const bytes = Buffer.concat(chunks)
      const stored = await files.keep(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), 1_000)
      expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
      expect(readFileSync(files.pathOf(stored.sha256))).toEqual(bytes)
    }),
    { numRuns: 20 },
  )
})

it('keeps the same bytes once, and lets nobody write over them', async () => {
  const first = await files.keep(Readable.from(Buffer.from('same')), 10)
  const written = statSync(files.pathOf(first.sha256)).ino
  await files.keep(Readable.from(Buffer.from('same')), 10)
  expect(statSync(files.pathOf(first.sha256)).ino).toBe(written)
  expect(statSync(files.pathOf(first.sha256)).mode & 0o777).toBe(0o400)
  expect(leftovers()).toEqual([])
})

it('refuses what is larger than the limit, and leaves nothing behind', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000)
    })(),
  )
  await expect(files.keep(endless, 1_500_000)).rejects.toMatchObject({
    code: 'files.too-large',
    kind: 'invalid',
    message: 'The file is larger than 1 MB, the most that is taken here.',
  })
  expect(endless.destroyed).toBe(true)
  expect(leftovers()).toEqual([])
})

it('leaves nothing behind where the sender breaks off', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('gone')
    })(),
  )
  await expect(files.keep(broken, 100)).rejects.toThrow('gone')
  expect(leftovers()).toEqual([])
  expect(readdirSync(fileFolders(dataDir).originals)).toEqual([])
})

it('leaves nothing behind where the caller gives up, though the sender goes on', async () => {
  const stop = new AbortController()
  let sent = 0
  const endless = new Readable({
    read() {
      if (++sent === 20) setImmediate(() => stop.abort())
      this.push(Buffer.alloc(1_000))
    },
  })
  await expect(files.keep(endless, 1_000_000_000, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  expect(endless.destroyed).toBe(true)
  expect(leftovers()).toEqual([])
  expect(readdirSync(fileFolders(dataDir).originals)).toEqual([])
})

it('forgets what it is told to, once and for all, and lists what it keeps', async () => {
  const [first, second] = [
    await files.keep(Readable.from(Buffer.from('first')), 10),
    await files.keep(Readable.from(Buffer.from('second')), 10),
  ]
  await files.forget(first.sha256)
  await files.forget(first.sha256)
  const kept: string[] = []
  for await (const { sha256 } of files.listKept()) kept.push(sha256)
  expect(kept).toEqual([second.sha256])
  await expect(async () => files.forget('../../etc/passwd')).rejects.toThrow('is not a SHA-256')
  const folder = files.derivedFolder('p1', 'import')
  await files.forgetDerived('p1')
  expect(existsSync(folder)).toBe(false)
  await expect(async () => files.forgetDerived('..')).rejects.toThrow('cannot name a folder')
})

it('sweeps from the scratch folder what is a day old, and leaves what is in use', async () => {
  const [old, fresh] = [await files.scratchFolder(), await files.scratchFolder()]
  const now = new Date()
  utimesSync(old, now, new Date(now.getTime() - 25 * 3_600_000))
  await files.sweepScratch(now)
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
})

it('is told of a sender that breaks off before anything is read, and of a full disk in a sentence', async () => {
  const gone = new Readable({ read() {} })
  const keeping = files.keep(gone, 100)
  gone.destroy(new Error('gone'))
  await expect(keeping).rejects.toThrow('gone')
  const full = new Readable({ read: () => void full.destroy(Object.assign(new Error('full'), { code: 'ENOSPC' })) })
  await expect(files.keep(full, 100)).rejects.toMatchObject({ code: 'files.disk-full', kind: 'unavailable' })
  expect(leftovers()).toEqual([])
})

it('gives a folder for what can be made again, below the project and nowhere else', () => {
  const folder = files.derivedFolder('01970000-0000-7000-8000-000000000001', 'publish', 'v1')
  expect(folder).toBe(join(dataDir, 'derived/01970000-0000-7000-8000-000000000001/publish/v1'))
  expect(existsSync(folder)).toBe(true)
  for (const name of ['..', '.', '', 'a/b', '../x', '.hidden'])
    expect(() => files.derivedFolder('p1', name)).toThrow('cannot name a folder')
  expect(() => files.pathOf('../../etc/passwd')).toThrow('is not a SHA-256')
})

it('empties the folder for work in progress when the product starts', async () => {
  writeFileSync(join(await files.scratchFolder(), 'half'), 'x')
  emptyScratch(dataDir)
  expect(leftovers()).toEqual([])
})
