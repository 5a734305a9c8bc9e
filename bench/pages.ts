// Claim: a signed-in page answers within 40 ms (p99) at 100 requests a second while an import runs, and brings at most
// 30 kB of script. Yardstick: /healthz of the same server under the same load, which does nothing but answer.
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { removeData, startProduct } from '../tests/support/start-product.ts'

const PER_SECOND = 100
const SECONDS = 15
const ROWS = 400_000

const agent = new Agent({ keepAlive: true, maxSockets: 50 })
const headers = (cookie: string) => ({ cookie, origin: '' })

function get(url: string, cookie: string): Promise<number> {
  const began = performance.now()
  return new Promise((done, fail) => {
    request(url, { agent, headers: { cookie } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) done(performance.now() - began)
        else fail(new Error(`${url} answered ${response.statusCode}`))
      })
    })
      .on('error', fail)
      .end()
  })
}

/** Sends requests at an even pace, whether or not earlier ones were answered. */
async function load(url: string, cookie: string): Promise<number[]> {
  const times: Promise<number>[] = []
  const began = performance.now()
  for (let i = 0; i < PER_SECOND * SECONDS; i += 1) {
    const due = began + (i * 1000) / PER_SECOND
    if (due > performance.now()) await sleep(due - performance.now())
    times.push(get(url, cookie))
  }
  return (await Promise.all(times)).sort((a, b) => a - b)
}

const at = (times: number[], share: number) =>
  times[Math.min(times.length - 1, Math.trunc(times.length * share))]!.toFixed(1)
const say = (name: string, times: number[]) =>
  console.log(`  ${name.padEnd(34)} p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, p99 ${at(times, 0.99)} ms`)

async function writeRows(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'fairlead-bench-')), 'rows.csv')
  const out = createWriteStream(file)
  out.write('Number,Title,Supplier,Amount\n')
  for (let i = 0; i < ROWS; i += 1) out.write(`N-${i},Purchase number ${i},Supplier ${i % 900},"${i},000.50"\n`)
  out.end()
  await finished(out)
  return file
}

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

const product = await startProduct({ env: { FAIRLEAD_DEMO: '1' } })
try {
  while ((await (await fetch(product.url)).text()).includes('id="filling" hx-get')) await sleep(1000)
  const same = { ...headers(''), origin: product.url }
  const entered = await fetch(`${product.url}/look-around/lead`, { method: 'POST', headers: same, redirect: 'manual' })
  const cookie = cookieOf(entered)
  const project = new URL(entered.headers.get('location') ?? '', product.url).href
  console.log(`pages: ${PER_SECOND} requests a second for ${SECONDS} s, 20,000 processes (claim: p99 40 ms)`)
  say('healthz', await load(`${product.url}/healthz`, cookie))
  for (const page of ['', '/measures', '/processes', '/people'])
    say(`page ${page || '/'}`, await load(project + page, cookie))

  const api = project.replace('/projects/', '/api/v1/projects/')
  const call = async (path: string, body: string | Uint8Array<ArrayBuffer>, type: string) =>
    (
      await fetch(api + path, { method: 'POST', body, headers: { ...same, cookie, 'content-type': type } })
    ).json() as Promise<{ id: string }>
  const source = await call('/sources', JSON.stringify({ name: 'Load' }), 'application/json')
  const file = await call(
    '/files?name=rows.csv',
    new Uint8Array(readFileSync(await writeRows())),
    'application/octet-stream',
  )
  await call(`/sources/${source.id}/snapshots`, JSON.stringify({ fileId: file.id }), 'application/json')
  say('page / while an import runs', await load(project, cookie))
  const script = gzipSync(Buffer.from(await (await fetch(`${product.url}/assets/js/htmx.js`)).arrayBuffer())).length
  console.log(`  script of a page: ${(script / 1000).toFixed(1)} kB gzipped (claim: 30)`)
} finally {
  await product.stop()
  removeData(product)
}
