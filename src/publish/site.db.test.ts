import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileReleases } from '#pipeline/compile/index.ts'
import { measureProject } from '#pipeline/indicators/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import {
  award,
  type City,
  openCity as openCityOf,
  readPublished as readPublishedOf,
  refusalOf,
  release,
} from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openProject } from '../../tests/support/imports.ts'
import { things } from '../../tests/support/rooms.ts'
import {
  decideApproval,
  findMovedSite,
  findPublishedFile,
  findPublishSettings,
  findSite,
  listPublishedSites,
  preparePublication,
  publishSite,
  retractPublication,
  savePublishSettings,
} from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const openCity = (...releases: object[]) => openCityOf(ctx, ...releases)
const readPublished = (city: City, path: string) => readPublishedOf(ctx, city, path)

describe('the address of a site', () => {
  it('is given to nobody else where a site is or was online, or is prepared to go', async () => {
    const [one, two] = [await openCity(release(1, 1)), await openCity(release(1, 1))]
    const take = (slug: string) =>
      refusalOf(savePublishSettings(two.lead, { projectId: two.projectId, slug, title: 'x' }))
    const move = (slug: string) => savePublishSettings(one.lead, { projectId: one.projectId, slug, title: 'x' })
    expect(await take(one.slug)).toBe('publish.slug-taken')
    await one.publish()
    await move(`${one.slug}-b`)
    expect(await take(one.slug)).toBe('publish.slug-taken')
    await one.prepare()
    await move(`${one.slug}-c`)
    expect(await take(`${one.slug}-b`)).toBe('publish.slug-taken')
    await one.prepare()
    expect(await take(`${one.slug}-b`)).toBe('done')
    expect(await take(`${one.slug}-c`)).toBe('publish.slug-taken')
  })

  it('moves with the next publication, and the old one leads to it', async () => {
    const city = await openCity(release(1, 1))
    const { projectId, slug } = city
    await city.publish()
    await savePublishSettings(city.lead, { projectId, slug: `${slug}-new`, title: 'Renamed' })
    expect((await findPublishedFile(ctx, slug, ''))!.status).toBe(200)
    expect(await findPublishedFile(ctx, `${slug}-new`, '')).toBeUndefined()
    expect(await findMovedSite(ctx, `${slug}-new`)).toBeUndefined()
    expect(await listPublishedSites(ctx)).toContainEqual(
      expect.objectContaining({ slug, title: 'Contracts of Harbourview' }),
    )

    await city.publish()
    expect((await findPublishedFile(ctx, `${slug}-new`, ''))!.status).toBe(200)
    expect(await findPublishedFile(ctx, slug, '')).toBeUndefined()
    expect(await findMovedSite(ctx, slug)).toBe(`${slug}-new`)
    expect(await findSite(city.analyst, { projectId })).toEqual({ slug: `${slug}-new`, title: 'Renamed' })

    await savePublishSettings(city.lead, { projectId, slug, title: 'Back' })
    await city.publish()
    expect((await findPublishedFile(ctx, slug, ''))!.status).toBe(200)
    expect(await findMovedSite(ctx, `${slug}-new`)).toBe(slug)
  })

  it('is the one that was approved, whatever the settings say meanwhile', async () => {
    const city = await openCity(release(1, 1))
    const { projectId, slug } = city
    const { id } = await city.prepare()
    await savePublishSettings(city.lead, { projectId, slug: `${slug}-later`, title: 'Later' })
    await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
    await publishSite(city.reviewer, city.at(id), unwatched)
    expect(await findSite(city.analyst, { projectId })).toEqual({ slug, title: 'Contracts of Harbourview' })
    expect(await readPublished(city, 'feed.xml')).toContain(`/published/${slug}/`)
  })
})

describe('invented data', () => {
  const publishIn = async (ctx: TestContext, isInvented: boolean) => {
    const { projectId, importFile } = await openProject(ctx, { isInvented })
    await importFile(`${JSON.stringify(award(1))}\n`)
    await compileReleases(ctx, { projectId }, unwatched)
    await measureProject(ctx, { projectId }, unwatched)
    const { id: publicationId } = await preparePublication(ctx, { projectId }, unwatched)
    await decideApproval(ctx, { projectId, publicationId, decision: 'approve' })
    await publishSite(ctx, { projectId, publicationId }, unwatched)
    const { slug } = await findPublishSettings(ctx, { projectId })
    const textOf = async (path: string) => {
      const file = await findPublishedFile(ctx, slug, path)
      return readFileSync(file!.path, 'utf8')
    }
    return { projectId, publicationId, textOf }
  }

  it('is said to be so on every page and feed wherever it lies, and in the notice of its retraction', async () => {
    const { textOf, ...address } = await publishIn(ctx, true)
    for (const path of ['index.html', 'processes/ocds-abc123-1.html', 'feed.xml', 'data.json'])
      expect(await textOf(path)).toMatch(/invented/i)
    await retractPublication(ctx, { ...address, reason: 'A wrong file.' })
    expect(await textOf('index.html')).toMatch(/invented/i)
  })

  it('is not said of a project of one’s own beside the demonstration', async () => {
    const demo = { ...ctx, config: { ...ctx.config, demo: true } }
    const { textOf } = await publishIn(demo, false)
    for (const path of ['index.html', 'feed.xml', 'data.json']) expect(await textOf(path)).not.toMatch(/invented/i)
  })
})
