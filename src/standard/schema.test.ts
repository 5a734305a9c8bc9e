import { describe, expect, it } from 'vitest'
import { findField, readSchema, readTranslatedField } from './index.ts'

const core = readSchema({ extensions: [] })
const whole = readSchema()
const old = readSchema({ version: '1.0', extensions: [] })

describe('the tables', () => {
  it('name only objects and codelists that exist', () => {
    for (const schema of [core, whole, old]) {
      for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
          if (field.object && field.name !== 'versionedRelease') expect(schema.objects.has(field.object)).toBe(true)
          if (field.codelist) expect(schema.codelists.has(field.codelist.name)).toBe(true)
        }
      }
    }
  })

  it('use each closed codelist as closed and each open one as open', () => {
    const uses = [...whole.objects.values()].flatMap((object) => [...object.fields.values()])
    const ways = new Map<string, Set<boolean>>()
    for (const { codelist } of uses) {
      if (codelist) ways.set(codelist.name, new Set([...(ways.get(codelist.name) ?? []), codelist.open]))
    }
    expect([...ways].filter(([, open]) => open.size > 1)).toEqual([])
  })

  it('require what the standard requires', () => {
    const required = (name: string) =>
      [...core.objects.get(name)!.fields.values()].filter((field) => field.required).map((field) => field.name)
    expect(required('Release')).toEqual(['ocid', 'id', 'date', 'tag', 'initiationType'])
    expect(required('Contract')).toEqual(['id', 'awardID'])
    expect(required('Organization')).toEqual([])
  })

  it('read types as alternatives, with formats as text', () => {
    expect(findField(core, 'awards/date')).toMatchObject({ types: ['string', 'null'], format: 'date-time' })
    expect(findField(core, 'awards/suppliers')).toMatchObject({ types: ['array'], object: 'OrganizationReference' })
    expect(findField(core, 'tender/submissionMethod')).toMatchObject({ types: ['array', 'null'], items: ['string'] })
  })

  it('are found by path, with or without indexes', () => {
    expect(findField(core, '/awards/0/value/amount')?.title).toBe('Amount')
    expect(findField(core, 'awards/value/nothing')).toBeUndefined()
    expect(findField(core, 'ocid/constructor')).toBeUndefined()
    expect(findField(core, 'uri', 'ReleasePackage')?.required).toBe(true)
  })
})

describe('extensions', () => {
  it('add their fields, objects and codelists, and no others', () => {
    const bids = readSchema({ extensions: ['bids'] })
    expect(findField(bids, 'bids/details/status')?.extension).toBe('bids')
    expect(findField(bids, 'tender/lots')).toBeUndefined()
    expect(bids.codelists.has('bidStatus')).toBe(true)
    expect(core.codelists.has('bidStatus')).toBe(false)
  })

  it('add fields to objects of one another', () => {
    expect(findField(readSchema({ extensions: ['bids'] }), 'bids/details/relatedLots')).toBeUndefined()
    expect(findField(whole, 'bids/details/relatedLots')?.extension).toBe('lots')
  })

  it('add codes to the codelists of the standard', () => {
    const codes = readSchema({ extensions: ['organizationClassification'] }).codelists.get('itemClassificationScheme')!
    expect(codes.has('COFOG') && codes.has('UNSPSC')).toBe(true)
    expect(core.codelists.get('itemClassificationScheme')!.has('COFOG')).toBe(false)
  })
})

describe('version 1.0', () => {
  it('has no parties, and organizations where 1.1 has references', () => {
    expect(findField(old, 'parties')).toBeUndefined()
    expect(findField(old, 'buyer/identifier/id')?.deprecated).toBeUndefined()
    expect(findField(old, 'buyer/id')).toBeUndefined()
    expect(findField(core, 'buyer/identifier')?.deprecated?.version).toBe('1.1')
  })

  it('has fewer codes, and asks less of ids and more of quantities', () => {
    expect(old.codelists.get('method')!.has('direct')).toBe(false)
    expect(core.codelists.get('method')!.has('direct')).toBe(true)
    expect(findField(old, 'ocid')?.minLength).toBe(0)
    expect(findField(old, 'awards/items/quantity')?.minimum).toBe(0)
    expect(findField(core, 'awards/items/quantity')?.minimum).toBeUndefined()
  })
})

describe('translated fields', () => {
  it.each(['title_fr', 'title_pt-BR', 'title_zh-Hant-TW', 'title_x-private', 'title_de-1996'])('know %s', (name) => {
    expect(readTranslatedField(name)).toBe('title')
  })
  it.each(['title', 'title_', '_fr', 'title_1', 'title_fr_', 'former_value2', `title_${'a-'.repeat(200)}`])(
    'do not take %s for one',
    (name) => expect(readTranslatedField(name)).toBeUndefined(),
  )
})
