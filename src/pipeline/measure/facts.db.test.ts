import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { findMark, findPresentFields, findSetAside, loadFacts, useFacts } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-facts-'))
let analytics: Analytics

beforeAll(async () => {
  analytics = await openAnalytics({ folder: join(folder, 'db') })
})
afterAll(async () => {
  await analytics.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await analytics.run('DROP DATABASE IF EXISTS facts SYNC')
  await analytics.run('CREATE DATABASE facts')
})

type Given = string | Uint8Array | object
const asBytes = (given: Given) =>
  typeof given === 'string' || given instanceof Uint8Array
    ? Buffer.from(given as string)
    : Buffer.from(JSON.stringify(given))

async function load(lines: readonly Given[], options: Parameters<typeof loadFacts>[3] = {}) {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, Buffer.concat(lines.flatMap((line) => [asBytes(line), Buffer.from('\n')])))
  return loadFacts(analytics, 'facts', { file }, options)
}
const ask = <Row>(sql: string) => analytics.query<Row>(sql)
const full = {
  ocid: 'ocds-213czf-1',
  date: '2024-05-01T10:00:00+02:00',
  buyer: { id: 'B1', name: 'Works Department' },
  tender: {
    id: 7,
    status: 'complete',
    numberOfTenderers: 2,
    value: { amount: 1234.5, currency: 'USD' },
    tenderPeriod: { startDate: '2024-01-01', endDate: '2024-02-01T12:00:00Z' },
    items: [{ id: '1', classification: { scheme: 'UNSPSC', id: '72141000' }, quantity: 3 }],
  },
  bids: {
    details: [{ id: 'b1', status: 'valid', value: { amount: '1,000', currency: 'USD' }, tenderers: [{ id: 5 }] }],
  },
  awards: [
    {
      id: 'a1',
      status: 'active',
      date: '2024-03-01',
      value: { amount: 0.29, currency: 'USD' },
      suppliers: [{ id: 5 }],
    },
  ],
  contracts: [{ id: 'c1', awardID: 'a1', amendments: [{ id: 'm1', date: '2024-04-01' }] }],
}

describe('facts', () => {
  it('keep ids as text, amounts exactly, moments with their zone, and days apart from moments', async () => {
    await load([full])
    expect(
      await ask(
        'SELECT ocid, tender_id, tender_amount, tender_start, tender_start_is_day, tender_end_is_day, released FROM facts.fact_process',
      ),
    ).toEqual([
      {
        ocid: 'ocds-213czf-1',
        tender_id: '7',
        tender_amount: '1234.5',
        tender_start: '2024-01-01 00:00:00.000',
        tender_start_is_day: true,
        tender_end_is_day: false,
        released: '2024-05-01 08:00:00.000',
      },
    ])
    expect(await ask('SELECT id, amount, supplier FROM facts.fact_award_supplier')).toEqual([
      { id: 'a1', amount: '0.29', supplier: '5' },
    ])
    expect(await ask('SELECT stage, class, quantity FROM facts.fact_item')).toEqual([
      { stage: 'tender', class: '72141000', quantity: '3' },
    ])
    expect(await ask('SELECT stage, id FROM facts.fact_amendment')).toEqual([{ stage: 'contract', id: 'm1' }])
  })

  it('keep what is there but cannot be read, with its place', async () => {
    const wrong = { ...full, ocid: 'o2', tender: { ...full.tender, tenderPeriod: { startDate: '31/02/2020' } } }
    expect(await load([full, wrong])).toMatchObject({ processes: 2, unreadable: 3 })
    expect(await ask('SELECT process, path, text FROM facts.fact_unreadable ORDER BY ALL')).toEqual([
      { process: '1', path: 'bids.details.value.amount', text: '1,000' },
      { process: '2', path: 'bids.details.value.amount', text: '1,000' },
      { process: '2', path: 'tender.tenderPeriod.startDate', text: '31/02/2020' },
    ])
  })

  it('say which fields are filled, and in how many processes', async () => {
    await load([full, { ocid: 'o2', tender: { status: 'active' } }])
    const present = await findPresentFields(analytics, 'facts')
    expect(present.get('tender.status')).toBe(2)
    expect(present.get('awards.value.amount')).toBe(1)
    expect(present.get('bids.details.value.amount')).toBe(0)
  })

  it('are made of a release with almost nothing in it', async () => {
    expect(await load([{ ocid: 'o' }, { ocid: 'p', tender: null, awards: null, bids: 'x' }])).toMatchObject({
      processes: 2,
    })
  })
})

describe('lines', () => {
  it('are all accounted for: read, or set aside with line, text and reason', async () => {
    const counts = await load([
      `\uFEFF${JSON.stringify(full)}\r`,
      '',
      '{"ocid":"cut',
      '[1,2]',
      { releases: [full] },
      { id: 'no ocid' },
      'x\0y',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      { ...full, buyer: { id: 'later' } },
      `${'['.repeat(3000)}${']'.repeat(3000)}`,
    ])
    expect(counts).toMatchObject({
      lines: 10,
      processes: 1,
      setAside: { empty: 1, 'not-json': 4, 'not-an-object': 1, package: 1, 'no-ocid': 1, repeated: 1 },
    })
    expect(await ask('SELECT buyer FROM facts.fact_process')).toEqual([{ buyer: 'later' }])
    const aside = await findSetAside(analytics, 'facts')
    expect(aside.find(({ reason }) => reason === 'not-json')).toEqual({
      reason: 'not-json',
      count: 4,
      first: [3, 7, 8, 10],
    })
    expect(await ask('SELECT text FROM facts.fact_aside WHERE line = 3')).toEqual([{ text: '{"ocid":"cut' }])
  })

  it('are straightened where lists and objects are confused, at every depth', async () => {
    const odd = {
      ocid: 'odd',
      buyer: [{ id: 'B1' }],
      tender: [{ status: 'complete', tenderers: { id: 12345678901234567890n.toString() } }],
      bids: { details: { status: 'valid', tenderers: { id: 'T' }, value: [{ amount: 5, currency: 'USD' }] } },
      awards: { status: 'active', suppliers: { id: 'S' } },
    }
    expect(await load([odd, full, { ocid: 'nested', awards: [[{ status: 'active' }]] }])).toMatchObject({
      processes: 3,
      straightened: 2,
    })
    expect(await ask(`SELECT buyer, tender_status FROM facts.fact_process WHERE ocid = 'odd'`)).toEqual([
      { buyer: 'B1', tender_status: 'complete' },
    ])
    expect(await ask(`SELECT amount, tenderers FROM facts.fact_bid WHERE ocid = 'odd'`)).toEqual([
      { amount: '5', tenderers: ['T'] },
    ])
    expect(
      await ask(`SELECT ocid, suppliers FROM facts.fact_award WHERE ocid != 'ocds-213czf-1' ORDER BY ocid`),
    ).toEqual([
      { ocid: 'nested', suppliers: [] },
      { ocid: 'odd', suppliers: ['S'] },
    ])
  })

  it('of OCDS 1.0 know organisations by their identifiers', async () => {
    const identifier = { scheme: 'XX-REG', id: '7' }
    const old = {
      ocid: 'old',
      buyer: { name: 'Works', identifier },
      awards: [{ status: 'active', suppliers: [{ name: 'S', identifier }] }],
    }
    expect(await load([old])).toMatchObject({ processes: 1, straightened: 1 })
    expect(await ask('SELECT supplier FROM facts.fact_award_supplier')).toEqual([{ supplier: 'XX-REG-7' }])
  })

  it('are read from a packed file, and into memory, in the same way', async () => {
    const file = join(folder, 'packed')
    writeFileSync(file, gzipSync(`${JSON.stringify(full)}\n${JSON.stringify({ ocid: 'p', awards: {} })}\n{"ocid":"p"}`))
    const counts = await loadFacts(analytics, 'facts', { file }, { keep: 'memory' })
    expect(counts).toMatchObject({ lines: 3, processes: 2, setAside: { repeated: 1 }, straightened: 1 })
  })

  it('of twenty megabytes each are read, too', async () => {
    expect(await load([{ ocid: 'big', tender: { description: 'x'.repeat(20_000_000) } }, full])).toMatchObject({
      processes: 2,
    })
  })
})

describe('a load', () => {
  it('leaves the facts in use as they were when it is stopped', async () => {
    await load([full])
    await expect(load([{ ocid: 'other' }], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await ask('SELECT ocid FROM facts.fact_process')).toEqual([{ ocid: 'ocds-213czf-1' }])
  })

  it('reads a table of compiled releases, and numbers processes by their ocid', async () => {
    await analytics.run('CREATE TABLE facts.compiled (ocid String, json String) ENGINE = MergeTree ORDER BY ocid')
    await analytics.run(`INSERT INTO facts.compiled VALUES ('o', '{"ocid":"o"}'), ('p', '{"ocid":"p"}')`)
    expect(await loadFacts(analytics, 'facts', { table: 'facts.compiled' })).toMatchObject({ processes: 2 })
    const numbers = await ask('SELECT process FROM facts.fact_process ORDER BY ocid')
    await loadFacts(analytics, 'facts', { table: 'facts.compiled' })
    expect(await ask('SELECT process FROM facts.fact_process ORDER BY ocid')).toEqual(numbers)
  })

  it('made beside is put in use under a mark', async () => {
    await analytics.run('DROP DATABASE IF EXISTS used SYNC')
    await analytics.run('CREATE DATABASE used')
    expect(await findMark(analytics, 'used')).toBe('')
    await load([full])
    await useFacts(analytics, { from: 'facts', to: 'used', mark: 'first' })
    expect(await findMark(analytics, 'used')).toBe('first')
    expect(await ask('SELECT ocid FROM used.fact_process')).toHaveLength(1)
    await load([{ ocid: 'new' }])
    await useFacts(analytics, { from: 'facts', to: 'used', mark: 'second' })
    expect(await ask('SELECT ocid FROM used.fact_process')).toEqual([{ ocid: 'new' }])
  })
})
