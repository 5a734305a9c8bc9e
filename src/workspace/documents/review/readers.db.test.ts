import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { joinReform, notesAs, writeNotes } from '../../../../tests/support/interview-notes.ts'
import { openReform } from '../../../../tests/support/public-project.ts'
import { things } from '../../../../tests/support/rooms.ts'
import {
  approveDocument,
  askApproval,
  closeDocument,
  findReview,
  giveVerdict,
  listReaders,
  listVersions,
  startReview,
} from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const idOf = ({ actor }: Ctx) => ('id' in actor ? actor.id : '')

/** Notes of a reform whose approver in the pilot department reads no raw words. */
async function openNotes() {
  const reform = await openReform(ctx)
  const pilot = await joinReform(ctx, reform, 'pilot-department')
  const which = await writeNotes(ctx, reform, 'bread')
  return { reform, which, pilot, manager: reform.manager.ctx, city: reform.city.ctx }
}

describe('who is asked about a document for the research team alone (reform:C07)', () => {
  it('is somebody who may read it, in a review and for approval', async () => {
    const { reform, which, pilot, manager, city } = await openNotes()
    await reform.agree(notesAs('raw'))
    const readers = (await listReaders(manager, which)).map(({ personId }) => personId)
    expect(readers).toContain(idOf(city))
    expect(readers).not.toContain(idOf(pilot))
    const refused = { code: 'document.not-for-them', details: { names: [expect.stringContaining('Member')] } }
    await expect(startReview(manager, { ...which, reviewers: [idOf(pilot)] })).rejects.toMatchObject(refused)
    const approvers = [idOf(city), idOf(pilot)]
    await expect(askApproval(manager, { ...which, approvers })).rejects.toMatchObject(refused)
    await askApproval(manager, { ...which, approvers: [idOf(city)] })
  })

  it('is waited for no more once they may not read it, and said to be so', async () => {
    const { reform, which, pilot, manager, city } = await openNotes()
    await askApproval(manager, { ...which, approvers: [idOf(city), idOf(pilot)] })
    expect((await findReview(manager, which)).cannotSee).toEqual([])
    const [version] = await listVersions(manager, which)
    await approveDocument(city, { ...which, sha256: version!.sha256 })
    await expect(closeDocument(manager, which)).rejects.toMatchObject({ code: 'document.not-approved' })
    await reform.agree(notesAs('raw'))
    expect((await findReview(manager, which)).cannotSee).toEqual([idOf(pilot)])
    expect(await closeDocument(manager, { ...which, asItStands: true })).toBe('closed')
  })

  it('is the only one who can approve besides whoever asked', async () => {
    const { reform, which, manager, city } = await openNotes()
    await askApproval(manager, which)
    const [version] = await listVersions(manager, which)
    await approveDocument(manager, { ...which, sha256: version!.sha256 })
    await reform.agree(notesAs('raw'))
    const { personId, name } = (await listReaders(manager, which)).find((one) => one.personId === idOf(city))!
    expect(personId).toBe(idOf(city))
    await expect(closeDocument(manager, which)).rejects.toMatchObject({
      code: 'document.needs-another',
      details: { waitsFor: [name] },
    })
  })
})

it('takes the verdict of a member that asks for changes only with the changes', async () => {
  const { which, manager, city } = await openNotes()
  await startReview(manager, { ...which, reviewers: [idOf(city)] })
  const verdict = 'approve-with-changes' as const
  for (const note of ['', '  '])
    await expect(giveVerdict(city, { ...which, verdict, note })).rejects.toMatchObject({ code: 'input.invalid' })
  await giveVerdict(city, { ...which, verdict, note: 'Name the years.' })
  expect((await findReview(manager, which)).verdicts).toMatchObject([{ verdict, note: 'Name the years.' }])
})
