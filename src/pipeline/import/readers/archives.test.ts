import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readWhole, tableFolder } from '../../../../tests/support/table-files.ts'
import { inspectFile } from './inspect-file.ts'
import { readLimits } from './limits.ts'

const folder = tableFolder()
afterAll(folder.remove)

const table = `id,name\n${Array.from({ length: 5000 }, (_, i) => `${i + 1},supplier number ${(i * 7919) % 1000}\n`).join('')}`
const read = (content: Uint8Array, choices = {}, limits = readLimits) =>
  readWhole(folder.write(content), choices, limits)

describe('packed tables', () => {
  it('are read from gzip and zip as from the plain file', async () => {
    for (const packed of [
      gzipSync(table),
      zipSync({ 'table.csv': strToU8(table) }),
      zipSync({ 'table.csv': [strToU8(table), { level: 0 }] }),
    ]) {
      const { rows, aside, summary } = await read(packed)
      expect(rows).toHaveLength(5000)
      expect(aside).toEqual([])
      expect(summary.broken).toBeUndefined()
    }
  })

  it('are chosen among the files of an archive; what systems leave behind is no file', async () => {
    const packed = zipSync({
      'a.csv': strToU8('x\n1\n'),
      '__MACOSX/a.csv': strToU8('junk'),
      'b/c.csv': strToU8('y\n2\n3\n'),
    })
    const path = folder.write(packed)
    expect((await inspectFile(path)).members.map(({ name }) => name)).toEqual(['a.csv', 'b/c.csv'])
    expect((await readWhole(path, { member: 'b/c.csv' })).rows).toHaveLength(2)
    await expect(inspectFile(path, { member: 'no.csv' })).rejects.toMatchObject({ code: 'import.no-member' })
  })

  it('are gzip streams behind each other, too', async () => {
    const { rows } = await read(Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')]))
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
  })
})

describe('an archive', () => {
  it('that names a file outside of itself is refused with that name', async () => {
    for (const name of ['../../outside.csv', '/outside.csv', '..\\outside.csv'])
      await expect(inspectFile(folder.write(zipSync({ [name]: strToU8('a,b\n1,2\n') })))).rejects.toMatchObject({
        code: 'import.unsafe-name',
        kind: 'invalid',
        message: expect.stringContaining(name.replaceAll('\\', '/')),
      })
  })
})

describe('an archive that breaks off', () => {
  it('is said to break off before it is brought in', async () => {
    const packed = gzipSync(table)
    const { doubts } = await inspectFile(folder.write(packed.subarray(0, packed.length / 2)))
    expect(doubts[0]).toContain('breaks off after')
  })

  it('gives all rows that came before the break, sets the row in hand aside, and tells the place', async () => {
    const packed = gzipSync(table)
    for (const kept of [0.3, 0.6, 0.95]) {
      const { rows, aside, summary } = await read(packed.subarray(0, packed.length * kept))
      expect(rows.length).toBeGreaterThan(100)
      expect(rows.every(({ line, cells }, i) => line === i + 2 && cells[0] === String(i + 1))).toBe(true)
      expect(aside.length).toBeLessThanOrEqual(1)
      expect(rows.length + aside.length).toBe(summary.rowsIn)
      expect(summary.broken).toMatch(/breaks off after [\d,]+ bytes: the file ends in the middle/)
    }
  })

  it('is told of where its checksum is wrong', async () => {
    const packed = zipSync({ 'table.csv': [strToU8(table), { level: 0 }] })
    packed[2000] = packed[2000]! ^ 1
    expect((await read(packed)).summary.broken).toContain('checksum')
  })

  it('is read from its start where the list of a zip archive is missing', async () => {
    const packed = zipSync({ 'table.csv': strToU8(table) })
    const { found, rows, summary } = await read(packed.subarray(0, packed.length / 2))
    expect(found.members).toMatchObject([{ name: 'table.csv' }])
    expect(found.doubts.join()).toContain('cut off')
    expect(rows.length).toBeGreaterThan(100)
    expect(summary.broken).toContain('breaks off')
  })
})

describe('what is refused', () => {
  const codes = (content: Uint8Array | string, limits = readLimits) =>
    readWhole(folder.write(content), {}, limits).then(
      () => 'read',
      (error) => error.code,
    )

  it('is an archive inside an archive', async () => {
    const inner = zipSync({ 'a.csv': strToU8('a\n1\n') })
    expect(await codes(zipSync({ 'inner.zip': inner }))).toBe('import.nested-archive')
    expect(await codes(gzipSync(gzipSync('a\n1\n')))).toBe('import.nested-archive')
    expect(await codes(gzipSync(inner))).toBe('import.nested-archive')
  })

  it('is a bomb, by what it unpacks to and by how many times its size that is', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'a,b\n'))
    expect(await codes(bomb, { ...readLimits, unpacked: 10_000_000 })).toBe('import.unpacks-too-large')
    expect(await codes(bomb, { ...readLimits, ratioFrom: 10_000_000, ratio: 100 })).toBe('import.unpacks-too-large')
  })

  it('is an archive with too many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.csv`, strToU8('a')]))
    expect(await codes(zipSync(files), { ...readLimits, members: 10 })).toBe('import.too-many-members')
  })

  it('is an empty file, a picture, a PDF, an old workbook, a web page, a document', async () => {
    expect(await codes('')).toBe('import.empty')
    expect(await codes(gzipSync(''))).toBe('import.empty')
    expect(await codes('%PDF-1.7')).toBe('import.unknown-format')
    expect(await codes(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('import.unknown-format')
    expect(await codes('<!DOCTYPE html><table></table>')).toBe('import.unknown-format')
    expect(await codes(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('import.unknown-format')
    expect(await codes(zipSync({ 'folder/': new Uint8Array() }))).toBe('import.empty-archive')
  })
})
