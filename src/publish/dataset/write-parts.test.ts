import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isSafePath, writeParts } from './write-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-parts-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('writes whole files and files that grow, and gives the hash of what lies on disk', async () => {
  const long = 'x'.repeat(700_000)
  const written = await writeParts(folder, [
    { path: 'b/grown.txt', content: long, more: true },
    { path: 'a.txt', content: 'ä' },
    { path: 'b/grown.txt', content: long, more: true },
  ])
  expect(written.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['a.txt', 2],
    ['b/grown.txt', 1_400_000],
  ])
  for (const { path, sha256 } of written)
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ).toBe(sha256)
})

it('writes nothing outside its folder', async () => {
  for (const path of ['../a', 'a/../../b', '/a', 'a\\b', '', '.', 'a\u0000']) {
    expect(isSafePath(path), path).toBe(false)
    await expect(writeParts(folder, [{ path, content: 'x' }])).rejects.toThrow('no path within a site')
  }
})

it('stops when it is told to', async () => {
  const stop = AbortSignal.abort()
  await expect(writeParts(folder, [{ path: 'c', content: 'x' }], stop)).rejects.toThrow('aborted')
})
