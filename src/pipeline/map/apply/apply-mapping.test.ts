import { describe, expect, it } from 'vitest'
import { compileSources, parseSources, readSheet } from '../../../../tests/support/mapped-sheets.ts'
import { mapRows } from './apply-mapping.ts'

function apply(sources: string, ...tables: string[]) {
  const names = Object.keys(parseSources(sources).sources)
  const sheets = tables.map((table, i) => readSheet(names[i]!, `s${i + 1}`, table))
  const rows = sheets.flatMap((sheet) => sheet.rows)
  return mapRows(compileSources(sources, sheets), '4021', rows)
}

const AWARDS = `
  Awards:
    row: award
    key: "{No}"
    fields:
      tender/procurementMethodDetails: Type
      tender/procurementMethod: { column: Type, steps: [{ codes: { RFP: open, SS: direct, NB: ~ } }] }
      awards/id: { mint: [No, Supplier] }
      awards/value/amount: { column: Award, steps: [{ money: "." }] }
      awards/date: { column: Date, steps: [{ date: day first }] }
      awards/status: { constant: active }
      awards/suppliers/name: Supplier
      buyer/name: { constant: City of Harbourview }
      tender/procuringEntity/name: Division
`
const HEADER = 'No | Type | Supplier | Award | Date | Division'

describe('one row', () => {
  const { content, problems } = apply(
    AWARDS,
    `${HEADER}\n4021 | RFP | Ámbar & Söhne Ltd. | $1,234.50 | 03/04/2020 | Parks`,
  )

  it('becomes the fields that the mapping names', () => {
    expect(problems).toEqual([])
    expect(content).toEqual({
      parties: [
        { id: 'name-parks', name: 'Parks', roles: ['procuringEntity'] },
        { id: 'name-city-of-harbourview', name: 'City of Harbourview', roles: ['buyer'] },
        { id: 'name-ambar-and-sohne-ltd', name: 'Ámbar & Söhne Ltd.', roles: ['supplier'] },
      ],
      buyer: { id: 'name-city-of-harbourview', name: 'City of Harbourview' },
      tender: {
        id: '4021',
        procurementMethodDetails: 'RFP',
        procurementMethod: 'open',
        procuringEntity: { id: 'name-parks', name: 'Parks' },
      },
      awards: [
        {
          id: '4021-ambar-and-sohne-ltd',
          date: '2020-04-03T00:00:00-04:00',
          status: 'active',
          value: { amount: 1234.5, currency: 'CAD' },
          suppliers: [{ id: 'name-ambar-and-sohne-ltd', name: 'Ámbar & Söhne Ltd.' }],
        },
      ],
    })
  })
})

describe('values that cannot be read', () => {
  const { content, problems } = apply(AWARDS, `${HEADER}\n4021 | Raffle | Acorn | $1,2 | 31/02/2020 | Parks`)

  it('are left out and listed with place, text and reason', () => {
    expect(problems.map(({ line, column, target, text, reason }) => [line, column, target, text, reason])).toEqual([
      [2, 'Type', 'tender/procurementMethod', 'Raffle', 'unknown-code'],
      [2, 'Date', 'awards/date', '31/02/2020', 'no-such-day'],
      [2, 'Award', 'awards/value/amount', '$1,2', 'wrong-separator'],
    ])
    expect(content?.awards).toEqual([
      { id: '4021-acorn', status: 'active', suppliers: [{ id: 'name-acorn', name: 'Acorn' }] },
    ])
  })
  it('are no problem where they stand for nothing', () => {
    const read = apply(AWARDS, `${HEADER}\n4021 | RFP | Acorn | N/A | - | `)
    expect(read.problems).toEqual([])
  })
  it('are listed where the crosswalk has them without a code', () => {
    const read = apply(AWARDS, `${HEADER}\n4021 | NB | Acorn | N/A | - | `)
    expect(read.problems).toMatchObject([{ column: 'Type', text: 'NB', reason: 'no-code' }])
    expect(read.content?.tender).toEqual({ id: '4021', procurementMethodDetails: 'NB' })
  })
  it('do not make an award of a row that says nothing of one', () => {
    expect(apply(AWARDS, `${HEADER}\n4021 | RFP | | | | Parks`).content).not.toHaveProperty('awards')
  })
  it('list an amount whose sign contradicts the currency', () => {
    const { problems } = apply(AWARDS, `${HEADER}\n4021 | RFP | Acorn | € 5.00 | | Parks`)
    expect(problems).toEqual([])
    const yen = apply(AWARDS, `${HEADER}\n4021 | RFP | Acorn | ¥ 5.00 | | Parks`)
    expect(yen.problems).toMatchObject([{ reason: 'other-currency', text: '¥ 5.00', column: 'Award' }])
  })
  it('list more digits than a number of JSON can hold', () => {
    const { problems } = apply(AWARDS, `${HEADER}\n4021 | RFP | Acorn | 12345678901234567.89 | | Parks`)
    expect(problems).toMatchObject([{ reason: 'too-many-digits' }])
  })
})

describe('several rows of one process', () => {
  it('keep two awards to the same supplier apart, and take an equal row once', () => {
    const { content, problems } = apply(
      AWARDS,
      `${HEADER}
      4021 | RFP | Acorn | 5.00 | 03/04/2020 | Parks
      4021 | RFP | ACORN | 7.00 | 03/04/2020 | Parks
      4021 | RFP | Acorn | 5.00 | 03/04/2020 | Parks`,
    )
    const awards = content?.awards as { id: string; value: object; suppliers: object[] }[]
    expect(awards.map((award) => award.id)).toEqual(['4021-acorn', '4021-acorn-2'])
    expect(awards[1]?.suppliers).toEqual([{ id: 'name-acorn', name: 'Acorn' }])
    expect(content?.parties).toHaveLength(3)
    expect(problems).toMatchObject([{ line: 4, reason: 'repeated' }])
  })
  it('take what the first row says and list what others say otherwise', () => {
    const { content, problems } = apply(
      AWARDS,
      `${HEADER}
      4021 | RFP | Acorn | 5.00 | | Parks
      4021 | SS | Birch | 7.00 | | Roads`,
    )
    expect(content?.tender).toMatchObject({ procurementMethodDetails: 'RFP', procurementMethod: 'open' })
    expect(problems.map(({ line, column, text, reason }) => [line, column, text, reason])).toEqual([
      [3, 'Type', 'SS', 'says-otherwise'],
      [3, 'Type', 'direct', 'says-otherwise'],
      [3, 'Division', 'Roads', 'says-otherwise'],
    ])
  })
  it('become one entry where they share its id', () => {
    const { content } = apply(
      `
  Lines:
    row: item
    key: "{No}"
    fields:
      awards/id: Award No
      awards/suppliers/name: Supplier
      awards/items/id: Line
      awards/items/quantity: { column: Quantity, steps: [{ number: "." }] }
`,
      `No | Award No | Supplier | Line | Quantity
      4021 | A1 | Acorn | 1 | 5
      4021 | A1 | Acorn | 2 | 2.5
      4021 | A2 | Birch | 1 | 7`,
    )
    expect(content?.awards).toMatchObject([
      {
        id: 'A1',
        suppliers: [{ name: 'Acorn' }],
        items: [
          { id: '1', quantity: 5 },
          { id: '2', quantity: 2.5 },
        ],
      },
      { id: 'A2', items: [{ id: '1', quantity: 7 }] },
    ])
  })
  it('number entries that have no id', () => {
    const { content, problems } = apply(
      `
  Lines:
    row: item
    key: "{No}"
    fields: { tender/items/description: What }
`,
      'No | What\n4021 | Salt\n4021 | Sand\n4021 | Salt',
    )
    expect(content?.tender).toEqual({
      id: '4021',
      items: [
        { id: '1', description: 'Salt' },
        { id: '2', description: 'Sand' },
      ],
    })
    expect(problems).toMatchObject([{ line: 4, reason: 'repeated' }])
  })
})

describe('contracts', () => {
  const CONTRACTS = `
  Contracts:
    row: contract
    key: "{No}"
    fields:
      contracts/id: { mint: [No, Company] }
      contracts/period/endDate: { column: Ends, steps: [{ date: month first }] }
      awards/suppliers/name: Company
      awards/suppliers/id: { column: Vendor, scheme: US-PA-VENDOR }
      awards/suppliers/address/locality: Town
      awards/suppliers/contactPoint/email: Mail
`
  it('come from the award of their own row', () => {
    const { content } = apply(
      CONTRACTS,
      'No | Company | Vendor | Town | Mail | Ends\n4021 | Acorn | 77 | Elmsford | a@acorn.example | 7/31/17',
    )
    expect(content?.awards).toMatchObject([{ id: '4021-acorn', suppliers: [{ id: 'US-PA-VENDOR-77', name: 'Acorn' }] }])
    expect(content?.contracts).toEqual([
      { id: '4021-acorn', awardID: '4021-acorn', period: { endDate: '2017-07-31T00:00:00-04:00' } },
    ])
    expect(content?.parties).toEqual([
      {
        id: 'US-PA-VENDOR-77',
        name: 'Acorn',
        roles: ['supplier'],
        identifier: { scheme: 'US-PA-VENDOR', id: '77' },
        address: { locality: 'Elmsford' },
        contactPoint: { email: 'a@acorn.example' },
      },
    ])
  })
  it('find the only award of their process, and are listed where there is none', () => {
    const joined = `
  Awards: { row: award, key: "{No}", fields: { awards/id: Award, awards/suppliers/name: Supplier } }
  Signed: { row: contract, key: "{No}", adds: true, fields: { contracts/id: Contract, contracts/dateSigned: On } }
`
    const signed = 'No | Contract | On\n4021 | C9 | 2020-01-02'
    const one = apply(joined, 'No | Award | Supplier\n4021 | A1 | Acorn', signed)
    expect(one.content?.contracts).toMatchObject([{ id: 'C9', awardID: 'A1' }])
    const two = apply(joined, 'No | Award | Supplier\n4021 | A1 | Acorn\n4021 | A2 | Birch', signed)
    expect(two.content?.contracts).toMatchObject([{ id: 'C9', awardID: 'C9' }])
    expect(two.problems).toMatchObject([{ source: 'Signed', line: 2, reason: 'no-award' }])
  })
  it('of a source that only adds are listed where nothing starts the process', () => {
    const alone = apply(
      `
  Signed: { row: contract, key: "{No}", adds: true, fields: { contracts/id: Contract } }
`,
      'No | Contract\n4021 | C9',
    )
    expect(alone.content).toBeUndefined()
    expect(alone.problems).toMatchObject([{ reason: 'no-process', line: 2, text: '4021 | C9' }])
  })
})

describe('rules', () => {
  const one = (rule: string, cells: string, target = 'tender/title') =>
    apply(
      `\n  S: { row: process, key: "{No}", fields: { tender/description: No, ${target}: ${rule} } }\n`,
      `No | A | B\n4021 | ${cells}`,
    )
  const title = (rule: string, cells: string) =>
    (one(rule, cells).content?.tender as { title?: string } | undefined)?.title

  it('join columns in a text, blank where all of them are', () => {
    expect(title('{ text: "{A} of {B}" }', 'Supply | salt')).toBe('Supply of salt')
    expect(title('{ text: "{A} of {B}" }', ' | ')).toBeUndefined()
  })
  it('take the first that is filled, and list what an earlier one could not read', () => {
    expect(title('{ first: [A, B] }', ' | salt')).toBe('salt')
    const dates = one('{ first: [A, B] }', '31/02/2020 | 2020-03-01', 'tender/tenderPeriod/endDate')
    expect(dates.content?.tender).toMatchObject({ tenderPeriod: { endDate: '2020-03-01T00:00:00-05:00' } })
    expect(dates.problems).toMatchObject([{ text: '31/02/2020', reason: 'no-such-day' }])
  })
  it('hold only if a column says so', () => {
    const rule = '{ column: A, onlyIf: { column: B, is: [yes, y] } }'
    expect(title(rule, 'salt | Yes')).toBe('salt')
    expect(title(rule, 'salt | no')).toBeUndefined()
    expect(title('{ column: A, onlyIf: { column: B, blank: true } }', 'salt |')).toBe('salt')
    expect(title('{ column: A, onlyIf: { column: B, isNot: no } }', 'salt | no')).toBeUndefined()
  })
  it('change texts step by step', () => {
    expect(title('{ column: A, steps: [{ replace: Notice, with: "" }, { case: lower }] }', 'Notice SALT')).toBe('salt')
    expect(title('{ column: A, steps: [{ split: ";", take: -1 }] }', 'a; b ;c')).toBe('c')
    expect(title('{ column: A, steps: [{ case: title }] }', 'ROAD SALT (bulk)')).toBe('Road Salt (Bulk)')
    expect(title('{ column: A, steps: [{ blank: [see contract] }] }', 'See  Contract')).toBeUndefined()
  })
  it('make lists where the field is a list', () => {
    const read = one('{ column: A, steps: [{ split: "," }] }', 'goods, works', 'tender/additionalProcurementCategories')
    expect(read.content?.tender).toMatchObject({ additionalProcurementCategories: ['goods', 'works'] })
  })
  it('take codes of OCDS in any case, and others for none of this row', () => {
    expect(one('A', 'Open |', 'tender/procurementMethod').content?.tender).toMatchObject({ procurementMethod: 'open' })
    expect(one('A', 'Lottery |', 'tender/procurementMethod').problems).toMatchObject([{ reason: 'not-a-code-of-ocds' }])
  })
  it('read yes and no, whole numbers and web addresses', () => {
    expect(one('A', 'Oui |', 'tender/hasEnquiries').content?.tender).toMatchObject({ hasEnquiries: true })
    expect(one('A', '3 |', 'tender/numberOfTenderers').content?.tender).toMatchObject({ numberOfTenderers: 3 })
    expect(one('A', '3.5 |', 'tender/numberOfTenderers').problems).toMatchObject([{ reason: 'not-a-whole-number' }])
    expect(one('A', 'see our page |', 'tender/documents/url').problems).toMatchObject([{ reason: 'not-an-address' }])
  })
  it('tell two entries of one list in one row apart', () => {
    const { content } = apply(
      '\n  S: { row: award, key: "{No}", fields: { awards/id: No, awards/suppliers/name: A, "awards/suppliers#second/name": B } }\n',
      'No | A | B\n4021 | Acorn | Birch',
    )
    expect(content?.awards).toMatchObject([{ suppliers: [{ name: 'Acorn' }, { name: 'Birch' }] }])
  })
})
