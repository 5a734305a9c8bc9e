import { describe, expect, it } from 'vitest'
import { tagChange } from './release-tags.ts'

const award = { id: 'A1', status: 'active' }
const contract = { id: 'C1', awardID: 'A1', status: 'active' }
const full = { tender: { id: '1' }, awards: [award], contracts: [contract] }

describe('the tags of a release', () => {
  it('name all that a first release has', () => {
    expect(tagChange(undefined, full)).toEqual(['tender', 'award', 'contract'])
    expect(tagChange(undefined, { planning: {} })).toEqual(['planning'])
    expect(tagChange(undefined, { contracts: [{ ...contract, implementation: {} }] })).toEqual([
      'contract',
      'implementation',
    ])
    expect(tagChange(undefined, { parties: [] })).toEqual(['tender'])
  })
  it.each([
    ['tenderUpdate', { ...full, tender: { id: '1', title: 'Salt' } }],
    ['award', { ...full, awards: [award, { id: 'A2' }] }],
    ['awardUpdate', { ...full, awards: [{ ...award, title: 'Salt' }] }],
    ['awardCancellation', { ...full, awards: [{ ...award, status: 'cancelled' }] }],
    ['contractUpdate', { ...full, contracts: [{ ...contract, title: 'Salt' }] }],
    ['contractTermination', { ...full, contracts: [{ ...contract, status: 'terminated' }] }],
    ['implementation', { ...full, contracts: [{ ...contract, implementation: { transactions: [] } }] }],
    ['planning', { ...full, planning: { rationale: 'Ice' } }],
    ['tenderCancellation', { ...full, tender: { id: '1', status: 'cancelled' } }],
  ])('say %s where that is what changed', (tag, after) => expect(tagChange(full, after)).toEqual([tag]))

  it('say that the latest section was updated where only parties changed', () => {
    expect(tagChange(full, { ...full, parties: [{ id: 'x' }] })).toEqual(['contractUpdate'])
    expect(tagChange({ tender: {} }, { tender: {}, parties: [] })).toEqual(['tenderUpdate'])
  })
})
