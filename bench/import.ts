// Claim: a CSV is cut into rows, checked and loaded at 150,000 rows a second or more, mapping not included, in flat memory.
// Yardstick: papaparse over the same file, in the same process.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import Papa from 'papaparse'
import type { Snapshot } from '#pipeline/import/index.ts'
import { inspectFile, readRows } from '#pipeline/import/index.ts'
import { loadSnapshot } from '#pipeline/import/load-snapshot.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import type { Ctx } from '#platform/context.ts'
import { openFiles } from '#platform/files/open-files.ts'

const ROWS = 600_000
const ROUNDS = 2
const HEADER = 'number,type,category,supplier,amount,date,division,buyer,email,phone,description,address,ward,notes'

const makeRow = (i: number) =>
  `33031${i},RFQ,"Goods, and Services","Rivertown Supply ${i % 3000}, Inc.","${i % 900},250.${(i % 89) + 10}",2024-03-${String((i % 28) + 1).padStart(2, '0')},Parks,Clerk ${i % 40},clerk${i % 40}@city.example,416-555-01${String(i % 100).padStart(2, '0')},"For the supply of ""goods"" number ${i}, as and when required, at the yard in Mill Street",${i % 400} Mill Street,${i % 25},`

async function writeTable(path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write(`${HEADER}\n`)
  for (let i = 0; i < ROWS; i += 1000) {
    const lines = Array.from({ length: 1000 }, (_, n) => makeRow(i + n))
    if (!file.write(`${lines.join('\n')}\n`)) await new Promise<void>((done) => file.once('drain', () => done()))
  }
  file.end()
  await finished(file)
}

const parseWithPapa = (path: string) =>
  new Promise<number>((done, fail) => {
    let rows = -1
    Papa.parse<string[]>(createReadStream(path), {
      newline: '\n',
      skipEmptyLines: true,
      chunk: ({ data }) => {
        rows += data.length
      },
      complete: () => done(rows),
      error: fail,
    })
  })

async function readWithOurs(path: string): Promise<number> {
  const { format, columns } = await inspectFile(path)
  if (format.kind === 'ocds') throw new Error('The table was taken for OCDS.')
  const reader = await readRows(path, format, columns)
  let rows = 0
  for await (const batch of reader.batches) rows += batch.rows.length
  return rows
}

/** The whole way of an import, without the bookkeeping in PostgreSQL. */
async function load(path: string, folder: string): Promise<number> {
  const analytics = await openAnalytics({ folder: join(folder, `clickhouse-${performance.now()}`) })
  const { format, columns } = await inspectFile(path)
  const files = { ...openFiles(folder), pathOf: () => path }
  const id = '0198a0c0-1111-7222-8333-444455556666'
  const snapshot = { id, projectId: id, sha256: '', format, columns } as unknown as Snapshot
  const work = { signal: new AbortController().signal, report: async () => {} }
  try {
    return (await loadSnapshot({ analytics, files } as unknown as Ctx, snapshot, work)).loaded
  } finally {
    await analytics.close()
  }
}

async function best(what: () => Promise<number>): Promise<number> {
  let seconds = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    const rows = await what()
    if (rows !== ROWS) throw new Error(`${rows} rows were read, not ${ROWS}.`)
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
  }
  return seconds
}

const folder = mkdtempSync(join(tmpdir(), 'fairlead-bench-'))
const path = join(folder, 'table.csv')
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
const perSecond = (seconds: number) => `${Math.round(ROWS / seconds).toLocaleString('en')} rows/s`
try {
  await writeTable(path)
  console.log(`${ROWS.toLocaleString('en')} rows, ${megabytes(statSync(path).size)}`)
  const atFirst = process.memoryUsage().rss
  const ours = await best(() => readWithOurs(path))
  const memory = process.memoryUsage().rss - atFirst
  const papa = await best(() => parseWithPapa(path))
  const loaded = await best(() => load(path, folder))
  console.log(
    `read          ${perSecond(ours)}, ${(papa / ours).toFixed(2)} x papaparse (${perSecond(papa)}), +${megabytes(memory)}`,
  )
  console.log(
    `read and load ${perSecond(loaded)} (aim: 150,000), ${(loaded / papa).toFixed(2)} x the time of papaparse`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
