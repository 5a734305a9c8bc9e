import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measures } from './measures.ts'
import { listUsedValues } from './used-values.ts'

const release = {
  ocid: 'ocds-x-1',
  tender: { status: 'complete', procurementMethod: 'open', numberOfTenderers: 1, tenderers: [{ id: 'A' }] },
  bids: { details: [{ id: 'b1', status: 'valid', tenderers: [{ id: 'A' }, { id: 'B' }] }] },
  parties: [
    { id: 'A', address: { region: 'Vale' } },
    { id: 'C', address: { region: 'Coast' } },
    { id: 'buyer', address: { region: 'City' } },
  ],
  awards: [
    { id: '1', status: 'active', value: { amount: 10, currency: 'EUR' }, suppliers: [{ id: 'A' }] },
    { id: '2', status: 'active', value: { amount: 20, currency: '' }, suppliers: [{ id: 'C' }] },
  ],
}

describe('the values that a figure rests on', () => {
  it('are those of the fields it needs and reads, and of alternatives the first that is filled', () => {
    expect(listUsedValues('R018', release)).toEqual(['/tender/procurementMethod', '/tender/numberOfTenderers'])
    const { numberOfTenderers: _, ...tender } = release.tender
    expect(listUsedValues('R018', { ...release, tender })).toEqual([
      '/tender/procurementMethod',
      '/tender/tenderers/0/id',
    ])
  })

  it('are all of the alternatives where the measure takes them all, and of one organisation its own', () => {
    const all = ['/tender/tenderers/0/id', '/bids/details/0/tenderers/0/id', '/bids/details/0/tenderers/1/id']
    expect(listUsedValues('U003', release)).toEqual(all)
    expect(listUsedValues('U003', release, 'B')).toEqual(['/bids/details/0/tenderers/1/id'])
  })

  it('are those of the award or contract that the row is, without values that are empty', () => {
    expect(listUsedValues('U006', release, '2')).toEqual(['/awards/1/status', '/awards/1/value/amount'])
    expect(listUsedValues('local', release, '1')).toEqual([
      ...['/parties/0/address/region', '/awards/0/status', '/awards/0/value/amount', '/awards/0/value/currency'],
      '/awards/0/suppliers/0/id',
    ])
  })

  it('are none for a measure that there is not', () => {
    expect(listUsedValues('R999', release)).toEqual([])
  })

  it.each(measures.map(({ code }) => code))('stand in the release, for %s and whatever the release is', (code) => {
    const at = (whole: unknown, pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((one, name) => (one as Record<string, unknown>)[name], whole)
    for (const pointer of listUsedValues(code, release)) expect(at(release, pointer)).toBeDefined()
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('tender', 'awards', 'parties', 'bids', 'buyer'), fc.jsonValue()),
        (odd) => {
          for (const pointer of listUsedValues(code, odd)) expect(at(odd, pointer)).toBeDefined()
        },
      ),
      { numRuns: 20 },
    )
  })
})
