import { describe, expect, it } from 'vitest'
import { readSheet } from '../../../../tests/support/mapped-sheets.ts'
import { compileMapping } from '../apply/apply-mapping.ts'
import { mapProcess } from '../apply/successive.ts'
import { checkMapping } from '../mapping/check-mapping.ts'
import { describeCrosswalk } from './describe-crosswalk.ts'
import { countValues, profileColumn } from './profile-column.ts'
import { proposeMapping } from './propose-mapping.ts'

const settings = { publisher: 'City of Harbourview', timeZone: 'America/Toronto', currency: 'CAD' }
const AT = '2026-01-31T00:00:00Z'

function propose(...sheets: [name: string, table: string][]) {
  const tables = sheets.map(([name, table]) => readSheet(name, name, table))
  const profiled = tables.map(({ source, columns, rows }) => ({
    name: source,
    columns: countValues(
      columns,
      rows.map((row) => row.cells),
    ).map(profileColumn),
  }))
  return { ...proposeMapping(profiled, settings), tables }
}
type Proposed = ReturnType<typeof propose>
const fieldsOf = ({ sources }: Proposed, i = 0) =>
  Object.fromEntries(sources[i]!.fields.map((field) => [field.target, field.column]))

function release({ mapping, tables }: Proposed, key: string, column = 0) {
  const compiled = compileMapping(mapping, tables)
  const rows = tables.flatMap((table) => table.rows).filter((row) => row.cells[column] === key)
  return mapProcess(compiled, { key, rows }, new Map(tables.map((table) => [table.snapshot, AT])))
}

const AWARDS =
  `Document Number | RFx (Solicitation) Type | High Level Category | Successful Supplier | Award | Award Authority Date | Division | Buyer Name | Buyer Email | Wards
1001 | RFP | Professional Services | Acorn Consulting Inc. | 26773.58 | 2024-10-04 | Parks | Ana Vale | ana@harbourview.example | 1
1002 | RFQ | Construction Services | Birch Builders Ltd. | "1,771,931.57" | 2024-11-04 | Roads | Ana Vale | ana@harbourview.example | 2
1002 | RFQ | Construction Services | Cedar Paving | $12,500.00 | 2024-11-04 | Roads | Ben Moss | ben@harbourview.example | 2
1003 | RFI | Goods and Services | Acorn Consulting Inc. | N/A | 2024-12-01 | Parks | Ben Moss | ben@harbourview.example | None`.replaceAll(
    '"',
    '',
  )

describe('a list of awards as cities export it', () => {
  const proposed = propose(['Awarded contracts', AWARDS])

  it('is told to be one of awards, by the number of the document', () => {
    expect(proposed.sources[0]).toMatchObject({ row: 'award', key: '{Document Number}' })
    expect(proposed.sources[0]?.rowReasons[0]).toContain('"Successful Supplier"')
  })
  it('is mapped column by column, with reasons in words', () => {
    expect(fieldsOf(proposed)).toMatchObject({
      'tender/procurementMethodDetails': 'RFx (Solicitation) Type',
      'tender/procurementMethod': 'RFx (Solicitation) Type',
      'tender/mainProcurementCategory': 'High Level Category',
      'awards/suppliers/name': 'Successful Supplier',
      'awards/value/amount': 'Award',
      'awards/date': 'Award Authority Date',
      'buyer/name': 'Division',
      'tender/procuringEntity/contactPoint/name': 'Buyer Name',
      'tender/procuringEntity/contactPoint/email': 'Buyer Email',
    })
    const supplier = proposed.sources[0]!.fields.find((field) => field.target === 'awards/suppliers/name')!
    expect(supplier.reasons).toEqual(['the name says "successful supplier"', '100 % of its values look like names'])
    expect(supplier.confidence).toBeGreaterThan(0.9)
  })
  it('says which fields may be about people', () => {
    const personal = proposed.sources[0]!.fields.filter((field) => field.personal).map((field) => field.column)
    expect(personal).toEqual(['Buyer Name', 'Buyer Email'])
  })
  it('lists columns that nothing is proposed for', () => {
    expect(proposed.sources[0]?.leftOut).toEqual([{ column: 'Wards' }])
  })
  it('gives a mapping that can be applied as it is', () => {
    expect(checkMapping(proposed.mapping, proposed.tables)).toEqual([])
    const { releases, problems } = release(proposed, '1002')
    expect(problems).toMatchObject([
      { reason: 'says-otherwise', column: 'Buyer Name' },
      { reason: 'says-otherwise', column: 'Buyer Email' },
    ])
    expect(releases).toHaveLength(1)
    expect(releases[0]).toMatchObject({
      tag: ['tender', 'award'],
      content: {
        tender: {
          procurementMethod: 'open',
          procurementMethodDetails: 'RFQ',
          mainProcurementCategory: 'works',
          status: 'complete',
        },
        awards: [
          { id: '1002-birch-builders-ltd', value: { amount: 1_771_931.57, currency: 'CAD' }, status: 'active' },
          { id: '1002-cedar-paving', value: { amount: 12_500 } },
        ],
      },
    })
  })
  it('gives no code to what is no way of buying and to categories that name several, and lists them', () => {
    const { releases, problems } = release(proposed, '1003')
    expect(problems.map(({ column, text, reason }) => [column, text, reason])).toEqual([
      ['RFx (Solicitation) Type', 'RFI', 'no-code'],
      ['High Level Category', 'Goods and Services', 'no-code'],
    ])
    expect(releases[0]?.content.tender).not.toHaveProperty('procurementMethod')
    expect(releases[0]?.content.tender).not.toHaveProperty('mainProcurementCategory')
    expect(releases[0]?.content.awards).toMatchObject([{ id: '1003-acorn-consulting-inc' }])
  })
})

describe('a crosswalk', () => {
  const methods = (types: string[]) => {
    const rows = types.map((type, i) => `${i} | ${type} | Acorn Inc`)
    const proposed = propose(['Awards', `Bid Number | RFx Type | Vendor\n${rows.join('\n')}`])
    const field = proposed.sources[0]!.fields.find((each) => each.target === 'tender/procurementMethod')!
    const profile = profileColumn(
      countValues(
        ['RFx Type'],
        types.map((type) => [type]),
      )[0]!,
    )
    return { field, lines: describeCrosswalk(profile, field.rule)! }
  }

  it('shows every text with its code and its rows, those without a code first', () => {
    const { lines } = methods(['RFT', 'RFT', 'RFT', 'RFQ', 'RFQ', 'NRFP', 'OTP'])
    expect(lines.map(({ text, code, rows }) => [text, code, rows])).toEqual([
      ['NRFP', undefined, 1],
      ['OTP', undefined, 1],
      ['RFT', 'open', 3],
      ['RFQ', 'open', 2],
    ])
  })

  it('says truly what share of the rows gets a code', () => {
    expect(methods(['RFT', 'RFT', 'RFT', 'OTP']).field.reasons.join('; ')).toContain('75 % of its rows get a code')
  })

  it('leaves what was negotiated to a person: its name does not tell who could bid', () => {
    for (const text of ['NRFP', 'Negotiated request for proposal', 'Negotiated tender', 'Verhandlungsvergabe'])
      expect(methods([text, text, 'Open tender', 'Open tender']).lines[0]).toMatchObject({ text, code: undefined })
  })

  it('is sure only where every text says itself who could bid', () => {
    expect(methods(['Open tender', 'Open tender', 'Direct award', 'Direct award']).field.confidence).toBeGreaterThan(
      0.85,
    )
    expect(methods(['RFP', 'RFP', 'RFQ', 'RFQ']).field.confidence).toBeLessThan(0.85)
    expect(methods(['Open tender', 'Open tender', 'OTP', 'OTP']).field.confidence).toBeLessThan(0.85)
  })
})

describe('the number of a contract', () => {
  it('makes no contract of which nothing else is known: it tells awards apart instead', () => {
    const proposed = propose([
      'Awards',
      'Bid Number | Contract Number | Vendor | Award Amount | Award Date\n5 | C-71 | Acorn Inc | 10.50 | 2024-01-02\n6 | C-72 | Birch Inc | 20.50 | 2024-01-03',
    ])
    const fields = fieldsOf(proposed)
    expect(fields).not.toHaveProperty('contracts/id')
    expect(fields['awards/id']).toBe('Contract Number')
    expect(release(proposed, '5').releases[0]?.content).not.toHaveProperty('contracts')
  })
})

describe('several sources', () => {
  const proposed = propose(
    ['Awarded contracts', AWARDS],
    [
      'All solicitations',
      'Document Number | Issue Date | Submission Deadline | Description\n1001 | 2024-07-01 | 2024-08-01 | Advice on trees',
    ],
    [
      'Sole source contracts',
      'Workspace Number | Reason | Contract Date | Supplier Name | Contract Amount\n77 | Emergency | 2024-05-06 | Dogwood Inc | 500\n78 | Emergency | 2024-05-07 | Elm Inc | 600',
    ],
  )
  it('are read in the order in which things happen', () => {
    expect(proposed.sources.map(({ source, row }) => [source, row])).toEqual([
      ['All solicitations', 'process'],
      ['Awarded contracts', 'award'],
      ['Sole source contracts', 'award'],
    ])
  })
  it('join by columns of the same name; others are kept apart by a prefix', () => {
    expect(proposed.sources.map((source) => source.key)).toEqual([
      '{Document Number}',
      '{Document Number}',
      'SSC-{Workspace Number}',
    ])
    expect(release(proposed, '1001').releases[0]?.content).toMatchObject({
      tender: { tenderPeriod: { endDate: '2024-08-01T00:00:00-04:00' }, procurementMethod: 'open' },
      awards: [{ suppliers: [{ name: 'Acorn Consulting Inc.' }] }],
    })
  })
  it('take awards without competition for direct ones, by the name of the source', () => {
    expect(release(proposed, '77').releases[0]?.content.tender).toMatchObject({
      procurementMethod: 'direct',
      procurementMethodRationale: 'Emergency',
    })
  })
})

describe('other lists', () => {
  it('of contracts in force have a contract and an award a row', () => {
    const proposed = propose([
      'contractlist',
      'CONTRACT | COMPANY | SERVICE | EXPIRATION | ADDRESS1 | ADDRESS2 | CONTACT | PHONE #\n6756 | ACORN INC. | ROAD SALT | 7/31/17 | 2455 FERRY ROAD | ELMSFORD, PA 15212 | Ana Vale | 555-010-0199\n6757 | BIRCH | SAND | 12/15/16 | 1 MAIN ST | ASHBY, OH 44101 | Ben Moss | 555-010-0142',
    ])
    const [made] = release(proposed, '6756').releases
    expect(made?.content).toMatchObject({
      parties: [
        { name: 'City of Harbourview', roles: ['buyer'] },
        {
          name: 'ACORN INC.',
          address: { locality: 'Elmsford', region: 'PA', postalCode: '15212' },
          contactPoint: { name: 'Ana Vale' },
        },
      ],
      contracts: [
        { id: '6756', awardID: '6756', title: 'ROAD SALT', period: { endDate: '2017-07-31T00:00:00-04:00' } },
      ],
    })
  })
  it('of bids have a bid a row', () => {
    const proposed = propose([
      'Bids',
      'Solicitation Number | Bidder Name | Bid Amount\n9 | Acorn Inc | 500.00\n9 | Birch Ltd | 600.00',
    ])
    expect(release(proposed, '9').releases[0]?.content.bids).toMatchObject({
      details: [
        { id: '9-acorn-inc', tenderers: [{ name: 'Acorn Inc' }], value: { amount: 500, currency: 'CAD' } },
        { id: '9-birch-ltd', value: { amount: 600 } },
      ],
    })
  })
  it('in Spanish and French are understood', () => {
    const spanish = propose([
      'Contratos',
      'Expediente | Proveedor | Monto | Fecha de adjudicación | Dependencia\nA-1 | Acorn SA | 1.234,50 | 31/12/2020 | Obras',
    ])
    expect(fieldsOf(spanish)).toMatchObject({
      'awards/suppliers/name': 'Proveedor',
      'awards/value/amount': 'Monto',
      'awards/date': 'Fecha de adjudicación',
      'buyer/name': 'Dependencia',
    })
    expect(release(spanish, 'A-1').releases[0]?.content.awards).toMatchObject([
      { value: { amount: 1234.5 }, date: '2020-12-31T00:00:00-05:00' },
    ])
    const french = propose([
      'Contrats',
      "Numéro de dossier | Fournisseur | Montant | Date d'attribution\nB-1 | Acorn SA | 1 234,50 | 2020-12-31",
    ])
    expect(fieldsOf(french)).toMatchObject({
      'awards/suppliers/name': 'Fournisseur',
      'awards/value/amount': 'Montant',
      'awards/date': "Date d'attribution",
    })
  })
  it('in German, French, Spanish and Portuguese are understood by the names of the common columns', () => {
    const rows =
      '4-1 | Parkbänke | Ahorn GmbH | 1.234,50 | 31.12.2020 | Parks\n4-2 | Streusalz | Birke KG | 99,00 | 01.02.2021 | Roads'
    const heads = [
      'Vergabe-Nr | Bezeichnung | Lieferant | Betrag | Datum | Amt',
      'Numéro de marché | Objet du marché | Titulaire | Montant TTC | Date de notification | Service acheteur',
      'Nº expediente | Objeto del contrato | Adjudicatario | Importe de adjudicación | Fecha de formalización | Órgano de contratación',
      'Número do processo | Objeto | Fornecedor | Valor do contrato | Data de assinatura | Órgão',
    ]
    for (const head of heads) {
      const proposed = propose(['Liste', `${head}\n${rows}`])
      const [number, title, supplier, amount, date, office] = head.split(' | ')
      expect(proposed.sources[0]).toMatchObject({ row: 'award', key: `{${number}}`, leftOut: [] })
      expect(fieldsOf(proposed)).toMatchObject({
        'awards/title': title,
        'awards/suppliers/name': supplier,
        'awards/value/amount': amount,
        'awards/date': date,
        'buyer/name': office,
      })
      expect(release(proposed, '4-1').releases[0]?.content.awards).toMatchObject([{ value: { amount: 1234.5 } }])
    }
  })
  it('give a word of many meanings only where it stands alone, and are not sure of it', () => {
    const dateOf = (name: string) => {
      const table = `Bid Number | Vendor | ${name}\n5 | Acorn Inc | 2024-01-02\n6 | Birch Inc | 2024-01-03`
      return propose(['Awards', table]).sources[0]!.fields.find((field) => field.target === 'awards/date')
    }
    expect(dateOf('Datum')?.confidence).toBeLessThan(0.85)
    expect(dateOf('Last update date')).toBeUndefined()
  })
  it('with columns that say yes or no to a certificate class the supplier', () => {
    const proposed = propose([
      'Awards',
      'Bid Number | Vendor | Award Amount | MWBE\n5 | Acorn Inc | 10.50 | Yes\n6 | Birch Inc | 20.50 | No',
    ])
    const parties = (key: string) => (release(proposed, key).releases[0]!.content.parties as object[]).at(-1)
    expect(parties('5')).toMatchObject({ details: { classifications: [{ id: 'MWBE', scheme: 'local' }] } })
    expect(parties('6')).not.toHaveProperty('details')
  })
  it('without any number make each row a process, and say how unsure that is', () => {
    const proposed = propose(['Spending', 'Vendor | Amount\nAcorn Inc | 10.50\nBirch Inc | 20.50'])
    expect(proposed.sources[0]?.confidence).toBeLessThan(0.3)
    expect(proposed.sources[0]?.keyReasons[0]).toMatch(/no column looks like the number of a process/)
  })
})

describe('profiles', () => {
  const profile = (name: string, values: string[]) =>
    profileColumn(
      countValues(
        [name],
        values.map((value) => [value]),
      )[0]!,
    )
  it.each([
    ['date', ['2024-01-02', '2024-01-03', '', 'TBD']],
    ['money', ['1,234.50', '$5.00', '7']],
    ['number', ['1', '2', '2', '10']],
    ['id', ['4021-A', '4022-B', '4023-C']],
    ['email', ['a@b.example', 'c@d.example']],
    ['phone', ['555-010-0199', '(555) 010-0142']],
    ['yes-no', ['Yes', 'No', 'yes']],
    ['code', ['RFP', 'RFQ', 'RFP', 'RFP', 'RFQ']],
    ['name', ['Acorn Consulting Inc.', 'Birch & Sons', 'Cedar']],
    ['empty', ['', 'None', 'N/A']],
    ['link', ['https://harbourview.example/1', 'https://harbourview.example/2']],
  ])('tell %s by the values', (kind, values) => expect(profile('Column', values).kind).toBe(kind))
  it('take day numbers of a spreadsheet for dates only where the name says so', () => {
    const serials = ['43804', '43805', '43806']
    expect(profile('Award date', serials)).toMatchObject({ kind: 'date', habit: 'excel' })
    expect(profile('Amount', serials).kind).toBe('number')
  })
  it('tell how a column writes dates and decimals, and which words stand for nothing', () => {
    expect(profile('D', ['31/12/2020', '01/02/2020'])).toMatchObject({ habit: 'day first' })
    expect(profile('M', ['1.234,50', '5'])).toMatchObject({ mark: ',' })
    expect(profile('S', ['Acorn', 'None', 'None']).blankWords).toEqual([{ value: 'None', count: 2 }])
  })
})
