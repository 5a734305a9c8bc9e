import { describe, expect, it } from 'vitest'
import { check, codesOf, find, packageOf, release } from '../../../../tests/support/ocds-files.ts'

const award = (i: number, amount: number, currency?: string) => ({
  id: `a${i}`,
  value: { amount, ...(currency ? { currency } : {}) },
})
const awards = (amount: (i: number) => number) => Array.from({ length: 20 }, (_, i) => award(i, amount(i), 'CAD'))

describe('amounts', () => {
  it('without a currency are warned of, with what to do', async () => {
    const finding = find(await check(release({ awards: [award(1, 5), award(2, 6)] })), 'amount-without-currency')
    expect(finding).toMatchObject({ severity: 'warning', path: 'awards/value', count: 2 })
    expect(finding.message).toContain('left out of sums. Set the currency')
    expect(finding.examples[0]?.pointer).toBe('/awards/0/value/amount')
  })

  it('below nothing are remarked, those of payments excepted', async () => {
    const back = { id: 't', value: { amount: -5, currency: 'CAD' } }
    const contract = { id: 'c', awardID: 'a1', implementation: { transactions: [back] } }
    const report = await check(release({ awards: [award(1, -5, 'CAD')], contracts: [contract] }))
    expect(find(report, 'negative-amount')).toMatchObject({ severity: 'notice', path: 'awards/value/amount', count: 1 })
  })

  it('of which one is more than a fifth of all awards are warned of, with the place', async () => {
    const report = await check(release({ awards: awards((i) => (i === 7 ? 9_054_510_208 : 1e9)) }))
    const finding = find(report, 'award-outsized')
    expect(finding.message).toBe(
      'One award of 9,054,510,208 holds 32% of all awarded value, more than a fifth. Check it against the document.',
    )
    expect(finding.examples).toMatchObject([{ pointer: '/awards/7/value/amount', value: '9054510208' }])
  })

  it('are not told as outsized among few awards, nor where several releases repeat one', async () => {
    expect(codesOf(await check(release({ awards: [award(1, 5, 'CAD')] })))).not.toContain('award-outsized')
    const even = awards(() => 10)
    const repeated = Array.from({ length: 9 }, (_, i) => release({ id: `r${i}`, awards: [award(0, 10, 'CAD')] }))
    const report = await check(packageOf([release({ awards: even }), ...repeated]))
    expect(codesOf(report)).not.toContain('award-outsized')
  })
})
