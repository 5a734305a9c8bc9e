import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { joinReform, notesAs, writeNotes } from '../../tests/support/interview-notes.ts'
import { openReform } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { listReports, makeReport, readReport } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

it('reform:C07 keeps a report of what the agreement keeps to the research team from everybody else, by every way', async () => {
  const reform = await openReform(ctx)
  const { projectId, manager } = reform
  const vendor = await joinReform(ctx, reform, 'vendors')
  const { documentId } = await writeNotes(ctx, reform, 'zanzibar-canary')
  const { id: reportId } = await makeReport(manager.ctx, { projectId, kind: 'document', documentId })
  const learn = async (reader: Ctx) => {
    const kind = ctx.things.kinds!.get('report')!
    const found = [
      await kind.search!(reader, projectId, 'zanzibar'),
      await kind.describe(reader, projectId, [reportId]),
    ]
    return JSON.stringify([await listReports(reader, { projectId }), found])
  }
  expect(await learn(vendor)).toContain(reportId)
  await reform.agree(notesAs('raw'))
  expect(await learn(vendor)).not.toContain(reportId)
  await expect(readReport(vendor, { projectId, reportId })).rejects.toMatchObject({ code: 'reports.no-such-report' })
  expect(await learn(manager.ctx)).toContain(reportId)
})
