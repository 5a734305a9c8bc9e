import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMembers } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { makeReport, offerReport } from '#reports/index.ts'
import { addAction } from '#workspace/actions/index.ts'
import { addDecision } from '#workspace/decisions/index.ts'
import { addEntry, barriers, goals } from '#workspace/index.ts'
import { markOf, moveMeeting, planMeeting, saveNotes } from '#workspace/meetings/index.ts'
import { refusalOf } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openReform, type Reform, readAll, words } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { checkHash, publishSite } from './index.ts'

/** Stands for what must never leave the project; it appears in no file of any site. */
const CANARY = 'zanzibar-canary'
const SUMMARY = { kind: 'workspace-summary' } as const
/** The playbook keeps the workspace within the project unless the sides agree otherwise. */
const OPEN = { product: 'workspace', when: 'at-once' } as const

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

async function openFilled(): Promise<Reform> {
  const reform = await openReform(ctx)
  const { projectId, manager } = reform
  await addEntry(manager.ctx, goals, { projectId, values: { statement: 'Ten more bidders.', term: 'short' } })
  await addEntry(manager.ctx, barriers, { projectId, values: { statement: CANARY, type: 'risk-appetite' } })
  await addDecision(manager.ctx, { projectId, text: 'Buy weekly.', decidedOn: '2026-05-04', isPublic: true })
  await addDecision(manager.ctx, { projectId, text: `Keep this: ${CANARY}`, decidedOn: '2026-05-04' })
  await addAction(manager.ctx, { projectId, text: 'Ask the bakers.', ownerId: manager.id })
  return reform
}

/** A paper, frozen and offered to everybody. */
async function offer({ projectId, manager }: Reform, wanted: { kind: 'minutes'; meetingId: string } | typeof SUMMARY) {
  ctx.clock.advance(1000)
  const report = await makeReport(manager.ctx, { projectId, ...wanted })
  await offerReport(manager.ctx, { projectId, reportId: report.id, isForAll: true })
  return report
}

const pageOf = ({ folder }: Reform, publicationId: string, start: string) => {
  const files = readAll(folder(publicationId, 'site'))
  return { files, page: [...files].find(([path]) => path.startsWith(`project/documents/${start}`))?.[1] }
}

/** A meeting that was held, with notes, somebody there, an action and two decisions. */
async function hold({ projectId, manager }: Reform, { isPublic = true, isApproved = true } = {}) {
  const plan = {
    ...{ projectId, title: 'Core call', kind: 'core' as const, timeZone: 'Europe/London', isPublic },
    ...{ day: '2026-05-04', from: '09:30', to: '10:30', place: 'Room 4', link: `https://call.example/${CANARY}` },
    invitees: [manager.id],
  }
  const { id: meetingId } = await planMeeting(manager.ctx, plan)
  const place = { projectId, meetingId }
  const { name } = (await listMembers(manager.ctx, projectId)).find(({ personId }) => personId === manager.id)!
  for (const to of ['planned', 'held'] as const) await moveMeeting(manager.ctx, { ...place, to })
  await saveNotes(manager.ctx, {
    ...place,
    notes: {
      whole: { text: `${name} said: the bakers came.`, base: markOf('') },
      guests: { text: CANARY, base: markOf('') },
    },
    attendance: { [manager.id]: 'present' },
  })
  const source = `meeting:${meetingId}`
  await addAction(manager.ctx, { projectId, text: 'Ask the bakers.', ownerId: manager.id, source })
  for (const [text, isForAll] of [
    ['Buy weekly.', true],
    [`Keep: ${CANARY}`, false],
  ] as const)
    await addDecision(manager.ctx, { projectId, text, decidedOn: '2026-05-04', meetingId, isPublic: isForAll })
  for (const to of isApproved ? (['review', 'approved'] as const) : (['review'] as const))
    await moveMeeting(manager.ctx, { ...place, to })
  return meetingId
}

describe('a paper composed of registers (reform:C07)', () => {
  it('goes out as a document does: with what is public alone, and it is known by its hash', async () => {
    const reform = await openFilled()
    await reform.agree(OPEN, { product: 'actions', when: 'at-once' })
    const { sha256 } = await offer(reform, SUMMARY)
    expect(await checkHash(ctx.as({ kind: 'visitor' }), { hash: sha256 })).toEqual([])
    const { id } = await reform.publish()
    const { files, page } = pageOf(reform, id, 'where-we-stand')
    for (const shown of ['Ten more bidders.', 'Buy weekly.', 'Ask the bakers.', 'Project manager'])
      expect(page).toContain(shown)
    expect(page).toContain('Kept back by the agreement of the project: What is in the way.')
    for (const [path, text] of files)
      expect([path, text.includes(CANARY) || text.includes('Person ')]).toEqual([path, false])
    const found = await checkHash(ctx.as({ kind: 'visitor' }), { hash: sha256 })
    expect(found).toMatchObject([{ of: 'paper', kind: 'workspace-summary', state: 'published', leavesOut: true }])
  })

  it('stays among members until somebody offers it, and where it is kept back again', async () => {
    const reform = await openFilled()
    await reform.agree(OPEN)
    const { projectId, manager } = reform
    const { id: reportId } = await offer(reform, SUMMARY)
    await offerReport(manager.ctx, { projectId, reportId, isForAll: false })
    expect(pageOf(reform, (await reform.publish()).id, 'where-we-stand').page).toBeUndefined()
  })

  it('is asked about again at the switch: what was forbidden since stops the publication', async () => {
    const reform = await openFilled()
    await reform.agree(OPEN)
    await offer(reform, SUMMARY)
    const { id, products } = await reform.prepare()
    expect(products).toContainEqual({
      name: 'Paper “Where we stand: Fair food”',
      products: ['workspace-overview', 'workspace'],
    })
    await reform.approve(id)
    await reform.agree(OPEN, { product: 'goals', when: 'never' })
    expect(await refusalOf(publishSite(reform.manager.ctx, reform.at(id), unwatched))).toBe('publish.not-let-out')
  })

  it('obeys what is agreed on the work product that it sums up', async () => {
    const reform = await openFilled()
    await reform.agree()
    await offer(reform, SUMMARY)
    const { setAside } = await reform.prepare()
    expect(setAside).toContainEqual({ name: 'Paper “Where we stand: Fair food”', why: 'never' })
  })

  it('is no paper of a document, which goes out by itself, and none frozen before that was possible', async () => {
    const { projectId, manager, write } = await openReform(ctx)
    const documentId = await write('Baseline', [words('Bread.')])
    const of = async (wanted: { kind: 'document'; documentId: string } | typeof SUMMARY) =>
      (await makeReport(manager.ctx, { projectId, ...wanted })).id
    const take = (reportId: string) => refusalOf(offerReport(manager.ctx, { projectId, reportId, isForAll: true }))
    expect(await take(await of({ kind: 'document', documentId }))).toBe('reports.goes-with-document')
    const old = await of(SUMMARY)
    await ctx.pool.query('update reports.report set text_sha256 = null where id = $1', [old])
    expect(await take(old)).toBe('reports.frozen-before')
  })
})

describe('minutes (reform:C13)', () => {
  it('go out once they are approved, of a meeting that everybody may know of, without names and the address of the call', async () => {
    const reform = await openReform(ctx)
    await reform.agree({ product: 'meetings', when: 'at-once' }, { product: 'actions', when: 'at-once' })
    await offer(reform, { kind: 'minutes', meetingId: await hold(reform) })
    const { files, page } = pageOf(reform, (await reform.publish()).id, 'minutes')
    for (const shown of [
      'Room 4',
      'Present: 1',
      'somebody of the team said: the bakers came.',
      'Buy weekly.',
      'Ask the bakers.',
    ])
      expect(page).toContain(shown)
    for (const [path, text] of files)
      expect([path, text.includes(CANARY) || text.includes('Person ')]).toEqual([path, false])
  })

  it.each([
    ['never', {}, { product: 'meetings', when: 'never' }],
    ['members-only', { isPublic: false }, { product: 'meetings', when: 'at-once' }],
    ['not-approved', { isApproved: false }, { product: 'meetings', when: 'at-once' }],
  ] as const)('stay behind, and the review says why: %s', async (why, how, agreed) => {
    const reform = await openReform(ctx)
    await reform.agree(agreed)
    await offer(reform, { kind: 'minutes', meetingId: await hold(reform, how) })
    const { setAside, products } = await reform.prepare()
    expect(setAside).toContainEqual(expect.objectContaining({ name: expect.stringContaining('Core call'), why }))
    expect(products.some(({ name }) => name.includes('Core call'))).toBe(false)
  })
})
