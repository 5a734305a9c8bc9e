// Claim: a signed-in page answers within 40 ms (p99) at 100 requests a second while an import runs, and brings at most
// 30 kB of script. Yardstick: /healthz of the same server under the same load, which does nothing but answer.
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { removeData, startProduct } from '../tests/support/start-product.ts'
import { cookieOf, load, say } from './support/load.ts'

const PACE = { perSecond: 100, seconds: 15 }
const ROWS = 400_000

const headers = (cookie: string) => ({ cookie, origin: '' })

async function writeRows(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'fairlead-bench-')), 'rows.csv')
  const out = createWriteStream(file)
  out.write('Number,Title,Supplier,Amount\n')
  for (let i = 0; i < ROWS; i += 1) out.write(`N-${i},Purchase number ${i},Supplier ${i % 900},"${i},000.50"\n`)
  out.end()
  await finished(out)
  return file
}

const product = await startProduct({ env: { FAIRLEAD_DEMO: '1' } })
try {
  while ((await (await fetch(product.url)).text()).includes('id="filling" hx-get')) await sleep(1000)
  const same = { ...headers(''), origin: product.url }
  const entered = await fetch(`${product.url}/look-around/lead`, { method: 'POST', headers: same, redirect: 'manual' })
  const cookie = cookieOf(entered)
  const project = new URL(entered.headers.get('location') ?? '', product.url).href
  console.log(`pages: ${PACE.perSecond} requests a second for ${PACE.seconds} s, 20,000 processes (claim: p99 40 ms)`)
  say('healthz', await load(`${product.url}/healthz`, [cookie], PACE))
  for (const page of ['', '/measures', '/processes', '/people'])
    say(`page ${page || '/'}`, await load(project + page, [cookie], PACE))

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
  say('page / while an import runs', await load(project, [cookie], PACE))
  const script = gzipSync(Buffer.from(await (await fetch(`${product.url}/assets/js/htmx.js`)).arrayBuffer())).length
  console.log(`  script of a page: ${(script / 1000).toFixed(1)} kB gzipped (claim: 30)`)
} finally {
  await product.stop()
  removeData(product)
}
