import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import {
  type City,
  MAIL,
  openCity as openCityOf,
  readPublished as readPublishedOf,
  refusalOf,
  release,
  withMail,
} from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { things } from '../../tests/support/rooms.ts'
import { countUndecided, decideApproval, decideLeak, listLeaks, previewFile, publishSite } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const openCity = (...releases: object[]) => openCityOf(ctx, ...releases)
const readPublished = (city: City, path: string) => readPublishedOf(ctx, city, path)

describe('personal data', () => {
  it('blocks approval until somebody has decided, and is taken out of everything that is published', async () => {
    const city = await openCity(release(1, 1), withMail(1), release(2, 1))
    const { id } = await city.prepare()
    const [leak, ...others] = await listLeaks(city.analyst, city.at(id))
    expect(others).toEqual([])
    expect(leak).toMatchObject({ kind: 'email', path: 'tender/description', count: 1, isDecided: false })
    expect(leak!.hits).toMatchObject([{ value: MAIL, ocid: 'ocds-abc123-1', pointer: '/tender/description' }])
    const approve = () => decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    expect(await refusalOf(approve())).toBe('publish.undecided')
    await decideLeak(city.analyst, { ...city.at(id), kind: 'email', path: 'tender/description', action: 'redact' })
    expect(await countUndecided(city.reviewer, city.at(id))).toBe(0)
    await approve()
    const { withheld } = await publishSite(city.reviewer, city.at(id), unwatched)
    expect(withheld).toMatchObject([{ path: 'tender/description', kind: 'email', count: 1 }])
    const paths = readdirSync(city.folder(id, 'site'), { recursive: true, withFileTypes: true })
    for (const entry of paths.filter((one) => one.isFile()))
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(MAIL), entry.name).toBe(false)
    const [first] = JSON.parse(await readPublished(city, 'data/records.json')).records
    expect(first.compiledRelease.withheldInformation).toMatchObject([{ field: 'tender/description' }])
    expect(await readPublished(city, 'policy.html')).toContain('E-mail address')
    expect((await ctx.pool.query('select * from publish.leak where publication_id = $1', [id])).rows).toEqual([])
  })

  it('is published where somebody released it with a reason, and what was decided is remembered', async () => {
    const city = await openCity(release(1, 1), withMail(1))
    const { id } = await city.prepare()
    const decision = { ...city.at(id), kind: 'email', path: 'tender/description', action: 'release' } as const
    expect(await refusalOf(decideLeak(city.analyst, decision))).toBe('input.invalid')
    await decideLeak(city.analyst, { ...decision, reason: 'An office address.' })
    const again = await city.prepare()
    expect(await countUndecided(city.analyst, city.at(again.id))).toBe(0)
    await decideApproval(city.reviewer, { ...city.at(again.id), decision: 'approve' })
    await publishSite(city.reviewer, city.at(again.id), unwatched)
    expect(await readPublished(city, 'processes/ocds-abc123-1.html')).toContain(MAIL)
    expect(await refusalOf(decideLeak(city.analyst, { ...decision, reason: 'x' }))).toBe('publish.not-draft')
  })

  it('stays out of a preview while nobody has decided', async () => {
    const city = await openCity(release(1, 1), withMail(1))
    const { id } = await city.prepare()
    const page = await previewFile(city.reviewer, { ...city.at(id), path: 'processes/ocds-abc123-1.html' })
    expect(readFileSync(page.path, 'utf8')).toContain('Questions to [withheld], please.')
    expect(readFileSync(page.path, 'utf8')).toContain('Not published yet')
    expect(page.headers['cache-control']).toBe('private, no-store')
  })
})
