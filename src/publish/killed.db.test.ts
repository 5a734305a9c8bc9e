import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { t } from '#lib/words/words.ts'
import { compileReleases } from '#pipeline/compile/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openProject } from '../../tests/support/imports.ts'
import { things } from '../../tests/support/rooms.ts'
import {
  decideApproval,
  findPublication,
  findPublishedFile,
  findPublishSettings,
  preparePublication,
  publishSite,
} from './index.ts'

const script = fileURLToPath(new URL('../../tests/support/publish-until-killed.ts', import.meta.url))

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

/** Publishes in a process of its own, and kills it when it says that it has come to the step. */
async function killAt(step: string, address: { projectId: string; publicationId: string }): Promise<void> {
  const { host, user, database } = ctx.connection
  const given = JSON.stringify({
    connection: { host, user, database },
    dataDir: ctx.config.dataDir,
    ...address,
    step,
  })
  const child = spawn(process.execPath, [script, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  child.stdout.once('data', () => child.kill('SIGKILL'))
  expect((await ended)[1]).toBe('SIGKILL')
}

/** The test's world with analytics that another process may open meanwhile. */
async function withAnalytics<T>(work: (ctx: TestContext) => Promise<T>): Promise<T> {
  const analytics: Analytics = await openAnalytics({ folder: `${ctx.config.dataDir}/killed` })
  return work({ ...ctx, analytics }).finally(() => analytics.close())
}

const release = (ocid: string) =>
  JSON.stringify({ ocid, id: '1', date: '2026-05-01T00:00:00Z', tag: ['tender'], tender: { id: '1' } })

it.each(['publishing.step-parquet', 'publishing.step-switch'] as const)(
  'leaves the site before it online after kill -9 (%s), and publishes when it is run again',
  async (step) => {
    const prepared = await withAnalytics(async (ctx) => {
      const { projectId, importFile } = await openProject(ctx)
      const approve = async () => {
        ctx.clock.advance(1000)
        await compileReleases(ctx, { projectId }, unwatched)
        const { id } = await preparePublication(ctx, { projectId }, unwatched)
        await decideApproval(ctx, { projectId, publicationId: id, decision: 'approve' })
        return id
      }
      await importFile(release('ocds-abc123-1'))
      const first = await approve()
      await publishSite(ctx, { projectId, publicationId: first }, unwatched)
      await importFile(release('ocds-abc123-2'))
      return { projectId, first, second: await approve() }
    })
    const { projectId, first, second } = prepared
    await killAt(t(step), { projectId, publicationId: second })
    const { slug } = await findPublishSettings(ctx, { projectId })
    const link = join(ctx.config.dataDir, 'derived', projectId, 'publish', 'current')
    expect(readlinkSync(link)).toBe(join(first, 'site'))
    expect((await findPublishedFile(ctx, slug, 'processes/ocds-abc123-1.html'))!.status).toBe(200)
    expect((await findPublishedFile(ctx, slug, 'processes/ocds-abc123-2.html'))!.status).toBe(404)
    expect(await findPublication(ctx, { projectId, publicationId: second })).toMatchObject({ state: 'approved' })
    await withAnalytics((ctx) => publishSite(ctx, { projectId, publicationId: second }, unwatched))
    const page = await findPublishedFile(ctx, slug, 'processes/ocds-abc123-2.html')
    expect(page!.status).toBe(200)
    expect(readFileSync(page!.path, 'utf8')).toContain('ocds-abc123-2')
    expect(readlinkSync(link)).toBe(join(second, 'site'))
  },
)
