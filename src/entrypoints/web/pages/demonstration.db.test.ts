import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemonstration } from '#demonstration/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { readConfig } from '#platform/config.ts'
import { nameInstance } from '#platform/instance.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { things } from '../../../../tests/support/rooms.ts'
import { createApp } from '../../http/app.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
  await nameInstance(ctx)
  await startDemonstration(ctx)
})
afterAll(() => ctx?.close())

const STARTED = { FAIRLEAD_DATA: '/srv/a trial', FAIRLEAD_DEMO: '1' }

function open(given: Record<string, string>, startForReal?: () => void) {
  const { masterKeyFile, dataDir } = ctx.config
  const read = readConfig({ FAIRLEAD_MASTER_KEY_FILE: masterKeyFile, ...given }, given.FAIRLEAD_DATA ? {} : { dataDir })
  const base = { ...ctx, config: read, actor: { kind: 'visitor' } as const }
  const app = createApp({ base, assets: '', parts: ['web'], startForReal, log: () => {} })
  return async (path: string, init: RequestInit = {}) => {
    const headers = { host: 'localhost', origin: 'http://localhost:8080', ...init.headers }
    const answer = await app.request(`http://localhost:8080${path}`, { ...init, headers })
    return { status: answer.status, headers: answer.headers, said: await answer.text() }
  }
}

describe('a start for real, where the folder was chosen from outside', () => {
  it('is not offered by a button; the page names the folder and the line to run', async () => {
    const { status, said } = await open(STARTED)('/start-for-real')
    expect(status).toBe(200)
    expect(said).not.toContain('action="/start-for-real"')
    expect(said).toContain('FAIRLEAD_DATA=&#39;/srv/a trial-real&#39; FAIRLEAD_DEMO=false npm start')
    expect(said).toContain('The demonstration stays in /srv/a trial.')
    expect(said).not.toMatch(/data\/demo|data\/real/)
  })

  it('says the same to a form that was sent all the same', async () => {
    const { status, said } = await open(STARTED)('/start-for-real', { method: 'POST' })
    expect([status, said.includes('npm start'), said.includes('In a few seconds')]).toEqual([200, true, false])
  })

  it('speaks of the databases where those were given, too', async () => {
    const { said } = await open({ ...STARTED, DATABASE_URL: 'postgres://db.example/fairlead' })('/start-for-real')
    expect(said).toContain('FAIRLEAD_DATA, FAIRLEAD_DEMO, DATABASE_URL')
    expect(said).toContain('databases of its own')
  })
})

it('offers the start for real by a button where this process can turn to the other folder', async () => {
  const { said } = await open({ FAIRLEAD_DEMO: '1' }, () => {})('/start-for-real')
  expect(said).toContain('action="/start-for-real"')
})

describe('somebody who looks through the eyes of another', () => {
  it('finds the way back to all doors on each page', async () => {
    const ask = open(STARTED)
    const into = await ask('/look-around/lead', { method: 'POST' })
    const cookie = into.headers.get('set-cookie')!.split(';')[0]!
    for (const page of ['/', '/account'])
      expect((await ask(page, { headers: { cookie } })).said, page).toContain('href="/look-around"')
    const doors = await ask('/look-around', { headers: { cookie } })
    expect(doors.said).toContain('action="/look-around/analyst"')
    expect(doors.said).toContain('Follow one figure')
  })

  it('has no such way outside the demonstration', async () => {
    const ask = open({ FAIRLEAD_DATA: '/srv/fairlead' })
    expect((await ask('/look-around')).status).toBe(404)
    expect((await ask('/start-for-real')).status).toBe(404)
  })
})
