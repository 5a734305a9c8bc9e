import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import { serveAssets } from './assets.ts'
import type { Env } from './env.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairlead-assets-'))
writeFileSync(join(folder, 'page.css'), 'p{}')
writeFileSync(join(folder, 'notes.txt'), 'none of these')
const app = new Hono<Env>()
app.get('/assets/*', serveAssets(folder))
app.onError((error, c) => c.text(isAppError(error) ? error.kind : 'fault', 500))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (path: string) => (await app.request(path)).text()

describe('the files of pages', () => {
  it('are sent with their type, and not again to who has them', async () => {
    const first = await app.request('/assets/page.css')
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await first.text()).toBe('p{}')
    const again = await app.request('/assets/page.css', { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect(again.status).toBe(304)
  })

  it.each(['none.css', 'notes.txt', '%', '..%2fpage.css', '%E0%A4%A', ''])(
    'are not found at /assets/%s',
    async (name) => {
      expect(await read(`/assets/${name}`)).toBe('not-found')
    },
  )
})
