// Claim: all measures over 45,000 compiled releases with bids (250 MB), straight from the file, take no longer than Node
// needs to read and parse its lines in one thread; again over what is loaded, a quarter of that; in 650 MB of memory,
// and 900 MB for four times the file. `node bench/measure.ts --large` measures the latter too.
// Yardstick: readline and JSON.parse, in a process of its own, as the command is.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { runMeasures } from '#pipeline/indicators/index.ts'
import { loadFacts } from '#pipeline/measure/index.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { root } from '#platform/root.ts'

const RELEASES = 45_000
const ROUNDS = 3
const DAY = 86_400_000
const YARDSTICK = `import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
let releases = 0
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) if (JSON.parse(line).ocid) releases += 1
if (!releases) throw new Error('Nothing was read.')`

/** Numbers that look random and are the same each time (mulberry32). */
function makeRandom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  return { next, whole, pick }
}
const { next, whole, pick } = makeRandom(20_240_501)
const WORDS =
  'road paper school water repair service supply bridge lamp park office cleaning vehicle audit design'.split(' ')
const words = (n: number) => Array.from({ length: n }, () => pick(WORDS)).join(' ')
const moment = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`
const money = (amount: number) => ({ amount: Math.round(amount * 100) / 100, currency: 'USD' })

const party = (id: string, roles: string[]) => ({
  id,
  name: words(3),
  roles,
  identifier: { scheme: 'XX-REG', id, legalName: words(3) },
  address: {
    streetAddress: `${whole(1, 999)} ${words(2)}`,
    locality: pick(['Northbank', 'Eastvale', 'Southmoor']),
    region: pick(['Vale', 'Moor']),
    postalCode: String(whole(10_000, 99_999)),
    countryName: 'Exampleland',
  },
  contactPoint: { telephone: `555-01${whole(10, 99)}` },
})

const makeItems = () =>
  Array.from({ length: whole(1, 2) }, (_, at) => ({
    id: String(at + 1),
    description: words(8),
    classification: { scheme: 'UNSPSC', id: `${whole(10, 99)}${whole(100_000, 999_999)}`, description: words(4) },
    quantity: whole(1, 100),
    unit: { name: 'unit', value: money(whole(1, 500)) },
  }))

const makeDocuments = (start: number) =>
  Array.from({ length: whole(1, 2) }, (_, at) => ({
    id: `td${at}`,
    documentType: 'tenderNotice',
    title: words(6),
    description: words(12),
    url: `https://docs.example/tenders/${at}`,
    datePublished: moment(start),
    format: 'application/pdf',
  }))

function makeBids(estimate: number, start: number) {
  const tenderers = new Set<string>()
  for (let left = whole(1, 5); left > 0; left -= 1) tenderers.add(`ORG-${whole(1, 3000)}`)
  return [...tenderers].map((id, at) => ({
    id: `bid-${at}`,
    status: next() < 0.12 ? 'disqualified' : 'valid',
    date: moment(start + whole(5, 30) * DAY),
    tenderers: [{ id, name: words(2) }],
    value: money(estimate * (0.7 + next() * 0.6)),
    documents: [{ id: `d${at}`, title: words(6), url: `https://docs.example/bids/${at}`, format: 'application/pdf' }],
  }))
}

/** One process, from planning to contract, with bids: about 5.8 kB. */
function makeRelease(n: number) {
  const start = Date.UTC(2019, 0, 1) + whole(0, 5 * 365) * DAY + whole(0, 86_399) * 1000
  const estimate = whole(10, 5000) * 100
  const bids = makeBids(estimate, start)
  const buyer = { id: `B-${whole(1, 60)}`, name: words(3) }
  const items = makeItems()
  const winner = bids.filter(({ status }) => status === 'valid').toSorted((a, b) => a.value.amount - b.value.amount)[0]
  const tenderers = bids.map((bid) => bid.tenderers[0]!)
  const about = { title: words(8), description: words(8) }
  return {
    ocid: `ocds-213czf-${n}`,
    id: `ocds-213czf-${n}-c`,
    date: moment(start + 60 * DAY),
    tag: ['compiled'],
    initiationType: 'tender',
    language: 'en',
    parties: [party(buyer.id, ['buyer', 'procuringEntity']), ...tenderers.map(({ id }) => party(id, ['tenderer']))],
    buyer,
    planning: { rationale: words(8), budget: { description: words(10), amount: money(estimate) } },
    tender: {
      id: `t${n}`,
      ...about,
      status: next() < 0.04 ? 'cancelled' : 'complete',
      procuringEntity: buyer,
      value: money(estimate),
      procurementMethod: pick(['open', 'open', 'open', 'selective', 'limited', 'direct']),
      procurementMethodDetails: pick(['Request for proposals', 'Request for quotations', 'Invitation to bid']),
      mainProcurementCategory: pick(['goods', 'works', 'services']),
      tenderPeriod: { startDate: moment(start), endDate: moment(start + whole(5, 40) * DAY) },
      numberOfTenderers: tenderers.length,
      tenderers,
      items,
      documents: makeDocuments(start),
    },
    bids: { details: bids },
    awards: winner
      ? [
          {
            id: `a${n}`,
            ...about,
            status: 'active',
            date: moment(start + 45 * DAY),
            value: winner.value,
            suppliers: winner.tenderers,
            items,
          },
        ]
      : [{ id: `a${n}`, status: 'unsuccessful', date: moment(start + 45 * DAY) }],
    contracts: winner ? [makeContract(n, start, winner.value.amount, about, items)] : [],
  }
}

function makeContract(n: number, start: number, amount: number, about: object, items: object[]) {
  return {
    id: `c${n}`,
    awardID: `a${n}`,
    ...about,
    status: 'active',
    dateSigned: moment(start + 50 * DAY),
    period: { startDate: moment(start + 51 * DAY), endDate: moment(start + 400 * DAY) },
    value: money(amount * (1 + next() * 0.1)),
    items,
    implementation: { milestones: [{ id: 'm1', title: words(3), status: 'met', dueDate: moment(start + 100 * DAY) }] },
  }
}

async function writeReleases(path: string, count: number) {
  const out = createWriteStream(path)
  for (let n = 1; n <= count; n += 1) if (!out.write(`${JSON.stringify(makeRelease(n))}\n`)) await once(out, 'drain')
  out.end()
  await finished(out)
}

/** Wall time says what a person waits on an idle machine, processor time what it takes on a busy one. */
type Run = { seconds: number; processor: number; peakMegabytes: number }

function readPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Seconds of processor time so far, of all threads; the kernel counts in hundredths. */
function readProcessor(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** Runs a command to its end: how long it took, and the most memory it held (watched, so to some milliseconds). */
async function time(args: string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let [peakMegabytes, processor] = [0, 0]
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, readPeak(child.pid!))
    processor = Math.max(processor, readProcessor(child.pid!))
  }, 10)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, processor, peakMegabytes }
}

async function measureAgain(file: string, folder: string): Promise<Run> {
  const analytics = await openAnalytics({ folder: join(folder, 'loaded') })
  try {
    await analytics.run('CREATE DATABASE IF NOT EXISTS loaded')
    await loadFacts(analytics, 'loaded', { file })
    await runMeasures(analytics, 'loaded', { settings: {} })
    const runs: Run[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const [started, before] = [performance.now(), process.cpuUsage()]
      await runMeasures(analytics, 'loaded', { settings: {} })
      const { user, system } = process.cpuUsage(before)
      runs.push({ seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6, peakMegabytes: 0 })
    }
    return best(runs)
  } finally {
    await analytics.close()
  }
}

const best = (runs: readonly Run[]) => runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))

function tell(name: string, run: Run, yardstick: Run, limits: string) {
  const ratio = (run.seconds / yardstick.seconds).toFixed(2)
  const processor = `${run.processor.toFixed(2)} s of processor = ${(run.processor / yardstick.processor).toFixed(2)} ×`
  const memory = run.peakMegabytes ? `, ${run.peakMegabytes.toFixed(0)} MB` : ''
  console.log(`  ${name.padEnd(24)} ${run.seconds.toFixed(2)} s = ${ratio} × (${processor})${memory}${limits}`)
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-measure-'))
  try {
    const [file, script] = [join(folder, 'compiled.jsonl'), join(folder, 'yardstick.mjs')]
    writeFileSync(script, YARDSTICK)
    await writeReleases(file, RELEASES)
    const command = [join(root, 'bin/fairlead.mjs'), 'measure', file, '--format', 'json']
    await time(command)
    const [yardsticks, commands]: [Run[], Run[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      yardsticks.push(await time([script, file]))
      commands.push(await time(command))
    }
    const [yardstick, measured] = [best(yardsticks), best(commands)]
    const again = await measureAgain(file, folder)
    console.log(
      `measure: ${RELEASES} compiled releases, ${(statSync(file).size / 1e6).toFixed(0)} MB; best of ${ROUNDS}`,
    )
    tell('readline + JSON.parse', yardstick, yardstick, '')
    tell('fairlead measure', measured, yardstick, ' (claim: 1.00 ×, 650 MB)')
    tell('again, loaded', again, yardstick, ' (claim: 0.25 ×)')
    if (process.argv.includes('--large')) {
      await writeReleases(file, RELEASES * 4)
      tell('four times the file', await time(command), yardstick, ' (claim: 900 MB)')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
