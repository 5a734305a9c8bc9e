import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeHeld, encodeHeld, type Held } from '../merge/held.ts'
import { collectNotes } from '../merge/notes.ts'
import { type CompileFiles, compileFiles } from './compile-files.ts'
import { openSpill } from './spill.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-compile-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Json = Record<string, unknown>

const release = (ocid: string, day: number, fields: Json = {}): Json => ({
  ocid,
  id: `${ocid}-${day}`,
  date: `2024-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  tag: ['tender'],
  ...fields,
})

async function compile(files: unknown[], options: Partial<CompileFiles> = {}) {
  const notes = collectNotes()
  const texts = files.map((file) => (typeof file === 'string' ? file : JSON.stringify(file)))
  const batches = await Array.fromAsync(
    compileFiles({
      sources: texts.map((text) => () => [Buffer.from(text)]),
      folder,
      versioned: false,
      signal: new AbortController().signal,
      notes,
      ...options,
    }),
  )
  const text = Buffer.concat(batches).toString()
  const lines = text.split('\n').slice(0, -1)
  return { text, releases: lines.map((line) => JSON.parse(line) as Json), notes }
}
const codes = ({ notes }: Awaited<ReturnType<typeof compile>>) => notes.list().map(({ code, count }) => [code, count])

describe('compiling files', () => {
  it('merges the releases of all files, an ocid a line, in the order in which each first appears', async () => {
    const made = await compile([
      { version: '1.1', releases: [release('b', 2, { language: 'b2' }), release('a', 1)] },
      [release('c', 1), release('b', 1, { language: 'b1', buyer: { id: '1' } })]
        .map((r) => JSON.stringify(r))
        .join('\n'),
    ])
    expect(made.releases.map((r) => r.ocid)).toEqual(['b', 'a', 'c'])
    expect(made.releases[0]).toMatchObject({ id: 'b-2024-01-02T00:00:00Z', language: 'b2', buyer: { id: '1' } })
    expect(made.notes.findings).toBe(0)
  })
  it('takes the releases of records, and passes on a compiled release where there is nothing else', async () => {
    const compiled = { ...release('b', 9), tag: ['compiled'], exact: true }
    const made = await compile([
      {
        version: '1.1',
        records: [
          {
            ocid: 'a',
            releases: [release('a', 1, { language: 'x' }), release('a', 2)],
            compiledRelease: { ocid: 'a' },
          },
          { ocid: 'b', releases: [{ url: 'https://x.example', date: 'd' }], compiledRelease: compiled },
          { ocid: 'c', releases: [{ url: 'https://x.example', date: 'd' }] },
          { ocid: 'd', releases: [] },
        ],
      },
    ])
    expect(made.releases).toEqual([expect.objectContaining({ ocid: 'a', language: 'x' }), compiled])
    expect(codes(made)).toEqual([
      ['linked', 1],
      ['record-without-releases', 1],
      ['passed-on', 1],
    ])
  })
  it('makes a merged release anew where its releases are given too', async () => {
    const made = await compile([[{ ...release('a', 9), tag: ['compiled'] }, release('a', 1)]])
    expect(made.releases).toEqual([expect.objectContaining({ id: 'a-2024-01-01T00:00:00Z' })])
    expect(codes(made)).toEqual([['merged-ignored', 1]])
  })
  it('writes versioned releases, and says where only a compiled one is known', async () => {
    const made = await compile([[release('a', 1, { language: 'x' }), { ...release('b', 1), tag: ['compiled'] }]], {
      versioned: true,
    })
    expect(made.releases).toEqual([{ ocid: 'a', language: [expect.objectContaining({ value: 'x' })] }])
    expect(codes(made)).toEqual([['only-compiled', 1]])
  })
  it('leaves out what cannot be read, says where it stands, and merges the rest', async () => {
    const lines = [
      JSON.stringify(release('a', 1)),
      '{"ocid":"b"',
      '{"ocid":"a","x":nope}',
      '{"id":"1","tag":[]}',
      '{"x":1}',
      '[1]',
    ]
    const made = await compile([lines.join('\n'), '{"releases":[{"ocid":"c","date":"2024-01-01T00:00:00Z"},{"ocid":"'])
    expect(made.releases.map((r) => r.ocid)).toEqual(['a', 'c'])
    const [unreadable] = made.notes.list()
    expect(unreadable?.examples.map(({ file, line, values }) => [file, line, values.why])).toEqual([
      [0, 2, 'the line ends before its JSON does'],
      [1, 1, expect.stringContaining('the file ends in the middle of')],
      [0, 3, expect.stringContaining('a value should stand here')],
    ])
    expect(codes(made).slice(1)).toEqual([['not-ocds', 3]])
  })
  it('merges suppliers whole where a package says 1.0, or says nothing and looks like it', async () => {
    const award = (name: string, more: Json = {}) => ({ awards: [{ id: '1', suppliers: [{ name, ...more }] }] })
    const both = (more?: Json) => [release('a', 1, award('x', more)), release('a', 2, award('y', more))]
    const suppliers = async (file: Json | Json[]) => {
      const [made] = (await compile([file])).releases
      return (made!.awards as { suppliers: Json[] }[])[0]!.suppliers.map((s) => s.name)
    }
    expect(await suppliers({ version: '1.0', releases: both() })).toEqual(['y'])
    expect(await suppliers({ releases: both({ address: { region: 'R' } }) })).toEqual(['y'])
    expect(await suppliers({ releases: both() })).toEqual(['x', 'y'])
    expect(await suppliers(both({ address: { region: 'R' } }))).toEqual(['x', 'y'])
  })
  it('takes a stream of bare releases for 1.1, though later ones omit parties', async () => {
    const party = { parties: [{ id: 'p', name: 'P' }], awards: [{ id: '1', suppliers: [{ id: 'p' }] }] }
    const update = { awards: [{ id: '1', suppliers: [{ id: 'q' }] }] }
    const text = [release('a', 1, party), release('a', 2, update)].map((r) => JSON.stringify(r)).join('\n')
    expect((await compile([text])).releases).toEqual([
      expect.objectContaining({
        parties: [{ id: 'p', name: 'P' }],
        awards: [{ id: '1', suppliers: [{ id: 'p' }, { id: 'q' }] }],
      }),
    ])
  })
})

describe('more than memory holds', () => {
  const many = fc.array(fc.record({ ocid: fc.integer({ min: 0, max: 40 }), day: fc.integer({ min: 1, max: 28 }) }), {
    minLength: 1,
  })

  it('gives the same, byte for byte, as what fits into memory, and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(many, fc.constantFrom(false, true), async (each, versioned) => {
        const file = each
          .map(({ ocid, day }, i) => JSON.stringify(release(`ocds-${ocid}`, day, { language: `${i}` })))
          .join('\n')
        const small = await compile([file, file], { versioned, holdBytes: 500 })
        expect(small.text).toBe((await compile([file, file], { versioned })).text)
      }),
      { numRuns: 25 },
    )
    expect(readdirSync(folder)).toEqual([])
  })
  it('reads back what was held', () => {
    const held = fc.record<Held>({
      ordinal: fc.nat(),
      ocid: fc.string({ unit: 'binary' }).map((s) => s.toWellFormed()),
      form: fc.constantFrom('release', 'compiled', 'versioned'),
      version: fc.constantFrom('1.0', 'none', undefined),
      file: fc.nat(),
      line: fc.nat(),
      column: fc.nat(),
      bytes: fc.uint8Array().map((b) => Buffer.from(b)),
    })
    fc.assert(
      fc.property(fc.array(held), (all) => {
        expect([...decodeHeld(Buffer.concat(all.map(encodeHeld)))]).toEqual(all)
      }),
    )
  })
  it('keeps the parts of a temporary file apart', async () => {
    const spill = await openSpill(folder, 3)
    const pieces = Array.from({ length: 60 }, (_, i) => ({ part: i % 3, bytes: Buffer.alloc(9000 + i, i) }))
    for (const { part, bytes } of pieces) await spill.write(part, bytes)
    for (const part of [0, 1, 2]) {
      const whole = Buffer.concat(pieces.filter((p) => p.part === part).map((p) => p.bytes))
      expect((await spill.read(part)).equals(whole)).toBe(true)
      expect((await spill.readFrom(part, 170_000, 5)).equals(whole.subarray(170_000, 170_005))).toBe(true)
    }
    await spill.close()
  })
})

describe('stopping', () => {
  it('ends with an AbortError, while reading and while merging, and closes its temporary file', async () => {
    const controller = new AbortController()
    async function* endless() {
      for (let i = 0; ; i += 1) {
        if (i === 50) controller.abort()
        yield Buffer.from(`${JSON.stringify(release(`ocds-${i}`, 1))}\n`)
      }
    }
    const reading = compile([], { sources: [endless], signal: controller.signal, holdBytes: 500 })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    const file = Array.from({ length: 2000 }, (_, i) =>
      JSON.stringify(release(`ocds-${i}`, 1, { title: 'x'.repeat(500) })),
    ).join('\n')
    const later = new AbortController()
    const batches = compileFiles({
      sources: [() => [Buffer.from(file)]],
      folder,
      versioned: false,
      signal: later.signal,
      holdBytes: 500,
    })
    await batches.next()
    later.abort()
    await expect(Array.fromAsync(batches)).rejects.toMatchObject({ name: 'AbortError' })
    expect(readdirSync(folder)).toEqual([])
  })
})
