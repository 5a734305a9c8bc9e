import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createChunkWriter } from './chunk-writer.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A loader that keeps what it was given. */
function keeper() {
  const kept: string[] = []
  return {
    kept,
    load: async (file: string) => {
      const text = readFileSync(file, 'utf8')
      kept.push(text)
      return text.split('\n').length - 1
    },
  }
}

it('loads all that was written, in order and once, and leaves no file', async () => {
  const { kept, load } = keeper()
  const writer = createChunkWriter(folder, 'rows', load)
  const large = `${'x'.repeat(30_000_000)}\n`
  for (const text of ['a\n', large, large, 'b\nc\n']) await writer.write(text)
  expect(await writer.end()).toBe(5)
  expect(kept.length).toBe(2)
  expect(kept.join('') === `a\n${large}${large}b\nc\n`).toBe(true)
  await writer.close()
  expect(readdirSync(folder)).toEqual([])
})

it('tells whoever writes that the disk is full, and ends nothing else', async () => {
  symlinkSync('/dev/full', join(folder, 'rows-1.ndjson'))
  const { kept, load } = keeper()
  const writer = createChunkWriter(folder, 'rows', load)
  await expect(writer.write('a\n')).rejects.toMatchObject({ code: 'ENOSPC' })
  await writer.close()
  expect(kept).toEqual([])
})
