// Real exports of two cities, through the product's own operations.
import { createReadStream, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  compareSnapshots,
  findSnapshot,
  importSnapshot,
  inspectFile,
  listSnapshots,
  profileSnapshot,
  receiveFile,
  startImport,
} from '#pipeline/import/index.ts'
import { createSource } from '#pipeline/systems/index.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../support/context.ts'
import { importPolicies, openProject } from '../support/imports.ts'
import { dataFolder } from './data.ts'

let ctx: TestContext
let projectId: string
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies: importPolicies } })
  // The newest of the monthly files is from August 2026.
  ctx.clock.set('2026-11-01T00:00:00Z')
  projectId = (await openProject(ctx)).projectId
})
afterAll(() => ctx.close())

async function importPath(path: string, sourceId: string, takenAt?: Date) {
  const from = { kind: 'upload' as const, content: createReadStream(path), name: basename(path) }
  const file = await receiveFile(ctx, { projectId, from })
  const { snapshot } = await startImport(ctx, { projectId, sourceId, fileId: file.id, takenAt })
  await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
  return findSnapshot(ctx, { projectId, snapshotId: snapshot.id })
}
const newSource = async (name: string) => (await createSource(ctx, { projectId, name })).id

it.each([
  ['All Solicitations.csv', 917],
  ['Awarded Contracts.csv', 7613],
  ['Non-Competitive Contracts.csv', 2931],
])('loads or sets aside every row of Toronto: %s', async (name, rows) => {
  const snapshot = await importPath(join(dataFolder, 'toronto', name), await newSource(name))
  expect(snapshot).toMatchObject({ state: 'done', rowsIn: rows, message: null })
  expect(snapshot.rowsLoaded + snapshot.rowsSetAside).toBe(rows)
  const { columns } = await profileSnapshot(ctx, { projectId, snapshotId: snapshot.id })
  const types = Object.fromEntries(columns.map((column) => [column.name, column.type]))
  const expected: Record<string, Record<string, string>> = {
    'All Solicitations.csv': {
      'Issue Date': 'date',
      'Submission Deadline': 'date',
      'Buyer Email': 'email',
      'Buyer Phone Number': 'phone',
    },
    'Awarded Contracts.csv': {
      Award: 'money',
      'Award Authority Obtained Date': 'date',
      'RFx (Solicitation) Type': 'code',
    },
    'Non-Competitive Contracts.csv': { Reason: 'code', 'Contract Date': 'date', 'Contract Amount': 'money' },
  }
  expect(types).toMatchObject(expected[name]!)
})

it('imports 26 monthly snapshots one after the other, keeps all, and shows what changed', async () => {
  const sourceId = await newSource('Open solicitations')
  const paths = globSync(join(dataFolder, 'toronto/solicitations-by-day/*.csv.gz')).sort()
  expect(paths).toHaveLength(26)
  for (const path of paths) {
    const snapshot = await importPath(path, sourceId, new Date(basename(path).slice(0, 10)))
    expect(snapshot).toMatchObject({ state: 'done', message: null })
    expect(snapshot.rowsIn).toBe(snapshot.rowsLoaded + snapshot.rowsSetAside)
    expect(snapshot.rowsLoaded).toBeGreaterThan(0)
  }
  const snapshots = (await listSnapshots(ctx, { projectId, sourceId })).reverse()
  expect(snapshots).toHaveLength(26)
  let changed = 0
  for (const [i, after] of snapshots.slice(1).entries()) {
    const before = snapshots[i]!
    const found = await compareSnapshots(ctx, {
      projectId,
      beforeId: before.id,
      afterId: after.id,
      key: ['Document Number'],
    })
    expect(found.added + found.changed + found.unchanged).toBe(after.rowsLoaded)
    expect(found.removed + found.changed + found.unchanged).toBe(before.rowsLoaded)
    changed += found.changed
  }
  expect(changed).toBeGreaterThan(0)
  const guessed = await compareSnapshots(ctx, { projectId, beforeId: snapshots[0]!.id, afterId: snapshots[1]!.id })
  expect(guessed.key).toEqual(['unique_id'])
  expect(guessed.unchanged).toBeGreaterThan(0)
})

it.each([
  ['2015-08-13-contractlist.csv', 494],
  ['2015-07-01-nigp-cleaned.csv', 344],
])('loads or sets aside every row of Pittsburgh, whose lines end with CR: %s', async (name, rows) => {
  const snapshot = await importPath(join(dataFolder, 'pittsburgh', name), await newSource(name))
  expect(snapshot).toMatchObject({ state: 'done', rowsIn: rows, format: { lineEnd: 'any' } })
  expect(snapshot.rowsLoaded + snapshot.rowsSetAside).toBe(rows)
})

it('tells every OCDS file from a table, and loads or sets aside each of its releases', async () => {
  const paths = globSync(join(dataFolder, 'ocds/**/*.json')).sort()
  const sourceId = await newSource('OCDS')
  let loaded = 0
  for (const path of paths) {
    const { format } = await inspectFile(path)
    expect(format.kind, path).toBe('ocds')
    const snapshot = await importPath(path, sourceId)
    expect(snapshot.state, path).toBe('done')
    expect(snapshot.rowsIn, path).toBe(snapshot.rowsLoaded + snapshot.rowsSetAside)
    loaded += snapshot.rowsLoaded
  }
  expect(loaded).toBeGreaterThan(paths.length / 2)
})
