import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startClickHouseServer } from '../../../tests/support/clickhouse-server.ts'
import type { Analytics } from './analytics.ts'
import { openAnalytics } from './open-analytics.ts'
import { dropProjectDatabase, ensureProjectDatabase, projectDatabase } from './project-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-server-'))
const at = (name: string) => join(folder, name)
let server: Awaited<ReturnType<typeof startClickHouseServer>>
let analytics: Analytics
beforeAll(async () => {
  server = await startClickHouseServer(at('db'))
  analytics = await openAnalytics({ url: server.url })
})
afterAll(async () => {
  await analytics.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const ENDLESS = 'SELECT sum(sipHash64(number)) FROM numbers(200000000000)'

describe('a query of a server', () => {
  it('takes what a user typed as a parameter, whatever stands in it', async () => {
    const name = `it's; DROP TABLE x -- \\ "\n{a:String}`
    for (const asWritten of [false, true])
      expect(
        await analytics.query('SELECT {name:String} AS name, {names:Array(String)} AS names', {
          params: { name, names: [name, 'b'] },
          asWritten,
        }),
      ).toEqual([{ name, names: [name, 'b'] }])
  })

  it('gives 64-bit integers and decimals as text, exactly', async () => {
    const sql = 'SELECT 18446744073709551615::UInt64 AS n, 12345678901234567.891234::Decimal(38, 6) AS d'
    expect(await analytics.query(sql)).toEqual([{ n: '18446744073709551615', d: '12345678901234567.891234' }])
  })

  it('cannot write', async () => {
    await expect(analytics.query('CREATE TABLE sneaky (a UInt8) ENGINE = Memory')).rejects.toThrow(/readonly/)
  })

  it('waits its turn where more are asked than there are connections', async () => {
    const asked = Array.from({ length: 12 }, (_, i) => analytics.query<{ n: number }>(`SELECT ${i} AS n`))
    expect((await Promise.all(asked)).map(([row]) => row!.n)).toEqual(Array.from({ length: 12 }, (_, i) => i))
  })

  it('is ended on the server within two seconds, and another follows', async () => {
    const controller = new AbortController()
    const running = analytics.query(ENDLESS, { signal: controller.signal })
    setTimeout(() => controller.abort(), 300)
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    const sql = `SELECT query FROM system.processes WHERE query LIKE '%numbers(200000000000)' AND query NOT LIKE '%processes%'`
    expect(await analytics.query(sql)).toEqual([])
    expect(await analytics.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('a file sent to a server', () => {
  const lines = ['{"a":1}', '', ' x ', 'two\r', "quote ' {b}", 'last']

  it.each([
    ['plain', (b: Buffer) => b],
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('is cut into lines that are numbered in file order, none lost (%s)', async (packing, pack) => {
    writeFileSync(at(packing), pack(Buffer.from(lines.join('\n'))))
    await analytics.run('DROP TABLE IF EXISTS l')
    await analytics.run('CREATE TABLE l (line UInt64, text String) ENGINE = MergeTree ORDER BY line')
    expect(await analytics.loadLines(at(packing), 'l')).toBe(lines.length)
    const rows = await analytics.query<{ line: string; text: string }>('SELECT line, text FROM l ORDER BY line')
    expect(rows.map((row) => row.text)).toEqual(lines)
    expect(rows.map((row) => Number(row.line))).toEqual(lines.map((_, i) => i + 1))
  })

  it('can be read by a statement, and leaves no table of its lines', async () => {
    writeFileSync(at('t'), 'aa\nbbb\n')
    await analytics.run('CREATE TABLE t (line UInt64, size UInt64) ENGINE = MergeTree ORDER BY line')
    await analytics.transformLines(at('t'), 'INSERT INTO t SELECT line, length(text) + {more:UInt8} FROM {lines}', {
      params: { more: 1 },
    })
    expect(await analytics.query('SELECT line, size FROM t ORDER BY line')).toEqual([
      { line: '1', size: '3' },
      { line: '2', size: '4' },
    ])
    expect(await analytics.query(`SELECT name FROM system.tables WHERE name LIKE 'lines_%'`)).toEqual([])
  })

  it('is loaded by its own description and written again', async () => {
    writeFileSync(at('in.json'), '["1","a\\nb"]\n["2","c"]\n')
    await analytics.run('CREATE TABLE f (id UInt64, name String) ENGINE = MergeTree ORDER BY id')
    expect(await analytics.loadFile(at('in.json'), 'f', 'JSONCompactEachRow')).toBe(2)
    const sql = 'SELECT * FROM f WHERE id < {n:UInt64} ORDER BY id'
    await analytics.exportTo(at('out.csv'), sql, 'CSVWithNames', { params: { n: 9 } })
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('"id","name"\n1,"a\nb"\n2,"c"\n')
  })
})

it('keeps a project in a database of its own', async () => {
  const id = '0198a0c0-1111-7222-8333-444455556666'
  await ensureProjectDatabase(analytics, id)
  await analytics.run(`CREATE TABLE ${projectDatabase(id)}.x (a UInt8) ENGINE = MergeTree ORDER BY a`)
  await dropProjectDatabase(analytics, id)
  expect(await analytics.query(`SELECT name FROM system.databases WHERE name = '${projectDatabase(id)}'`)).toEqual([])
})

it('passes on what the server says is wrong with a statement', async () => {
  await expect(analytics.run('SELECT * FROM nowhere')).rejects.toThrow(/nowhere/)
})
