import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { award, bid, contest, openMeasuring } from '../../../tests/support/measures.ts'

let measuring: Awaited<ReturnType<typeof openMeasuring>>
beforeAll(async () => {
  measuring = await openMeasuring()
})
afterAll(() => measuring.close())
const measure: typeof measuring.measure = (...given) => measuring.measure(...given)

const period = (startDate?: string, endDate?: string) => ({ tender: { tenderPeriod: { startDate, endDate } } })

describe('a short submission period (R003)', () => {
  const releases = [
    period('2024-03-01T12:00:00-05:00', '2024-03-16T12:00:00-05:00'),
    period('2024-03-01T12:00:00-05:00', '2024-03-16T11:59:59-05:00'),
    period('2024-03-01', '2024-03-10'),
    period('2024-03-01', '2024-03-16'),
    period('2024-03-16T00:00:00Z', '2024-03-01T00:00:00Z'),
    period('2024-03-01T00:00:00Z'),
    { tender: { ...period('2024-03-01', '2024-03-03').tender, status: 'cancelled' } },
  ]

  it('counts whole days; a day without a time is that whole day; a reversed period is unknown', async () => {
    const { flagged, figure } = await measure(releases, 'R003')
    expect(flagged('process')).toEqual({ o2: 1, o3: 1 })
    expect(figure).toMatchObject({
      numerator: '2',
      denominator: '4',
      n: 4,
      unknown: { 'no-end-date': 1, 'reversed-period': 1 },
    })
  })

  it('takes other limits from the settings', async () => {
    const settings = { R003: { threshold: 10, procurement_method_details: { Urgent: 3 } } }
    const urgent = { tender: { ...period('2024-03-01', '2024-03-05').tender, procurementMethodDetails: 'Urgent' } }
    const { flagged } = await measure([...releases.slice(0, 4), urgent], 'R003', settings)
    expect(flagged('process')).toEqual({ o3: 1 })
  })
})

describe('a single bid (R018)', () => {
  it('is counted from the number, else from the bidders, else from the bids', async () => {
    const open = { procurementMethod: 'open' }
    const releases = [
      { tender: { ...open, numberOfTenderers: 1 } },
      { tender: { ...open, numberOfTenderers: 2, tenderers: [{ id: 'A' }] } },
      { tender: { ...open, tenderers: [{ id: 'A' }, { id: 'A' }] } },
      { tender: open, bids: { details: [bid('A', 1), bid('B', 1, { status: 'withdrawn' })] } },
      { tender: { procurementMethod: 'direct', numberOfTenderers: 1 } },
      { tender: open },
    ]
    const { flagged, figure } = await measure(releases, 'R018')
    expect(flagged('process')).toEqual({ o1: 1, o3: 1, o4: 1 })
    expect(figure).toMatchObject({ numerator: '3', denominator: '4', unknown: { 'no-number-of-tenderers': 1 } })
    const { figure: share } = await measure(releases, 'U015')
    expect(share?.value).toBe(0.75)
    expect((await measure(releases, 'U017')).figure).toMatchObject({ numerator: '5', denominator: '4', value: 1.25 })
    expect((await measure(releases, 'U018')).figure).toMatchObject({ value: 1, denominator: '1', n: 4 })
  })
})

describe('the gap between winner and second (R024, R058)', () => {
  const usual = Array.from({ length: 12 }, (_, i) => contest('W', [bid('W', 100), bid('L', 120 + i)]))
  const gaps = [...usual, contest('X', [bid('X', 100), bid('Y', 101)]), contest('Z', [bid('Z', 100), bid('L', 300)])]

  it('is flagged at the fences of Tukey, with quartiles of type R8', async () => {
    const close = await measure(gaps, 'R024')
    expect(close.flagged('process')).toEqual({ o13: 0.01 })
    expect(close.flagged('tenderer')).toEqual({ X: 0, Y: 0 })
    const far = await measure(gaps, 'R058')
    expect(far.flagged('process')).toEqual({ o14: 2 })
    expect(far.flagged('tenderer')).toEqual({ Z: 0 })
  })

  it('leaves out what cannot be compared, and says why', async () => {
    const left = [
      contest('W', [bid('W', 100)]),
      contest('W', [bid('W', 100), bid('L', 90)]),
      contest('W', [bid('W', 0), bid('L', 90)]),
      contest('W', [bid('W', 100), bid(['L', 'M'], 110)]),
      contest('W', [bid('W', 100), bid('L', 110)], {
        awards: [{ status: 'active', suppliers: [{ id: 'W' }] }, { status: 'pending' }],
      }),
      contest('W', [bid('W', 100), bid('L', 110)], { awards: [award('W', 1), award('W', 2)] }),
      contest('W', [bid('W', 100), bid('L', 110)], { tender: { procurementMethodDetails: 'Lottery' } }),
    ]
    const { figure } = await measure([...usual, ...left], 'R024', {
      no_price_comparison_procurement_methods: 'Lottery',
      R024: {},
    })
    expect(figure).toMatchObject({
      n: 12,
      unknown: {
        'award-pending': 1,
        'lowest-bid-lost': 1,
        'no-other-valid-bid': 2,
        'not-one-active-award': 1,
        'price-not-compared': 1,
        'price-not-positive': 1,
      },
    })
  })

  it('never mixes currencies: the setting decides, else the most frequent', async () => {
    const euro = (amount: number) => ({ value: { amount, currency: 'EUR' } })
    const mixed = [...gaps, contest('E', [bid('E', 100, euro(100)), bid('F', 100, euro(100.5))])]
    const chosen = await measure(mixed, 'R024')
    expect(chosen.currency).toEqual({ code: 'USD', chosenBy: 'data' })
    expect(chosen.figure?.n).toBe(14)
    const set = await measure(mixed, 'R024', { currency: 'EUR', R024: { threshold: 0.01 } })
    expect(set.flagged('process')).toEqual({ o15: 0.005 })
  })
})

describe('excessive unsuccessful bids (R025)', () => {
  it('flags a frequent bidder that wins unusually seldom', async () => {
    const others = ['A', 'B', 'C', 'D'].flatMap((id) =>
      Array.from({ length: 6 }, (_, i) => contest(i < 3 ? id : 'X', [bid(id, 1), bid('X', 1)])),
    )
    const never = Array.from({ length: 30 }, () => contest('A', [bid('L', 1)]))
    const once = contest('L', [bid('L', 1), bid('L', 2)])
    const { flagged, figure } = await measure([...others, ...never, once], 'R025')
    expect(flagged('tenderer')).toEqual({ L: 1 / 31 })
    expect(figure).toMatchObject({ numerator: '1', denominator: '6' })
  })
})

describe('identical prices (R028)', () => {
  it('flags different bidders with the same amount and currency', async () => {
    const releases = [
      { bids: { details: [bid('A', 12.1), bid('B', 12.1, { status: 'disqualified' })] } },
      { bids: { details: [bid('A', 5), bid('A', 5)] } },
      { bids: { details: [bid(['A', 'B'], 5), bid(['B', 'A'], 5)] } },
      { bids: { details: [bid('A', 5), bid('B', 5, { value: { amount: 5, currency: 'EUR' } })] } },
      { bids: { details: [bid('A', 5), bid('B', 5, { status: 'withdrawn' })] } },
      { bids: { details: [bid('A', null)] } },
    ]
    const { flagged, figure } = await measure(releases, 'R028')
    expect(flagged('process')).toEqual({ o1: 1 })
    expect(flagged('tenderer')).toEqual({ A: 1, B: 1 })
    expect(figure).toMatchObject({ numerator: '1', denominator: '5', unknown: { 'no-priced-bid': 1 } })
  })
})

describe('a late bid that won (R030)', () => {
  it('compares moments, whatever their time zones', async () => {
    const at = (date: string, endDate: string) =>
      contest('W', [bid('W', 1, { date })], { tender: { tenderPeriod: { endDate } } })
    const releases = [
      at('2024-03-01T16:30:00Z', '2024-03-01T17:00:00+05:00'),
      at('2024-03-01T20:00:00+05:00', '2024-03-01T16:00:00Z'),
      at('2024-03-01T18:00:00Z', '2024-03-01'),
      at('2024-03-02', '2024-03-01'),
      at('soon', '2024-03-01'),
      contest('W', [bid('L', 1, { date: '2025-01-01T00:00:00Z' })], {
        tender: { tenderPeriod: { endDate: '2024-03-01' } },
      }),
    ]
    const { flagged, figure } = await measure(releases, 'R030')
    expect(flagged('process')).toEqual({ o1: 1, o4: 1 })
    expect(flagged('tenderer')).toEqual({ W: 1 })
    expect(figure?.unknown).toEqual({ 'no-bid-date': 1, 'no-valid-bid-of-winner': 1 })
  })
})

describe('disqualifications (R035, R036, R038)', () => {
  const out = { status: 'disqualified' }

  it('flags a winner that alone was not disqualified, with the number of the others', async () => {
    const releases = [
      contest('W', [bid('W', 1), bid('A', 1, out), bid('B', 1, out), bid('W', 1, out)]),
      contest('W', [bid('W', 1), bid('V', 1), bid('A', 1, out)]),
      contest('V', [bid('W', 1), bid('A', 1, out)]),
    ]
    const { flagged, figure } = await measure(releases, 'R035')
    expect(flagged('process')).toEqual({ o1: 2 })
    expect(flagged('tenderer')).toEqual({ W: 0 })
    expect(figure?.denominator).toBe('3')
    expect((await measure(releases, 'R035', { R035: { threshold: 3 } })).flagged('process')).toEqual({})
  })

  it('flags a lowest bid that was disqualified; of equal bids the first counts', async () => {
    const releases = [
      contest('W', [bid('A', 1, out), bid('W', 2)]),
      contest('W', [bid('A', 1, out), bid('W', 1)]),
      contest('W', [bid('W', 1), bid('A', 1, out)]),
      contest('W', [bid('A', 1, out), bid('W', null)]),
    ]
    expect((await measure(releases, 'R036')).flagged('process')).toEqual({ o1: 1, o2: 1 })
  })

  it('needs as many processes of a buyer as the settings say, not as many bids', async () => {
    const of = (buyer: string, bids: object[]) => ({ buyer: { id: buyer }, bids: { details: bids } })
    const clean = ['B', 'C', 'D', 'E', 'F'].flatMap((id) => [of(id, [bid(`1${id}`, 1)]), of(id, [bid(`2${id}`, 1)])])
    const strict = [of('S', [bid('X', 1, out)]), of('S', [bid('Y', 1, out), bid('Z', 1)])]
    const single = of('ONE', [bid('P', 1, out), bid('Q', 1, out), bid('R', 1)])
    const { flagged, summary } = await measure([...clean, ...strict, single], 'R038', { R038: { threshold: 0.5 } })
    expect(flagged('buyer')).toEqual({ S: 2 / 3 })
    expect(summary.find(({ group }) => group === 'buyer')).toMatchObject({
      denominator: '6',
      unknown: { 'too-few': 1 },
    })
  })
})

describe('a heterogeneous supplier (R048)', () => {
  it('was awarded unusually many kinds of things', async () => {
    const supplied = (id: string, kind: number) => ({
      awards: [award(id, 1, { items: [{ classification: { scheme: 'S', id: `${kind}000` } }] })],
    })
    const usual = ['A', 'B', 'C', 'D'].flatMap((id) => [supplied(id, 10), supplied(id, 11)])
    const many = Array.from({ length: 9 }, (_, i) => supplied('M', 20 + i))
    const { flagged, figure } = await measure([...usual, ...many, supplied('ONE', 1)], 'R048', {
      R048: { minimum_contracting_processes: 2 },
    })
    expect(flagged('tenderer')).toEqual({ M: 9 })
    expect(figure).toMatchObject({ denominator: '5', unknown: { 'too-few': 1 } })
  })
})
