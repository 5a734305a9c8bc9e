import { afterAll, beforeAll, expect, it } from 'vitest'
import { addClaim, addGround } from '#evidence/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { addEntry, goals } from '#workspace/index.ts'
import { award, openCity, release } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { readAll, words, writeClosed } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { decideApproval, findUsualParts, preparePublication, publishSite } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

it('holds data and project on one site, where a claim leads to the measure and the process it rests on', async () => {
  const city = await openCity(ctx, release(1, 1), award(1))
  const { projectId } = city
  const values = { statement: 'More than one bid.', term: 'short' as const, measure: 'measure:R018' }
  await addEntry(city.lead, goals, { projectId, values })
  const claimId = ctx.clock.newId()
  await addClaim(city.lead, { projectId, id: claimId, kind: 'figure', text: 'One bid came.' })
  for (const ref of ['measure:R018', 'process:ocds-abc123-1'] as const)
    await addGround(city.lead, { projectId, claimId, ref })
  const claim = { type: 'claim', attrs: { claimId, kind: 'figure' }, content: [words('One bid came.')] }
  await writeClosed({ ...ctx, actor: city.lead.actor }, city.reviewer, projectId, { title: 'Report', blocks: [claim] })

  const { id } = await preparePublication(city.analyst, { projectId, parts: ['data', 'project'] }, unwatched)
  await decideApproval(city.reviewer, { ...city.at(id), decision: 'approve' })
  const published = await publishSite(city.reviewer, city.at(id), unwatched)
  expect(published).toMatchObject({ parts: ['data', 'project'], processes: 1 })

  const files = readAll(city.folder(id, 'site'))
  const report = [...files].find(([path]) => path.startsWith('project/documents/report-'))!
  expect(report[1]).toContain('href="../../measures/r018.html"')
  expect(report[1]).toContain('href="../../processes/ocds-abc123-1.html"')
  expect(files.get('project/goals.html')).toContain('href="../measures/r018.html"')
  expect(files.get('index.html')).toContain('href="project/index.html"')
  expect(files.get('assets/search-index.js')).toContain('../project/documents/report-')
  expect(files.get('SHA256SUMS')).toContain('project/goals.html')
  expect(await findUsualParts(city.analyst, { projectId })).toEqual(['data', 'project'])
})
