import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { award, bid, contest, openMeasuring } from '../../../tests/support/measures.ts'
import { measures } from './measures.ts'

let measuring: Awaited<ReturnType<typeof openMeasuring>>
beforeAll(async () => {
  measuring = await openMeasuring()
})
afterAll(() => measuring.close())
const measure: typeof measuring.measure = (...given) => measuring.measure(...given)

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
    const { summary, notComputed } = await measuring.measureAll([{}])
    expect(summary.map(({ code }) => code)).toEqual(['U001'])
    expect(notComputed).toHaveLength(measures.length - 1)
    const missing = ['tender.tenderPeriod.startDate', 'tender.tenderPeriod.endDate']
    expect(notComputed[0]).toEqual({ code: 'R003', missing })
  })

  it('gives the same answer, in the same order, each time', async () => {
    const currency = (i: number) => ({ value: { amount: 110 + (i % 5), currency: i % 2 ? 'USD' : 'EUR' } })
    const one = (i: number) =>
      contest(`T${i % 7}`, [bid(`T${i % 7}`, 100 + (i % 13)), bid(`T${(i + 3) % 7}`, 0, currency(i))])
    const releases = Array.from({ length: 300 }, (_, i) => one(i))
    const run = async () => JSON.stringify(await measuring.measureAll(releases))
    expect(await run()).toBe(await run())
  })
})
