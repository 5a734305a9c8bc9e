import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '#platform/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-cli-measure-'))
const scratch = join(folder, 'tmp')
mkdirSync(scratch)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}
const release = (ocid: string, days: number, more = {}) =>
  JSON.stringify({
    ocid,
    tender: {
      procurementMethod: 'open',
      numberOfTenderers: 1,
      tenderPeriod: { startDate: '2024-01-01', endDate: `2024-01-${String(1 + days).padStart(2, '0')}` },
    },
    ...more,
  })

// The engine takes one folder a process and keeps it until the process ends: each command runs in one of its own.
const COMMAND = `import { runCommandLine } from '${join(root, 'src/entrypoints/cli/run.ts')}'
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.exitCode = await runCommandLine(['measure', ...process.argv.slice(1)], { stdout: process.stdout, stderr: process.stderr,
  stdin: process.stdin, env: {}, cwd: process.cwd(), signal: stop.signal })`

function start(args: string[]) {
  const env = { ...process.env, TMPDIR: scratch }
  const child = spawn(process.execPath, ['--input-type=module', '-e', COMMAND, ...args], { cwd: folder, env })
  const text = (stream: Readable) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return () => Buffer.concat(chunks).toString()
  }
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out: out(), err: err() })),
  )
  return { child, ended }
}

async function run(args: string[], stdin = '') {
  const { child, ended } = start(args)
  Readable.from([stdin]).pipe(child.stdin)
  return ended
}

describe('fairlead measure', () => {
  it('prints results, figures and what could not be computed as JSON, and nothing else', async () => {
    const name = file('good.jsonl', [release('a', 20), release('b', 5)].join('\n'))
    const { code, out, err } = await run([name, '--only', 'R003,R018', '--only', 'U006', '--format', 'json'])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      results: [
        { code: 'R003', subject: { kind: 'process', id: 'b' }, value: 1 },
        { code: 'R018', subject: { kind: 'process', id: 'a' }, value: 1 },
        { code: 'R018', subject: { kind: 'process', id: 'b' }, value: 1 },
      ],
      summary: [
        { code: 'R003', numerator: 1, denominator: 2, value: 0.5, n: 2, unknown: {} },
        { code: 'R018', numerator: 2, denominator: 2, value: 1, n: 2, unknown: {} },
      ],
      notComputed: [{ code: 'U006', missing: ['awards.status', 'awards.value.amount', 'awards.value.currency'] }],
      currency: null,
    })
  })

  it('takes settings as INI and as JSON, and reads over what is not about measuring', async () => {
    const name = file('two.jsonl', [release('a', 20), release('b', 5)].join('\n'))
    const ini = file('settings.ini', '[R003]\nthreshold = 30\n[defaults]\nbid_status = valid\n')
    const one = await run([name, '--settings', ini, '--format', 'json'])
    expect(JSON.parse(one.out).summary).toMatchObject([{ code: 'R003', numerator: 2 }])
    expect(one.err).toMatch(/no effect here: defaults/)
    const json = file('settings.json', '{"R003": {"threshold": 3}}')
    expect(JSON.parse((await run([name, '--settings', json, '--format', 'json'])).out).results).toEqual([])
    const wrong = file('wrong.ini', '[R003]\nthreshhold = 3\n')
    expect(await run([name, '--settings', wrong])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/R003\.threshhold/),
    })
  })

  it('tells which lines it could not read, and measures the others', async () => {
    const name = file('bad.gz', gzipSync([release('a', 5), '{"ocid":', '', release('b', 5), 'x'].join('\n')))
    const { code, out, err } = await run([name, '--only', 'U001'])
    expect(code).toBe(0)
    expect(err).toMatch(/1 line is empty: line 3/)
    expect(err).toMatch(/2 lines are not JSON: lines 2, 5/)
    expect(out).toMatch(/U001 +Number of procedures +2 +2/)
  })

  it('reads standard input', async () => {
    const { out } = await run(['-', '--only', 'U001', '--format', 'json'], `${release('a', 5)}\n`)
    expect(JSON.parse(out).summary[0]).toMatchObject({ numerator: 1 })
  })

  it('says what to run first where the file holds no compiled releases', async () => {
    const name = file('package.json', JSON.stringify({ releases: [JSON.parse(release('a', 5))] }, null, 2))
    expect(await run([name])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/fairlead ocds compile/) })
    const line = file('line.json', JSON.stringify({ releases: [JSON.parse(release('a', 5))] }))
    expect((await run([line])).err).toMatch(/1 line is a package/)
    expect(await run([file('empty', '')])).toMatchObject({ code: 1, err: expect.stringMatching(/No compiled release/) })
  })

  it('refuses wrong use with 2, naming what is wrong', async () => {
    const name = file('ok.jsonl', release('a', 5))
    expect(await run([name, '--only', 'R999'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no measure R999/),
    })
    expect(await run(['missing.jsonl'])).toMatchObject({ code: 2, err: expect.stringMatching(/no file "missing/) })
    expect(await run([name, '--format', 'xml'])).toMatchObject({ code: 2 })
    expect(await run([])).toMatchObject({ code: 2 })
  })

  it('ends within two seconds of Ctrl-C, and leaves nothing behind', async () => {
    const { child, ended } = start(['-'])
    const input = new PassThrough()
    input.pipe(child.stdin)
    child.stdin.on('error', () => undefined)
    input.write(`${release('a', 5)}\n`)
    while (!readdirSync(scratch).some((name) => name.startsWith('fairlead-measure-'))) await new Promise(setImmediate)
    const interrupted = Date.now()
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130 })
    expect(Date.now() - interrupted).toBeLessThan(2_000)
    expect(readdirSync(scratch)).toEqual([])
  })
})
