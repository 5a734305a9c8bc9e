import { describe, expect, it } from 'vitest'
import { addProcess, noFacts } from './facts.ts'
import type { JsonObject } from './json.ts'

const TAKEN = '2026-11-22T03:27:10.000Z'

function makeProcess(change: JsonObject, date = TAKEN) {
  const release = { ocid: 'ocds-213czf-1', id: '1', date, tag: ['award'], ...change }
  return {
    ocid: 'ocds-213czf-1',
    compiled: { ...release, tag: ['compiled'] },
    releases: [release],
    text: { compiled: '', releases: [], record: '' },
  }
}

describe('sums', () => {
  it('leave out amounts without a currency, and count them', () => {
    const facts = noFacts()
    const suppliers = [{ id: 'S', name: 'Salt Ltd.' }]
    addProcess(facts, makeProcess({ buyer: { name: 'Roads' }, awards: [{ id: 'A', suppliers, value: { amount: 5 } }] }))
    addProcess(facts, makeProcess({ awards: [{ id: 'A', suppliers, value: { amount: 7, currency: 'CAD' } }] }))
    expect(facts).toMatchObject({ awarded: { CAD: 7 }, awardsWithoutCurrency: 1, awardsWithoutValue: 0 })
    expect([facts.suppliers.get('S')!.awarded, facts.buyers.get('roads')!.awarded]).toEqual([{ CAD: 7 }, {}])
  })
})

describe('dates of the data', () => {
  it('counts a process whose only date is when its source was read as one without a date', () => {
    const facts = noFacts([TAKEN])
    addProcess(facts, makeProcess({ awards: [{ id: 'A' }] }))
    expect(facts.processes[0]).toMatchObject({ date: '', year: '' })
    expect([facts.first, facts.last]).toEqual(['', ''])
  })

  it('takes the period from awards and contracts, never from the day of import', () => {
    const facts = noFacts([TAKEN])
    addProcess(facts, makeProcess({ awards: [{ id: 'A', date: '2019-05-02' }] }))
    addProcess(facts, makeProcess({ contracts: [{ id: 'C', dateSigned: '2020-06-03' }] }))
    expect([facts.first, facts.last]).toEqual(['2019-05-02', '2020-06-03'])
    expect(facts.processes.map((line) => line.year)).toEqual(['2019', '2020'])
  })

  it('keeps the date that a release states itself', () => {
    const facts = noFacts([TAKEN])
    addProcess(facts, makeProcess({}, '2021-03-04T00:00:00Z'))
    expect(facts.processes[0]!.date).toBe('2021-03-04T00:00:00Z')
    expect(facts.last).toBe('2021-03-04')
  })
})
