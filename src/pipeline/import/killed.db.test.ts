import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, openProject } from '../../../tests/support/imports.ts'
import { findSnapshot, importSnapshot, startImport } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ things: { policies: importPolicies } })
})
afterAll(() => ctx.close())

const ROWS = 60_000
const script = fileURLToPath(new URL('../../../tests/support/import-until-killed.ts', import.meta.url))

/** Runs the import in a process of its own and kills it once it has read so many rows. */
async function killAfter(rows: number, snapshot: { projectId: string; snapshotId: string }): Promise<void> {
  const { host, user, database } = ctx.connection
  const given = { connection: { host, user, database }, dataDir: ctx.config.dataDir, ...snapshot }
  const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', (_code, signal) => done(signal)))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'done') throw new Error('The import ended before it could be killed.')
    if (Number(line) >= rows) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
}

it('begins anew after kill -9 in the middle, and leaves each row there once', async () => {
  const project = await openProject(ctx)
  const { projectId } = project
  const text = Array.from(
    { length: ROWS },
    (_, i) => `${i},"A supply of goods number ${i}, ${'and so on '.repeat(110)}"`,
  )
  const file = await project.receive(`id,description\n${text.join('\n')}\n`)
  const source = await project.newSource()
  const { snapshot } = await startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })
  const asked = { projectId, snapshotId: snapshot.id }
  await killAfter(8000, asked)
  await killAfter(ROWS - 2000, asked)
  expect(await findSnapshot(ctx, asked)).toMatchObject({ state: 'running', rowsLoaded: 0 })
  const analytics = await openAnalytics({ folder: `${ctx.config.dataDir}/killed` })
  try {
    await importSnapshot({ ...ctx, analytics }, asked, unwatched)
    const [row] = await analytics.query<{ rows: string; different: string }>(
      `SELECT count() AS rows, uniqExact(line) AS different FROM project_${projectId.replaceAll('-', '')}.source_row`,
    )
    expect(row).toEqual({ rows: String(ROWS), different: String(ROWS) })
    const tables = await analytics.query<{ name: string }>(
      "SELECT name FROM system.tables WHERE name LIKE 'source\\_row%' ORDER BY name",
    )
    expect(tables.map(({ name }) => name)).toEqual(['source_row', 'source_row_aside'])
    expect(await findSnapshot(ctx, asked)).toMatchObject({ state: 'done', rowsIn: ROWS, rowsLoaded: ROWS })
  } finally {
    await analytics.close()
  }
}, 180_000)
