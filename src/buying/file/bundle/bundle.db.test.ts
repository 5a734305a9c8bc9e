import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameInstance } from '#platform/instance.ts'
import { shipped } from '#platform/root.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../tests/support/buying-world.ts'
import { finishPurchase } from '../../../../tests/support/finished-purchase.ts'
import { makeBundle } from '../index.ts'

let world: BuyingWorld
let caseId: string
let folder: string
let zip: Buffer
beforeAll(async () => {
  world = await openBuyingWorld()
  await nameInstance(world.ctx)
  caseId = (await finishPurchase(world)).caseId
  zip = await pack()
  folder = mkdtempSync(join(tmpdir(), 'fairlead-bundle-'))
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
})
afterAll(async () => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  await world?.ctx.close()
})

async function pack(): Promise<Buffer> {
  const { content } = await makeBundle(world.quinn.ctx, { projectId: world.projectId, caseId })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The script as it is shipped, on the unpacked file. */
function verify(...more: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    shipped('buying/file/bundle/verify.mjs'),
    folder,
    ...more,
  ])
  return { told: `${stdout}${stderr}`, status }
}

const filesOf = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

/** Looks at the file with some of its bytes changed, and puts them back. */
function changed<T>(path: string, change: (bytes: Buffer) => Buffer, look: () => T): T {
  const whole = readFileSync(join(folder, path))
  writeFileSync(join(folder, path), change(Buffer.from(whole)))
  try {
    return look()
  } finally {
    writeFileSync(join(folder, path), whole)
  }
}

describe('the file of a purchase', () => {
  it('verifies offline with the script in it, and says how much it looked at', () => {
    expect(verify()).toEqual({ told: expect.stringMatching(/^OK: 17 events, 1 document, \d+ files\n$/), status: 0 })
    expect(filesOf()).toEqual(
      expect.arrayContaining([
        'documents/order.json',
        'README.txt',
        'SHA256SUMS',
        'case.json',
        'index.html',
        'log/checkpoint.txt',
        'verify.mjs',
      ]),
    )
  })

  it('says what was needed and offered, in whose words, and tells the answers to the rules apart', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    for (const words of [smallFix.title, 'We can start at once.', 'Reserved in 4100-22', 'Ask earlier.'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/<th[^>]*><\/th>|<td[^>]*>undefined/)
  })

  it('tells of any byte that was flipped, in each of its parts, and in which file: abuse:A02 abuse:A25', () => {
    const flipIn = (path: string) =>
      fc.record({
        path: fc.constant(path),
        at: fc.nat(readFileSync(join(folder, path)).length - 1),
        bit: fc.nat(7),
      })
    const findsFlip = ({ path, at, bit }: { path: string; at: number; bit: number }) => {
      const flip = (bytes: Buffer) => {
        bytes[at]! ^= 1 << bit
        return bytes
      }
      const { told, status } = changed(path, flip, () => verify())
      expect([status, told.split(' ')[0]]).toEqual([1, path])
    }
    for (const path of filesOf()) fc.assert(fc.property(flipIn(path), findsFlip), { numRuns: 1 })
    fc.assert(fc.property(fc.constantFrom(...filesOf()).chain(flipIn), findsFlip), { numRuns: 40 })
  }, 120_000)

  it('tells of an event that was taken out, whoever wrote the hashes anew: invariant:I5', () => {
    const without = (bytes: Buffer) => {
      const file = JSON.parse(bytes.toString())
      file.events.splice(4, 1)
      return Buffer.from(JSON.stringify(file))
    }
    expect(changed('case.json', without, () => verify()).told).toMatch(/^case\.json differs/)
  })

  it('tells of a file that does not belong to it', () => {
    writeFileSync(join(folder, 'more.txt'), 'More')
    const { told, status } = verify()
    rmSync(join(folder, 'more.txt'))
    expect([told, status]).toEqual(['more.txt does not belong to this file\n', 1])
  })

  it('lets no name of a file speak to the terminal in its place', () => {
    const name = '\u001b[2K\rOK: 35 events'
    writeFileSync(join(folder, name), 'More')
    const { told, status } = verify()
    rmSync(join(folder, name))
    expect([told, status]).toEqual(['?[2K?OK: 35 events does not belong to this file\n', 1])
  })

  it('is held against a key that its reader has from elsewhere', () => {
    const key = readFileSync(join(folder, 'log/key.txt'), 'utf8')
    expect(verify(key).status).toBe(0)
    expect(verify(key.replace(/.=*\n$/, 'A')).told).toMatch(/^log\/key\.txt is another key/)
  })

  it('has the same bytes as long as nothing happens in the purchase, though the log goes on', async () => {
    await world.open()
    expect((await pack()).equals(zip)).toBe(true)
  })

  it('is for members of the project alone', async () => {
    const stranger = await world.person('Eve Elsewhere')
    await expect(makeBundle(stranger.ctx, { projectId: world.projectId, caseId })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

it('verifies with a script of at most 170 lines that needs nothing but Node', () => {
  const script = readFileSync(shipped('buying/file/bundle/verify.mjs'), 'utf8')
  expect(script.split('\n').length - 1).toBeLessThanOrEqual(170)
  for (const [, from] of script.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^node:/)
})
