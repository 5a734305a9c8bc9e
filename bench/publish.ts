// Claim: a static site of 20,000 processes, downloads included, is built in 20 s or less.
// Yardstick: Node reading both files line by line with JSON.parse, one thread.
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { noFacts } from '../src/publish/dataset/facts.ts'
import { readProcesses } from '../src/publish/dataset/processes.ts'
import { renderData } from '../src/publish/dataset/render-data.ts'
import { writeParts } from '../src/publish/dataset/write-parts.ts'
import { renderSite } from '../src/publish/site/render-site.ts'
import type { SiteInput } from '../src/publish/site/site-input.ts'

const PROCESSES = Number(process.argv[2] ?? 20_000)
const GOODS = ['road salt', 'office paper', 'bridge repair', 'software licences', 'bus tyres', 'school meals']
const pick = <T>(list: readonly T[], i: number) => list[i % list.length]!
const party = (kind: string, i: number) => ({ id: `XX-CITY-${kind}-${i}`, name: `${kind} ${i} of Harbourview Ltd.` })

function makeProcess(i: number) {
  const ocid = `ocds-213czf-${String(i).padStart(6, '0')}`
  const year = 2020 + (i % 6)
  const amount = 1000 + ((i * 7919) % 900_000)
  const buyer = party('Department', i % 40)
  const suppliers = [party('Supplier', (i * 31) % 2500)]
  const bidders = Array.from({ length: 1 + (i % 5) }, (_, n) => party('Supplier', (i * 31 + n) % 2500))
  const tender = {
    id: String(i),
    title: `Supply of ${pick(GOODS, i)} for district ${i % 90}`,
    description: `Delivery of ${pick(GOODS, i)} over ${1 + (i % 4)} years, as described in the documents.`,
    status: 'active',
    procurementMethod: pick(['open', 'limited', 'selective'], i),
    mainProcurementCategory: pick(['goods', 'services', 'works'], i),
    value: { amount, currency: 'CAD' },
    tenderPeriod: { startDate: `${year}-02-01T00:00:00Z`, endDate: `${year}-03-01T00:00:00Z` },
  }
  const award = { id: 'A1', title: tender.title, status: 'active', date: `${year}-04-01T00:00:00Z`, suppliers }
  const awards = [{ ...award, value: { amount: amount * 0.9, currency: 'CAD' } }]
  const contracts = [{ id: 'C1', awardID: 'A1', status: 'active', dateSigned: `${year}-05-01T00:00:00Z` }]
  const bids = {
    details: bidders.map((one, n) => ({
      id: `B${n}`,
      status: 'valid',
      tenderers: [one],
      value: { amount: amount + n, currency: 'CAD' },
    })),
  }
  const parties = [{ ...buyer, roles: ['buyer'] }, ...bidders.map((one) => ({ ...one, roles: ['tenderer'] }))]
  const release = (month: string, tag: string, rest: object) => ({
    ocid,
    id: `${ocid}-${tag}`,
    date: `${year}-${month}-01T00:00:00Z`,
    tag: [tag],
    initiationType: 'tender',
    ...rest,
  })
  const releases = [
    release('02', 'tender', { buyer, parties: parties.slice(0, 1), tender }),
    release('03', 'tenderUpdate', {
      tender: { id: tender.id, status: 'complete', numberOfTenderers: bidders.length },
      bids,
      parties,
    }),
    release('04', 'award', { awards }),
    release('05', 'contract', { contracts }),
  ]
  const compiled = {
    ...release('05', 'compiled', {
      buyer,
      parties,
      tender: { ...tender, status: 'complete', numberOfTenderers: bidders.length },
      bids,
      awards,
      contracts,
    }),
  }
  return { compiled, releases }
}

async function writeDataset(folder: string) {
  const [compiled, releases] = ['compiled', 'releases'].map((name) => createWriteStream(join(folder, `${name}.jsonl`)))
  for (let i = 0; i < PROCESSES; i++) {
    const made = makeProcess(i)
    if (!compiled!.write(`${JSON.stringify(made.compiled)}\n`))
      await new Promise<void>((done) => compiled!.once('drain', done))
    for (const one of made.releases) releases!.write(`${JSON.stringify(one)}\n`)
  }
  await Promise.all([compiled, releases].map((stream) => finished(stream!.end())))
  return { compiled: join(folder, 'compiled.jsonl'), releases: join(folder, 'releases.jsonl') }
}

async function parseLines(files: readonly string[]): Promise<void> {
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(file) })) JSON.parse(line)
}

const input: SiteInput = {
  title: 'Contracts of Harbourview',
  description: 'What the city buys.',
  publisher: { name: 'City of Harbourview' },
  address: 'https://data.harbourview.example/',
  publishedAt: '2026-06-01T12:00:00.000Z',
  sequence: 1,
  isConfirmed: true,
  isInvented: true,
  isPreview: false,
  measureSettings: '{}',
  ocidPrefix: 'ocds-213czf',
  sources: [],
  mappings: [],
  withheld: [],
  measures: [],
  questions: [],
  history: [],
  files: [],
}
const terms = {
  address: input.address,
  publishedDate: input.publishedAt,
  publisher: input.publisher,
  publicationPolicy: `${input.address}policy.html`,
  extensions: [],
  isInvented: true,
}

async function time<T>(name: string, work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  console.log(
    `${name}: ${seconds.toFixed(2)} s (processor: ${(user / 1e6).toFixed(2)} s own, ${(system / 1e6).toFixed(2)} s system)`,
  )
  return [seconds, result]
}

const folder = mkdtempSync(join(tmpdir(), 'bench-publish-'))
try {
  const files = await writeDataset(folder)
  const [parse] = await time('readline + JSON.parse of both files', () => parseLines(Object.values(files)))
  const site = join(folder, 'site')
  const facts = noFacts()
  const processes = readProcesses(files)
  const [data, written] = await time('downloads', () => writeParts(site, renderData(processes, terms, facts)))
  const [pages, all] = await time('pages', () =>
    writeParts(
      site,
      renderSite({ ...input, files: written.filter(({ path }) => path.startsWith('data/')) }, processes, facts),
    ),
  )
  const bytes = [...written, ...all].reduce((sum, file) => sum + file.bytes, 0)
  console.log(
    `${PROCESSES} processes, ${all.length + written.length} files, ${(bytes / 1e6).toFixed(0)} MB, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory`,
  )
  console.log(
    `whole site: ${(data + pages).toFixed(1)} s (limit at 20,000: 20 s), ${((data + pages) / parse).toFixed(1)} x the yardstick`,
  )
  if (process.argv[3]) console.log(`kept in ${site}: ${readdirSync(site).join(' ')}`)
} finally {
  if (!process.argv[3]) rmSync(folder, { recursive: true, force: true })
}
