import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { things } from '#entrypoints/rooms.ts'
import { createPerson, createProject, createToken } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { createApp } from './app.ts'

let ctx: TestContext
let server: ReturnType<typeof serve>
let origin: string
let projectId: string
let headers: Record<string, string>
const faults: string[] = []
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: false }
  const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
  const as = ctx.as({ kind: 'person', id })
  const project = await createProject(as, { name: 'Open contracting', organisation: 'Example City' })
  const { secret } = await createToken(as, { name: 'tests' })
  const log = (line: string) => void faults.push(line)
  const base = { ...ctx, actor: { kind: 'visitor' } } as const
  const app = createApp({ base, assets: '', parts: ['api', 'web'], startForReal: undefined, log })
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  projectId = project.id
  headers = { authorization: `Bearer ${secret}` }
})
afterAll(async () => {
  server.close()
  await ctx.close()
})

const filesIn = (folder: string) => {
  const path = join(ctx.config.dataDir, folder)
  return existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : []
}

/** Waits until something is so; fails after ten seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i += 1) await sleep(50)
  expect(isSo()).toBe(true)
}

// Over a real connection: what a server learns of a caller who goes away is told by the socket, and by nothing else.
it.each([
  ['by the API', '/api/v1', '/files?name=a.csv', 'application/octet-stream', ''],
  [
    'with a form',
    '',
    '/data/new',
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
  ],
])('leaves nothing of a file whose sender goes away in the middle (%s)', async (_, before, after, type, start) => {
  const url = `${origin}${before}/projects/${projectId}${after}`
  const sending = request(url, { method: 'POST', headers: { ...headers, 'content-type': type } })
  sending.on('error', () => {})
  sending.write(start)
  sending.write(Buffer.alloc(2_000_000, 'x'))
  await until(() => filesIn('scratch').length > 0)
  sending.destroy()
  await until(() => filesIn('scratch').length === 0 && readdirSync(join(ctx.config.dataDir, 'scratch')).length === 0)
  expect([filesIn('files'), faults]).toEqual([[], []])
})
