import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addClaim, addGround } from '#evidence/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { addDecision } from '#workspace/decisions/index.ts'
import { addEntry, goals, outcomes, savePurpose } from '#workspace/index.ts'
import { refusalOf } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openReform, type Reform, readAll, readPage, words } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import {
  addUpdate,
  findPublishSettings,
  listLeaks,
  listPublishedSites,
  preparePublication,
  publishSite,
  savePublishSettings,
  startPreparation,
  withdrawUpdate,
} from './index.ts'

/** Stands for what must never leave the project; it appears in no file of any site. */
const CANARY = 'zanzibar-canary'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const slugOf = async ({ manager, projectId }: Reform) => (await findPublishSettings(manager.ctx, { projectId })).slug
const pageOf = async (reform: Reform, path: string) => readPage(ctx, await slugOf(reform), path)
const siteOf = ({ folder }: Reform, publicationId: string) => readAll(folder(publicationId, 'site'))

async function fill(reform: Reform) {
  const { projectId, manager } = reform
  const issue = 'Local bakers get a fair share of school lunches.'
  await savePurpose(manager.ctx, { projectId, basedOn: 0, values: { issue, reasons: ['cost'] } })
  await addEntry(manager.ctx, goals, { projectId, values: { statement: 'Ten more bidders.', term: 'short' } })
  await addEntry(manager.ctx, outcomes, { projectId, values: { name: 'More local bakers win.' } })
  const day = '2026-05-04'
  const told = { text: 'Start with bread.', context: 'It is bought often.', decidedOn: day, decidedByOthers: CANARY }
  await addDecision(manager.ctx, { projectId, ...told, isPublic: true })
  await addDecision(manager.ctx, { projectId, text: `Keep this: ${CANARY}`, decidedOn: day })
  await addUpdate(manager.ctx, { projectId, title: 'We spoke with twelve bakers', body: 'All of them bake.' })
}

describe('the pages of a project', () => {
  it('reform:H go online without any data: purpose, goals, timeline, decisions, documents, updates', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    await reform.agree()
    await reform.write('Baseline', [words('The city buys bread.')])
    const published = await reform.publish()
    expect(published).toMatchObject({ parts: ['project'], processes: 0, isConfirmed: true })
    const home = await pageOf(reform, '')
    expect(home).toContain('Local bakers get a fair share of school lunches.')
    expect(home).toContain('Open contracting reform')
    expect(await pageOf(reform, 'project/goals.html')).toContain('Ten more bidders.')
    expect(await pageOf(reform, 'project/goals.html')).toContain('More local bakers win.')
    const timeline = await pageOf(reform, 'project/timeline.html')
    expect(timeline.indexOf('<table')).toBeLessThan(timeline.indexOf('<svg'))
    expect(await pageOf(reform, 'project/decisions.html')).toContain('Start with bread.')
    expect(await pageOf(reform, 'project/updates.html')).toContain('All of them bake.')
    expect(await pageOf(reform, 'project/team.html')).toContain('Project manager')
    expect(await pageOf(reform, 'project/agreement.html')).toContain('Words said in interviews')
    const list = await pageOf(reform, 'project/documents/index.html')
    const [, document] = list.match(/href="(baseline-[^"]+\.html)"/)!
    expect(await pageOf(reform, `project/documents/${document}`)).toContain('The city buys bread.')
    expect(await listPublishedSites(ctx)).toContainEqual(
      expect.objectContaining({ listing: expect.objectContaining({ holds: ['project'] }) }),
    )
  })

  it('are led to from feeds and the site map, and need no script', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    const { id } = await reform.publish()
    const files = siteOf(reform, id)
    expect(files.get('feed.xml')).toContain('project/updates.html#update-')
    const feed = JSON.parse(files.get('feed.json')!) as { items: { title: string }[] }
    expect(feed.items.map(({ title }) => title)).toEqual(['We spoke with twelve bakers', 'Start with bread.'])
    expect(files.get('sitemap.xml')).toContain('project/timeline.html')
    for (const [path, text] of files) if (path.endsWith('.html')) expect(text).not.toContain('<script')
    expect([...files.keys()].filter((path) => path.startsWith('data/') || path.startsWith('measures/'))).toEqual([])
    for (const [path, text] of files) expect([path, text.includes('Person ')]).toEqual([path, false])
  })

  it('hold nothing that was not let out, in any file: reform:C07', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    await reform.agree({ product: 'timeline', when: 'never' })
    await reform.write('Interview notes', [words(`She said ${CANARY}.`)], { access: 'project' })
    await reform.write('Draft report', [words(CANARY)], { isClosed: false })
    const published = await reform.publish()
    for (const [path, text] of siteOf(reform, published.id))
      expect([path, text.includes(CANARY)]).toEqual([path, false])
    expect(siteOf(reform, published.id).has('project/timeline.html')).toBe(false)
    expect(published.setAside).toEqual(
      expect.arrayContaining([
        { name: 'Timeline', why: 'never' },
        { name: 'Document “Interview notes”', why: 'members-only' },
        { name: 'Document “Draft report”', why: 'not-approved' },
      ]),
    )
    expect(JSON.stringify(await listPublishedSites(ctx))).not.toContain(CANARY)
  })

  it('are refused where there is nothing to show, or nothing may go out', async () => {
    const reform = await openReform(ctx)
    await reform.agree(
      ...['goals', 'timeline', 'decisions', 'dataset'].map((product) => ({ product, when: 'never' as const })),
    )
    expect(await refusalOf(reform.prepare(['data']))).toBe('publish.not-let-out')
    const { projectId, manager } = reform
    expect(await refusalOf(startPreparation(manager.ctx, { projectId, parts: [] }))).toBe('input.invalid')
  })
})

describe('a claim in a published document', () => {
  it('leads to what is public, and says in words what is not, without naming it', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    const { projectId, manager } = reform
    const secret = await addDecision(manager.ctx, { projectId, text: CANARY, decidedOn: '2026-05-05' })
    const open = await addDecision(manager.ctx, {
      projectId,
      text: 'Buy weekly.',
      decidedOn: '2026-05-06',
      isPublic: true,
    })
    const claimId = ctx.clock.newId()
    await addClaim(manager.ctx, { projectId, id: claimId, kind: 'finding', text: 'Bread pays.' })
    await addGround(manager.ctx, { projectId, claimId, ref: `decision:${secret.id}`, note: CANARY })
    await addGround(manager.ctx, { projectId, claimId, ref: `decision:${open.id}` })
    const claim = { type: 'claim', attrs: { claimId, kind: 'finding' }, content: [words('Bread pays.')] }
    await reform.write('Report', [claim])
    const { id } = await reform.publish()
    const files = siteOf(reform, id)
    for (const [path, text] of files) expect([path, text.includes(CANARY)]).toEqual([path, false])
    const [, page] = [...files].find(([path]) => path.startsWith('project/documents/report-'))!
    expect(page).toContain(`href="../../project/decisions.html#decision-${open.id}"`)
    expect(page).toContain('A decision that is not public')
    expect(page).not.toContain(secret.id)
  })
})

describe('the agreement', () => {
  it('asks for the approvals that it names, of one person of each side or role besides the author', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    await reform.agree(
      { product: 'goals', approvedBy: ['city'] },
      { product: 'decisions', approvedBy: ['practitioner'] },
    )
    const draft = await reform.prepare()
    expect(draft.needed).toEqual([expect.objectContaining({ id: 'agreement-city', side: 'city', isByAnother: true })])
    expect(await reform.approve(draft.id)).toMatchObject({ state: 'approved', isConfirmed: true })
  })

  it('stops a publication that it has forbidden since it was approved, in clear words', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    await reform.agree()
    const { id } = await reform.prepare()
    await reform.approve(id)
    await reform.agree({ product: 'decisions', when: 'never' })
    const publishing = publishSite(reform.manager.ctx, reform.at(id), unwatched)
    await expect(publishing).rejects.toMatchObject({
      code: 'publish.not-let-out',
      message: expect.stringContaining('Decisions marked as public'),
    })
    const { setAside } = await reform.prepare()
    expect(setAside).toContainEqual({ name: 'Decisions marked as public', why: 'never' })
  })

  it('stops a publication for which it asks another approval since', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    const { id } = await reform.prepare()
    await reform.approve(id)
    await reform.agree({ product: 'goals', approvedBy: ['city'] })
    expect(await refusalOf(publishSite(reform.manager.ctx, reform.at(id), unwatched))).toBe('publish.approval-added')
  })
})

describe('personal data in the pages of a project', () => {
  it('is found in every text, also where type face cuts it, and taken out unless somebody decides otherwise', async () => {
    const reform = await openReform(ctx)
    await fill(reform)
    const { projectId, manager } = reform
    await addUpdate(manager.ctx, { projectId, title: 'Write to jo.fern@harbourview.example' })
    const cut = [
      { type: 'text', text: 'Call jo.fern' },
      { type: 'text', text: '@harbourview.example', marks: [{ type: 'bold' }] },
    ]
    await reform.write('Contacts', [{ type: 'paragraph', content: cut }])
    const { id } = await reform.prepare()
    const leaks = await listLeaks(manager.ctx, reform.at(id))
    expect(leaks.map(({ path }) => path)).toEqual([
      'site/project/documents/content/inlines/text',
      'site/project/updates/title',
    ])
    expect(await refusalOf(reform.approve(id))).toBe('publish.undecided')
    for (const [path, text] of readAll(reform.folder(id, 'preview')))
      expect([path, text.includes('harbourview')]).toEqual([path, false])
  })
})

describe('updates', () => {
  it('are gone with the next publication once they were taken back, and belong to their project alone', async () => {
    const reform = await openReform(ctx)
    const other = await openReform(ctx)
    const { projectId, manager } = reform
    const { id: updateId } = await addUpdate(manager.ctx, { projectId, title: 'We began' })
    await reform.publish()
    expect(await pageOf(reform, 'project/updates.html')).toContain('We began')
    expect(await refusalOf(withdrawUpdate(other.manager.ctx, { projectId: other.projectId, updateId }))).toBe(
      'publish.no-update',
    )
    await withdrawUpdate(manager.ctx, { projectId, updateId })
    const { id } = await reform.publish()
    expect(siteOf(reform, id).has('project/updates.html')).toBe(false)
  })
})

describe('whom a project would like to work with', () => {
  it('is said on its pages and in the list with the next publication, and not before: lda:2-23', async () => {
    const reform = await openReform(ctx)
    const { projectId, manager } = reform
    await reform.publish()
    const settings = await findPublishSettings(manager.ctx, { projectId })
    const asked = { invites: true, invitesWhat: 'Share interview guides.', invitesContact: 'Purchasing office' }
    const nobody = { projectId, ...settings, ...asked, invitesContact: '' }
    expect(await refusalOf(savePublishSettings(manager.ctx, nobody))).toBe('input.invalid')
    await savePublishSettings(manager.ctx, { projectId, ...settings, ...asked })
    const listed = async () => (await listPublishedSites(ctx)).find(({ slug }) => slug === settings.slug)?.listing
    expect((await listed())?.invitation).toBeUndefined()
    await reform.publish()
    expect(await pageOf(reform, '')).toContain('Share interview guides.')
    expect(await listed()).toMatchObject({
      organisation: 'Example City',
      at: { playbook: expect.stringContaining('Open contracting reform') },
      invitation: { what: 'Share interview guides.', contact: 'Purchasing office' },
    })
  })

  it('holds what the last publication held, unless somebody chooses', async () => {
    const reform = await openReform(ctx)
    const { projectId, manager } = reform
    const draft = await preparePublication(manager.ctx, { projectId }, unwatched)
    expect(draft.parts).toEqual(['project'])
  })
})
