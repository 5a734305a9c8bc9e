import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contributions as mapping, mapSources, saveMapping, suggestMapping } from '#pipeline/map/index.ts'
import { createSource } from '#pipeline/systems/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, joinProject, openProject } from '../../../tests/support/imports.ts'
import {
  compiledFile,
  compileReleases,
  contributions,
  findDataset,
  findLineage,
  findProcess,
  listProcesses,
  startCompile,
} from './index.ts'

type Json = Record<string, unknown>
const policies = new Map(importPolicies)
for (const policy of [...mapping.policies, ...contributions.policies]) policies.set(policy.operation, policy)

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies } })
})
afterAll(() => ctx.close())

const release = (ocid: string, day: number, fields: Json = {}): Json => ({
  ocid,
  id: `${ocid}-${day}`,
  date: `2024-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  tag: ['tender'],
  initiationType: 'tender',
  ...fields,
})
const lines = (...releases: Json[]) => releases.map((one) => `${JSON.stringify(one)}\n`).join('')

/** A project into which these files were imported, each as a source of its own. */
async function projectWith(...files: string[]) {
  const project = await openProject(ctx)
  for (const file of files) await project.importFile(file)
  const { projectId } = project
  const readTable = async () => {
    const sql = `SELECT json FROM ${projectDatabase(projectId)}.compiled ORDER BY ocid`
    return (await ctx.analytics.query<{ json: string }>(sql)).map(({ json }) => JSON.parse(json) as Json)
  }
  return { ...project, readTable }
}

describe('compiling a project', () => {
  it('merges the releases of all its sources into a table and a file of the same', async () => {
    const { projectId, readTable } = await projectWith(
      lines(release('b', 1, { tender: { title: 'Bridge' } }), release('a', 1)),
      JSON.stringify({ version: '1.1', releases: [release('b', 2, { tender: { status: 'active' } })] }, null, 2),
    )
    const dataset = await compileReleases(ctx, { projectId }, unwatched)
    expect(dataset).toMatchObject({ releases: 3, processes: 2, findings: 0, warnings: 0 })
    const compiled = await readTable()
    expect(compiled).toEqual([
      expect.objectContaining({ ocid: 'a', tag: ['compiled'] }),
      expect.objectContaining({
        ocid: 'b',
        date: '2024-01-02T00:00:00Z',
        tender: { title: 'Bridge', status: 'active' },
      }),
    ])
    const file = readFileSync(compiledFile(ctx, projectId), 'utf8')
    expect(
      file
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(compiled)
    expect(Buffer.byteLength(file)).toBe(dataset.bytes)
    expect(await findDataset(ctx, { projectId })).toEqual(dataset)
    const events = await ctx.pool.query("select count(*)::int as n from log.event where type = 'compile.completed'")
    expect(events.rows[0].n).toBe(1)
  })
  it('counts a release that came again in a later snapshot once, as it came last', async () => {
    const project = await projectWith()
    const first = await project.importFile(lines(release('a', 1, { language: 'first' }), release('a', 2)), {
      takenAt: new Date('2024-02-01'),
    })
    const again = lines(release('a', 1, { language: 'last', planning: { rationale: 'new' } }))
    await project.importFile(again, { sourceId: first.sourceId, takenAt: new Date('2024-03-01') })
    const { projectId } = project
    expect(await compileReleases(ctx, { projectId }, unwatched)).toMatchObject({
      releases: 2,
      processes: 1,
      warnings: 0,
    })
    expect(await project.readTable()).toEqual([
      expect.objectContaining({ language: 'last', date: '2024-01-02T00:00:00Z' }),
    ])
    const { releases } = await findProcess(ctx, { projectId, ocid: 'a' })
    expect(releases.map(({ id }) => id)).toEqual(['a-1', 'a-2'])
  })
  it('makes releases of 1.0 releases of 1.1, after merging', async () => {
    const supplier = { name: 'Supplier', address: { region: 'North' } }
    const award = { awards: [{ id: '1', suppliers: [supplier] }] }
    const { projectId, readTable } = await projectWith(lines(release('a', 1, award), release('a', 2, award)))
    await compileReleases(ctx, { projectId }, unwatched)
    const [compiled] = await readTable()
    expect(compiled?.parties).toEqual([{ id: expect.any(String), roles: ['supplier'], ...supplier }])
  })
  it('may be repeated, and tells of the newest', async () => {
    const { projectId, readTable, importFile } = await projectWith(lines(release('a', 1)))
    const first = await compileReleases(ctx, { projectId }, unwatched)
    await importFile(lines(release('b', 1)))
    ctx.clock.advance(1000)
    const second = await compileReleases(ctx, { projectId }, unwatched)
    expect(second.id).not.toBe(first.id)
    expect(await findDataset(ctx, { projectId })).toEqual(second)
    expect((await readTable()).map((one) => one.ocid)).toEqual(['a', 'b'])
  })
  it('says what to do where there is nothing to merge', async () => {
    const { projectId } = await projectWith()
    await expect(compileReleases(ctx, { projectId }, unwatched)).rejects.toMatchObject({ code: 'compile.nothing' })
    expect(await listProcesses(ctx, { projectId })).toEqual({ total: 0, rows: [] })
  })
  it('is started as a task of its project', async () => {
    const { projectId } = await projectWith(lines(release('a', 1)))
    expect(await startCompile(ctx, { projectId })).toMatchObject({ projectId, kind: 'compile.run', state: 'waiting' })
    await contributions.jobs['compile.run'](ctx, { projectId }, unwatched)
    expect((await findDataset(ctx, { projectId }))?.processes).toBe(1)
  })
})

describe('stopped before its end', () => {
  it('leaves the dataset as it was, wherever it is stopped, and nothing behind', async () => {
    const project = await projectWith(lines(release('a', 1)))
    const { projectId } = project
    const before = await compileReleases(ctx, { projectId }, unwatched)
    const file = readFileSync(compiledFile(ctx, projectId), 'utf8')
    await project.importFile(lines(release('b', 1)))
    const stopped = AbortSignal.abort()
    await expect(compileReleases(ctx, { projectId }, { ...unwatched, signal: stopped })).rejects.toMatchObject({
      name: 'AbortError',
    })
    const controller = new AbortController()
    const report = async () => controller.abort()
    await expect(compileReleases(ctx, { projectId }, { signal: controller.signal, report })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await findDataset(ctx, { projectId })).toEqual(before)
    expect(await project.readTable()).toEqual([expect.objectContaining({ ocid: 'a' })])
    expect(readFileSync(compiledFile(ctx, projectId), 'utf8')).toBe(file)
    expect(await project.listTables()).not.toContain('compiled_next')
    const scratch = await ctx.files.scratchFolder()
    expect(readdirSync(`${scratch}/..`)).toEqual([scratch.split('/').at(-1)])
  })
})

describe('processes', () => {
  const party = {
    parties: [{ id: 'p', name: 'Works Department', roles: ['buyer'] }],
    buyer: { id: 'p', name: 'Works Department' },
  }
  const file = lines(
    release('ocds-1', 1, {
      ...party,
      tender: { id: 't', title: 'Bridge over the river', items: [{ id: '1', quantity: 1 }] },
    }),
    release('ocds-2', 5, {
      tender: { title: 'School meals' },
      awards: [{ id: '1', suppliers: [{ id: 's', name: 'Kitchen Ltd' }] }],
    }),
    release('ocds-1', 3, {
      tag: ['tenderUpdate'],
      tender: { title: 'Bridge over the river', items: [{ id: '2', quantity: 5 }] },
    }),
    release('ocds-1', 4, {
      tag: ['tenderAmendment'],
      tender: { items: [{ id: '2', quantity: 7 }], status: 'active' },
      buyer: null,
    }),
  )
  let projectId: string
  let snapshot: string
  beforeAll(async () => {
    const project = await openProject(ctx)
    projectId = project.projectId
    snapshot = (await project.importFile(file)).id
    await compileReleases(ctx, { projectId }, unwatched)
  })

  it('are listed newest first, a page at a time, with what a list shows', async () => {
    expect(await listProcesses(ctx, { projectId })).toEqual({
      total: 2,
      rows: [
        { ocid: 'ocds-2', date: '2024-01-05T00:00:00Z', title: 'School meals', buyer: '', status: '' },
        { ocid: 'ocds-1', date: '2024-01-04T00:00:00Z', title: 'Bridge over the river', buyer: '', status: 'active' },
      ],
    })
    expect((await listProcesses(ctx, { projectId, limit: 1, offset: 1 })).rows.map(({ ocid }) => ocid)).toEqual([
      'ocds-1',
    ])
  })
  it('are found by words of title and supplier and by ocid, whatever is typed', async () => {
    const find = async (search: string) =>
      (await listProcesses(ctx, { projectId, search })).rows.map(({ ocid }) => ocid)
    expect(await find('KITCHEN school')).toEqual(['ocds-2'])
    expect(await find('ocds-1')).toEqual(['ocds-1'])
    expect(await find("'; DROP TABLE compiled --")).toEqual([])
  })
  it('are none while a restore has not made them again', async () => {
    const { projectId, importFile } = await openProject(ctx)
    await importFile(lines(release('a', 1)))
    await compileReleases(ctx, { projectId }, unwatched)
    await ctx.analytics.run(`DROP DATABASE ${projectDatabase(projectId)} SYNC`)
    expect((await listProcesses(ctx, { projectId })).rows).toEqual([])
    expect(await listProcesses(ctx, { projectId, search: 'a' })).toEqual({ total: 0, rows: [] })
    await expect(findProcess(ctx, { projectId, ocid: 'a' })).rejects.toMatchObject({ code: 'compile.no-such-process' })
  })
  it('tell their releases in order, and what each changed', async () => {
    const { compiled, releases } = await findProcess(ctx, { projectId, ocid: 'ocds-1' })
    expect(compiled.tender).toMatchObject({ status: 'active', items: [{ quantity: 1 }, { quantity: 7 }] })
    expect(releases.map(({ id, tag, rows }) => [id, tag, rows])).toEqual([
      ['ocds-1-1', ['tender'], [{ snapshot, line: 1 }]],
      ['ocds-1-3', ['tenderUpdate'], [{ snapshot, line: 3 }]],
      ['ocds-1-4', ['tenderAmendment'], [{ snapshot, line: 4 }]],
    ])
    expect(releases[0]?.changes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'added /initiationType',
      'added /parties',
      'added /buyer',
      'added /tender',
    ])
    expect(releases[1]?.changes).toEqual([
      { pointer: '/tender/items/1', kind: 'added', after: { id: '2', quantity: 5 } },
    ])
    expect(releases[2]?.changes).toEqual([
      { pointer: '/buyer', kind: 'removed', before: { id: 'p', name: 'Works Department' } },
      { pointer: '/tender/items/1/quantity', kind: 'changed', before: 5, after: 7 },
      { pointer: '/tender/status', kind: 'added', after: 'active' },
    ])
  })
  it('follow each value back to the release that gave it and the rows of that', async () => {
    const trace = async (pointer: string) => {
      const { release, releasePointer, origins } = await findLineage(ctx, { projectId, ocid: 'ocds-1', pointer })
      return [release.id, releasePointer, origins.map((origin) => [origin.snapshot, origin.fileName, origin.line])]
    }
    expect(await trace('/tender/title')).toEqual(['ocds-1-1', '/tender/title', [[snapshot, 'contracts.csv', 1]]])
    expect(await trace('/tender/items/1/quantity')).toEqual([
      'ocds-1-4',
      '/tender/items/0/quantity',
      [[snapshot, 'contracts.csv', 4]],
    ])
    expect(await trace('/tender/items/1/id')).toEqual([
      'ocds-1-3',
      '/tender/items/0/id',
      [[snapshot, 'contracts.csv', 3]],
    ])
    expect(await trace('/date')).toEqual(['ocds-1-4', undefined, []])
    await expect(trace('/tender/nothing')).rejects.toMatchObject({ code: 'compile.no-such-value' })
    await expect(trace('/buyer')).rejects.toMatchObject({ code: 'compile.no-such-value' })
  })
  it('are followed to the very cell where a mapping made them', async () => {
    const project = await openProject(ctx)
    const source = await createSource(ctx, { projectId: project.projectId, name: 'Awarded contracts' })
    const january = 'Document Number,Successful Supplier,Award\n1001,Acorn Consulting,100.50\n'
    const february = 'Document Number,Successful Supplier,Award\n1000,Birch Builders,1\n1001,Acorn Consulting,200.75\n'
    await project.importFile(january, { sourceId: source.id, takenAt: new Date('2026-01-31') })
    const { id } = await project.importFile(february, { sourceId: source.id, takenAt: new Date('2026-02-28') })
    const asked = { projectId: project.projectId, ocid: 'ocds-213czf-1001' }
    const settings = { publisher: 'Example City', timeZone: 'America/Toronto', currency: 'CAD' }
    const suggested = await suggestMapping(ctx, { ...asked, settings })
    await saveMapping(ctx, { ...asked, content: suggested.mapping, basedOn: 0, note: '' })
    await mapSources(ctx, asked, unwatched)
    expect(await compileReleases(ctx, asked, unwatched)).toMatchObject({ mappingVersion: 1, processes: 2, releases: 3 })
    const { value, release, origins } = await findLineage(ctx, { ...asked, pointer: '/awards/0/value/amount' })
    expect([value, release.date?.slice(0, 7)]).toEqual([200.75, '2026-02'])
    expect(origins).toEqual([
      expect.objectContaining({ snapshot: id, line: 3, cells: [{ column: 'Award', text: '200.75' }] }),
    ])
    const name = await findLineage(ctx, { ...asked, pointer: '/awards/0/suppliers/0/name' })
    expect(name.origins).toEqual([
      expect.objectContaining({ line: 2, cells: [{ column: 'Successful Supplier', text: 'Acorn Consulting' }] }),
    ])
  })
  it('are not told of to strangers, and not compiled or traced by those who may only look', async () => {
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    const other = await openProject(ctx)
    const stranger = ctx.as(await joinProject(ctx, other.projectId, 'lead'))
    const operations: ((as: Ctx) => Promise<unknown>)[] = [
      (as) => compileReleases(as, { projectId }, unwatched),
      (as) => startCompile(as, { projectId }),
      (as) => findLineage(as, { projectId, ocid: 'ocds-1', pointer: '/date' }),
      (as) => listProcesses(as, { projectId }),
      (as) => findProcess(as, { projectId, ocid: 'ocds-1' }),
      (as) => findDataset(as, { projectId }),
    ]
    for (const operation of operations) await expect(operation(stranger)).rejects.toMatchObject({ kind: 'not-found' })
    for (const operation of operations.slice(0, 3))
      await expect(operation(viewer)).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await listProcesses(viewer, { projectId })).total).toBe(2)
    await expect(findProcess(ctx, { projectId: other.projectId, ocid: 'ocds-1' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect(existsSync(compiledFile(ctx, projectId))).toBe(true)
  })
})
