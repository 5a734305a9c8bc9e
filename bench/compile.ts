// Claim: compiling takes 60,000 small releases a second on one core, reading, merging and writing included.
// Yardstick: Node's readline and JSON.parse over the same file, in the same process.
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { compileFiles } from '#pipeline/compile/files/index.ts'

const PROCESSES = 30_000
const RELEASES_EACH = 4
const RELEASES = PROCESSES * RELEASES_EACH
const ROUNDS = 3

const reference = (i: number) => ({ id: `US-EIN-${i % 900}`, name: `Rivertown Supply ${i % 900} LLC` })

/** Tender, its update, award, and contract of one process, as an export gives them: one stage after the other. */
function makeRelease(process: number, stage: number) {
  const ocid = `ocds-a1b2c3-${process}`
  const frame = { ocid, id: `${ocid}-${stage}`, date: `2024-0${stage + 1}-01T12:00:00Z`, initiationType: 'tender' }
  const value = { amount: 1000 + process, currency: 'USD' }
  const parties = [{ ...reference(process), roles: [stage < 2 ? 'buyer' : 'supplier'] }]
  const tender = { id: `RFP-${process}`, title: 'Resurfacing of Mill Street', status: 'active', value }
  const items = [{ id: '1', description: 'Asphalt', quantity: 40 + stage, unit: { name: 'tonne', value } }]
  if (stage < 2) return { ...frame, tag: ['tender'], parties, buyer: reference(process), tender: { ...tender, items } }
  const award = {
    id: `${process}-A`,
    status: 'active',
    date: frame.date,
    value,
    suppliers: [reference(process)],
    items,
  }
  if (stage === 2) return { ...frame, tag: ['award'], parties, tender: { status: 'complete' }, awards: [award] }
  const contract = { id: `${process}-C`, awardID: award.id, status: 'active', value, items, dateSigned: frame.date }
  return { ...frame, tag: ['contract'], parties, awards: [{ id: award.id, status: 'active' }], contracts: [contract] }
}

async function writeFile(path: string) {
  const out = createWriteStream(path)
  for (let stage = 0; stage < RELEASES_EACH; stage += 1)
    for (let process = 0; process < PROCESSES; process += 1)
      if (!out.write(`${JSON.stringify(makeRelease(process, stage))}\n`)) await once(out, 'drain')
  out.end()
  await finished(out)
}

async function parseLines(path: string) {
  let releases = 0
  for await (const line of createInterface({ input: createReadStream(path) })) if (JSON.parse(line).ocid) releases += 1
  if (releases !== RELEASES) throw new Error(`${releases} releases were read`)
}

async function compile(path: string, holdBytes?: number) {
  let processes = 0
  const batches = compileFiles({
    sources: [() => createReadStream(path, { highWaterMark: 1 << 20 })],
    folder: tmpdir(),
    versioned: false,
    signal: new AbortController().signal,
    ...(holdBytes ? { holdBytes } : {}),
  })
  for await (const batch of batches)
    for (let at = batch.indexOf(10); at >= 0; at = batch.indexOf(10, at + 1)) processes += 1
  if (processes !== PROCESSES) throw new Error(`${processes} compiled releases were written`)
}

/** Seconds of processor time of the best round, so that what else runs on the machine does not count. */
async function time(work: () => Promise<void>): Promise<number> {
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(started)
    seconds.push((user + system) / 1e6)
  }
  return Math.min(...seconds)
}

const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'))
try {
  const path = join(folder, 'releases.jsonl')
  await writeFile(path)
  const bytes = statSync(path).size
  const yardstick = await time(() => parseLines(path))
  const ours = await time(() => compile(path))
  const spilled = await time(() => compile(path, 10_000_000))
  const memory = process.resourceUsage().maxRSS / 1000
  const line = (name: string, seconds: number) =>
    `  ${name.padEnd(24)} ${seconds.toFixed(2)} s = ${(seconds / yardstick).toFixed(2)} x, ${Math.round(RELEASES / seconds)} releases/s`
  console.log(`compile: ${RELEASES} releases of ${Math.round(bytes / RELEASES)} bytes (claim: 60000 releases/s)`)
  console.log(line('readline + JSON.parse', yardstick))
  console.log(line('fairlead', ours))
  console.log(line('fairlead, spilling', spilled))
  console.log(`  ${memory.toFixed(0)} MB at most`)
} finally {
  rmSync(folder, { recursive: true })
}
