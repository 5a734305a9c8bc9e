import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from './measure.ts'
import { measures } from './measures.ts'
import { summarise, type TalliedRow } from './summarise.ts'

const of = (code: string) => measures.find((measure) => measure.code === code)!
const row = (given: Partial<TalliedRow>): TalliedRow => ({
  group: '',
  currency: '',
  reason: '',
  units: '1',
  numerator_sum: '0',
  denominator_sum: '0',
  middle: '',
  all_marks: [],
  ...given,
})

describe('figures', () => {
  it('are a part of what could be counted, and say how much could not', () => {
    const rows = [
      row({ units: '8', numerator_sum: '2', denominator_sum: '8' }),
      row({ reason: 'no-end-date', units: '3' }),
    ]
    expect(summarise(of('R003'), rows).summary).toEqual([
      { code: 'R003', numerator: '2', denominator: '8', value: 0.25, n: 8, unknown: { 'no-end-date': 3 } },
    ])
  })

  it('of a distribution are parts of all groups of one currency', () => {
    const rows = [
      row({ group: 'A', currency: 'USD', units: '2', numerator_sum: '30.5' }),
      row({ group: 'B', currency: 'USD', units: '1', numerator_sum: '69.5' }),
      row({ group: 'A', currency: 'EUR', units: '1', numerator_sum: '5' }),
    ]
    const { summary, results } = summarise(of('U041'), rows)
    expect(summary.map(({ group, currency, value, n }) => [group, currency, value, n])).toEqual([
      ['A', 'EUR', 1, 1],
      ['A', 'USD', 0.305, 3],
      ['B', 'USD', 0.695, 3],
    ])
    expect(results[0]).toEqual({ code: 'U041', subject: { kind: 'tenderer', id: 'A' }, value: 1, currency: 'EUR' })
  })

  it('stay exact where a number of JavaScript would not', () => {
    const { summary } = summarise(of('U006'), [row({ currency: 'USD', numerator_sum: '90071992547409931.210000' })])
    expect(summary[0]?.numerator).toBe('90071992547409931.21')
  })

  it('are none of none where nothing could be counted', () => {
    expect(summarise(of('R018'), [row({ reason: 'no-number-of-tenderers', units: '4' })]).summary).toEqual([
      { code: 'R018', numerator: '0', denominator: '0', value: null, n: 0, unknown: { 'no-number-of-tenderers': 4 } },
    ])
  })

  it('of groups that could not be counted say how many there were of all of them, and why', () => {
    const rows = [
      row({ group: 'S1', currency: 'CAD', reason: 'no-amount', units: '3' }),
      row({ group: 'S2', reason: 'no-amount', units: '2' }),
      row({ reason: 'no-supplier', units: '1' }),
    ]
    expect(summarise(of('U040'), rows).summary).toEqual([
      { code: 'U040', numerator: '0', denominator: '1', value: 0, n: 0, unknown: { 'no-amount': 5, 'no-supplier': 1 } },
    ])
  })

  it('give a subject one result, its highest', () => {
    const rows = [
      row({
        all_marks: [
          ['tenderer', 'A', 0],
          ['process', 'o', 0.5],
          ['tenderer', 'A', 2],
        ],
      }),
    ]
    expect(summarise(of('R024'), rows).results).toHaveLength(2)
  })
})

it('never has more in its groups than in the whole', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 18n }).map((n) => `${n}.250000`)
  const rows = fc.uniqueArray(fc.record({ group: fc.string({ minLength: 1 }), numerator_sum: amount }), {
    selector: ({ group }) => group,
    minLength: 1,
  })
  fc.assert(
    fc.property(rows, (given) => {
      const { summary } = summarise(of('U007') as Measure, given.map(row))
      const sum = summary.reduce((total, { value }) => total + (value ?? 0), 0)
      return Math.abs(sum - 1) < 1e-9
    }),
  )
})
