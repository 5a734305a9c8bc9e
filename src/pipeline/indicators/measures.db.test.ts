import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFacts } from '#pipeline/measure/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { checkSettings, measures, runMeasures } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-measures-'))
let analytics: Analytics

beforeAll(async () => {
  analytics = await openAnalytics({ folder: join(folder, 'db') })
  await analytics.run('CREATE DATABASE facts')
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})

type Release = Record<string, unknown>
let loaded: readonly Release[] = []

/** Measures releases; those without an ocid get `o1`, `o2`… */
async function measure(releases: readonly Release[], code: string, settings: object = {}) {
  if (releases !== loaded) {
    const lines = releases.map((release, at) => JSON.stringify({ ocid: `o${at + 1}`, ...release }))
    writeFileSync(join(folder, 'lines'), lines.join('\n'))
    await loadFacts(analytics, 'facts', { file: join(folder, 'lines') }, { keep: 'memory' })
    loaded = releases
  }
  const measured = await runMeasures(analytics, 'facts', { settings: checkSettings(settings), only: [code] })
  const flagged = (kind: string) =>
    Object.fromEntries(
      measured.results.filter(({ subject }) => subject.kind === kind).map(({ subject, value }) => [subject.id, value]),
    )
  return { ...measured, flagged, figure: measured.summary[0] }
}

const period = (startDate?: string, endDate?: string) => ({ tender: { tenderPeriod: { startDate, endDate } } })
const bid = (id: string | string[], amount: number | null, more: Release = {}) => ({
  status: 'valid',
  tenderers: [id].flat().map((one) => ({ id: one })),
  ...(amount === null ? {} : { value: { amount, currency: 'USD' } }),
  ...more,
})
const contest = (winner: string, bids: readonly object[], more: Release = {}) => ({
  bids: { details: bids },
  awards: [{ status: 'active', suppliers: [{ id: winner }] }],
  ...more,
})
const award = (supplier: string, amount: number, more: Release = {}) => ({
  id: `a-${supplier}-${amount}`,
  status: 'active',
  value: { amount, currency: 'USD' },
  suppliers: [{ id: supplier }],
  ...more,
})

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

describe('what describes a market', () => {
  const market = [
    {
      buyer: { id: 'B1' },
      tender: {
        status: 'complete',
        procurementMethod: 'open',
        mainProcurementCategory: 'goods',
        tenderers: [{ id: 'A' }, { id: 'B' }],
        value: { amount: 200, currency: 'USD' },
        tenderPeriod: { startDate: '2024-01-01T00:00:00Z', endDate: '2024-01-11T12:00:00Z' },
      },
      awards: [
        award('A', 150.5, { date: '2024-01-21T12:00:00Z', items: [{ classification: { scheme: 'S', id: '7210' } }] }),
      ],
    },
    {
      tender: {
        status: 'complete',
        procurementMethod: 'direct',
        mainProcurementCategory: 'works',
        procuringEntity: { id: 'P1' },
        value: { amount: 100, currency: 'USD' },
      },
      awards: [
        award('B', 50, { id: 'x', items: [{ classification: { scheme: 'S', id: '7299' } }] }),
        award('C', 7, { status: 'cancelled' }),
      ],
      contracts: [
        { id: 'c', awardID: 'x', status: 'active', value: { amount: 60, currency: 'USD' } },
        { id: 'd', awardID: 'x', status: 'cancelled' },
      ],
    },
    {
      tender: { status: 'cancelled', value: { amount: 1, currency: 'USD' } },
      parties: [{ id: 'Q1', roles: ['buyer'] }],
      awards: [
        award('A', 40, { value: { amount: 40, currency: 'EUR' } }),
        { status: 'active', suppliers: [{ id: 'A' }, { id: 'D' }], value: { amount: 9, currency: 'USD' } },
        { id: 'z' },
      ],
    },
    { tender: { procurementMethod: 'open' } },
  ]
  const figures = async (code: string, settings = {}) =>
    (await measure(market, code, settings)).summary.map(({ group, currency, numerator, denominator }) =>
      [group, currency, numerator, denominator].filter((part) => part !== undefined).join(' '),
    )

  it.each([
    ['U001', ['4 1']],
    ['U002', ['3 1']],
    ['U003', ['2 1']],
    ['U004', ['3 1']],
    ['U006', ['EUR 40 1', 'USD 209.5 1']],
    ['U007', ['cancelled 1 3', 'complete 2 3']],
    ['U009', ['goods 1 2', 'works 1 2']],
    ['U010', ['direct 1 3', 'open 2 3']],
    ['U011', ['1 2']],
    ['U012', ['direct 1 2', 'open 1 2']],
    ['U034', ['S 72 USD 150.5 200.5']],
    ['U040', ['A EUR 40 1', 'A USD 150.5 1', 'B USD 60 1']],
    ['U041', ['A EUR 40 40', 'A USD 150.5 210.5', 'B USD 60 210.5']],
    ['U059', ['10.5 1']],
    ['U060', ['10 1']],
    ['U069', ['USD 89.5 300']],
  ])('%s', async (code, expected) => {
    expect(await figures(code)).toEqual(expected)
  })

  it('says what it could not count', async () => {
    const unknown = async (code: string) => (await measure(market, code)).summary.at(-1)?.unknown
    expect(await unknown('U002')).toEqual({ 'no-buyer': 1 })
    expect(await unknown('U004')).toEqual({ 'no-status': 1 })
    expect(await unknown('U007')).toEqual({ 'no-status': 1 })
    expect(await unknown('U041')).toEqual({ 'no-status': 1, 'several-suppliers': 1 })
    expect(await unknown('U069')).toEqual({ 'several-currencies': 1 })
  })

  it('leaves out the procurement methods that the settings exclude', async () => {
    const details = market.map((release, at) => ({
      ...release,
      tender: { ...release.tender, procurementMethodDetails: `D${at}` },
    }))
    const settings = { exclusions: { procurement_method_details: 'D0|D3' } }
    expect((await measure(details, 'U001', settings)).figure?.numerator).toBe('2')
  })
})

describe('suppliers that reforms aim at', () => {
  const party = (id: string, locality: string, classifications: object[] = []) => ({
    id,
    address: { locality, region: 'Vale' },
    details: { classifications },
  })
  const WBE = [{ scheme: 'CERT', id: 'WBE' }]
  const at = (date: string, ...suppliers: ReturnType<typeof party>[]) => ({
    parties: suppliers,
    awards: [award('x', 10, { date, suppliers: suppliers.map(({ id }) => ({ id })) })],
  })
  const releases = [
    at('2020-01-05T00:00:00Z', party('OLD', 'Northbank ')),
    at('2020-06-01T00:00:00Z', party('OTHER', 'Farland')),
    at('2021-03-01T00:00:00Z', party('NEW', 'NORTHBANK', WBE)),
    at('2021-04-01T00:00:00Z', party('OLD', 'Northbank')),
    at('2021-05-01T00:00:00Z', party('JOINT', 'Farland', WBE), party('OLD', 'Northbank')),
    { awards: [award('GHOST', 5, { date: '2022-01-01T00:00:00Z', value: undefined })] },
  ]
  const shares = async (code: string, settings = {}) =>
    (await measure(releases, code, settings)).summary.map(({ group, numerator, denominator, unknown }) => [
      group,
      `${numerator}/${denominator}`,
      unknown,
    ])

  it('are local by the address of their party', async () => {
    expect(await shares('local', { local: { localities: 'northbank' } })).toEqual([
      ['awards', '4/5', { 'no-address': 1 }],
      ['value', '40/50', { 'no-address': 1 }],
    ])
  })

  it('are certified by the classification of their party', async () => {
    expect(await shares('certified', { certified: { schemes: 'CERT', ids: ['WBE', 'MBE'] } })).toEqual([
      ['awards', '2/5', { 'no-party': 1 }],
      ['value', '20/50', { 'no-party': 1 }],
    ])
  })

  it('are first-time where the data knows enough of the past', async () => {
    expect(await shares('first-time')).toEqual([
      ['awards', '3/4', { 'first-months': 2 }],
      ['value', '20/30', { 'first-months': 2, 'no-amount': 1 }],
    ])
    expect((await shares('first-time', { 'first-time': { months: 0 } }))[0]).toEqual(['awards', '5/6', {}])
  })

  it('cannot be told apart without the settings that say who', async () => {
    const { notComputed } = await measure(releases, 'local')
    expect(notComputed[0]?.missing[0]).toMatch(/setting local\.localities/)
  })
})

describe('every measure', () => {
  it('names the fields it lacks instead of giving a figure', async () => {
    loaded = []
    writeFileSync(join(folder, 'lines'), '{"ocid":"o"}')
    await loadFacts(analytics, 'facts', { file: join(folder, 'lines') })
    const { summary, notComputed } = await runMeasures(analytics, 'facts', { settings: {} })
    expect(summary.map(({ code }) => code)).toEqual(['U001'])
    expect(notComputed).toHaveLength(measures.length - 1)
    expect(notComputed[0]).toEqual({
      code: 'R003',
      missing: ['tender.tenderPeriod.startDate', 'tender.tenderPeriod.endDate'],
    })
  })

  it('gives the same answer, in the same order, each time', async () => {
    const bids = Array.from({ length: 300 }, (_, i) =>
      contest(`T${i % 7}`, [
        bid(`T${i % 7}`, 100 + (i % 13)),
        bid(`T${(i + 3) % 7}`, 110 + (i % 5), { value: { amount: 110 + (i % 5), currency: i % 2 ? 'USD' : 'EUR' } }),
      ]),
    )
    const run = async () => {
      loaded = []
      await measure(bids, 'R024')
      return JSON.stringify(await runMeasures(analytics, 'facts', { settings: {} }))
    }
    expect(await run()).toBe(await run())
  })
})
