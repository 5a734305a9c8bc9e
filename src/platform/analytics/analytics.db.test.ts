import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import type { Analytics } from './analytics.ts'
import { openAnalytics } from './open-analytics.ts'
import { dropProjectDatabase, ensureProjectDatabase, projectDatabase } from './project-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-analytics-'))
const at = (name: string) => join(folder, name)
let analytics: Analytics

beforeAll(async () => {
  analytics = await openAnalytics({ folder: at('db') })
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

const ENDLESS = 'SELECT sum(sipHash64(number)) FROM numbers(200000000000)'

describe('a query', () => {
  it('takes what a user typed as a parameter, whatever stands in it', async () => {
    const name = `it's; DROP TABLE x -- \\ "\n{a:String}`
    const rows = await analytics.query<{ name: string; names: string[]; none: null }>(
      'SELECT {name:String} AS name, {names:Array(String)} AS names, {none:Nullable(String)} AS none',
      { params: { name, names: [name, 'b'], none: null } },
    )
    expect(rows).toEqual([{ name, names: [name, 'b'], none: null }])
  })

  it('gives 64-bit integers and decimals as text, exactly', async () => {
    const [row] = await analytics.query(
      `SELECT 18446744073709551615::UInt64 AS n, 12345678901234567.891234::Decimal(38, 6) AS d`,
    )
    expect(row).toEqual({ n: '18446744073709551615', d: '12345678901234567.891234' })
  })

  it('cannot write, read a file or fetch', async () => {
    await expect(analytics.query('CREATE TABLE sneaky (a UInt8) ENGINE = Memory')).rejects.toThrow(/readonly/)
    await expect(analytics.query(`SELECT * FROM file('/etc/hostname', 'LineAsString')`)).rejects.toThrow(/readonly/)
    await expect(analytics.query(`SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')`)).rejects.toThrow(
      /readonly/,
    )
  })

  it('waits its turn where more are asked than there are connections', async () => {
    const asked = Array.from({ length: 20 }, (_, i) => analytics.query<{ n: number }>(`SELECT ${i} AS n`))
    const answers = await Promise.all(asked)
    expect(answers.map(([row]) => row!.n)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })
})

describe('stopping', () => {
  it('ends a running query within two seconds, and the connection serves again', async () => {
    const controller = new AbortController()
    const running = Promise.all([1, 2, 3].map(() => analytics.query(ENDLESS, { signal: controller.signal })))
    const started = Date.now()
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(Date.now() - started).toBeLessThan(2_000)
    expect(await analytics.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('ends an insert, and refuses what was aborted before it began', async () => {
    await analytics.run('CREATE TABLE long (n UInt64) ENGINE = MergeTree ORDER BY n')
    const signal = AbortSignal.timeout(300)
    await expect(analytics.run(`INSERT INTO long ${ENDLESS.replace('sum(', '(')}`, { signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await expect(analytics.run('SELECT 1', { signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('lines of a file', () => {
  const lines = ['{"a":1}', '', ' x ', 'two\r', "quote ' {b}", 'last']
  const load = async (name: string, content: Uint8Array) => {
    writeFileSync(at(name), content)
    await analytics.run('DROP TABLE IF EXISTS l')
    await analytics.run('CREATE TABLE l (line UInt64, text String) ENGINE = MergeTree ORDER BY line')
    return analytics.loadLines(at(name), 'l')
  }

  it.each([
    ['plain', (b: Buffer) => b],
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('are numbered in file order, none lost (%s)', async (packing, pack) => {
    expect(await load(`odd {1,2} * ' ${packing}`, pack(Buffer.from(lines.join('\n'))))).toBe(lines.length)
    const rows = await analytics.query<{ text: string }>('SELECT text FROM l ORDER BY line')
    expect(rows.map((row) => row.text)).toEqual(lines)
  })

  it('keep their numbers when many are read at once', async () => {
    const many = Array.from({ length: 400_000 }, (_, i) => `${i + 1} ${'x'.repeat(50)}`).join('\n')
    expect(await load('many', Buffer.from(many))).toBe(400_000)
    const [row] = await analytics.query(`SELECT countIf(toUInt64(splitByChar(' ', text)[1]) != line) AS wrong FROM l`)
    expect(row).toEqual({ wrong: '0' })
  })

  it('can be read by a statement without being stored', async () => {
    writeFileSync(at('t'), 'aa\nbbb\n')
    await analytics.run('CREATE TABLE t (line UInt64, size UInt64) ENGINE = MergeTree ORDER BY line')
    await analytics.transformLines(at('t'), 'INSERT INTO t SELECT line, length(text) FROM {lines}')
    expect(await analytics.query('SELECT line, size FROM t ORDER BY line')).toEqual([
      { line: '1', size: '2' },
      { line: '2', size: '3' },
    ])
  })
})

describe('files', () => {
  it('are loaded by their own description and written again', async () => {
    writeFileSync(at('in.json'), '["1","a\\nb"]\n["2","c"]\n')
    await analytics.run('CREATE TABLE f (id UInt64, name String) ENGINE = MergeTree ORDER BY id')
    expect(await analytics.loadFile(at('in.json'), 'f', 'JSONCompactEachRow')).toBe(2)
    await analytics.exportTo(at("o'ut.csv"), 'SELECT * FROM f WHERE id < {n:UInt64} ORDER BY id', 'CSVWithNames', {
      params: { n: 9 },
    })
    expect(readFileSync(at("o'ut.csv"), 'utf8')).toBe('"id","name"\n1,"a\nb"\n2,"c"\n')
    await analytics.exportTo(at("o'ut.csv"), 'SELECT name FROM f WHERE id = 2', 'LineAsString')
    expect(readFileSync(at("o'ut.csv"), 'utf8')).toBe('c\n')
  })
})

describe('a project', () => {
  it('has a database of its own', async () => {
    const id = '0198a0c0-1111-7222-8333-444455556666'
    expect(projectDatabase(id)).toBe('project_0198a0c0111172228333444455556666')
    expect(() => projectDatabase('x; DROP')).toThrow()
    await ensureProjectDatabase(analytics, id)
    await analytics.run(`CREATE TABLE ${projectDatabase(id)}.x (a UInt8) ENGINE = MergeTree ORDER BY a`)
    await dropProjectDatabase(analytics, id)
    expect(await analytics.query(`SELECT name FROM system.databases WHERE name = '${projectDatabase(id)}'`)).toEqual([])
  })
})

// What happens to another process cannot be seen from inside this one: chDB has one folder a process.
const other = (code: string) => [
  '--input-type=module',
  '-e',
  `import { openAnalytics } from '${new URL('open-analytics.ts', import.meta.url).pathname}'\n${code}`,
]

describe('two processes', () => {
  it('cannot have one folder: the second is told so', async () => {
    const code = `await openAnalytics({ folder: '${at('db')}' }).catch((e) => console.log(e.name, e.code, e.message))`
    const second = spawnSync(process.execPath, other(code), { encoding: 'utf8' })
    expect(second.stdout).toMatch(/AppError analytics\.in-use .*cannot be opened; most likely it is in use/)
  })

  it('leave readable state when one is killed during a load', async () => {
    const code = `
      const a = await openAnalytics({ folder: '${at('killed')}' })
      await a.run('CREATE TABLE kept (n UInt64) ENGINE = MergeTree ORDER BY n')
      await a.run('INSERT INTO kept SELECT number FROM numbers(1000)')
      await a.run('CREATE TABLE half (n UInt64) ENGINE = MergeTree ORDER BY n')
      console.log('loading')
      await a.run('INSERT INTO half SELECT sipHash64(number) FROM numbers(20000000000)')`
    const loading = spawn(process.execPath, other(code), { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((begun) => loading.stdout.once('data', begun))
    const ended = new Promise((done) => loading.once('exit', done))
    loading.kill('SIGKILL')
    await ended
    const after = `
      const a = await openAnalytics({ folder: '${at('killed')}' })
      console.log(JSON.stringify(await a.query('SELECT count() AS n FROM kept')))
      await a.run('DROP TABLE half SYNC')
      await a.close()`
    const again = spawnSync(process.execPath, other(after), { encoding: 'utf8' })
    expect(again.stdout.trim()).toBe('[{"n":"1000"}]')
  })
})

it('refuses a server that does not answer, naming the setting', async () => {
  const error = await openAnalytics({ url: 'http://127.0.0.1:9' }).catch((e: unknown) => e)
  expect(isAppError(error) && error.message).toMatch(/127\.0\.0\.1:9 does not answer.*CLICKHOUSE_URL/)
})
