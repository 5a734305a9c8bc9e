import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import { openFiles } from '#platform/files/open-files.ts'
import type { Env, HttpContext } from './env.ts'
import { actOf, type Form, withForm } from './read-form.ts'

const MOST = 50_000
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-form-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const leftInScratch = () => readdirSync(join(folder, 'scratch'))

/** A server with one page that answers with what `use` makes of its form. */
function pageThat(takesFiles: boolean, use: (form: Form) => Promise<object>) {
  const files = openFiles(folder)
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('ctx', { files, config: { FAIRLEAD_MAX_UPLOAD_BYTES: MOST } } as HttpContext['var']['ctx'])
    await next()
  })
  app.post('/', (c) => withForm(c, takesFiles, async (form) => c.json(await use(form))))
  app.onError((error, c) => c.json({ code: isAppError(error) ? error.code : String(error) }, 422))
  return app
}

/** Encoded before it is sent, as a browser's request arrives. */
async function send(app: Hono<Env>, fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const encoded = new Response(body)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  return app.request('/', { method: 'POST', headers, body: await encoded.arrayBuffer() })
}

const read = async (form: Form) => ({
  note: form.text('note'),
  file: form.files.file && readFileSync(form.files.file.path, 'utf8'),
})
const csv = (length: number) => new File(['x'.repeat(length)], 'rows.csv')

describe('a posted form', () => {
  it('gives its fields, and its file until it was dealt with', async () => {
    const answer = await send(pageThat(true, read), { note: ' monthly ', file: csv(10) })
    expect(await answer.json()).toEqual({ note: 'monthly', file: 'xxxxxxxxxx' })
    expect(leftInScratch()).toEqual([])
  })

  it('gives the name of a file as it was, with its quotation marks', async () => {
    const nameOf = async (form: Form) => ({ name: form.files.file?.name })
    const answer = await send(pageThat(true, nameOf), { file: new File(['x'], 'list "A" 100 %.csv') })
    expect(await answer.json()).toEqual({ name: 'list "A" 100 %.csv' })
  })

  it('is refused with a file where the page takes none, before a byte of it is kept', async () => {
    const answer = await send(pageThat(false, read), { note: 'x', file: csv(10) })
    expect(await answer.json()).toEqual({ code: 'http.broken-form' })
    expect(leftInScratch()).toEqual([])
  })

  it('is refused when a file is larger than may be uploaded, and leaves nothing', async () => {
    const answer = await send(pageThat(true, read), { file: csv(MOST + 1) })
    expect(await answer.json()).toEqual({ code: 'http.too-large' })
    expect(leftInScratch()).toEqual([])
  })

  it('is refused when a field is longer than fields are, or there are too many', async () => {
    const long = await send(pageThat(true, read), { note: 'x'.repeat(200_000), file: csv(1) })
    expect(await long.json()).toEqual({ code: 'http.broken-form' })
    const many = await send(
      pageThat(true, read),
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, 'x'])),
    )
    expect(await many.json()).toEqual({ code: 'http.broken-form' })
  })

  it('leaves nothing when its sender goes away in the middle', async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc'),
        )
        controller.error(new Error('gone'))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const answer = await pageThat(true, read).request(
      new Request('http://localhost/', { method: 'POST', body: cut, headers, duplex: 'half' } as RequestInit),
    )
    expect(await answer.json()).toEqual({ code: 'http.broken-form' })
    expect(leftInScratch()).toEqual([])
  })

  it('is refused as text beyond what a form can be, without holding it all', async () => {
    const answer = await pageThat(false, read).request('/', { method: 'POST', body: 'a='.padEnd(5_000_000, 'x') })
    expect(await answer.json()).toEqual({ code: 'http.too-large' })
  })
})

it('does nothing for a button that the page does not have, whatever it is called', async () => {
  const page = pageThat(true, async (form) => ({ did: actOf({ keep: 'kept' }, form) }))
  expect(await (await send(page, { do: 'keep' })).json()).toEqual({ did: 'kept' })
  for (const name of ['nonsense', '', '__proto__', 'constructor', 'toString'])
    expect(await (await send(page, { do: name })).json()).toEqual({ code: 'http.no-such-button' })
})
