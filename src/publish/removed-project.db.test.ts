import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeRemoval, removeProject } from '#people/index.ts'
import { listSnapshots, receiveFile } from '#pipeline/import/index.ts'
import { removeSource } from '#pipeline/systems/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { joinJobs } from '#platform/ground-jobs.ts'
import { nameInstance } from '#platform/instance.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask } from '#platform/queue/tasks.ts'
import { unwatched } from '#platform/queue/work.ts'
import { newPerson, openCity, release } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openProject } from '../../tests/support/imports.ts'
import { jobs, things } from '../../tests/support/rooms.ts'
import { findPublishedFile, findPublishSettings, listPublishedSites, savePublishSettings } from './index.ts'

let ctx: TestContext
let queued: { job: string; payload: JobPayload }[] = []
beforeAll(async () => {
  const queue = { add: async (_: unknown, job: string, payload: JobPayload) => void queued.push({ job, payload }) }
  ctx = await testContext({ analytics: true, auth: openAuth, things, queue })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

/** Does what was put into the queue, and what that puts there; tasks are done by the tests themselves. */
async function runQueued(): Promise<void> {
  const all = joinJobs(jobs)
  for (const { job, payload } of queued.splice(0))
    if (!('taskId' in payload)) await all.get(job)!(ctx, payload, unwatched)
  if (queued.length > 0) await runQueued()
}

const name = 'Open contracting'
const receive = (projectId: string, text: string) =>
  receiveFile(ctx, { projectId, from: { kind: 'upload', content: Readable.from([Buffer.from(text)]), name: 'a.csv' } })
const isKept = (sha256: string) => existsSync(ctx.files.pathOf(sha256))

describe('removing a project', () => {
  it('takes everything away, and leaves a notice where its site was', async () => {
    const city = await openCity(ctx, release(1, 5), release(2, 6))
    await city.publish()
    queued = []
    const { projectId, slug, lead } = city
    await ctx.pool.query(`update platform.task set state = 'done'`)
    const [snapshot] = await listSnapshots(ctx, { projectId })
    const elsewhere = await openProject(ctx)
    const shared = await receive(projectId, 'the same in two projects')
    await receive(elsewhere.projectId, 'the same in two projects')
    const { counts } = await describeRemoval(lead, projectId)
    expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual({
      members: 3,
      files: 2,
      imports: 1,
      publications: 1,
    })

    await removeProject(lead, { projectId, name })
    await runQueued()

    const { rows: tables } = await ctx.pool.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('people', 'pipeline', 'publish', 'platform')`,
    )
    for (const table of tables) {
      const { rowCount } = await ctx.pool.query(`select 1 from ${table.name} t where t::text like $1`, [
        `%${projectId}%`,
      ])
      // The address of the site held the id in these tests; only that it is gone is kept.
      expect([table.name, rowCount]).toEqual([table.name, table.name === 'publish.gone' ? 1 : 0])
    }
    expect([isKept(snapshot!.sha256), isKept(shared.sha256)]).toEqual([false, true])
    expect(existsSync(join(ctx.config.dataDir, 'derived', projectId))).toBe(false)
    const databases = await ctx.analytics.query<{ name: string }>('SELECT name FROM system.databases')
    expect(databases.map((one) => one.name)).not.toContain(`project_${projectId.replaceAll('-', '')}`)

    for (const path of ['', 'index.html', 'processes/1.html', 'downloads/all.csv']) {
      const file = await findPublishedFile(ctx, slug, path)
      expect([path, file?.status]).toEqual([path, 410])
      expect(readFileSync(file!.path, 'utf8')).toContain('has been removed')
    }
    expect((await listPublishedSites(ctx)).map((site) => site.slug)).not.toContain(slug)
    const other = elsewhere.projectId
    await expect(savePublishSettings(ctx, { projectId: other, slug, title: 'Mine' })).rejects.toMatchObject({
      code: 'publish.slug-taken',
    })
    expect((await findPublishSettings(ctx, { projectId: other })).slug).not.toBe(slug)
  })

  it('asks for its name, and waits for work in it', async () => {
    const { projectId } = await openProject(ctx)
    const lead = await newPerson(ctx, projectId, 'lead')
    for (const typed of ['', 'open contracting', 'Open'])
      await expect(removeProject(lead, { projectId, name: typed })).rejects.toMatchObject({ code: 'people.other-name' })
    const task = await startTask(ctx, { projectId, kind: 'test', input: {} })
    await expect(removeProject(lead, { projectId, name })).rejects.toMatchObject({ code: 'people.work-goes-on' })
    await ctx.pool.query(`update platform.task set state = 'done' where id = $1`, [task.id])
    await removeProject(lead, { projectId, name: ` ${name} ` })
  })

  it('is for a lead, and for an administrator who is no member; to strangers there is no such project', async () => {
    const { projectId } = await openProject(ctx)
    const elsewhere = await openProject(ctx)
    const reviewer = await newPerson(ctx, projectId, 'reviewer')
    const stranger = await newPerson(ctx, elsewhere.projectId, 'lead')
    const code = (as: typeof reviewer) =>
      removeProject(as, { projectId, name }).then(
        () => 'done',
        (error) => error.code,
      )
    expect([await code(reviewer), await code(stranger)]).toEqual(['people.not-allowed', 'people.no-such-project'])
    const id = stranger.actor.kind === 'person' ? stranger.actor.id : ''
    await ctx.pool.query('update people.person set administrator = true where id = $1', [id])
    expect((await describeRemoval(stranger, projectId)).project.id).toBe(projectId)
    expect([await code(stranger), await code(stranger)]).toEqual(['done', 'people.no-such-project'])
  })
})

describe('an original file', () => {
  it('goes with the last import that was made from it', async () => {
    queued = []
    const { projectId, importFile } = await openProject(ctx)
    const [first, second] = [await importFile('a\n1\n'), await importFile('a\n1\n')]
    const lookedAt = await receive(projectId, 'a\n2\n')
    expect(first.sha256).toBe(second.sha256)
    await removeSource(ctx, { projectId, sourceId: first.sourceId })
    await runQueued()
    expect(isKept(first.sha256)).toBe(true)
    await removeSource(ctx, { projectId, sourceId: second.sourceId })
    await runQueued()
    expect([isKept(first.sha256), isKept(lookedAt.sha256)]).toEqual([false, true])
  })

  it('goes after a month where nobody imported it, and after an hour where a killed process left it', async () => {
    const { projectId } = await openProject(ctx)
    const unused = await receive(projectId, 'nobody imported this')
    const stray = await ctx.files.keep(Readable.from([Buffer.from('killed before its row was written')]), 100)
    const sweep = () => jobs['import.sweep']!(ctx, {}, unwatched)
    const written = (hoursAgo: number) => new Date(ctx.clock.now().getTime() - hoursAgo * 3_600_000)
    utimesSync(ctx.files.pathOf(stray.sha256), written(0.5), written(0.5))
    await sweep()
    expect([isKept(unused.sha256), isKept(stray.sha256)]).toEqual([true, true])
    utimesSync(ctx.files.pathOf(stray.sha256), written(2), written(2))
    await sweep()
    expect([isKept(unused.sha256), isKept(stray.sha256)]).toEqual([true, false])
    ctx.clock.advance(31 * 86_400_000)
    await sweep()
    expect(isKept(unused.sha256)).toBe(false)
  })

  it('that is forgotten while it comes again is asked for once more, rather than lost', async () => {
    const { projectId } = await openProject(ctx)
    const keep: typeof ctx.files.keep = async (content, limit) => {
      const stored = await ctx.files.keep(content, limit)
      rmSync(ctx.files.pathOf(stored.sha256))
      return stored
    }
    const from = { kind: 'upload', content: Readable.from([Buffer.from('again')]), name: 'a.csv' } as const
    const racing = receiveFile({ ...ctx, files: { ...ctx.files, keep } }, { projectId, from })
    await expect(racing).rejects.toMatchObject({ code: 'import.just-forgotten' })
  })
})
