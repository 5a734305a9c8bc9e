import { describe, expect, it } from 'vitest'
import { about, check, checkText, codesOf, find, packageOf, release } from '../../../../tests/support/ocds-files.ts'

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
      vendor: 'x',
      deadline: 'x',
      colour: { a: { b: 1 } },
    }
    const report = await check(release({ tender }))
    const meant = report.findings.map(({ path, meant }) => [path, meant])
    expect(Object.fromEntries(meant)).toEqual({
      'tender/Titel': 'title',
      'tender/procurement_method': 'procurementMethod',
      'tender/suppliers': 'awards/suppliers',
      'tender/vendor': 'awards/suppliers',
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
