import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contributions as compile, compileReleases, findDataset } from '#pipeline/compile/index.ts'
import { findMeasure, contributions as indicators, listRowsBehind } from '#pipeline/indicators/index.ts'
import { contributions as map } from '#pipeline/map/index.ts'
import { contributions as validate } from '#pipeline/validate/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { runTask } from '#platform/queue/run-task.ts'
import { listTasks } from '#platform/queue/tasks.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, openProject } from '../../../tests/support/imports.ts'
import { contributions } from './contributions.ts'

type Project = Awaited<ReturnType<typeof openProject>>

let ctx: TestContext
beforeAll(async () => {
  const rooms = [map, validate, compile, indicators, contributions]
  const policies = new Map(importPolicies)
  for (const policy of rooms.flatMap((room) => room.policies)) policies.set(policy.operation, policy)
  ctx = await testContext({ analytics: true, things: { policies } })
})
afterAll(() => ctx.close())

const jobs = contributions.jobs
const release = (ocid: string) =>
  JSON.stringify({ ocid, id: `${ocid}-1`, date: '2024-01-01T00:00:00Z', tag: ['award'] })
const lines = (...ocids: string[]) => `${ocids.map(release).join('\n')}\n`

/** A project that was imported and measured. */
async function openMeasured(...ocids: string[]) {
  const project = await openProject(ctx)
  const snapshot = await project.importFile(lines(...ocids))
  await jobs['line.run'](ctx, { projectId: project.projectId }, unwatched)
  return { ...project, snapshot }
}

const kind = 'line.rebuild-project'

/** Rebuilds a project as the queue would, and gives how it ended. */
async function runRebuild({ projectId }: Project) {
  const options = { shutdown: new AbortController().signal, reportFault: () => {} }
  for (const { id } of await listTasks(ctx, projectId, { kind })) await runTask(ctx, id, jobs[kind], options)
  return (await listTasks(ctx, projectId, { kind })).map(({ state, message }) => ({ state, message }))
}

const figuresOf = async ({ projectId }: Project) =>
  (await findMeasure(ctx, { projectId, code: 'U001' })).history.map(({ summary }) => summary[0]?.numerator)

it('makes every project again after a restore: one that fails stops no other, and says what to do', async () => {
  const lost = await openMeasured('a')
  const kept = await openMeasured('b', 'c')
  const onlyImported = await openProject(ctx)
  await onlyImported.importFile('a,b\n1,2\n')
  for (const { projectId } of [lost, kept, onlyImported])
    await ctx.analytics.run(`DROP DATABASE ${projectDatabase(projectId)} SYNC`)
  rmSync(ctx.files.pathOf(lost.snapshot.sha256))
  expect(await figuresOf(lost)).toEqual(['1'])

  ctx.clock.advance(60_000)
  await jobs['line.rebuild'](ctx, {}, unwatched)
  await jobs['line.rebuild'](ctx, {}, unwatched)
  expect(await runRebuild(lost)).toEqual([
    { state: 'failed', message: expect.stringMatching(/"contracts\.csv".*Bring the same file in again/) },
  ])
  expect(await figuresOf(lost)).toEqual(['1'])
  const compiling = compileReleases(ctx, { projectId: lost.projectId }, unwatched)
  await expect(compiling).rejects.toMatchObject({ code: 'import.original-gone' })
  expect(await runRebuild(kept)).toEqual([{ state: 'done', message: expect.anything() }])
  expect(await figuresOf(kept)).toEqual(['2', '2'])
  const page = { offset: 0, limit: 10 }
  expect((await listRowsBehind(ctx, { projectId: kept.projectId, code: 'U001', page })).total).toBe(2)
  await runRebuild(onlyImported)
  expect(await onlyImported.countRows()).toBe(1)
  expect(await findDataset(ctx, { projectId: onlyImported.projectId })).toBeUndefined()
})
