import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSource, findSource, listSources, removeSource, renameSource } from '#pipeline/systems/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { startRunner } from '#platform/queue/start-runner.ts'
import { findTask } from '#platform/queue/tasks.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, joinProject, openProject } from '../../../tests/support/imports.ts'
import {
  contributions,
  downloadOriginal,
  downloadSetAside,
  findRows,
  findSnapshot,
  importSnapshot,
  inspectReceivedFile,
  listRows,
  listSetAside,
  listSnapshots,
  loadMissing,
  startImport,
} from './index.ts'

let ctx: TestContext
let project: Awaited<ReturnType<typeof openProject>>
let projectId: string
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies: importPolicies } })
  project = await openProject(ctx)
  projectId = project.projectId
})
afterAll(() => ctx.close())

describe('a source', () => {
  it('has a name of its own in its project, a licence and an origin', async () => {
    const source = await createSource(ctx, {
      projectId,
      name: 'Awards',
      origin: { kind: 'url', address: 'https://data.city.example/awards.csv' },
    })
    expect(source).toMatchObject({ shape: 'table', licence: '', origin: { kind: 'url' } })
    await expect(createSource(ctx, { projectId, name: 'AWARDS' })).rejects.toMatchObject({ code: 'systems.name-taken' })
    const changed = await renameSource(ctx, { projectId, sourceId: source.id, licence: 'CC0' })
    expect(changed).toMatchObject({ name: 'Awards', licence: 'CC0' })
    expect((await listSources(ctx, projectId)).map(({ name }) => name)).toContain('Awards')
  })

  it('is removed with its snapshots', async () => {
    const snapshot = await project.importFile('a,b\n1,2\n')
    await removeSource(ctx, { projectId, sourceId: snapshot.sourceId })
    await expect(findSource(ctx, { projectId, sourceId: snapshot.sourceId })).rejects.toMatchObject({
      code: 'systems.no-such-source',
    })
    await expect(findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await project.countRows()).toBe(1)
    await contributions.jobs['import.forget'](ctx, { projectId })
    expect(await project.countRows()).toBe(0)
  })
})

describe('an import', () => {
  it('loads every row or sets it aside, and keeps the file untouched', async () => {
    const text = 'id,name\n1,Ann\n2\n3,"Bo, \nBy"\n\n'
    const snapshot = await project.importFile(text)
    expect(snapshot).toMatchObject({
      state: 'done',
      columns: ['id', 'name'],
      rowsIn: 3,
      rowsLoaded: 2,
      rowsSetAside: 1,
      rowsBlank: 1,
    })
    expect((await listRows(ctx, { projectId, snapshotId: snapshot.id })).rows).toEqual([
      { line: 2, cells: ['1', 'Ann'] },
      { line: 4, cells: ['3', 'Bo, \nBy'] },
    ])
    const original = await downloadOriginal(ctx, { projectId, snapshotId: snapshot.id })
    expect(readFileSync(original.path, 'utf8')).toBe(text)
    expect(await project.listTables()).toEqual(['release', 'source_row', 'source_row_aside'])
  })

  it('lists what was set aside with line, reason and text, and writes it to a file that runs nothing', async () => {
    const { id } = await project.importFile('a,b\n1,2\n=cmd\n3\n4\n')
    const aside = await listSetAside(ctx, { projectId, snapshotId: id, limit: 2 })
    expect(aside.total).toBe(3)
    expect(aside.reasons).toEqual([{ reason: '1 cell, where the columns are 2', count: 3, firstLine: 3 }])
    expect(aside.rows.map(({ line, text }) => [line, text])).toEqual([
      [3, '=cmd'],
      [4, '3'],
    ])
    const { path } = await downloadSetAside(ctx, { projectId, snapshotId: id })
    expect(readFileSync(path, 'utf8')).toContain(`3,"1 cell, where the columns are 2","'=cmd"`)
  })

  it('keeps earlier snapshots beside newer ones', async () => {
    const first = await project.importFile('id\n1\n2\n', { takenAt: new Date('2025-01-31') })
    const second = await project.importFile('id\n1\n3\n4\n', {
      sourceId: first.sourceId,
      takenAt: new Date('2025-02-28'),
    })
    const all = await listSnapshots(ctx, { projectId, sourceId: first.sourceId })
    expect(all.map(({ id, rowsLoaded }) => [id, rowsLoaded])).toEqual([
      [second.id, 3],
      [first.id, 2],
    ])
    expect((await findRows(ctx, { projectId, snapshotId: first.id, lines: [3, 9] })).rows).toEqual([
      { line: 3, cells: ['2'] },
    ])
  })

  it('may be repeated: the same rows lie there once', async () => {
    const snapshot = await project.importFile('id\n1\n2\n')
    const before = await project.countRows()
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
    await ctx.pool.query("update pipeline.snapshot set state = 'running' where id = $1", [snapshot.id])
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
    expect(await project.countRows()).toBe(before)
    expect(await findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).toMatchObject({
      state: 'done',
      rowsLoaded: 2,
    })
  })

  it('of the same file in the same way is said to be one, and not doubled', async () => {
    const source = await project.newSource()
    const file = await project.receive('id\n7\n')
    const first = await startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })
    const again = await startImport(ctx, {
      projectId,
      sourceId: source.id,
      fileId: (await project.receive('id\n7\n', 'other.csv')).id,
    })
    expect(again).toMatchObject({ isAgain: true, snapshot: { id: first.snapshot.id } })
    const otherwise = await startImport(ctx, {
      projectId,
      sourceId: source.id,
      fileId: file.id,
      choices: { headerLine: 0 },
    })
    expect(otherwise.isAgain).toBe(false)
  })

  it('reads a packed file to the place where it breaks off, and tells the place', async () => {
    const text = `id,name\n${Array.from({ length: 3000 }, (_, i) => `${i},name ${(i * 7919) % 3000}\n`).join('')}`
    const packed = gzipSync(text)
    const snapshot = await project.importFile(packed.subarray(0, packed.length / 2))
    expect(snapshot.rowsIn).toBe(snapshot.rowsLoaded + snapshot.rowsSetAside)
    expect(snapshot.rowsLoaded).toBeGreaterThan(500)
    expect(snapshot.message).toContain('breaks off after')
  })

  it('puts the releases of an OCDS file where releases lie', async () => {
    const release = (id: string) => ({ ocid: 'ocds-213czf-1', id, date: '2024-05-01T10:00:00Z', tag: ['award'] })
    const snapshot = await project.importFile(JSON.stringify({ releases: [release('a'), release('b'), 5] }))
    expect(snapshot).toMatchObject({
      state: 'done',
      rowsIn: 3,
      rowsLoaded: 2,
      rowsSetAside: 1,
      format: { kind: 'ocds' },
    })
    expect((await findSource(ctx, { projectId, sourceId: snapshot.sourceId })).shape).toBe('ocds')
    const rows = await ctx.analytics.query(
      `SELECT ocid, id, toString(date) AS date, tag, source_rows FROM ${projectDatabase(projectId)}.release WHERE snapshot = {s:String} ORDER BY id`,
      { params: { s: snapshot.id } },
    )
    expect(rows[0]).toEqual({
      ocid: 'ocds-213czf-1',
      id: 'a',
      date: '2024-05-01 10:00:00.000',
      tag: ['award'],
      source_rows: [{ snapshot: snapshot.id, line: '1' }],
    })
    const file = await project.receive('a,b\n1,2\n')
    await expect(startImport(ctx, { projectId, sourceId: snapshot.sourceId, fileId: file.id })).rejects.toMatchObject({
      code: 'import.other-shape',
    })
  })

  it('shows a received file before it is imported, as it was chosen to be read', async () => {
    const file = await project.receive('Report\na;b\n1;2\n')
    expect(await inspectReceivedFile(ctx, { projectId, fileId: file.id })).toMatchObject({
      columns: ['a', 'b'],
      format: { delimiter: ';', headerLine: 2 },
    })
    expect(
      (await inspectReceivedFile(ctx, { projectId, fileId: file.id, choices: { headerLine: 3 } })).columns,
    ).toEqual(['1', '2'])
  })

  it('refuses a file in which there is no column, with what was found in it', async () => {
    const deep = `[{"a":${'['.repeat(200)}${']'.repeat(200)}}]`
    const { sourceId } = await project.importFile('id\n1\n')
    for (const [content, why] of [
      ['\n\n\n', 'No column was found'],
      [deep, 'more than 100 levels deep'],
    ] as const) {
      const file = await project.receive(content)
      await expect(startImport(ctx, { projectId, sourceId, fileId: file.id })).rejects.toMatchObject({
        code: 'import.no-columns',
        message: expect.stringContaining(why),
      })
    }
  })

  it('ends with a sentence where the disk is full, and what was there before stays', async () => {
    const before = await project.importFile('id\n1\n')
    const file = await project.receive('id\n1\n2\n')
    const { snapshot } = await startImport(ctx, { projectId, sourceId: before.sourceId, fileId: file.id })
    const onFullDisk = async () => {
      const folder = await ctx.files.scratchFolder()
      symlinkSync('/dev/full', join(folder, 'rows-1.ndjson'))
      return folder
    }
    const full = { ...ctx, files: { ...ctx.files, scratchFolder: onFullDisk } }
    const importing = importSnapshot(full, { projectId, snapshotId: snapshot.id }, unwatched)
    await expect(importing).rejects.toMatchObject({ code: 'files.disk-full', kind: 'unavailable' })
    expect(await findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('The disk of this server is full'),
    })
    expect((await listRows(ctx, { projectId, snapshotId: before.id })).rows).toEqual([{ line: 2, cells: ['1'] }])
    // Once there is room, the same import goes through.
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
    expect(await findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).toMatchObject({ rowsLoaded: 2 })
  })

  it('refuses what is no table with a sentence, and starts nothing', async () => {
    const source = await project.newSource()
    const file = await project.receive('%PDF-1.4')
    await expect(startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })).rejects.toMatchObject({
      code: 'import.unknown-format',
    })
    expect(await listSnapshots(ctx, { projectId, sourceId: source.id })).toEqual([])
  })
})

describe('cancelling', () => {
  it('stops within two seconds, and leaves the earlier data as it was', async () => {
    const first = await project.importFile('id,name\n1,Ann\n', { takenAt: new Date('2025-01-31') })
    const before = await project.countRows()
    const big = `id,name\n${Array.from({ length: 400_000 }, (_, i) => `${i},name ${i}\n`).join('')}`
    const controller = new AbortController()
    let aborted = 0
    const work: Work = {
      signal: controller.signal,
      report: async ({ rows = 0 }) => {
        if (rows < 200_000 || aborted) return
        aborted = Date.now()
        controller.abort()
      },
    }
    await expect(project.importFile(big, { sourceId: first.sourceId, work })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(Date.now() - aborted).toBeLessThan(2000)
    expect(await project.countRows()).toBe(before)
    expect((await project.listTables()).filter((name) => name.startsWith('source_row_'))).toEqual(['source_row_aside'])
    const [newest] = await listSnapshots(ctx, { projectId, sourceId: first.sourceId })
    expect(newest).toMatchObject({ state: 'cancelled', rowsLoaded: 0 })
    await importSnapshot(ctx, { projectId, snapshotId: newest!.id }, unwatched)
    expect(await findSnapshot(ctx, { projectId, snapshotId: newest!.id })).toMatchObject({
      state: 'done',
      rowsLoaded: 400_000,
    })
  })
})

describe('cancelling within one endless line', () => {
  it('stops as soon, too', async () => {
    const controller = new AbortController()
    const source = await project.newSource()
    const file = await project.receive(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.alloc(150_000_000, 'x')]))
    const { snapshot } = await startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })
    let aborted = 0
    const report = async () => {
      aborted = Date.now()
      controller.abort()
    }
    const work: Work = { signal: controller.signal, report }
    const importing = importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, work)
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' })
    expect(Date.now() - aborted).toBeLessThan(2000)
  })
})

describe('rows that the engine lacks, as after a restore', () => {
  it('are loaded again from the original files', async () => {
    const { id } = await project.importFile('a,b\n1,2\n3\n')
    const before = await project.countRows()
    await ctx.analytics.run(`DROP DATABASE ${projectDatabase(projectId)} SYNC`)
    await loadMissing(ctx, { projectId }, unwatched)
    expect(await project.countRows()).toBe(before)
    expect((await listSetAside(ctx, { projectId, snapshotId: id })).total).toBe(1)
  })

  it('are loaded from every file that can be read, and the one that cannot is named', async () => {
    const other = await openProject(ctx)
    const lost = await other.importFile('a,b\nlost,1\n')
    await other.importFile('a,b\nkept,1\nkept,2\n')
    const place = { projectId: other.projectId }
    await ctx.analytics.run(`DROP DATABASE ${projectDatabase(other.projectId)} SYNC`)
    rmSync(ctx.files.pathOf(lost.sha256))
    await expect(loadMissing(ctx, place, unwatched)).rejects.toMatchObject({
      code: 'import.original-gone',
      message: expect.stringContaining('contracts.csv'),
    })
    expect(await other.countRows()).toBe(2)

    await other.importFile('a,b\nlost,1\n', { sourceId: lost.sourceId })
    await loadMissing(ctx, place, unwatched)
    expect(await other.countRows()).toBe(3)
  })
})

describe('the queue', () => {
  it('runs an import as the person who asked, and shows how far it is', async () => {
    const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
    const jobs = new Map(Object.entries(contributions.jobs))
    const faults: unknown[] = []
    const reportFault = (_: string, error: unknown) => faults.push(error)
    const runner = await startRunner({ ctx, connection: ctx.connection, jobs, reportFault })
    try {
      const source = await project.newSource()
      const file = await project.receive('a,b\n1,2\n3\n', 'a.csv', lead)
      const { snapshot } = await startImport(lead, { projectId, sourceId: source.id, fileId: file.id })
      const ended = async () => expect(await findTask(ctx, snapshot.taskId!)).toMatchObject({ state: 'done' })
      await vi.waitFor(ended, { timeout: 20_000 })
      expect(await findTask(ctx, snapshot.taskId!)).toMatchObject({ counts: { rows: 1, setAside: 1 } })
      expect(await findSnapshot(lead, { projectId, snapshotId: snapshot.id })).toMatchObject({
        state: 'done',
        rowsIn: 2,
      })
      expect(faults).toEqual([])
    } finally {
      await runner.stop()
    }
  })
})
