import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contributions as evidence } from '#evidence/index.ts'
import { createPerson, createProject, contributions as people } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { contributions as playbooks } from '#playbooks/index.ts'
import {
  createDocument,
  contributions as documents,
  makeVersion,
  readDocumentContent,
  readSections,
  writeSection,
} from '#workspace/documents/index.ts'
import { contributions as workspace } from '#workspace/index.ts'
import { planMeeting } from '#workspace/meetings/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { contributions, findReportFile, makeReport, readReport } from './index.ts'

let ctx: TestContext
let lead: Ctx
let projectId: string
beforeAll(async () => {
  const rooms = [people, evidence, playbooks, workspace, documents, contributions]
  const policies = rooms.flatMap((room) => room.policies.map((policy) => [policy.operation, policy] as const))
  const kinds = [...workspace.kinds, ...documents.kinds].map((kind) => [kind.kind, kind] as const)
  const blocks = workspace.blocks.map((block) => [block.id, block] as const)
  const things = { policies: new Map(policies), kinds: new Map(kinds), blocks: new Map(blocks) }
  ctx = await testContext({ auth: openAuth, things })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: false }
  const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
  lead = ctx.as({ kind: 'person', id })
  projectId = (await createProject(lead, { name: 'Open contracting', organisation: 'Example City' })).id
})
afterAll(() => ctx.close())

async function write(documentId: string, markdown: string): Promise<void> {
  const which = { projectId, documentId }
  const [section] = await readSections(lead, which)
  await writeSection(lead, { ...which, index: 0, mark: section!.mark, markdown })
}

async function markdownOf(reportId: string): Promise<string> {
  const { path } = await findReportFile(lead, { projectId, reportId, format: 'md' })
  return readFileSync(path, 'utf8')
}

describe('a report of a document', () => {
  it('holds the version it was made from, whatever is written later', async () => {
    const { id: documentId } = await createDocument(lead, { projectId, title: 'Baseline' })
    await write(documentId, 'Nine days for small vendors.')
    await makeVersion(lead, { projectId, documentId, name: 'First' })
    await write(documentId, 'Twelve days for small vendors.')
    const report = await makeReport(lead, { projectId, kind: 'document', documentId, version: 1 })
    expect(report).toMatchObject({ title: 'Baseline', source: `document:${documentId}` })
    const text = await markdownOf(report.id)
    expect(text).toContain('Nine days for small vendors.')
    expect(text).not.toContain('Twelve')
    const { sha256 } = await readDocumentContent(lead, { projectId, documentId, version: 1 })
    expect(text).toContain(sha256)
    ctx.clock.advance(1000)
    const now = await makeReport(lead, { projectId, kind: 'document', documentId })
    expect(await markdownOf(now.id)).toContain('not a version: the text as it stood')
    await expect(makeReport(lead, { projectId, kind: 'document', documentId, version: 9 })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('a report of a meeting', () => {
  it('is its minutes', async () => {
    const when = { day: '2026-06-30', from: '09:30', to: '10:30', timeZone: 'Europe/London', isPublic: true }
    const { id: meetingId } = await planMeeting(lead, { projectId, title: 'Core call', kind: 'core', ...when })
    const report = await makeReport(lead, { projectId, kind: 'minutes', meetingId })
    expect(report.source).toBe(`meeting:${meetingId}`)
    expect(await markdownOf(report.id)).toContain('Core call')
    await expect(makeReport(lead, { projectId, kind: 'minutes', meetingId: 'none' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('a paper composed of registers', () => {
  it('is written though nobody has written anything yet', async () => {
    for (const kind of ['scope-of-work', 'workspace-summary', 'agreement'] as const) {
      const { id: reportId } = await makeReport(lead, { projectId, kind })
      const { snapshot } = await readReport(lead, { projectId, reportId })
      expect([kind, snapshot.content.length > 1]).toEqual([kind, true])
    }
  })
})
