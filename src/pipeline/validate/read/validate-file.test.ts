import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, type Report, validateFile } from '../index.ts'

type Json = Record<string, unknown>

const release = (change: Json = {}): Json => ({
  ocid: 'ocds-a1b2c3-1',
  id: 'r1',
  date: '2026-01-05T09:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  parties: [
    { id: 'b', name: 'Rivertown', roles: ['buyer'] },
    { id: 's', name: 'Northfield Paving', roles: ['supplier'] },
  ],
  buyer: { id: 'b', name: 'Rivertown' },
  awards: [{ id: 'a', status: 'active', suppliers: [{ id: 's', name: 'Northfield Paving' }], value: { amount: 9 } }],
  ...change,
})
const about = {
  uri: 'https://rivertown.example/1.json',
  version: '1.1',
  publisher: { name: 'Rivertown' },
  publishedDate: '2026-01-06T00:00:00Z',
}
const packageOf = (releases: unknown, change: Json = {}) => ({ ...about, ...change, releases })

const checkBytes = (bytes: Uint8Array, size = 7) =>
  validateFile(() =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size)),
  )
const checkText = (text: string, size?: number): Promise<Report> => checkBytes(Buffer.from(text), size)
const check = (value: unknown) => checkText(JSON.stringify(value), 1000)
const codesOf = ({ findings }: Report) => findings.map(({ code }) => code).sort()
const find = ({ findings }: Report, code: string): Finding => findings.find((finding) => finding.code === code)!

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

describe('required fields and types', () => {
  it('tells a missing field with the object that needs it', async () => {
    const report = await check(release({ awards: [{ title: 'Road' }] }))
    expect(find(report, 'required')).toMatchObject({
      path: 'awards/id',
      message: 'awards/id is missing. Every award needs it.',
    })
    expect(report.isValid).toBe(false)
  })
  it('says once what is wrong at many indexes, with a count and three places', async () => {
    const awards = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), value: { amount: `${i}` } }))
    const finding = find(await check(release({ awards })), 'number-as-text')
    expect(finding).toMatchObject({ path: 'awards/value/amount', count: 10_000, severity: 'error' })
    expect(finding.examples.map(({ pointer }) => pointer)).toEqual([0, 1, 2].map((i) => `/awards/${i}/value/amount`))
  })
  it('says the same of releases in a record and of its compiled release once', async () => {
    const wrong = release({ language: 7 })
    const report = await check({ ...about, records: [{ ocid: wrong.ocid, releases: [wrong], compiledRelease: wrong }] })
    expect(report.findings).toHaveLength(1)
    expect(find(report, 'type')).toMatchObject({
      path: 'language',
      count: 2,
      message: 'language must be text, but is a number.',
    })
  })
  it.each([
    ['an amount with a currency sign', { value: { amount: '$1,234.50' } }, 'number-as-text'],
    ['words as an amount', { value: { amount: 'N/A' } }, 'type'],
    ['an object where a list belongs', { suppliers: { id: 's' } }, 'list-expected'],
    ['a text where a list of objects belongs', { suppliers: ['s'] }, 'type'],
    ['a list where an object belongs', { value: [] }, 'type'],
    ['null as a list', { documents: null }, 'list-expected'],
    ['an empty id', { id: '' }, 'too-short'],
    ['an empty list that must have an entry', { items: [] }, 'too-few'],
  ])('knows %s', async (_name, change, code) => {
    expect(codesOf(await check(release({ awards: [{ id: 'a', ...change }] })))).toEqual([code])
  })
})

describe('dates and addresses', () => {
  it.each([
    ['31/02/2020', 'date-time'],
    ['2020-02-30T00:00:00Z', 'no-such-day'],
    ['2020-02-20', 'date-only'],
    ['2020-02-20T10:00:00', 'no-zone'],
    ['', 'date-time'],
  ])('tells of "%s" what its cure is', async (date, code) => {
    expect(codesOf(await check(release({ awards: [{ id: 'a', date }] })))).toEqual([code])
  })
  it('tells an address without a scheme', async () => {
    expect(
      codesOf(await check(release({ tender: { id: 't', documents: [{ id: 1, url: 'www.rivertown.example' }] } }))),
    ).toEqual(['uri'])
  })
  it('tells periods and awards in the wrong order, over time zones', async () => {
    const tender = {
      id: 't',
      tenderPeriod: { startDate: '2026-02-01T00:00:00+05:00', endDate: '2026-01-31T20:00:00Z' },
    }
    const awards = [{ id: 'a', date: '2026-01-31T17:00:00Z' }]
    const contracts = [{ id: 'c', awardID: 'a', dateSigned: '2026-01-30T00:00:00Z' }]
    const reversed = {
      startDate: '2026-02-01T00:00:00Z',
      endDate: '2026-01-01T00:00:00Z',
      maxExtentDate: '2025-01-01T00:00:00Z',
    }
    const report = await check(release({ tender, awards, contracts: [{ ...contracts[0], period: reversed }] }))
    expect(codesOf(report)).toEqual(['award-before-close', 'period-reversed', 'period-reversed', 'signed-before-award'])
    expect(report.isValid).toBe(true)
  })
})

describe('codes', () => {
  it('outside a closed codelist are errors, counted each, with what was perhaps meant', async () => {
    const values = ['Active', 'won', 'won', 'xyz'].map((status, i) => ({ id: String(i), status }))
    expect(find(await check(release({ awards: values })), 'closed-code')).toMatchObject({
      severity: 'error',
      count: 4,
      values: [
        { value: 'won', count: 2, meant: 'active' },
        { value: 'Active', count: 1, meant: 'active' },
        { value: 'xyz', count: 1 },
      ],
    })
  })
  it('outside an open codelist are notices', async () => {
    const report = await check(release({ parties: [{ id: 'x', roles: ['vendor'] }], buyer: undefined, awards: [] }))
    expect(find(report, 'unknown-code')).toMatchObject({
      severity: 'notice',
      values: [{ value: 'vendor', meant: 'supplier' }],
    })
    expect(report.isValid).toBe(true)
  })
  it('that are deprecated are told', async () => {
    expect(codesOf(await check(release({ tender: { id: 't', awardCriteria: 'lowestCost' } })))).toEqual([
      'deprecated-code',
    ])
  })
  it('of an extension count where the package declares it', async () => {
    const parties = [{ id: 'b', roles: ['buyer'], details: { classifications: [{ scheme: 'COFOG', id: '01' }] } }]
    const declared = [
      'https://standard.example/open-contracting-extensions/ocds_organizationClassification_extension/v1.1.5/extension.json',
    ]
    const plain = packageOf([release({ parties, awards: [] })])
    expect(codesOf(await check(plain))).toEqual(['empty-list', 'extension-undeclared'])
    expect(codesOf(await check({ ...plain, extensions: declared }))).toEqual(['empty-list'])
  })
})

describe('ids', () => {
  const items = (...ids: unknown[]) => release({ awards: [{ id: 'a', items: ids.map((id) => ({ id })) }] })
  it('that stand twice in a list are errors', async () => {
    expect(find(await check(items(1, 2, 1)), 'duplicate-id')).toMatchObject({
      path: 'awards/items',
      severity: 'error',
      count: 1,
    })
  })
  it('1 and "1" are told apart, and warned of', async () => {
    expect(codesOf(await check(items(1, '1')))).toEqual(['id-types'])
    expect(codesOf(await check(items('1', 1)))).toEqual(['id-types'])
  })
  it('that are missing are warned of where they are not required', async () => {
    const report = await check(release({ awards: [{ id: 'a', suppliers: [{ name: 'Northfield Paving' }] }] }))
    expect(find(report, 'missing-id')).toMatchObject({ path: 'awards/suppliers', severity: 'warning' })
    expect(report.findings).toHaveLength(1)
  })
  it('of releases are unique within their process, over the whole file', async () => {
    const other = release({ ocid: 'ocds-a1b2c3-2' })
    expect(codesOf(await check(packageOf([release(), other])))).toEqual([])
    expect(codesOf(await check(packageOf([release(), other, release()])))).toEqual(['duplicate-release'])
  })
  it('of records are their ocids', async () => {
    const record = {
      ocid: 'ocds-a1b2c3-1',
      releases: [{ url: 'https://rivertown.example/1', date: '2026-01-05T09:00:00Z' }],
    }
    expect(codesOf(await check({ ...about, records: [record, record] }))).toEqual(['duplicate-record'])
  })
  it('are not asked of lists that are replaced whole, which may not hold one entry twice', async () => {
    const additionalIdentifiers = [
      { scheme: 'X', id: '1' },
      { id: '1', scheme: 'X' },
    ]
    const parties = [{ id: 'b', roles: ['buyer'], additionalIdentifiers }]
    expect(codesOf(await check(release({ parties, awards: undefined })))).toEqual(['duplicate-entry'])
  })
})

describe('ocids', () => {
  it('have the form of a prefix, or that of a draft', async () => {
    expect(codesOf(await check(release({ ocid: 'RIVERTOWN-1' })))).toEqual(['ocid-prefix'])
    expect(codesOf(await check(release({ ocid: 'ocds-213czf-1' })))).toEqual(['ocid-draft'])
  })
  it('are the same in a record and what it holds', async () => {
    const record = { ocid: 'ocds-a1b2c3-9', releases: [release()] }
    expect(codesOf(await check({ ...about, records: [record] }))).toEqual(['ocid-differs'])
  })
})

describe('references', () => {
  it('lead to an entry of parties that has the role', async () => {
    const parties = [{ id: 'b', roles: ['supplier'] }]
    const report = await check(release({ parties }))
    expect(find(report, 'role-missing')).toMatchObject({ path: 'buyer', severity: 'warning' })
    expect(find(report, 'party-missing')).toMatchObject({
      path: 'awards/suppliers',
      examples: [{ pointer: '/awards/0/suppliers/0/id' }],
    })
  })
  it('of an update without parties are only a notice', async () => {
    const report = await check(release({ parties: undefined }))
    expect(report.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'party-elsewhere notice',
      'party-elsewhere notice',
    ])
  })
  it('without an id lead nowhere', async () => {
    expect(codesOf(await check(release({ buyer: { name: 'Rivertown' } })))).toEqual(['reference-without-id'])
  })
  it('of a contract lead to an award', async () => {
    const contracts = [{ id: 'c', awardID: 'b' }]
    expect(codesOf(await check(release({ contracts })))).toEqual(['award-missing'])
    expect(codesOf(await check(release({ contracts, awards: undefined })))).toEqual([])
  })
})

describe('fields that OCDS does not know', () => {
  it('are counted at their top, with what was perhaps meant', async () => {
    const tender = {
      id: 't',
      Titel: 'x',
      procurement_method: 'open',
      suppliers: [],
      deadline: 'x',
      colour: { a: { b: 1 } },
    }
    const report = await check(release({ tender }))
    const meant = report.findings.map(({ path, meant }) => [path, meant])
    expect(Object.fromEntries(meant)).toEqual({
      'tender/Titel': 'title',
      'tender/procurement_method': 'procurementMethod',
      'tender/suppliers': 'awards/suppliers',
      'tender/deadline': 'tenderPeriod',
      'tender/colour': undefined,
    })
    expect(report.isValid).toBe(true)
  })
  it('may be translations of fields that can be translated', async () => {
    expect(codesOf(await check(release({ tender: { id: 't', title_fr: 'Rue', 'title_pt-BR': null } })))).toEqual([])
    expect(codesOf(await check(release({ tender: { id: 't', title_fr: 5, id_fr: 'x' } })))).toEqual([
      'type',
      'unknown-field',
    ])
  })
  it('may have names that JavaScript uses itself', async () => {
    const text = JSON.stringify(release()).replace('{', '{"__proto__":{"ocid":1},"constructor":1,"toString":{},')
    expect(codesOf(await checkText(text))).toEqual(['unknown-field', 'unknown-field', 'unknown-field'])
  })
  it('belong to an extension that the package does not declare', async () => {
    const report = await check(packageOf([release({ bids: {} })]))
    expect(find(report, 'extension-undeclared').message).toContain('Bid statistics and details')
    expect(codesOf(await check(release({ bids: {} })))).toEqual(['empty-object'])
  })
})

describe('what may be left out', () => {
  it('is told of empty objects, lists and blank texts, once each', async () => {
    const tender = { id: 't', title: '  ', tenderPeriod: {}, documents: [], value: {} }
    expect(codesOf(await check(release({ tender })))).toEqual([
      'blank-text',
      'empty-list',
      'empty-object',
      'empty-object',
    ])
  })
  it('is told of deprecated fields, with what to do instead', async () => {
    const report = await check(release({ tender: { id: 't', amendment: { rationale: 'x' } } }))
    expect(find(report, 'deprecated-field').message).toContain('tender/amendments')
  })
  it('is told once of a reference that says all that parties should', async () => {
    const buyer = { id: 'b', name: 'Rivertown', address: { locality: 'Rivertown' }, identifier: { id: '1' } }
    expect(find(await check(release({ buyer })), 'details-in-reference')).toMatchObject({ path: 'buyer', count: 2 })
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
        expect(message).not.toMatch(/undefined|\{\w+\}/)
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
