import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importSnapshot, receiveFile, startImport } from '#pipeline/import/index.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, openProject } from '../../../tests/support/imports.ts'
import { contributions, findMappingRun, mapSources, saveMapping, suggestMapping } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  const policies = new Map(importPolicies)
  for (const policy of contributions.policies) policies.set(policy.operation, policy)
  ctx = await testContext({ things: { policies } })
})
afterAll(() => ctx.close())

const ROWS = 30_000
const script = fileURLToPath(new URL('../../../tests/support/map-until-killed.ts', import.meta.url))

/** Maps in a process of its own and kills it at the first report that says this. */
async function killAt(words: string, projectId: string): Promise<void> {
  const { host, user, database } = ctx.connection
  const given = { connection: { host, user, database }, dataDir: ctx.config.dataDir, projectId }
  const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', (_code, signal) => done(signal)))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') throw new Error('The mapping ended before it could be killed.')
    if (line.includes(words)) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
}

const awards = (amount: string) =>
  `No,Supplier,Award Amount\n${Array.from({ length: ROWS }, (_, i) => `${i},Acorn ${i % 90} Ltd,${amount}`).join('\n')}\n`

async function importInto(
  own: TestContext,
  projectId: string,
  sourceId: string,
  text: string,
  day: string,
): Promise<void> {
  const content = Readable.from([Buffer.from(text)])
  const file = await receiveFile(own, { projectId, from: { kind: 'upload', content, name: 'awards.csv' } })
  const { snapshot } = await startImport(own, { projectId, sourceId, fileId: file.id, takenAt: new Date(day) })
  await importSnapshot(own, { projectId, snapshotId: snapshot.id }, unwatched)
}

type Released = { releases: string; different: string; total: string }

it('leaves the releases of the run before after kill -9, and begins anew', async () => {
  const project = await openProject(ctx)
  const { projectId } = project
  const source = await project.newSource()
  const folder = `${ctx.config.dataDir}/killed`
  const withAnalytics = async <T>(work: (own: TestContext) => Promise<T>): Promise<T> => {
    const analytics = await openAnalytics({ folder })
    return work({ ...ctx, analytics }).finally(() => analytics.close())
  }
  const released = (own: TestContext) =>
    own.analytics.query<Released>(
      `SELECT count() AS releases, uniqExact(id) AS different,
        toString(sum(JSONExtractFloat(json, 'awards', 1, 'value', 'amount'))) AS total
       FROM ${projectDatabase(projectId)}.release`,
    )
  await withAnalytics(async (own) => {
    await importInto(own, projectId, source.id, awards('10'), '2026-01-31')
    const { mapping } = await suggestMapping(own, { projectId })
    await saveMapping(own, { projectId, content: mapping, basedOn: 0 })
    await mapSources(own, { projectId }, unwatched)
    await importInto(own, projectId, source.id, awards('11'), '2026-02-28')
  })
  for (const words of ['Sorting', '"rows":', 'Putting']) await killAt(words, projectId)
  await withAnalytics(async (own) => {
    expect(await released(own)).toEqual([{ releases: String(ROWS), different: String(ROWS), total: String(ROWS * 10) }])
    expect(await findMappingRun(own, projectId)).toMatchObject({ releases: ROWS })
    await mapSources(own, { projectId }, unwatched)
    expect(await released(own)).toEqual([
      { releases: String(2 * ROWS), different: String(2 * ROWS), total: String(ROWS * 21) },
    ])
  })
}, 180_000)
