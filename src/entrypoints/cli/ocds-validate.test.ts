import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from './run.ts'

const release = {
  ocid: 'ocds-a1b2c3-1',
  id: 'r1',
  date: '2026-01-05T09:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: 't' },
}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-cli-'))
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'fine.json'), JSON.stringify(release))
  await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...release, tag: ['tendre'], language: 7 }))
})
afterAll(() => rm(folder, { recursive: true }))

async function validate(args: string[], input = '') {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const signal = new AbortController().signal
  const io = { stdout, stderr, stdin: Readable.from([Buffer.from(input)]), env: {}, cwd: folder, signal }
  const code = await runCommandLine(['ocds', 'validate', ...args], io)
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), talk: await text(stderr) }
}

describe('fairlead ocds validate', () => {
  it('ends with 0 where there is no error', async () => {
    const { code, out, talk } = await validate(['fine.json'])
    expect([code, talk]).toEqual([0, ''])
    expect(out).toContain('Valid: no errors, and everything was checked.')
  })
  it('ends with 1 where there is one, and says what, where and what was perhaps meant', async () => {
    const { code, out } = await validate(['fine.json', 'wrong.json'])
    expect(code).toBe(1)
    expect(out).toContain('Not valid: 2 kinds of error.')
    expect(out).toContain('language must be text, but is a number.')
    expect(out).toContain('"tendre" 1 time. Perhaps tender?')
    expect(out).toMatch(/line 1, column \d+ {2}\/tag\/0 {2}"tendre"/)
  })
  it('reads standard input', async () => {
    expect((await validate(['-'], JSON.stringify(release))).code).toBe(0)
    expect((await validate(['-'], '{')).code).toBe(1)
  })
  it('gives one JSON document for programs', async () => {
    const { out } = await validate(['fine.json', 'wrong.json', '--format', 'json'])
    const { files } = JSON.parse(out)
    expect(files.map((f: { file: string; isValid: boolean }) => [f.file, f.isValid])).toEqual([
      ['fine.json', true],
      ['wrong.json', false],
    ])
    expect(files[1].findings[0]).toMatchObject({ severity: 'error', count: 1, examples: [{ line: 1 }] })
  })
  it.each([
    [['nowhere.json'], 'there is no file "nowhere.json"'],
    [['fine.json', 'empty'], '"empty" is a folder'],
    [[], 'name a file to check'],
    [['-', '-'], 'only once'],
    [['fine.json', '--format', 'xml'], '--format is text or json'],
    [['fine.json', '--fast'], '--fast'],
  ])('ends with 2 before anything is checked: %s', async (args, message) => {
    const { code, out, talk } = await validate(args)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain(message)
  })
})
