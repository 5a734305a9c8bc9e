import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, createProject, contributions as people, removeProject } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { chartPicture, paragraph } from '../../tests/support/contents.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import {
  contributions,
  findReportFile,
  findReportsByHash,
  listReports,
  makeReport,
  REPORT_FORMATS,
  readReport,
} from './index.ts'

// What the project's registers show; changed under the tests' hands.
let goals: Content = []
const block = (id: string, read: () => Content): LiveBlock => ({ id, read: async () => read() })

let ctx: TestContext
let lead: Ctx
let projectId: string
beforeAll(async () => {
  const policies = [...people.policies, ...contributions.policies].map((policy) => [policy.operation, policy] as const)
  const things = {
    policies: new Map(policies),
    blocks: new Map([['goals', block('goals', () => goals)] as const]),
    projectParts: contributions.projectParts,
  }
  ctx = await testContext({ auth: openAuth, things })
  const account = { name: 'Ada', email: 'ada@city.example', password: 'correct horse battery', administrator: false }
  const id = await ctx.db.transaction().execute((db) => createPerson({ ...ctx, db }, account))
  lead = ctx.as({ kind: 'person', id })
  projectId = (await createProject(lead, { name: 'Open contracting', organisation: 'Example City' })).id
})
afterAll(() => ctx.close())

const make = (kind: 'scope-of-work' | 'workspace-summary' | 'agreement' = 'scope-of-work') => {
  ctx.clock.advance(1000)
  return makeReport(lead, { projectId, kind })
}
async function take(reportId: string, format: string) {
  const { path, fileName } = await findReportFile(lead, { projectId, reportId, format })
  return { bytes: readFileSync(path), fileName }
}

describe('a report', () => {
  it('says what the registers held when it was frozen, and kindly what is not there yet', async () => {
    goals = [paragraph('More bids for each tender.')]
    const { id: reportId } = await make()
    goals = [paragraph('Something else.')]
    const { report, snapshot } = await readReport(lead, { projectId, reportId })
    expect(report).toMatchObject({ title: 'Scope of work: Open contracting', kind: 'scope-of-work' })
    const text = JSON.stringify(snapshot.content)
    expect(text).toContain('More bids for each tender.')
    expect(text).toContain('Nobody has taken on a role yet.')
    expect(text).not.toContain('Something else.')
  })

  it('is one snapshot in every format, each with the hash of it (reform:4.5)', async () => {
    goals = [{ type: 'figure', title: 'Days', picture: chartPicture('days', 'Nine days') }]
    const { id, sha256 } = await make('workspace-summary')
    const files = Object.fromEntries(
      await Promise.all(REPORT_FORMATS.map(async (format) => [format, await take(id, format)] as const)),
    )
    expect(createHash('sha256').update(files.json!.bytes).digest('hex')).toBe(sha256)
    expect(files.html!.bytes.toString()).toContain(`SHA-256: ${sha256}`)
    expect(files.md!.bytes.toString()).toContain(`SHA-256: ${sha256}`)
    const word = unzipSync(files.docx!.bytes)
    expect(
      Object.values(word)
        .map((part) => strFromU8(part))
        .join(),
    ).toContain(sha256)
    expect(files.pdf!.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(files.pdf!.fileName).toBe(`where-we-stand-open-contracting-${sha256.slice(0, 8)}.pdf`)
  })

  it('gives the same bytes whenever it is taken', async () => {
    const { id } = await make('agreement')
    for (const format of REPORT_FORMATS) {
      const [first, second] = [await take(id, format), await take(id, format)]
      expect([format, Buffer.compare(first.bytes, second.bytes)]).toEqual([format, 0])
    }
    await expect(take(id, 'odt')).rejects.toMatchObject({ code: 'reports.no-such-format' })
  })

  it('is found by the hash on the paper, however it is typed', async () => {
    const { id, sha256 } = await make()
    const typed = `SHA-256: ${sha256.toUpperCase().replace(/(.{8})/g, '$1 ')}`
    for (const hash of [sha256, sha256.slice(0, 8), typed])
      expect((await findReportsByHash(lead, { projectId, hash })).map((one) => one.id)).toEqual([id])
    expect(await findReportsByHash(lead, { projectId, hash: '0'.repeat(64) })).toEqual([])
    for (const hash of ['', 'abc', 'no hash at all', 'g'.repeat(8)])
      await expect(findReportsByHash(lead, { projectId, hash })).rejects.toMatchObject({ code: 'reports.not-a-hash' })
  })

  it('is refused whole where a picture has no words', async () => {
    const before = await listReports(lead, { projectId })
    goals = [{ type: 'figure', title: 'Days', picture: { ...chartPicture(), alt: '' } }]
    await expect(make()).rejects.toMatchObject({
      code: 'render.no-alt',
      message: expect.stringContaining('“Days”'),
    })
    expect(await listReports(lead, { projectId })).toEqual(before)
    goals = []
  })

  it('is made by those who write, and is of its own project', async () => {
    const { id: reportId } = await make()
    const other = (await createProject(lead, { name: 'Other', organisation: 'Example City' })).id
    for (const refused of [
      () => readReport(lead, { projectId: other, reportId }),
      () => findReportFile(lead, { projectId: other, reportId, format: 'pdf' }),
      () => readReport(lead, { projectId, reportId: 'none' }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'reports.no-such-report' })
    expect(await listReports(lead, { projectId: other })).toEqual([])
    await expect(makeReport(lead, { projectId, kind: 'novel' as never })).rejects.toMatchObject({
      code: 'input.invalid',
    })
  })

  it('goes with its project, and leaves its files to be cleared away', async () => {
    const own = (await createProject(lead, { name: 'Ends', organisation: 'Example City' })).id
    const { sha256 } = await makeReport(lead, { projectId: own, kind: 'agreement' })
    const [part] = contributions.projectParts
    expect(await part!.holdsFile!(ctx, sha256)).toBe(true)
    expect(await part!.count(ctx, own)).toEqual({ reports: 1 })
    await removeProject(lead, { projectId: own, name: 'Ends' })
    expect(await part!.holdsFile!(ctx, sha256)).toBe(false)
  })
})
