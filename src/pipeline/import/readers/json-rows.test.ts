import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readWhole, tableFolder } from '../../../../tests/support/table-files.ts'
import { inspectFile } from './inspect-file.ts'
import { readLimits } from './limits.ts'
import { readOcdsFile } from './read-rows.ts'

const folder = tableFolder()
afterAll(folder.remove)
const read = (content: string, choices = {}, limits = readLimits) => readWhole(folder.write(content), choices, limits)

describe('a JSON list', () => {
  it('is a table whose columns are the paths of its values', async () => {
    const { found, rows, summary } = await read(
      '[\n{"id":1,"buyer":{"name":"Parks","tags":["a","b"]}},\n{"id":"2","late":true,"none":null}]',
    )
    expect(found.format).toMatchObject({ kind: 'json', list: [] })
    expect(summary.columns).toEqual(['id', 'buyer.name', 'buyer.tags', 'late', 'none'])
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'Parks', '["a","b"]'] },
      { line: 3, cells: ['2', '', '', 'true', ''] },
    ])
  })

  it('is found inside an object, and another can be chosen', async () => {
    const text = '{"success":true,"result":{"fields":[{"id":"x"}],"records":[{"x":1},{"x":2}]}}'
    expect((await read(text)).found.lists).toEqual(['result.fields', 'result.records'])
    expect((await read(text)).found.doubts.join()).toContain('2 lists')
    expect((await read(text, { list: 'result.records' })).rows).toHaveLength(2)
  })

  it('keeps numbers as they are written where a double would change them', async () => {
    expect((await read('[{"id":12345678901234567890,"sum":1.50,"n":3}]')).rows[0]!.cells).toEqual([
      '12345678901234567890',
      '1.50',
      '3',
    ])
  })

  it('sets aside what is no object, no JSON, or too deep', async () => {
    const deep = `{"a":${'{"b":'.repeat(200)}1${'}'.repeat(200)}}`
    const { rows, aside, summary } = await read(`[{"a":1},\n7,\n{"a":oops},\n${deep},\n{"a":2}]`)
    expect(rows.map(({ line }) => line)).toEqual([1, 5])
    expect(aside.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(summary.rowsIn).toBe(5)
  })

  it('tells where it breaks off', async () => {
    const { rows, aside, summary } = await read('[{"a":1},\n{"a":2')
    expect(rows).toHaveLength(1)
    expect(aside).toEqual([{ line: 2, text: '{"a":2', reason: 'The file breaks off in this row' }])
    expect(summary.broken).toContain('the list is not closed')
  })

  it('has no trouble with names that mean something to JavaScript', async () => {
    const { summary, rows } = await read('[{"__proto__":{"x":"1"},"constructor":"2"}]')
    expect(summary.columns).toEqual(['__proto__.x', 'constructor'])
    expect(rows[0]!.cells).toEqual(['1', '2'])
  })
})

describe('lines of JSON', () => {
  it('are rows; a line that is no JSON is set aside, a blank one counted', async () => {
    const { found, rows, aside, summary } = await read('{"a":1}\n{"a":2,"b":3}\n\n{"a":\n{"a":4}\n')
    expect(found.format.kind).toBe('ndjson')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5])
    expect(aside).toMatchObject([{ line: 4, text: '{"a":' }])
    expect(summary).toMatchObject({ rowsIn: 4, blank: 1, columns: ['a', 'b'] })
  })

  it('lose nothing, whatever they hold', async () => {
    const line = fc.oneof(fc.json(), fc.string({ unit: fc.constantFrom('{', '}', '"', 'a', ':', '1', '\\') }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          line.filter((one) => !one.includes('\n')),
          { maxLength: 10 },
        ),
        async (lines) => {
          const { rows, aside, summary } = await read(`{"a":1}\n${lines.join('\n')}\n`, { kind: 'ndjson' })
          expect(rows.length + aside.length).toBe(summary.rowsIn)
          expect(summary.rowsIn + summary.blank).toBe(lines.length + 1 + (lines.length === 0 ? 1 : 0))
        },
      ),
    )
  })
})

describe('a JSON file that is too deep', () => {
  it('is refused at once, in every form, and said to be too deep before it is brought in', async () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    for (const text of [`[${deep}]`, `{"rows":[${deep}]}`, `${deep}\n${deep}\n`]) {
      const started = performance.now()
      const { found, aside, rows } = await readWhole(folder.write(text))
      expect(performance.now() - started).toBeLessThan(2000)
      expect(rows).toEqual([])
      expect(aside[0]?.reason).toContain('more than 100 levels deep')
      expect(found.doubts.join()).toContain('more than 100 levels deep')
    }
  })
})

describe('an OCDS file', () => {
  it('that is too deep is given up at once', async () => {
    const deep = `{"ocid":"ocds-213czf-1","tag":["tender"],"tender":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const started = performance.now()
    const { releases, aside } = await readOcds(`[${deep}]`)
    expect(performance.now() - started).toBeLessThan(2000)
    expect([releases, aside[0]?.reason]).toEqual([[], expect.stringContaining('levels deep')])
  })

  const release = { ocid: 'ocds-213czf-1', id: 'r1', date: '2024-05-01T10:00:00+02:00', tag: ['tender'] }
  const readOcds = async (value: unknown) => {
    const path = folder.write(typeof value === 'string' ? value : JSON.stringify(value))
    const { format } = await inspectFile(path)
    if (format.kind !== 'ocds') throw new Error(`It was taken for ${format.kind}.`)
    const reader = await readOcdsFile(path, format)
    const batches = await Array.fromAsync(reader.batches)
    return {
      releases: batches.flatMap((one) => one.releases),
      aside: batches.flatMap((one) => one.aside),
      summary: reader.summary(),
    }
  }

  it('gives the releases of a package, a list, lines, and a record', async () => {
    const found = {
      line: 1,
      ocid: 'ocds-213czf-1',
      id: 'r1',
      date: '2024-05-01T08:00:00.000Z',
      tag: ['tender'],
      json: JSON.stringify(release),
    }
    for (const value of [
      { uri: 'u', releases: [release] },
      [release],
      release,
      { records: [{ ocid: release.ocid, releases: [release] }] },
    ])
      expect((await readOcds(value)).releases).toEqual([found])
    expect(
      (await readOcds(`${JSON.stringify(release)}\n${JSON.stringify(release)}\n`)).releases.map(({ line }) => line),
    ).toEqual([1, 2])
  })

  it('sets aside what is no release', async () => {
    const { releases, aside, summary } = await readOcds({ releases: [release, 7, { id: 'x', date: 'y' }] })
    expect(releases).toHaveLength(1)
    expect(aside.map(({ reason }) => reason)).toEqual([
      'No OCDS release: a JSON value that is no object',
      'No OCDS release: it has no ocid',
    ])
    expect(summary.rowsIn).toBe(3)
  })

  it('gives the releases before the place where it breaks off', async () => {
    const text = JSON.stringify({ releases: [release, release] })
    const { releases, aside, summary } = await readOcds(text.slice(0, -20))
    expect(releases).toHaveLength(1)
    expect(aside).toHaveLength(1)
    expect(summary.broken).toBeDefined()
  })
})
