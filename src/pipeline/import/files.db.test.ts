import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { importPolicies, joinProject, openProject } from '../../../tests/support/imports.ts'
import {
  compareSnapshots,
  downloadOriginal,
  downloadSetAside,
  findRows,
  inspectReceivedFile,
  listChanges,
  listRows,
  listSetAside,
  listSnapshots,
  profileSnapshot,
  receiveFile,
  startImport,
} from './index.ts'
import { importedPart } from './project-part.ts'

let ctx: TestContext
let project: Awaited<ReturnType<typeof openProject>>
let projectId: string
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things: { policies: importPolicies, projectParts: [importedPart] } })
  project = await openProject(ctx)
  projectId = project.projectId
})
afterAll(() => ctx.close())

describe('files', () => {
  const person = () => ctx.as({ kind: 'person', id: '0198a0c0-1111-7222-8333-444455556666' })

  it('are taken by path only from the folders that the settings allow, links followed', async () => {
    const folder = mkdtempSync(`${ctx.config.dataDir}/allowed-`)
    writeFileSync(`${ctx.config.dataDir}/secret.csv`, 'a\n1\n')
    writeFileSync(`${folder}/open.csv`, 'a\n1\n')
    symlinkSync(`${ctx.config.dataDir}/secret.csv`, `${folder}/link.csv`)
    const config = { ...readConfig({ FAIRLEAD_IMPORT_PATHS: folder }, { dataDir: ctx.config.dataDir }) }
    const asLead = { ...ctx.as(await joinProject(ctx, projectId, 'lead')), config }
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
    await expect(project.receive('a\n1\n', 'x.csv', small)).rejects.toMatchObject({ code: 'import.quota' })
  })

  it('of another project, and for people of no project, do not exist', async () => {
    const other = await createProject(ctx, { name: 'Other', organisation: 'Other City' })
    const file = await project.receive('a\n1\n')
    await expect(inspectReceivedFile(ctx, { projectId: other.id, fileId: file.id })).rejects.toMatchObject({
      code: 'import.no-such-file',
    })
    await expect(inspectReceivedFile(person(), { projectId, fileId: file.id })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(project.receive('a\n1\n', 'x.csv', person())).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('who may', () => {
  it('a viewer sees what was imported, and neither rows nor files', async () => {
    const { id: snapshotId } = await project.importFile('a,b\n1,2\n3\n')
    const viewer = ctx.as(await joinProject(ctx, projectId, 'viewer'))
    const asked = { projectId, snapshotId }
    const file = await project.receive('a\n1\n')
    expect(await listSnapshots(viewer, { projectId })).not.toHaveLength(0)
    const pair = { projectId, beforeId: snapshotId, afterId: snapshotId }
    const refused = [
      () => listRows(viewer, asked),
      () => findRows(viewer, { ...asked, lines: [2] }),
      () => listSetAside(viewer, asked),
      () => downloadSetAside(viewer, asked),
      () => downloadOriginal(viewer, asked),
      () => profileSnapshot(viewer, asked),
      () => compareSnapshots(viewer, pair),
      () => listChanges(viewer, { ...pair, kind: 'added' as const }),
      () => inspectReceivedFile(viewer, { projectId, fileId: file.id }),
      () => project.receive('a\n1\n', 'x.csv', viewer),
    ]
    for (const ask of refused) await expect(ask()).rejects.toMatchObject({ code: 'people.not-allowed' })
  })

  it('a member of another project sees nothing, and a guessed id finds nothing', async () => {
    const { id: snapshotId, sourceId } = await project.importFile('a,b\n1,2\n')
    const other = await createProject(ctx, { name: 'Other', organisation: 'Other City' })
    const lead = ctx.as(await joinProject(ctx, other.id, 'lead'))
    await expect(listRows(lead, { projectId, snapshotId })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(listRows(lead, { projectId: other.id, snapshotId })).rejects.toMatchObject({
      code: 'import.no-such-snapshot',
    })
    const file = await receiveFile(lead, {
      projectId: other.id,
      from: { kind: 'upload', content: Readable.from(['a\n1\n']), name: 'a' },
    })
    await expect(startImport(lead, { projectId: other.id, sourceId, fileId: file.id })).rejects.toMatchObject({
      code: 'systems.no-such-source',
    })
  })
})
