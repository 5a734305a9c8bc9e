import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { things } from '#entrypoints/rooms.ts'
import { createPerson, createProject, createToken } from '#people/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { readConfig } from '#platform/config.ts'
import { openGround } from '#platform/ground.ts'
import { root } from '#platform/root.ts'
import { absent } from '../support/context.ts'
import { commandsOn } from '../support/run-command.ts'
import { type Product, removeData, startProduct } from '../support/start-product.ts'

const CSV =
  'Number,Title,Supplier,Amount\n1,Chairs,Acme Example,100.50\n2,Desks,Other Example,40\n3,too,many,cells,here\n'

let product: Product
let token = ''
let project = ''

/** An installation with a person, a project of theirs and a token, as they would have made it on their pages. */
async function install(dataDir: string): Promise<void> {
  const env = { FAIRLEAD_DATA: join(dataDir, 'data'), FAIRLEAD_MASTER_KEY_FILE: join(dataDir, 'master.key') }
  const analytics = absent<Analytics>('analytics')
  const { ctx, close } = await openGround({ config: readConfig(env), things, log: () => {}, analytics })
  try {
    const person = { name: 'Ada', email: 'ada@city.example', password: 'four words not together', administrator: true }
    const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, person))
    const ada = { ...ctx, actor: { kind: 'person' as const, id } }
    project = (await createProject(ada, { name: 'Open contracting', organisation: 'Example City' })).id
    token = (await createToken(ada, { name: 'scripts' })).secret
  } finally {
    await close()
  }
}

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-api-'))
  await install(dataDir)
  product = await startProduct({ dataDir, env: { FAIRLEAD_MAX_UPLOAD_BYTES: '20000000' } })
})
afterAll(async () => {
  expect(await product.stop()).toBe(0)
  removeData(product)
})

async function call(method: string, path: string, body?: string | Uint8Array, type = 'application/json') {
  const answer = await fetch(`${product.url}/api/v1/projects/${project}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
}

/** Waits as a script would: by asking. */
const untilDone = (taskId: string) =>
  vi.waitFor(
    async () =>
      expect((await call('GET', `/work/${taskId}`)).json).toMatchObject({ state: 'done', message: expect.anything() }),
    { timeout: 30_000, interval: 200 },
  )

it('leads a script from a file to figures and back to a cell', async () => {
  const file = await call('POST', '/files?name=awards.csv', CSV, 'application/octet-stream')
  expect([file.status, file.json]).toMatchObject([201, { fileName: 'awards.csv', bytes: CSV.length }])
  const source = await call('POST', '/sources', JSON.stringify({ name: 'Awards', licence: 'CC0' }))
  const started = await call('POST', '/snapshots', JSON.stringify({ sourceId: source.json.id, fileId: file.json.id }))
  expect(started.status).toBe(202)
  await vi.waitFor(
    async () =>
      expect((await call('GET', `/snapshots/${started.json.snapshot.id}`)).json).toMatchObject({
        state: 'done',
        rowsIn: 3,
        rowsLoaded: 2,
        rowsSetAside: 1,
      }),
    { timeout: 20_000, interval: 200 },
  )
  const aside = await call('GET', `/snapshots/${started.json.snapshot.id}/set-aside.csv`)
  expect(aside.headers.get('content-disposition')).toContain('awards%20-%20set%20aside.csv')
  expect(aside.text).toContain('too')

  const { mapping } = (await call('GET', '/mapping/suggestion')).json
  expect((await call('PUT', '/mapping', JSON.stringify({ content: mapping, basedOn: 0 }))).json.saved.version).toBe(1)
  const line = await call('POST', '/line/runs')
  expect(line.status).toBe(202)
  await untilDone(line.json.id)
  expect((await call('GET', '/measures/U001')).json).toMatchObject({ summary: [{ value: 2 }] })
  const lineage = await call('GET', '/processes/ocds-213czf-1/lineage?pointer=/awards/0/value/amount')
  expect(lineage.json).toMatchObject({ value: 100.5, origins: [{ line: 2, cells: [{ text: '100.50' }] }] })
})

it('does what the reference shows: its commands lead from a file to figures, as they are written', async () => {
  const folder = join(product.dataDir, 'script')
  mkdirSync(folder)
  writeFileSync(join(folder, 'awards.csv'), CSV)
  const [, shown = ''] = readFileSync(join(root, 'docs/reference/api.md'), 'utf8').match(/```sh\n(.*?)```/s)!
  const begun = await fetch(`${product.url}/api/v1/projects`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'By a script', organisation: 'Example City' }),
  })
  const { id } = (await begun.json()) as { id: string }
  const settings = `set -euo pipefail; PROJECT=${id}; TOKEN=${token}`
  const commands = shown.replace('http://localhost:8080', product.url)
  const ran = await commandsOn(folder).shell(`${settings}\n${commands}`)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toContain('"summary":[{"code":"U001","numerator":"2"')
})

it('refuses what is too large, and stays up', async () => {
  const large = await call('POST', '/files?name=large.csv', new Uint8Array(20_000_001), 'application/octet-stream')
  expect([large.status, large.json]).toMatchObject([422, { error: { code: 'files.too-large' } }])
  const json = await call('PUT', '/mapping', JSON.stringify({ content: 'x'.repeat(10_000_001), basedOn: 1 }))
  expect([json.status, json.json]).toMatchObject([422, { error: { code: 'input.too-large' } }])
  expect((await call('GET', '')).status).toBe(200)
})

it('shows its document to everybody, and nothing else to whoever has no token', async () => {
  const document = await fetch(`${product.url}/api/v1/openapi.json`)
  expect(await document.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: `${product.url}/api/v1` }] })
  expect((await fetch(`${product.url}/api/v1/projects/${project}/measures`)).status).toBe(401)
  const wrong = { headers: { authorization: 'Bearer fairlead_wrong' } }
  expect((await fetch(`${product.url}/api/v1/projects`, wrong)).status).toBe(401)
})
