import Ajv from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import { type DocumentKind, isDateTime, isUri, jsonSchema, readSchema } from './index.ts'

const schema = readSchema()
const ajv = () => {
  const made = new Ajv({ strict: false, logger: false })
  made.addFormat('date-time', isDateTime)
  made.addFormat('uri', isUri)
  return made
}
const validator = (kind: DocumentKind) => ajv().compile(jsonSchema(kind, schema))
const check = {
  release: validator('release'),
  'versioned-release': validator('versioned-release'),
  'release-package': validator('release-package'),
  'record-package': validator('record-package'),
}

const release = {
  ocid: 'ocds-a1b2c3-1',
  id: '1',
  date: '2026-01-05T09:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  parties: [{ id: 'x', name: 'Northfield Paving', roles: ['supplier'], details: { classifications: [{ id: 'DBE' }] } }],
  awards: [
    { id: 1, status: 'active', title_fr: 'Route', suppliers: [{ id: 'x' }], value: { amount: 9.5, currency: 'USD' } },
  ],
}
const linked = { url: 'https://city.example/1.json#1', date: '2026-01-05T09:00:00Z' }
const about = {
  uri: 'https://city.example/1.json',
  version: '1.1',
  publisher: { name: 'Rivertown' },
  publishedDate: '2026-01-06T00:00:00Z',
}
const record = { ocid: 'ocds-a1b2c3-1', releases: [linked], compiledRelease: { ...release, tag: ['compiled'] } }
const history = (value: unknown) => [
  { releaseID: '1', releaseDate: '2026-01-05T09:00:00Z', releaseTag: ['award'], value },
]

describe('the schema of releases', () => {
  it('accepts a release', () => expect(check.release(release)).toBe(true))
  it.each([
    ['without an ocid', { ocid: undefined }],
    ['with a tag outside the closed codelist', { tag: ['awarded'] }],
    ['with a number as id', { id: 1 }],
    ['with a day instead of a time', { date: '2026-01-05' }],
    ['with an award without id', { awards: [{ title: 'Road' }] }],
    ['with an amount as text', { awards: [{ id: 1, value: { amount: '9.5' } }] }],
    ['with a translation that is no text', { tender: { id: 1, title_fr: 5 } }],
    ['with a bid without id', { bids: { details: [{}] } }],
    ['with an empty list of classifications', { parties: [{ details: { classifications: [] } }] }],
  ])('rejects one %s', (_what, change) => {
    expect(check.release(JSON.parse(JSON.stringify({ ...release, ...change })))).toBe(false)
  })
})

describe('the schema of versioned releases', () => {
  const versioned = {
    ocid: 'ocds-a1b2c3-1',
    initiationType: history('tender'),
    buyer: { id: history('x'), name: history('Rivertown') },
    awards: [{ id: 1, status: history('active'), suppliers: [{ id: 'x', name: history('Northfield Paving') }] }],
  }
  it('accepts histories of values, with plain ids in lists', () =>
    expect(check['versioned-release'](versioned)).toBe(true))
  it.each([
    ['a plain value where a history belongs', { initiationType: 'tender' }],
    ['a history where the id of a list entry belongs', { awards: [{ id: history(1) }] }],
    ['a plain id in a reference that stands alone', { buyer: { id: 'x' } }],
    ['a wrong code in a history', { initiationType: history('auction') }],
  ])('rejects %s', (_what, change) => expect(check['versioned-release']({ ...versioned, ...change })).toBe(false))
})

describe('the schemas of packages', () => {
  it('accept releases and records', () => {
    expect(check['release-package']({ ...about, releases: [release] })).toBe(true)
    expect(check['record-package']({ ...about, records: [record] })).toBe(true)
    expect(check['record-package']({ ...about, records: [{ ...record, releases: [release] }] })).toBe(true)
  })
  it('reject an empty list, a patch version, and linked beside whole releases', () => {
    expect(check['release-package']({ ...about, releases: [] })).toBe(false)
    expect(check['release-package']({ ...about, version: '1.1.5', releases: [release] })).toBe(false)
    expect(check['record-package']({ ...about, records: [{ ...record, releases: [linked, release] }] })).toBe(false)
  })
})
