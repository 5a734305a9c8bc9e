import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readByteLines, readTextLines } from './read-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-lines-'))
const file = join(folder, 'lines')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const collect = async <T>(pieces: AsyncIterable<T[]>) => (await Array.fromAsync(pieces)).flat()
const asBytes = async () => (await collect(readByteLines(file))).map(String)
const asTexts = () => collect(readTextLines(file))

describe('the lines of a file', () => {
  it('are what stands between line feeds, whatever else ends a line elsewhere', async () => {
    writeFileSync(file, 'one\r\n\ntw\u2028o\nthree')
    expect(await asBytes()).toEqual(['one\r', '', 'tw\u2028o', 'three'])
    expect(await asTexts()).toEqual(await asBytes())
    writeFileSync(file, '')
    expect([await asBytes(), await asTexts()]).toEqual([[], []])
  })

  it('are whole where a piece of the file ends within one', async () => {
    const long = `${'é'.repeat(700_000)}\nshort\n${'x'.repeat(2_500_000)}\n`
    writeFileSync(file, long)
    const lines = long.split('\n').slice(0, -1)
    expect(await asBytes()).toEqual(lines)
    expect(await asTexts()).toEqual(lines)
  })

  it('give the file back, joined again', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '"') })
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        writeFileSync(file, written)
        expect((await asBytes()).join('\n')).toBe(written.replace(/\n$/, ''))
        expect(await asTexts()).toEqual(await asBytes())
      }),
    )
  })

  it('stop coming when told', async () => {
    await expect(asTextsUntil(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const asTextsUntil = (signal: AbortSignal) => collect(readTextLines(file, signal))
