import { describe, expect, it } from 'vitest'
import { checkMapping, type KnownColumns } from './check-mapping.ts'
import { describeFinding } from './mapping-finding.ts'
import { parseMapping } from './parse-mapping.ts'
import { writeMapping } from './write-mapping.ts'

const GOOD = `fairlead: mapping/1
ocidPrefix: ocds-213czf
publisher:
  name: City of Harbourview
timeZone: America/Toronto
currency: CAD
sources:
  Awards:
    row: award
    key: "{No}"
    fields:
      awards/id:
        mint: [No, Supplier]
      awards/value/amount: Award
      tender/procurementMethod:
        column: Type
        steps:
          - codes: { RFP: open }
            otherwise: list
    notMapped:
      Clerk: a person's name
`
const tables: KnownColumns[] = [{ source: 'Awards', columns: ['No', 'Supplier', 'Award', 'Type', 'Clerk'] }]

function findings(text: string, known?: KnownColumns[]): string[] {
  const parsed = parseMapping(text)
  const wrong = 'mapping' in parsed ? checkMapping(parsed.mapping, known) : parsed.findings
  return wrong.map(describeFinding)
}
const change = (from: string, to: string) => GOOD.replace(from, to)

describe('a mapping file', () => {
  it('is accepted when it is right', () => expect(findings(GOOD, tables)).toEqual([]))
  it('is the same again after being written', () => {
    const parsed = parseMapping(GOOD)
    if (!('mapping' in parsed)) throw new Error('not read')
    expect(parseMapping(writeMapping(parsed.mapping))).toEqual(parsed)
    expect(parseMapping(JSON.stringify(parsed.mapping))).toEqual(parsed)
  })
  it('says in which line it cannot be read', () =>
    expect(findings('fairlead: mapping/1\nsources: [')[0]).toMatch(/^line 2: The file cannot be read/))
  it('never throws, whatever the text', () => {
    for (const text of ['', '[]', '42', 'null', '{}', '"', '\u0000', '&a [*a]', 'sources: 3'])
      expect(findings(text).length).toBeGreaterThan(0)
  })
})

describe('what is wrong in a mapping file', () => {
  it.each([
    [
      'a name that means nothing',
      change('currency:', 'curency:'),
      'line 6, curency: "curency" means nothing here. Did you mean "currency"?',
    ],
    [
      'a name that means nothing, deep within',
      change('column: Type', 'colum: Type'),
      'line 16, sources › Awards › fields › tender/procurementMethod › colum: "colum" means nothing here. Did you mean "column"?',
    ],
    [
      'a field without origin',
      change('        column: Type\n', ''),
      'line 15, sources › Awards › fields › tender/procurementMethod: a field needs an origin: one of column, text, constant, first, mint.',
    ],
    [
      'a field with two origins',
      change('column: Type', 'column: Type\n        constant: open'),
      'line 15, sources › Awards › fields › tender/procurementMethod: a field has one origin, and here are column and constant.',
    ],
    [
      'a step that is none',
      change('- codes: { RFP: open }\n            otherwise: list', '- shout'),
      'line 18, sources › Awards › fields › tender/procurementMethod › steps › 0: this is no step; a step is one of case, blank, replace with, split, date, money, number, codes.',
    ],
    [
      'a prefix that is none',
      change('ocds-213czf', 'ocds-XY'),
      'line 2, ocidPrefix: is "ocds-" and six lower-case letters or digits.',
    ],
  ])('is said with line and place: %s', (_, text, finding) => expect(findings(text)).toEqual([finding]))

  it('is said of a row that is of no kind', () =>
    expect(findings(change('row: award', 'row: reward'))[0]).toMatch(
      /^line 9, sources › Awards › row: expected one of "process"\|"award"/,
    ))
})

describe('a mapping against the standard', () => {
  it.each([
    [
      'a field that OCDS has not',
      change('awards/value/amount', 'awards/value/amuont'),
      'sources › Awards › fields › awards/value/amuont: "awards/value/amuont" is no field of OCDS or of an extension we know. Did you mean "awards/value/amount"?',
    ],
    [
      'an object where a value is needed',
      change('awards/value/amount', 'awards/value'),
      'sources › Awards › fields › awards/value: "awards/value" holds other fields; name the one that is meant. Did you mean "awards/value/…"?',
    ],
    [
      'a code that the list has not',
      change('RFP: open', 'RFP: opne'),
      'sources › Awards › fields › tender/procurementMethod › steps › 0 › codes: "opne" is no code of method: open, selective, limited, direct. Did you mean "open"?',
    ],
    [
      'a time zone that is none',
      change('America/Toronto', 'Toronto'),
      'timeZone: "Toronto" is no time zone; write it like "America/Toronto".',
    ],
    ['a currency that is none', change('CAD', 'CAQ'), 'currency: "CAQ" is no currency.'],
    [
      'what the frame gives',
      change('awards/value/amount', 'ocid'),
      'sources › Awards › fields › ocid: "ocid" is given by the mapping itself and cannot be mapped.',
    ],
    [
      'a key without column',
      change('"{No}"', 'No'),
      'sources › Awards › key: the key names no column; write it as "{Column}".',
    ],
    [
      'mint for what is no id',
      change('awards/value/amount: Award', 'awards/title: { mint: [No] }'),
      'sources › Awards › fields › awards/title: mint makes ids; this is no id of an entry.',
    ],
    [
      'a label where there is no list',
      change('awards/value/amount', 'awards/value#x/amount'),
      'sources › Awards › fields › awards/value#x/amount: "value" is no list, so it takes no label. Did you mean "awards/value/amount"?',
    ],
  ])('is refused with %s', (_, text, finding) => expect(findings(text)).toEqual([finding]))

  it('is refused with a date format that is none', () => {
    const text = change('awards/value/amount: Award', 'awards/date: { column: Award, steps: [{ date: DD/MM }] }')
    expect(findings(text)[0]).toMatch(/"DD\/MM" says neither/)
  })
})

describe('a mapping against the columns', () => {
  it('names what is missing and what was perhaps meant', () => {
    expect(findings(change('Award\n', 'Awards\n'), tables)).toEqual([
      'sources › Awards › fields › awards/value/amount: there is no column "Awards". Did you mean "Award"?',
    ])
    expect(findings(change('  Awards:', '  Awrds:'), tables)).toEqual([
      'sources › Awrds: there is no source "Awrds". Did you mean "Awards"?',
    ])
    expect(findings(change('Clerk: a', 'Klerk: a'), tables)).toHaveLength(1)
  })
})
