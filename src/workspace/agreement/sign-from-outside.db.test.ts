import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptInvitation, createPerson, createProject, inviteMember } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { listAgreements, startRun } from '#playbooks/index.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import { listWaiting } from '../digest/index.ts'
import { readByLink } from '../documents/index.ts'
import {
  findAgreements,
  listStartingItems,
  proposeAgreement,
  readAgreementByLink,
  saveAgreement,
  shareAgreement,
  signAgreement,
  signAgreementByLink,
  takeBackAgreement,
} from '../index.ts'
import { endLink, forgetReviewer, type Held, lastDayOf, listLinks, openLink } from '../links/index.ts'

let ctx: TestContext
let visitor: Ctx
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
  visitor = ctx.as({ kind: 'visitor' })
})
afterAll(() => ctx.close())

let made = 0
async function person(): Promise<{ ctx: Ctx; email: string }> {
  made += 1
  const account = { name: `Person ${made}`, email: `p${made}@city.example`, password: 'correct horse battery' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  return { email: account.email, ctx: ctx.as({ kind: 'person', id }) }
}

/** An agreement that waits for signatures: of a practitioner who works alone, unless somebody is asked in. */
async function propose() {
  const { ctx: lead } = await person()
  const { id: projectId } = await createProject(lead, { name: 'Fair food', organisation: 'Example City' })
  await startRun(lead, { projectId, key: 'open-contracting-reform', startedOn: '2026-09-01' })
  await saveAgreement(lead, { projectId, items: await listStartingItems(lead, projectId) })
  await proposeAgreement(lead, { projectId })
  return { projectId, lead }
}

type Proposed = Awaited<ReturnType<typeof propose>>

async function hold(link: string): Promise<Held> {
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(visitor, { secret, from: '203.0.113.7' })
  return { linkId, secret, from: '203.0.113.7' }
}

const askCity = async ({ projectId, lead }: Proposed, may: 'read' | 'sign' = 'sign') =>
  hold((await shareAgreement(lead, { projectId, party: 'city', name: 'Cleo Mayor', organisation: 'City', may })).link)

const proposalOf = async (held: Held) =>
  (await readAgreementByLink(visitor, held)).agreement.proposedAt?.toISOString() ?? ''

it('reform:C07 is signed from outside for the side that was asked, and is then in force and known to the playbook', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  const held = await askCity(reform)
  await signAgreement(lead, { projectId, party: 'practitioner' })
  expect((await findAgreements(lead, projectId)).inForce).toBeUndefined()
  await signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  const { inForce } = await findAgreements(lead, projectId)
  expect(inForce).toMatchObject({ version: 1, isConfirmed: true })
  expect(inForce!.signatures).toMatchObject([
    { party: 'practitioner', outsider: null },
    { party: 'city', outsider: 'Cleo Mayor, City', signedBy: null },
  ])
  const signed = (await listAgreements(lead, projectId)).find(({ about }) => about.includes('transparency-agreement'))
  expect(signed!.parties.find(({ id }) => id === 'city')).toMatchObject({ isFromOutside: true, signedBy: null })
  expect(await readAgreementByLink(visitor, held)).toMatchObject({ waitsFor: undefined })
})

it('asks only for sides and roles that the playbook names and that have not signed', async () => {
  const { projectId, lead } = await propose()
  const asked = { name: 'Cleo', may: 'sign' as const }
  await expect(shareAgreement(lead, { projectId, party: 'press', ...asked })).rejects.toMatchObject({
    code: 'link.no-such-party',
  })
  await signAgreement(lead, { projectId, party: 'practitioner' })
  await expect(shareAgreement(lead, { projectId, party: 'practitioner', ...asked })).rejects.toMatchObject({
    code: 'link.no-such-party',
  })
})

it('is confirmed later by a link, for a side that was missing when one person alone brought it in force', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  await signAgreement(lead, { projectId, party: 'practitioner' })
  const held = await askCity(reform)
  expect(await readAgreementByLink(visitor, held)).toMatchObject({ waitsFor: { party: 'city' } })
  await signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  const { inForce } = await findAgreements(lead, projectId)
  expect(inForce).toMatchObject({ version: 1, isConfirmed: true })
  const refused = shareAgreement(lead, { projectId, party: 'city', name: 'Cleo', may: 'sign' })
  await expect(refused).rejects.toMatchObject({ code: 'workspace.nothing-proposed' })
})

it('is signed only as it was read: not once it was taken back, and not when it was proposed anew', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  const held = await askCity(reform)
  const read = await proposalOf(held)
  await takeBackAgreement(lead, { projectId })
  expect((await readAgreementByLink(visitor, held)).agreement.items).toEqual([])
  const refused = { code: 'link.nothing-to-sign' }
  await expect(signAgreementByLink(visitor, held, { proposedAt: read })).rejects.toMatchObject(refused)
  ctx.clock.advance(1000)
  await proposeAgreement(lead, { projectId })
  await expect(signAgreementByLink(visitor, held, { proposedAt: read })).rejects.toMatchObject(refused)
  await signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  const again = signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  await expect(again).rejects.toMatchObject(refused)
})

it('is signed by no link that was made for reading, or was ended, and opens no document', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  const reader = await askCity(reform, 'read')
  const proposedAt = await proposalOf(reader)
  await expect(signAgreementByLink(visitor, reader, { proposedAt })).rejects.toMatchObject({ code: 'link.not-covered' })
  await expect(readByLink(visitor, reader)).rejects.toMatchObject({ code: 'link.unknown' })
  const signer = await askCity(reform)
  await endLink(lead, { projectId, kind: 'agreement', linkId: signer.linkId })
  await expect(signAgreementByLink(visitor, signer, { proposedAt })).rejects.toMatchObject({ code: 'link.ended' })
})

it('names who approves what, to somebody from outside too, by the sides and roles of the project', async () => {
  const { ctx: lead } = await person()
  const { id: projectId } = await createProject(lead, { name: 'Fair food', organisation: 'Example City' })
  await startRun(lead, { projectId, key: 'open-contracting-reform', startedOn: '2026-09-01' })
  const [first, ...rest] = await listStartingItems(lead, projectId)
  const approvedBy = ['city', 'procurement-leadership']
  await saveAgreement(lead, { projectId, items: [{ ...first!, when: 'approved', approvedBy }, ...rest] })
  await proposeAgreement(lead, { projectId })
  const { agreement } = await readAgreementByLink(visitor, await askCity({ projectId, lead }, 'read'))
  expect(agreement.items[0]!.approvedBy).toEqual(['City implementers', 'Procurement leadership'])
})

it('waits for whoever asked, from the last day of the link on, until it is signed or the link is ended', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  const held = await askCity(reform)
  const due = async () => (await listWaiting(lead, projectId)).filter(({ what }) => what === 'outsider-due')
  expect(await due()).toEqual([])
  const [link] = await listLinks(lead, { projectId, kind: 'agreement' })
  const late = { ...lead, clock: { ...lead.clock, now: () => new Date(link!.expiresAt.getTime() - 3_600_000) } }
  const dueLate = async () => (await listWaiting(late, projectId)).filter(({ what }) => what === 'outsider-due')
  expect(await dueLate()).toMatchObject([
    {
      ref: 'agreement:1',
      name: expect.stringMatching(/^Cleo Mayor, City: /),
      due: new Date(`${lastDayOf(link!.expiresAt)}T00:00:00Z`),
    },
  ])
  await signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  expect(await dueLate()).toEqual([])
})

it('is shared by leads alone', async () => {
  const { projectId, lead } = await propose()
  const member = await person()
  const { link } = await inviteMember(lead, { projectId, email: member.email, role: 'design-researcher' })
  await acceptInvitation(member.ctx, { secret: link.split('/').at(-1)! })
  const asked = { projectId, name: 'Cleo', may: 'read' as const }
  await expect(shareAgreement(member.ctx, asked)).rejects.toMatchObject({ code: 'people.not-allowed' })
  await expect(listLinks(member.ctx, { projectId, kind: 'agreement' })).rejects.toMatchObject({ kind: 'forbidden' })
})

it('keeps the signature of somebody whose name was taken out', async () => {
  const reform = await propose()
  const { projectId, lead } = reform
  const held = await askCity(reform)
  await signAgreementByLink(visitor, held, { proposedAt: await proposalOf(held) })
  await forgetReviewer(lead, { projectId, kind: 'agreement', linkId: held.linkId })
  const { open } = await findAgreements(lead, projectId)
  expect(open!.signatures).toMatchObject([{ party: 'city', outsider: '' }])
})
