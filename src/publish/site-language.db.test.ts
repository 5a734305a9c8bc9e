import { afterAll, beforeAll, expect, it } from 'vitest'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { award, openCity, release } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { readAll } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { decideApproval, findPublishSettings, preparePublication, publishSite, savePublishSettings } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

it('speaks the language that the project chose for its site, on every page, and says that nobody reviewed it', async () => {
  const city = await openCity(ctx, release(1, 1), award(1))
  const { projectId } = city
  const { needed: _, ...settings } = await findPublishSettings(city.lead, { projectId })
  expect(settings.language).toBe('en')
  await savePublishSettings(city.lead, { projectId, ...settings, language: 'fr' })
  const steps: string[] = []
  const work = { ...unwatched, report: async (_: unknown, step?: string) => void steps.push(step ?? '') }
  const { id } = await preparePublication(city.analyst, { projectId, parts: ['data'] }, work)
  await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
  await publishSite(city.reviewer, city.at(id), unwatched)

  const pages = [...readAll(city.folder(id, 'site'))].filter(([path]) => path.endsWith('.html'))
  for (const [path, text] of pages) expect([path, text]).toEqual([path, expect.stringContaining('<html lang="fr">')])
  const site = new Map(pages)
  expect(site.get('index.html')).toContain('n’ont pas encore été relus par un traducteur professionnel')
  expect(site.get('measures/r018.html')).toContain('<h1>Une seule offre reçue</h1>')
  expect(site.get('measures/r018.html')).toContain('Sans concurrent, rien ne pousse sur le prix')
  expect(steps.join(' ')).not.toMatch(/é/)
})

it('refuses a language that it does not speak', async () => {
  const { lead, projectId } = await openCity(ctx, release(1, 1), award(1))
  const { needed: _, ...settings } = await findPublishSettings(lead, { projectId })
  const language = 'tlh' as 'fr'
  await expect(savePublishSettings(lead, { projectId, ...settings, language })).rejects.toMatchObject({
    details: { fields: { language: 'Choose one of the languages.' } },
  })
})
