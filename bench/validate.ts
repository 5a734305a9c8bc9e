// Claim: validation takes 20,000 valid releases of about 2.5 kB a second on one core, reading and parsing included.
// Yardstick: Node's readline and JSON.parse over the same file, in the same process.
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { validateFile } from '#pipeline/validate/index.ts'
import type { Ocds, Release } from '#standard/index.ts'

const RELEASES = 60_000
const ROUNDS = 3

const organization = (i: number, role: string) =>
  ({
    id: `US-EIN-${String(i % 9000).padStart(9, '0')}`,
    name: `Rivertown Supply ${i % 9000} LLC`,
    identifier: {
      scheme: 'US-EIN',
      id: String(i % 9000).padStart(9, '0'),
      legalName: `Rivertown Supply ${i % 9000} LLC`,
    },
    address: { streetAddress: `${i % 400} Mill Street`, locality: 'Rivertown', region: 'OH', postalCode: '43001' },
    roles: [role],
  }) satisfies Ocds<'Organization'>
const reference = ({ id, name }: Ocds<'OrganizationReference'>) => ({ id: id!, name: name! })
const day = (i: number) =>
  `20${20 + (i % 5)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
const usd = (amount: number) => ({ amount, currency: 'USD' })

function makeRelease(i: number): Release {
  const buyer = organization(i % 30, 'buyer')
  const tenderers = [1, 2, 3].map((n) => organization(100 + i * 3 + n, 'tenderer'))
  const supplier = { ...tenderers[0]!, roles: ['tenderer', 'supplier'] }
  return {
    ocid: `ocds-a1b2c3-${i}`,
    id: `ocds-a1b2c3-${i}-1`,
    date: `${day(i)}T12:00:00Z`,
    tag: ['compiled'],
    initiationType: 'tender',
    language: 'en',
    parties: [buyer, supplier, ...tenderers.slice(1)],
    buyer: reference(buyer),
    tender: {
      id: `RFP-${i}`,
      title: `Resurfacing of ${i % 400} Mill Street`,
      status: 'complete',
      procurementMethod: 'open',
      procurementMethodDetails: 'Request for proposals',
      mainProcurementCategory: 'works',
      value: usd(1000 + (i % 90_000)),
      tenderPeriod: { startDate: `${day(i)}T09:00:00Z`, endDate: `${day(i).slice(0, 8)}28T17:00:00Z` },
      numberOfTenderers: 3,
      tenderers: tenderers.map(reference),
      items: [{ id: '1', description: 'Asphalt', classification: { scheme: 'UNSPSC', id: '30111500' }, quantity: 40 }],
    },
    bids: {
      details: tenderers.map((tenderer, n) => ({
        id: String(n),
        date: `${day(i)}T10:00:00Z`,
        status: 'valid',
        tenderers: [reference(tenderer)],
        value: usd(900 + n * 37 + (i % 90_000)),
      })),
    },
    awards: [
      {
        id: `${i}-A`,
        status: 'active',
        date: `${day(i).slice(0, 8)}28T18:00:00Z`,
        value: usd(900 + (i % 90_000)),
        suppliers: [reference(supplier)],
      },
    ],
    contracts: [{ id: `${i}-C`, awardID: `${i}-A`, status: 'active', value: usd(900 + (i % 90_000)) }],
  }
}

async function writeFile(path: string) {
  const out = createWriteStream(path)
  for (let i = 0; i < RELEASES; i += 1) {
    if (!out.write(`${JSON.stringify(makeRelease(i))}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

async function parseLines(path: string) {
  let releases = 0
  for await (const line of createInterface({ input: createReadStream(path) })) if (JSON.parse(line).ocid) releases += 1
  if (releases !== RELEASES) throw new Error(`${releases} releases were read`)
}

async function validate(path: string) {
  const report = await validateFile(() => createReadStream(path, { highWaterMark: 1 << 20 }))
  if (!report.isValid || report.findings.length) throw new Error(JSON.stringify(report.findings, null, 2))
}

async function time(work: () => Promise<void>): Promise<number> {
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    await work()
    seconds.push((performance.now() - started) / 1000)
  }
  return Math.min(...seconds)
}

const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'))
try {
  const path = join(folder, 'releases.jsonl')
  await writeFile(path)
  const bytes = statSync(path).size
  const yardstick = await time(() => parseLines(path))
  const ours = await time(() => validate(path))
  const memory = process.resourceUsage().maxRSS / 1000
  console.log(`validate: ${RELEASES} releases of ${Math.round(bytes / RELEASES)} bytes`)
  console.log(`  readline + JSON.parse  ${yardstick.toFixed(2)} s`)
  console.log(`  fairlead               ${ours.toFixed(2)} s = ${(ours / yardstick).toFixed(2)} x`)
  console.log(`  ${Math.round(RELEASES / ours)} releases/s (claim: 20000), ${memory.toFixed(0)} MB at most`)
} finally {
  rmSync(folder, { recursive: true })
}
