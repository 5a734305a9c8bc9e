import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from './command.ts'
import { runCommandLine } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-cli-compile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}
const release = (ocid: string, day: number, more = {}) =>
  JSON.stringify({ ocid, id: `${day}`, date: `2024-01-0${day}T00:00:00Z`, tag: ['tender'], ...more })

function collect() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

async function run(args: string[], io: Partial<Io> = {}) {
  const [stdout, stderr] = [collect(), collect()]
  const signal = new AbortController().signal
  const base = { stdout: stdout.stream, stderr: stderr.stream, stdin: Readable.from([]), env: {}, cwd: folder, signal }
  const code = await runCommandLine(['ocds', 'compile', ...args], { ...base, ...io })
  return { code, out: stdout.text(), err: stderr.text() }
}

describe('fairlead ocds compile', () => {
  it('writes one compiled release a line and nothing else, from files and standard input together', async () => {
    const name = file(
      'a.json',
      `{"version":"1.1","releases":[${release('a', 1)},${release('b', 1, { language: 'x' })}]}`,
    )
    const packed = file('b.gz', gzipSync(release('a', 2)))
    const { code, out, err } = await run([name, packed, '-'], { stdin: Readable.from([Buffer.from(release('b', 2))]) })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { tag: ['compiled'], id: 'a-2024-01-02T00:00:00Z', date: '2024-01-02T00:00:00Z', ocid: 'a' },
      { tag: ['compiled'], id: 'b-2024-01-02T00:00:00Z', date: '2024-01-02T00:00:00Z', ocid: 'b', language: 'x' },
    ])
    expect([code, err]).toEqual([0, ''])
  })
  it('ends with 0 where it only warns, and with 1 where something was left out; both are told on standard error', async () => {
    const twice = file(
      'twice.jsonl',
      [1, 2, 3, 4, 5, 6, 7].map((i) => `${release(`o${i}`, 1)}\n${release(`o${i}`, 1)}`).join('\n'),
    )
    const warned = await run([twice])
    expect(warned.code).toBe(0)
    expect(warned.err).toBe(
      '7 releases have the date of another of the same ocid; they were merged in the order given.\n' +
        [1, 2, 3, 4, 5].map((i) => `  o${i}: 2024-01-01T00:00:00Z\n`).join('') +
        '  and 2 more\n',
    )
    const broken = await run([file('broken.jsonl', `${release('a', 1)}\n{"ocid":\n`)])
    expect(broken.code).toBe(1)
    expect(broken.out).toContain('"ocid":"a"')
    expect(broken.err).toContain('broken.jsonl, line 2, column 9: the line ends before its JSON does')
  })
  it('takes merge rules from another release schema', async () => {
    const schema = file(
      'schema.json',
      JSON.stringify({ properties: { awards: { type: 'array', wholeListMerge: true } } }),
    )
    const name = file(
      's.jsonl',
      `${release('a', 1, { awards: [{ id: '1' }] })}\n${release('a', 2, { awards: [{ id: '2' }] })}`,
    )
    expect(JSON.parse((await run([name])).out).awards).toEqual([{ id: '1' }, { id: '2' }])
    expect(JSON.parse((await run([name, '--schema', schema])).out).awards).toEqual([{ id: '2' }])
  })
  it('does as the reference tool does with --compat ocds-merge', async () => {
    const name = file('c.jsonl', `${release('a', 1, { tender: { id: '1' } })}\n${release('a', 2, { tender: null })}`)
    expect(JSON.parse((await run([name])).out).tender).toBeUndefined()
    expect(JSON.parse((await run([name, '--compat', 'ocds-merge'])).out).tender).toEqual({ id: '1' })
  })
  it('writes versioned releases with --versioned', async () => {
    const made = JSON.parse((await run([file('v.json', release('a', 1, { language: 'x' })), '--versioned'])).out)
    expect(made.language).toEqual([
      { releaseID: '1', releaseDate: '2024-01-01T00:00:00Z', releaseTag: ['tender'], value: 'x' },
    ])
  })
  it.each([
    [[], 'name a file to compile'],
    [['none.json'], 'there is no file "none.json"'],
    [['.'], 'is a folder'],
    [['-', '-'], 'only once'],
    [['a.json', '--compat', 'x'], '--compat knows ocds-merge alone'],
    [['a.json', '--schema', 'a.json'], 'no release schema'],
    [['a.json', '--what'], '--what'],
  ])('refuses wrong use with 2 before it writes anything: %j', async (args, message) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain('Usage: fairlead ocds compile')
  })
  it('stops at once when it is interrupted, also while it waits for input', async () => {
    const controller = new AbortController()
    const waiting = run(['-'], { stdin: new PassThrough(), signal: controller.signal })
    setImmediate(() => controller.abort())
    expect((await waiting).code).toBe(130)
  })
  it('ends quietly where nobody reads its output any more', async () => {
    const name = file(
      'many.jsonl',
      Array.from({ length: 5000 }, (_, i) => release(`o${i}`, 1, { title: 'x'.repeat(200) })).join('\n'),
    )
    const reader = spawn('true')
    const { code, err } = await run([name], { stdout: reader.stdin })
    expect([code, err]).toEqual([0, ''])
  })
})
