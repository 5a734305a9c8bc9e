import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contributions as evidence } from '#evidence/index.ts'
import { createPerson, createProject, contributions as people } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { contributions as playbooks } from '#playbooks/index.ts'
import {
  approveDocument,
  askApproval,
  closeDocument,
  createDocument,
  contributions as documents,
  formatDocument,
  makeVersion,
  readDocumentContent,
  readSections,
  reopenDocument,
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

/** All that stands in a PDF, streams unpacked where they are packed the usual way. */
function unpackPdf(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((found) => {
    const from = found.index + found[0].length
    try {
      return inflateSync(bytes.subarray(from, text.indexOf('endstream', from))).toString('latin1')
    } catch {
      return ''
    }
  })
  return text + streams.join('\n')
}

async function bytesOf(reportId: string, format: 'pdf' | 'docx'): Promise<Buffer> {
  return readFileSync((await findReportFile(lead, { projectId, reportId, format })).path)
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

describe('a report of a formatted document', () => {
  async function approve(documentId: string): Promise<void> {
    const which = { projectId, documentId }
    await askApproval(lead, which)
    const { sha256 } = await readDocumentContent(lead, which)
    await approveDocument(lead, { ...which, sha256 })
    await closeDocument(lead, { ...which, asItStands: true })
  }

  it('is laid out as was chosen, in each format, and the approved hash stays (reform:F29)', async () => {
    const { id: documentId } = await createDocument(lead, { projectId, title: 'Findings' })
    const which = { projectId, documentId }
    await write(documentId, '## Payment\n\nLate.\n\n### Small vendors\n\nLater.\n\n## Offers\n\nFew.')
    await approve(documentId)
    const before = await readDocumentContent(lead, which)
    ctx.clock.advance(1000)
    const plain = await makeReport(lead, { projectId, kind: 'document', documentId })
    expect(unpackPdf(await bytesOf(plain.id, 'pdf'))).toMatch(/MediaBox ?\[0 0 595/)
    await formatDocument(lead, { ...which, layout: { paper: 'letter', contents: true, numbered: true } })
    ctx.clock.advance(1000)
    const report = await makeReport(lead, { projectId, kind: 'document', documentId })
    expect(await readDocumentContent(lead, which)).toMatchObject({ sha256: before.sha256 })
    expect(report.textSha256).toBe(plain.textSha256)

    const pdf = unpackPdf(await bytesOf(report.id, 'pdf'))
    expect(pdf).toMatch(/MediaBox ?\[0 0 612 792\]/)
    expect(pdf).toContain('1.1 Small vendors')
    expect((await markdownOf(report.id)).match(/^#+ [\d\\].*$/gm)).toEqual([
      '### 1\\. Payment',
      '#### 1\\.1 Small vendors',
      '### 2\\. Offers',
    ])
    const word = strFromU8(unzipSync(await bytesOf(report.id, 'docx'))['word/document.xml']!)
    expect(word).toContain('w:w="12240"')
    expect(word).toMatch(/TOC [\s\S]*1\.1 [\s\S]*Small vendors/)
    // An earlier version was formatted by nobody.
    ctx.clock.advance(1000)
    await reopenDocument(lead, { ...which, reason: 'One more number.' })
    const reopened = await makeReport(lead, { projectId, kind: 'document', documentId, version: before.version! })
    expect(unpackPdf(await bytesOf(reopened.id, 'pdf'))).toMatch(/MediaBox ?\[0 0 595/)
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
