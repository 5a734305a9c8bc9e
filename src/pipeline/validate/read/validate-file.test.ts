import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  about,
  check,
  checkBytes,
  checkText,
  codesOf,
  find,
  type Json,
  packageOf,
  release,
} from '../../../../tests/support/ocds-files.ts'
import { type Report, validateFile } from '../index.ts'

describe('every form of OCDS', () => {
  const linked = { url: 'https://rivertown.example/1.json#r1', date: '2026-01-05T09:00:00Z' }
  const history = (value: unknown) => [
    { releaseID: 'r1', releaseDate: '2026-01-05T09:00:00Z', releaseTag: ['award'], value },
  ]
  const versioned = { ocid: 'ocds-a1b2c3-1', initiationType: history('tender'), language: history('en') }
  const records = (record: Json) => ({ ...about, records: [{ ocid: 'ocds-a1b2c3-1', ...record }] })
  const forms: [string, unknown, Partial<Report['counts']>][] = [
    ['a release package', packageOf([release()]), { releases: 1, processes: 1 }],
    ['a record package with whole releases', records({ releases: [release()] }), { records: 1, releases: 1 }],
    ['a record package with links', records({ releases: [linked] }), { records: 1, linkedReleases: 1 }],
    [
      'a record with a compiled and a versioned release',
      records({ releases: [linked], compiledRelease: release({ tag: ['compiled'] }), versionedRelease: versioned }),
      { compiledReleases: 1, versionedReleases: 1 },
    ],
    ['a bare release', release(), { releases: 1 }],
    ['a compiled release', release({ tag: ['compiled'] }), { compiledReleases: 1 }],
    ['a versioned release', versioned, { versionedReleases: 1 }],
    ['an array of releases', [release(), release({ id: 'r2' })], { releases: 2, processes: 1 }],
  ]

  it.each(forms)('is read and found valid: %s, plain and gzip', async (_name, value, counts) => {
    const text = JSON.stringify(value)
    for (const report of [await checkText(text), await checkBytes(gzipSync(text))]) {
      expect(report.findings).toEqual([])
      expect(report.isValid).toBe(true)
      expect(report.counts).toMatchObject(counts)
    }
  })

  it('is read line by line too', async () => {
    const lines = [release(), release({ id: 'r2' })].map((value) => `${JSON.stringify(value)}\n`).join('')
    expect(await checkText(lines)).toMatchObject({ isValid: true, counts: { releases: 2 }, findings: [] })
  })

  it('is called by its name', async () => {
    expect((await check(packageOf([release()]))).form).toBe('release package')
    expect((await check({ a: 1 })).form).toBe('nothing of OCDS')
  })
})

describe('versions', () => {
  it('without one a package counts as 1.0, which has no parties', async () => {
    const { version: _version, ...old } = packageOf([release()])
    const report = await check(old)
    expect(report.versions).toEqual(['1.0'])
    expect(find(report, 'later-field')).toMatchObject({ severity: 'warning', count: 3 })
  })
  it('that are 1.0 have organizations where 1.1 has references', async () => {
    const old = release({ parties: undefined, buyer: { name: 'Rivertown', identifier: { id: '1' } }, awards: [] })
    const { version: _version, ...metadata } = about
    expect(codesOf(await check({ ...metadata, releases: [old] }))).toEqual(['empty-list'])
    expect(codesOf(await check({ ...metadata, version: '1.0', releases: [old] }))).toEqual(['empty-list'])
  })
  it('with a patch number are errors', async () => {
    const report = await check(packageOf([release()], { version: '1.1.5' }))
    expect(find(report, 'version-patch').message).toContain('Write 1.1 instead of 1.1.5')
    expect(report.findings).toHaveLength(1)
  })
  it('that are not known are not called valid', async () => {
    const report = await check(packageOf([release()], { version: '1.2' }))
    expect(codesOf(report)).toEqual(['version-unknown'])
    expect(report.notChecked).toHaveLength(1)
  })
  it('may stand behind the releases, in a package of any size', async () => {
    const { version: _version, ...metadata } = about
    const many = Array.from({ length: 40 }, (_, i) => release({ id: `r${i}`, language: 'x'.repeat(500_000) }))
    const text = JSON.stringify({ releases: many, ...metadata, version: '1.1' })
    expect(codesOf(await checkText(text, 1 << 20))).toEqual([])
    const old = JSON.stringify({ releases: many, ...metadata })
    expect(codesOf(await checkText(old, 1 << 20))).toEqual(['later-field', 'version-late'])
  })
})

describe('the extension that publications made here declare', () => {
  it('is known without a network, so that what is published is checked whole', async () => {
    const withheldInformation = [{ id: 'a', field: 'parties/name', name: 'Name', rationale: 'Names a person' }]
    const declared =
      'https://raw.githubusercontent.com/open-contracting-extensions/ocds_withheldInformation_extension/master/extension.json'
    const report = await check(packageOf([release({ withheldInformation })], { extensions: [declared] }))
    expect(report).toMatchObject({ isValid: true, notChecked: [], findings: [] })
  })
})

describe('extensions that are not known', () => {
  it('are named as not checked, so that nobody says all is valid', async () => {
    const url = 'https://rivertown.example/ocds_colour_extension/extension.json'
    const report = await check(packageOf([release()], { extensions: [url] }))
    expect(report).toMatchObject({ isValid: false, extensions: [{ url }], findings: [] })
    expect(report.notChecked[0]).toContain(url)
  })
})

describe('records', () => {
  const link = { url: 'https://rivertown.example/1.json#r1', date: '2026-01-05T09:00:00Z' }
  it('hold only links or only releases', async () => {
    const mixed = { ...about, records: [{ ocid: 'ocds-a1b2c3-1', releases: [link, release()] }] }
    expect(codesOf(await check(mixed))).toEqual(['releases-mixed'])
    const both = { ...about, records: [{ ocid: 'ocds-a1b2c3-1', releases: [release({ url: link.url })] }] }
    expect(codesOf(await check(both))).toEqual(['releases-mixed', 'unknown-field'])
  })
  it('without an ocid are still records, not packages without a publisher', async () => {
    const report = await check({ releases: [release()], compiledRelease: release() })
    expect(codesOf(report)).toEqual(['required'])
    expect(find(report, 'required').message).toBe('ocid is missing. Every record needs it.')
  })
})

describe('places', () => {
  it('are line and column in the file, counted in characters, behind a byte order mark too', async () => {
    const text = `{"uri":"https://rivertown.example","version":"1.1",\n"publisher":{"name":"Ñandú"},"publishedDate":"2026-01-06",\n"releases":[\n  ${JSON.stringify(release({ language: 'ñ' })).replace('"tender"', '"tendre"')}]}`
    const lines = text.split('\n')
    for (const report of [await checkText(text), await checkText(`\uFEFF${text}`)]) {
      expect(find(report, 'date-only').examples[0]).toMatchObject({
        line: 2,
        column: [...lines[1]!.slice(0, lines[1]!.indexOf('"2026-01-06"'))].length + 1,
        pointer: '/publishedDate',
      })
      expect(find(report, 'closed-code').examples[0]).toMatchObject({
        line: 4,
        column: lines[3]!.indexOf('"tendre"') + 1,
      })
    }
  })
  it('are cells where the caller knows them', async () => {
    const report = await validateFile(() => [Buffer.from(JSON.stringify(release({ language: 7 })))], {
      findCell: async ({ pointer, ocid }) => `${ocid} ${pointer} D17`,
    })
    expect(find(report, 'type').examples[0]!.cell).toBe('ocds-a1b2c3-1 /language D17')
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['hello', 'not-json'],
    ['7', 'not-json'],
    ['<html>', 'not-json'],
    ['{"releases":[', 'truncated'],
    [JSON.stringify(packageOf([release()])).slice(0, -30), 'truncated'],
    ['{"a":1}', 'not-ocds'],
    ['[]', undefined],
    ['[1,2]', 'not-ocds'],
    ['"text"', 'not-json'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
    [`{"ocid":"x","a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`, 'too-deep'],
    [`{"ocid":"x\u0000"}`, 'not-json'],
    ['\u0000\u0000\u0000\u0000', 'not-json'],
  ])('is told with the place: %s', async (text, code) => {
    const report = await checkText(text, 1 << 16)
    if (code) expect(codesOf(report)).toContain(code)
    expect(report.isValid).toBe(code === undefined)
  })
  it('is told by its encoding', async () => {
    const latin1 = Buffer.from(JSON.stringify(release({ language: 'ñ' })), 'latin1')
    expect(codesOf(await checkBytes(latin1))).toEqual(['not-utf8'])
    expect(codesOf(await checkBytes(Buffer.from(JSON.stringify(release()), 'utf16le')))).toEqual(['not-utf8'])
  })
  it('is told to be cut off as gzip', async () => {
    expect(codesOf(await checkBytes(gzipSync(JSON.stringify(release())).subarray(0, -12)))).toEqual(['truncated'])
  })
  it('is checked up to there, and never called valid', async () => {
    const text = JSON.stringify(packageOf([release({ language: 7 }), release({ id: 'r2' })]))
    const report = await checkText(text.slice(0, text.lastIndexOf('"r2"') + 2))
    expect(codesOf(report)).toEqual(['truncated', 'type'])
    expect(report.notChecked).toEqual(['What follows line 1 was not checked: the file cannot be read any further.'])
  })
  it('is read on behind a wrong line of NDJSON', async () => {
    const text = `${JSON.stringify(release())}\n{"ocid": oops}\n${JSON.stringify(release({ id: 'r2', language: 7 }))}\n`
    const report = await checkText(text)
    expect(codesOf(report)).toEqual(['not-json', 'type'])
    expect(find(report, 'not-json').examples[0]).toMatchObject({ line: 2, column: 10 })
    expect(find(report, 'type').examples[0]).toMatchObject({ line: 3 })
  })
})

describe('whatever the input', () => {
  const names = fc.constantFrom(
    'ocid',
    'id',
    'releases',
    'records',
    'tender',
    'awards',
    'value',
    'tag',
    'version',
    '__proto__',
    'a/b~c',
    'parties',
    'compiledRelease',
    'extensions',
    'suppliers',
    'url',
    'date',
  )
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(names, tie('tree'), { maxKeys: 6 }),
    ),
  }))
  it('never throws, and points at places that are there', async () => {
    const run = fc.asyncProperty(tree, fc.integer({ min: 1, max: 60 }), async (value, size) => {
      const text = JSON.stringify(value)
      const report = await checkText(text, size)
      for (const { examples, message } of report.findings) {
        const unfilled = [...message.matchAll(/undefined|\{\w+\}/g)].filter(([words]) => !text.includes(words))
        expect(unfilled).toEqual([])
        for (const { line, column } of examples) {
          expect(line).toBe(1)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual(text.length + 1)
        }
      }
    })
    await fc.assert(run, { numRuns: 400 })
  })
  it('never throws for bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => void (await checkBytes(bytes))),
      { numRuns: 300 },
    )
  })
  it('keeps a bound on what it remembers', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]))
    const report = await check(release(fields))
    expect(report.findings.length).toBeLessThanOrEqual(2001)
    expect(find(report, 'too-many-kinds').count).toBe(3000)
  })
  it('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(validateFile(() => [Buffer.from('{}')], { signal: stop.signal })).rejects.toThrow(/abort/i)
  })
})
