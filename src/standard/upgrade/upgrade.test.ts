import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLike10, upgradeRelease } from './index.ts'

const base = { ocid: 'ocds-abcdef-1', id: '1', date: '2015-01-01T00:00:00Z', tag: ['compiled'] }
const works = { name: 'Works Department', identifier: { scheme: 'X-Y', id: '7' }, address: { locality: 'Somewhere' } }

describe('upgrading a release of 1.0', () => {
  it('moves organizations to parties, once each with all roles, and leaves references', () => {
    const supplier = { id: 'S1', name: 'Supplier One', contactPoint: { email: 'a@b.example' } }
    const { release } = upgradeRelease({
      ...base,
      buyer: works,
      tender: { procuringEntity: works, tenderers: [supplier] },
      awards: [{ id: 'a', suppliers: [supplier] }],
    })
    const id = (release.buyer as { id: string }).id
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(release).toEqual({
      ...base,
      parties: [
        { id, roles: ['buyer', 'procuringEntity'], ...works },
        { ...supplier, roles: ['tenderer', 'supplier'] },
      ],
      buyer: { id, name: 'Works Department' },
      tender: { procuringEntity: { id, name: 'Works Department' }, tenderers: [{ id: 'S1', name: 'Supplier One' }] },
      awards: [{ id: 'a', suppliers: [{ id: 'S1', name: 'Supplier One' }] }],
    })
    expect(Object.keys(release).slice(0, 5)).toEqual(['ocid', 'id', 'date', 'tag', 'parties'])
  })
  it('gives an organization without an id the one that ocdskit gives it', () => {
    const { release } = upgradeRelease({ buyer: { name: 'Acme' } })
    expect(release.buyer).toEqual({ id: '79d894520f4f94c267986a819e110bec', name: 'Acme' })
  })
  it('makes amendment an entry of amendments, once', () => {
    const amendment = { date: '2015-02-01T00:00:00Z' }
    const { release } = upgradeRelease({
      tender: { amendment },
      awards: [{ id: 'a', amendment, amendments: [{ date: '2015-02-01T00:00:00Z' }] }],
      contracts: [{ id: 'c', amendment, amendments: [{ id: 'x' }] }],
    })
    expect(release).toEqual({
      tender: { amendments: [amendment] },
      awards: [{ id: 'a', amendments: [amendment] }],
      contracts: [{ id: 'c', amendments: [{ id: 'x' }, amendment] }],
    })
  })
  it('renames the fields of transactions and makes their sides parties', () => {
    const transaction = {
      id: 't',
      providerOrganization: { scheme: 'X-Y', id: '7', legalName: 'Works' },
      amount: { amount: 5 },
    }
    const { release } = upgradeRelease({ contracts: [{ id: 'c', implementation: { transactions: [transaction] } }] })
    const [party] = release.parties as [{ id: string }]
    expect(party).toMatchObject({ roles: ['payer'], name: 'Works', identifier: { scheme: 'X-Y', id: '7' } })
    expect(release.contracts).toEqual([
      {
        id: 'c',
        implementation: { transactions: [{ id: 't', value: { amount: 5 }, payer: { id: party.id, name: 'Works' } }] },
      },
    ])
  })
  it('keeps the first description of an organization, adds to it, and tells where another differs', () => {
    const { release, conflicts } = upgradeRelease({
      buyer: { id: '1', name: 'A' },
      tender: { procuringEntity: { id: '1', name: 'B', address: { region: 'R' } } },
    })
    expect(release.parties).toEqual([
      { id: '1', roles: ['buyer', 'procuringEntity'], name: 'A', address: { region: 'R' } },
    ])
    expect(conflicts).toEqual([{ id: '1', role: 'procuringEntity', fields: ['name'] }])
  })
  it('leaves what is malformed where it is', () => {
    const odd = { buyer: 'Works', tender: ['x'], awards: { suppliers: 'S' }, contracts: [null, 3] }
    expect(upgradeRelease(odd).release).toEqual(odd)
  })
  it('never changes its input, and a second time changes nothing', () => {
    const organization = fc.record(
      { id: fc.constantFrom('1', '2'), name: fc.constantFrom('A', 'B') },
      { requiredKeys: [] },
    )
    const block = fc.record(
      { suppliers: fc.array(organization), amendment: fc.record({ id: fc.string() }) },
      { requiredKeys: [] },
    )
    const any = fc.record(
      { buyer: organization, tender: fc.record({ tenderers: fc.array(organization) }), awards: fc.array(block) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(any, (release) => {
        const before = JSON.stringify(release)
        const once = upgradeRelease(release).release
        expect(JSON.stringify(release)).toBe(before)
        expect(upgradeRelease(once).release).toEqual(once)
      }),
    )
  })
})

describe('telling the version', () => {
  it('takes an organization described in place for 1.0, but not where any release has parties', () => {
    expect(looksLike10([{ buyer: works }])).toBe(true)
    expect(looksLike10([{ awards: [{ suppliers: [works] }] }])).toBe(true)
    expect(looksLike10([{ buyer: works }, { parties: [] }])).toBe(false)
  })
  it('takes a reference, or an update without any organization, for 1.1', () => {
    expect(looksLike10([{ buyer: { id: '1', name: 'A' } }, { tender: { title: 'x' } }, {}])).toBe(false)
  })
})
