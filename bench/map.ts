// Claim: rows of a CSV, imported, are mapped to releases at 150,000 rows/s with memory flat.
// Here: the mapper's own part, from rows sorted by key to releases as lines, against `JSON.parse` of the same rows.
import { appendFileSync, createReadStream, rmSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { compileMapping } from '../src/pipeline/map/apply/apply-mapping.ts'
import { openLineFile } from '../src/pipeline/map/apply/line-file.ts'
import { mapFile } from '../src/pipeline/map/apply/map-file.ts'
import { parseMapping } from '../src/pipeline/map/mapping/parse-mapping.ts'
import { unwatched } from '../src/platform/queue/work.ts'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const COLUMNS = [
  'No',
  'Type',
  'Category',
  'Supplier',
  'Award',
  'Date',
  'Division',
  'Buyer',
  'Mail',
  'Phone',
  'Description',
  'Wards',
]
const MAPPING = `
fairlead: mapping/1
ocidPrefix: ocds-213czf
publisher: { name: City of Harbourview }
timeZone: America/Toronto
currency: CAD
sources:
  Awards:
    row: award
    key: "{No}"
    fields:
      tender/procurementMethodDetails: Type
      tender/procurementMethod: { column: Type, steps: [{ codes: { RFP: open, RFQ: open, RFT: open, SS: direct } }] }
      tender/mainProcurementCategory: { column: Category, steps: [{ codes: { Construction: works, Services: services, Goods: goods } }] }
      tender/description: Description
      awards/id: { mint: [No, Supplier] }
      awards/value/amount: { column: Award, steps: [{ money: "." }] }
      awards/date: { column: Date, steps: [{ date: day first }] }
      awards/status: { constant: active }
      awards/suppliers/name: Supplier
      buyer/name: Division
      tender/procuringEntity/name: { constant: City of Harbourview }
      tender/procuringEntity/contactPoint/name: Buyer
      tender/procuringEntity/contactPoint/email: Mail
      tender/procuringEntity/contactPoint/telephone: Phone
`

function writeRows(path: string): void {
  const pick = (list: readonly string[], n: number) => list[n % list.length]!
  const two = (n: number) => String(n).padStart(2, '0')
  let lines: string[] = []
  for (let i = 0; i < ROWS; i++) {
    const process = Math.floor(i / 1.2)
    const cells = [
      String(3_000_000_000 + process),
      pick(['RFP', 'RFQ', 'RFT', 'SS'], process),
      pick(['Construction', 'Services', 'Goods', 'Goods and services'], process),
      `Acorn & Birch ${(i * 7919) % 4000} Ltd.`,
      i % 10 === 0 ? `${(i % 900) + 1},${100 + (i % 900)}.${two(i % 100)}` : `${(i * 31) % 1_000_000}.${two(i % 100)}`,
      `${two((i % 28) + 1)}/${two((i % 12) + 1)}/${2010 + (i % 15)}`,
      `Division of ${pick(['Parks', 'Roads', 'Water', 'Fleet', 'Housing'], process)}`,
      `Ana Vale ${process % 60}`,
      `ana.vale${process % 60}@harbourview.example`,
      `555-010-0${100 + (process % 60)}`,
      i % 5 === 0
        ? `Supply and delivery of goods number ${process} to several places of the city for a period of three years`
        : '',
      '',
    ]
    lines.push(JSON.stringify([cells[0], 0, i + 2, cells]))
    if (lines.length < 5000 && i < ROWS - 1) continue
    appendFileSync(path, `${lines.join('\n')}\n`)
    lines = []
  }
}

/** Seconds on the clock, and seconds of work of this thread: what counts on a machine that does other things too. */
function startTimer(): () => { seconds: number; work: number } {
  const started = performance.now()
  const before = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(before)
    return { seconds: (performance.now() - started) / 1000, work: (user + system) / 1e6 }
  }
}

async function parseOnly(path: string): Promise<{ seconds: number; work: number }> {
  const started = startTimer()
  let rows = 0
  for await (const line of createInterface({ input: createReadStream(path) })) if (JSON.parse(line)) rows += 1
  if (rows !== ROWS) throw new Error('rows were lost')
  return started()
}

async function map(folder: string, input: string): Promise<{ seconds: number; work: number; releases: number }> {
  const parsed = parseMapping(MAPPING)
  if (!('mapping' in parsed)) throw new Error('the mapping is wrong')
  const started = startTimer()
  const compiled = compileMapping(parsed.mapping, [{ source: 'Awards', snapshot: 's', columns: COLUMNS }])
  const releases = await openLineFile(join(folder, 'releases.tsv'))
  const problems = await openLineFile(join(folder, 'problems.jsonl'))
  const takenAt = new Map([['s', '2026-01-31T00:00:00Z']])
  const counts = await mapFile({ compiled, takenAt, snapshots: ['s'], input, releases, problems }, unwatched)
  await releases.close()
  await problems.close()
  return { ...started(), releases: counts.releases }
}

const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-'))
try {
  const input = join(folder, 'rows.jsonl')
  writeRows(input)
  const yardstick = await parseOnly(input)
  const { seconds, work, releases } = await map(folder, input)
  const rate = (time: number) => Math.round(ROWS / time).toLocaleString('en')
  const mega = (bytes: number) => Math.round(bytes / 1e6)
  const out = mega(statSync(join(folder, 'releases.tsv')).size)
  console.log(`rows ${ROWS}, ${mega(statSync(input).size)} MB in, ${releases} releases, ${out} MB out`)
  console.log(
    `readline + JSON.parse ${yardstick.work.toFixed(2)} s of work · map ${work.toFixed(2)} s = ${(work / yardstick.work).toFixed(1)} ×`,
  )
  console.log(`${rate(seconds)} rows/s by the clock, ${rate(work)} by the work (aim 150,000)`)
  console.log(`memory at its highest ${mega(process.resourceUsage().maxRSS * 1024)} MB`)
} finally {
  rmSync(folder, { recursive: true })
}
