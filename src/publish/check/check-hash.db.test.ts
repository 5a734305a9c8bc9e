import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProseNode } from '#lib/prose/prose.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { findReportFile, makeReport } from '#reports/index.ts'
import { reopenDocument } from '#workspace/documents/index.ts'
import { refusalOf } from '../../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { openReform, type Reform, readPage, words } from '../../../tests/support/public-project.ts'
import { things } from '../../../tests/support/rooms.ts'
import {
  checkHash,
  decideLeak,
  findPublishSettings,
  listLeaks,
  publishSite,
  retractPublication,
  savePublishSettings,
} from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

/** Somebody with the paper in their hand, who has no account. */
const reader = () => ctx.as({ kind: 'visitor' })
const check = (hash: string) => checkHash(reader(), { hash })
const slugOf = async ({ manager, projectId }: Reform) => (await findPublishSettings(manager.ctx, { projectId })).slug

/** A paper made of a document, as it is handed out. */
async function makePaper({ manager, projectId }: Reform, documentId: string) {
  const report = await makeReport(manager.ctx, { projectId, kind: 'document', documentId })
  const fileOf = async (format: string) => {
    const { path } = await findReportFile(manager.ctx, { projectId, reportId: report.id, format })
    return readFileSync(path)
  }
  return { ...report, textSha256: report.textSha256!, fileOf }
}

describe('the hash on a paper', () => {
  it('is known to anybody while its text is public, with the page of the text: however it is typed', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const documentId = await reform.write('Baseline', [words('The city buys bread.')])
    const paper = await makePaper(reform, documentId)
    await reform.publish()
    const [found, ...more] = await check(paper.sha256.toUpperCase().replace(/(.{8})/g, '$1 '))
    expect(more).toEqual([])
    expect(found).toMatchObject({ of: 'paper', state: 'published', title: 'Baseline', madeAt: paper.madeAt })
    const start = `/published/${await slugOf(reform)}/`
    expect(found!.href.startsWith(start)).toBe(true)
    expect(await readPage(ctx, await slugOf(reform), found!.href.slice(start.length))).toContain('The city buys bread.')
    expect(await check(paper.textSha256.slice(0, 8))).toMatchObject([{ of: 'text', state: 'published' }])
    const pdf = createHash('sha256')
      .update(await paper.fileOf('pdf'))
      .digest('hex')
    expect(await check(pdf)).toMatchObject([{ of: 'file', format: 'pdf', state: 'published' }])
  })

  it('tells of a text that is not public what it tells of one that never was: nothing', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const kept = await makePaper(reform, await reform.write('Notes', [words('Kept.')], { access: 'project' }))
    const early = await makePaper(reform, await reform.write('Baseline', [words('Bread.')]))
    const { projectId, manager } = reform
    const scope = await makeReport(manager.ctx, { projectId, kind: 'scope-of-work' })
    const hidden = [kept.sha256, kept.textSha256, early.sha256, early.textSha256, scope.sha256]
    for (const hash of [...hidden, '0'.repeat(64)]) expect(await check(hash)).toEqual([])
    await reform.publish()
    for (const hash of [kept.sha256, kept.textSha256, scope.sha256]) expect(await check(hash)).toEqual([])
    expect(await check(early.sha256)).toHaveLength(1)
    expect(await refusalOf(check('no hash'))).toBe('reports.not-a-hash')
  })

  it('is that of an earlier text once another version has taken its place, and is not named again once it is taken back', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const documentId = await reform.write('Baseline', [words('Bread.')])
    const paper = await makePaper(reform, documentId)
    await reform.publish()
    await reopenDocument(reform.manager.ctx, {
      projectId: reform.projectId,
      documentId,
      reason: 'One figure was wrong.',
    })
    await reform.write('Another', [words('Cake.')])
    const { id } = await reform.publish()
    expect(await check(paper.sha256)).toMatchObject([{ state: 'earlier', title: 'Baseline' }])
    const another = (await ctx.pool.query('select sha256 from publish.text where publication_id = $1', [id])).rows
    await retractPublication(reform.manager.ctx, { ...reform.at(id), reason: 'It names a baker.' })
    expect(await check(another[0].sha256)).toMatchObject([{ state: 'taken-back', title: null, version: null }])
  })
})

describe('that parts were left out', () => {
  it('is said of a published text only where they were: by the agreement, or because they are personal', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const write = async (title: string, ...blocks: ProseNode[]) =>
      makePaper(reform, await reform.write(title, [words(`${title}.`), ...blocks]))
    const whole = await write('Whole', { type: 'live', attrs: { id: 'goals', settings: {} } })
    const kept = await write('Kept', { type: 'live', attrs: { id: 'barriers', settings: {} } })
    const personal = await write('Personal', words('Write to jo.fern@bakery.example.'))
    const { id } = await reform.prepare()
    const { manager } = reform
    for (const { kind, path } of await listLeaks(manager.ctx, reform.at(id)))
      await decideLeak(manager.ctx, { ...reform.at(id), kind, path, action: 'redact' })
    await reform.approve(id)
    await publishSite(manager.ctx, reform.at(id), unwatched)
    const said = await Promise.all(
      [whole, kept, personal].map(async ({ sha256 }) => (await check(sha256))[0]?.leavesOut),
    )
    expect(said).toEqual([false, true, true])
    const { papers } = JSON.parse(await readPage(ctx, await slugOf(reform), 'papers.json'))
    const inList = (sha256: string) => papers.find((one: { sha256: string }) => one.sha256 === sha256).leavesOut
    expect([whole, kept, personal].map(({ textSha256 }) => inList(textSha256))).toEqual(said)
  })

  it('is not known of what went out before it was kept', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const paper = await makePaper(reform, await reform.write('Baseline', [words('Bread.')]))
    const { id } = await reform.publish()
    await ctx.pool.query('update publish.text set leaves_out = null where publication_id = $1', [id])
    expect(await check(paper.sha256)).toMatchObject([{ state: 'published', leavesOut: null }])
  })
})

describe('the page of a site where papers are checked', () => {
  it('lists every text with its papers and their files, and needs no script to be read', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const paper = await makePaper(reform, await reform.write('Baseline', [words('Bread.')]))
    await reform.publish()
    const page = await readPage(ctx, await slugOf(reform), 'check.html')
    for (const hash of [paper.sha256, paper.textSha256]) expect(page).toContain(`<code>${hash}</code>`)
    expect(page).toMatch(/<form class="check search" hidden/)
    const { papers } = JSON.parse(await readPage(ctx, await slugOf(reform), 'papers.json'))
    expect(papers.map((one: { format: string | null }) => one.format)).toEqual([null, null, 'pdf'])
  })
})

describe('a paper', () => {
  it('prints where it can be checked: on the site of its project where that stands elsewhere', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const documentId = await reform.write('Baseline', [words('Bread.')])
    const before = await makePaper(reform, documentId)
    expect((await before.fileOf('md')).toString()).toContain('localhost')
    const { projectId, manager } = reform
    const settings = await findPublishSettings(manager.ctx, { projectId })
    await savePublishSettings(manager.ctx, { projectId, ...settings, address: 'https://open.city.example/bread' })
    await reform.publish()
    ctx.clock.advance(1000)
    const after = await makePaper(reform, documentId)
    expect((await after.fileOf('html')).toString()).toContain('https://open.city.example/bread/check.html')
  })
})
