import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject, contributions as people } from '#people/index.ts'
import {
  createSource,
  findSource,
  listSources,
  removeSource,
  renameSource,
  contributions as systems,
} from '#pipeline/systems/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { unwatched } from '#platform/queue/work.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import {
  compareSnapshots,
  contributions,
  downloadOriginal,
  downloadSetAside,
  findRows,
  findSnapshot,
  importSnapshot,
  inspectReceivedFile,
  listChanges,
  listRows,
  listSetAside,
  listSnapshots,
  profileSnapshot,
  receiveFile,
  startImport,
} from './index.ts'

const policies = new Map(
  [people, systems, contributions].flatMap((room) => room.policies).map((policy) => [policy.operation, policy]),
)

let ctx: TestContext
let projectId: string
let count = 0
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies } })
  projectId = (await createProject(ctx, { name: 'Open contracting', organisation: 'Example City' })).id
})
afterAll(() => ctx.close())

const newSource = () => createSource(ctx, { projectId, name: `Contracts ${++count}`, licence: 'CC BY 4.0' })
const receive = (content: string | Uint8Array, name = 'contracts.csv', at: Ctx = ctx) =>
  receiveFile(at, { projectId, from: { kind: 'upload', content: Readable.from([Buffer.from(content)]), name } })

/** Receives, starts and runs one import, as the queue would. */
async function importFile(content: string | Uint8Array, sourceId?: string, work: Work = unwatched, takenAt?: Date) {
  const source = sourceId ?? (await newSource()).id
  const file = await receive(content)
  const { snapshot } = await startImport(ctx, { projectId, sourceId: source, fileId: file.id, takenAt })
  await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, work)
  return findSnapshot(ctx, { projectId, snapshotId: snapshot.id })
}

const countRows = async (table = 'source_row') => {
  const database = projectDatabase(projectId)
  const [row] = await ctx.analytics.query<{ n: string }>(`SELECT count() AS n FROM ${database}.${table}`)
  return Number(row!.n)
}
const listTables = async () => {
  const sql = 'SELECT name FROM system.tables WHERE database = {database:String} ORDER BY name'
  const rows = await ctx.analytics.query<{ name: string }>(sql, { params: { database: projectDatabase(projectId) } })
  return rows.map(({ name }) => name)
}

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
    const snapshot = await importFile('a,b\n1,2\n')
    await removeSource(ctx, { projectId, sourceId: snapshot.sourceId })
    await expect(findSource(ctx, { projectId, sourceId: snapshot.sourceId })).rejects.toMatchObject({
      code: 'systems.no-such-source',
    })
    await expect(findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('an import', () => {
  it('loads every row or sets it aside, and keeps the file untouched', async () => {
    const text = 'id,name\n1,Ann\n2\n3,"Bo, \nBy"\n\n'
    const snapshot = await importFile(text)
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
    expect(await listTables()).toEqual(['release', 'source_row', 'source_row_aside'])
  })

  it('lists what was set aside with line, reason and text, and writes it to a file that runs nothing', async () => {
    const { id } = await importFile('a,b\n1,2\n=cmd\n3\n4\n')
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
    const first = await importFile('id\n1\n2\n', undefined, unwatched, new Date('2025-01-31'))
    const second = await importFile('id\n1\n3\n4\n', first.sourceId, unwatched, new Date('2025-02-28'))
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
    const snapshot = await importFile('id\n1\n2\n')
    const before = await countRows()
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
    await ctx.pool.query("update pipeline.snapshot set state = 'running' where id = $1", [snapshot.id])
    await importSnapshot(ctx, { projectId, snapshotId: snapshot.id }, unwatched)
    expect(await countRows()).toBe(before)
    expect(await findSnapshot(ctx, { projectId, snapshotId: snapshot.id })).toMatchObject({
      state: 'done',
      rowsLoaded: 2,
    })
  })

  it('of the same file in the same way is said to be one, and not doubled', async () => {
    const source = await newSource()
    const file = await receive('id\n7\n')
    const first = await startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })
    const again = await startImport(ctx, {
      projectId,
      sourceId: source.id,
      fileId: (await receive('id\n7\n', 'other.csv')).id,
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
    const snapshot = await importFile(packed.subarray(0, packed.length / 2))
    expect(snapshot.rowsIn).toBe(snapshot.rowsLoaded + snapshot.rowsSetAside)
    expect(snapshot.rowsLoaded).toBeGreaterThan(500)
    expect(snapshot.message).toContain('breaks off after')
  })

  it('puts the releases of an OCDS file where releases lie', async () => {
    const release = (id: string) => ({ ocid: 'ocds-213czf-1', id, date: '2024-05-01T10:00:00Z', tag: ['award'] })
    const snapshot = await importFile(JSON.stringify({ releases: [release('a'), release('b'), 5] }))
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
    const file = await receive('a,b\n1,2\n')
    await expect(startImport(ctx, { projectId, sourceId: snapshot.sourceId, fileId: file.id })).rejects.toMatchObject({
      code: 'import.other-shape',
    })
  })

  it('shows a received file before it is imported, as it was chosen to be read', async () => {
    const file = await receive('Report\na;b\n1;2\n')
    expect(await inspectReceivedFile(ctx, { projectId, fileId: file.id })).toMatchObject({
      columns: ['a', 'b'],
      format: { delimiter: ';', headerLine: 2 },
    })
    expect(
      (await inspectReceivedFile(ctx, { projectId, fileId: file.id, choices: { headerLine: 3 } })).columns,
    ).toEqual(['1', '2'])
  })

  it('refuses what is no table with a sentence, and starts nothing', async () => {
    const source = await newSource()
    const file = await receive('%PDF-1.4')
    await expect(startImport(ctx, { projectId, sourceId: source.id, fileId: file.id })).rejects.toMatchObject({
      code: 'import.unknown-format',
    })
    expect(await listSnapshots(ctx, { projectId, sourceId: source.id })).toEqual([])
  })
})

describe('cancelling', () => {
  it('stops within two seconds, and leaves the earlier data as it was', async () => {
    const first = await importFile('id,name\n1,Ann\n', undefined, unwatched, new Date('2025-01-31'))
    const before = await countRows()
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
    await expect(importFile(big, first.sourceId, work)).rejects.toMatchObject({ name: 'AbortError' })
    expect(Date.now() - aborted).toBeLessThan(2000)
    expect(await countRows()).toBe(before)
    expect((await listTables()).filter((name) => name.startsWith('source_row_'))).toEqual(['source_row_aside'])
    const [newest] = await listSnapshots(ctx, { projectId, sourceId: first.sourceId })
    expect(newest).toMatchObject({ state: 'cancelled', rowsLoaded: 0 })
    await importSnapshot(ctx, { projectId, snapshotId: newest!.id }, unwatched)
    expect(await findSnapshot(ctx, { projectId, snapshotId: newest!.id })).toMatchObject({
      state: 'done',
      rowsLoaded: 400_000,
    })
  })
})

describe('a profile', () => {
  it('tells what each column holds', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      [
        `D-${100 + i}`,
        i % 2 ? 'Yes' : 'No',
        `${(i % 28) + 1}/03/2024`,
        `"$${i},250.50"`,
        `clerk${i}@city.example`,
        '416-555-0100',
        i % 3 ? 'Parks' : '',
        i % 2 ? 'short' : `A text about number ${i}`,
        String(i * 7),
      ].join(','),
    )
    const { id } = await importFile(
      `number,late,signed,amount,contact,phone,division,description,days\n${lines.join('\n')}\n`,
    )
    const { columns, rows } = await profileSnapshot(ctx, { projectId, snapshotId: id })
    expect(rows).toBe(40)
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['number', 'id'],
      ['late', 'yes-no'],
      ['signed', 'date'],
      ['amount', 'money'],
      ['contact', 'email'],
      ['phone', 'phone'],
      ['division', 'code'],
      ['description', 'text'],
      ['days', 'id'],
    ])
    const by = Object.fromEntries(columns.map((column) => [column.name, column]))
    expect(by.signed).toMatchObject({ pattern: 'DD/MM/YYYY', share: 1 })
    expect(by.division).toMatchObject({ blank: 14, distinct: 1, frequent: [{ value: 'Parks', count: 26 }], longest: 5 })
    expect(by.amount).toMatchObject({ min: '$0,250.50', max: '$39,250.50', distinct: 40, isDistinctExact: true })
    expect(by.number!.examples).toHaveLength(5)
  })
})

describe('two snapshots', () => {
  it('differ by rows added, removed and changed, matched on a key', async () => {
    const first = await importFile('_id,number,name,old\n1,A-7,Ann,x\n2,B-7,Bo,x\n3,C-7,Cy,x\n')
    const second = await importFile('_id,name,number,new\n1,Bob,B-7,y\n2,Cy,C-7,y\n3,Di,D-7,y\n', first.sourceId)
    const asked = { projectId, beforeId: first.id, afterId: second.id }
    const found = await compareSnapshots(ctx, { ...asked, key: ['number'] })
    expect(found).toEqual({
      key: ['number'],
      added: 1,
      removed: 1,
      changed: 2,
      unchanged: 0,
      changedColumns: [
        { column: '_id', rows: 2 },
        { column: 'name', rows: 1 },
      ],
      columnsAdded: ['new'],
      columnsRemoved: ['old'],
    })
    expect((await compareSnapshots(ctx, asked)).key).toEqual(['number'])
    const { changes } = await listChanges(ctx, { ...asked, kind: 'changed' })
    expect(changes.map((one) => [one.before?.line, one.after?.line, one.columns])).toEqual([
      [3, 2, ['_id', 'name']],
      [4, 3, ['_id']],
    ])
    expect((await listChanges(ctx, { ...asked, kind: 'added' })).changes).toMatchObject([
      { before: undefined, after: { line: 4 } },
    ])
    await expect(compareSnapshots(ctx, { ...asked, key: ['old'] })).rejects.toMatchObject({
      code: 'import.no-such-column',
    })
  })

  it('are compared row by row where no column tells which row is which', async () => {
    const first = await importFile('name,sum\nAnn,1\nAnn,1\nBo,2\n')
    const second = await importFile('name,sum\nAnn,1\nBo,2\nBo,2\n', first.sourceId)
    expect(await compareSnapshots(ctx, { projectId, beforeId: first.id, afterId: second.id })).toMatchObject({
      key: [],
      added: 1,
      removed: 1,
      changed: 0,
      unchanged: 2,
    })
  })
})

describe('files', () => {
  const person = () => ctx.as({ kind: 'person', id: '0198a0c0-1111-7222-8333-444455556666' })

  it('are taken by path only from the folders that the settings allow, links followed', async () => {
    const { mkdtempSync, symlinkSync, writeFileSync } = await import('node:fs')
    const folder = mkdtempSync(`${ctx.config.dataDir}/allowed-`)
    writeFileSync(`${ctx.config.dataDir}/secret.csv`, 'a\n1\n')
    writeFileSync(`${folder}/open.csv`, 'a\n1\n')
    symlinkSync(`${ctx.config.dataDir}/secret.csv`, `${folder}/link.csv`)
    const config = { ...readConfig({ FAIRLEAD_IMPORT_PATHS: folder }, { dataDir: ctx.config.dataDir }) }
    const asLead = { ...(await leadOf(projectId)), config }
    const from = (path: string) =>
      receiveFile(asLead, { projectId, from: { kind: 'path', path } }).then(
        (file) => file.fileName,
        (error) => error.code,
      )
    expect(await from(`${folder}/open.csv`)).toBe('open.csv')
    expect(await from(`${folder}/link.csv`)).toBe('import.path-not-allowed')
    expect(await from(`${folder}/../secret.csv`)).toBe('import.path-not-allowed')
    expect(await from('/etc/hostname')).toBe('import.path-not-allowed')
    expect(await from(`${folder}/missing.csv`)).toBe('import.path-not-allowed')
  })

  it('are fetched from an address through the one way out', async () => {
    const body = Readable.from([Buffer.from('a\n1\n')])
    const fetching: Ctx = { ...ctx, fetch: async (url) => ({ url, type: 'text/csv', name: 'data.csv', body }) }
    const file = await receiveFile(fetching, {
      projectId,
      from: { kind: 'url', url: 'https://data.city.example/data.csv' },
    })
    expect(file).toMatchObject({
      fileName: 'data.csv',
      origin: { kind: 'url', address: 'https://data.city.example/data.csv' },
    })
  })

  it('may not take more room than the project has', async () => {
    const small: Ctx = { ...ctx, config: { ...ctx.config, FAIRLEAD_PROJECT_QUOTA_BYTES: 1 } }
    await expect(receive('a\n1\n', 'x.csv', small)).rejects.toMatchObject({ code: 'import.quota' })
  })

  it('of another project, and for people of no project, do not exist', async () => {
    const other = await createProject(ctx, { name: 'Other', organisation: 'Other City' })
    const file = await receive('a\n1\n')
    await expect(inspectReceivedFile(ctx, { projectId: other.id, fileId: file.id })).rejects.toMatchObject({
      code: 'import.no-such-file',
    })
    await expect(inspectReceivedFile(person(), { projectId, fileId: file.id })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(receive('a\n1\n', 'x.csv', person())).rejects.toMatchObject({ kind: 'not-found' })
  })
})

/** A person who leads the project. */
async function leadOf(project: string): Promise<Ctx> {
  const id = ctx.clock.newId()
  await ctx.pool.query("insert into people.person (id, name, email) values ($1, 'Lead', $2)", [
    id,
    `lead-${id}@city.example`,
  ])
  await ctx.pool.query(
    "insert into people.member (project_id, person_id, role, joined_at) values ($1, $2, 'lead', now())",
    [project, id],
  )
  return ctx.as({ kind: 'person', id })
}
