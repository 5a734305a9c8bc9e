import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contributions as map } from '#pipeline/map/index.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, openProject } from '../../../tests/support/imports.ts'
import { compileReleases, contributions, findDataset, listProcesses } from './index.ts'

const policies = new Map([
  ...importPolicies,
  ...[...map.policies, ...contributions.policies].map((policy) => [policy.operation, policy] as const),
])
const script = fileURLToPath(new URL('../../../tests/support/compile-until-killed.ts', import.meta.url))

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ things: { policies } })
})
afterAll(() => ctx.close())

/** Compiles in a process of its own, and kills it once it has merged a part. */
async function killWhileMerging(projectId: string): Promise<void> {
  const { host, user, database } = ctx.connection
  const given = JSON.stringify({ connection: { host, user, database }, dataDir: ctx.config.dataDir, projectId })
  const child = spawn(process.execPath, [script, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  child.stdout.once('data', () => child.kill('SIGKILL'))
  expect((await ended)[1]).toBe('SIGKILL')
}

it('leaves the dataset as it was after kill -9, and compiles anew', async () => {
  const folder = `${ctx.config.dataDir}/killed`
  const release = (ocid: string) => JSON.stringify({ ocid, id: '1', date: '2024-01-01T00:00:00Z', tag: ['tender'] })
  const first = await openAnalytics({ folder })
  const before = { ...ctx, analytics: first }
  const { projectId, importFile } = await openProject(before)
  await importFile(release('a'))
  const dataset = await compileReleases(before, { projectId }, unwatched)
  await importFile(release('b'))
  await first.close()
  await killWhileMerging(projectId)
  const analytics = await openAnalytics({ folder })
  try {
    const after = { ...ctx, analytics }
    expect(await findDataset(after, { projectId })).toEqual(dataset)
    expect((await listProcesses(after, { projectId })).rows.map(({ ocid }) => ocid)).toEqual(['a'])
    ctx.clock.advance(1000)
    expect(await compileReleases(after, { projectId }, unwatched)).toMatchObject({ processes: 2 })
    expect((await listProcesses(after, { projectId })).total).toBe(2)
  } finally {
    await analytics.close()
  }
})
