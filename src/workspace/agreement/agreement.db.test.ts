import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptInvitation, createPerson, createProject, inviteMember, setRoles } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { listAgreements, startRun } from '#playbooks/index.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import { things } from '../../../tests/support/rooms.ts'
import {
  findAgreements,
  listOwnSignatures,
  listStartingItems,
  mayBePublic,
  proposeAgreement,
  saveAgreement,
  signAgreement,
  takeBackAgreement,
} from '../index.ts'
import { agreementContributions } from './contributions.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things })
})
afterAll(() => ctx.close())

let made = 0
async function person() {
  made += 1
  const account = { name: `Person ${made}`, email: `p${made}@city.example`, password: 'correct horse battery' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  return { id, email: account.email, ctx: ctx.as({ kind: 'person', id }) as Ctx }
}

/** A reform that a project manager started, with somebody of the city beside them. */
async function openReform({ alone = false } = {}) {
  const manager = await person()
  const { id: projectId } = await createProject(manager.ctx, { name: 'Fair food', organisation: 'Example City' })
  await startRun(manager.ctx, { projectId, key: 'open-contracting-reform', startedOn: '2026-09-01' })
  const reform = { projectId, manager, city: await person() }
  if (!alone) await joinCity(reform)
  return reform
}

type Person = Awaited<ReturnType<typeof person>>

async function joinCity({ projectId, manager, city }: { projectId: string; manager: Person; city: Person }) {
  const { link } = await inviteMember(manager.ctx, { projectId, email: city.email, role: 'lead-coordinator' })
  await acceptInvitation(city.ctx, { secret: link.split('/').at(-1)! })
}

async function propose({ projectId, manager }: Awaited<ReturnType<typeof openReform>>) {
  const items = await listStartingItems(manager.ctx, projectId)
  await saveAgreement(manager.ctx, { projectId, items })
  await proposeAgreement(manager.ctx, { projectId })
  return items
}

it('reform:C07 starts with the work products of the playbook, and is in force once both sides have signed', async () => {
  const reform = await openReform()
  const { projectId, manager, city } = reform
  const items = await propose(reform)
  expect(items.map(({ product }) => product)).toEqual(
    expect.arrayContaining(['interviews', 'baseline-summary-report', 'action-plan']),
  )
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  expect((await findAgreements(manager.ctx, projectId)).inForce).toBeUndefined()
  await signAgreement(city.ctx, { projectId, party: 'city' })
  expect((await findAgreements(manager.ctx, projectId)).inForce).toMatchObject({ version: 1, isConfirmed: true })
  const agreements = await listAgreements(manager.ctx, projectId)
  const signed = agreements.find(({ about }) => about.includes('transparency-agreement'))
  expect(signed?.parties.map(({ signedBy }) => signedBy).toSorted()).toEqual([manager.id, city.id].toSorted())
})

it('is signed for a side by somebody who holds it, once', async () => {
  const reform = await openReform()
  const { projectId, manager, city } = reform
  await propose(reform)
  const refused = { code: 'workspace.not-yours-to-sign' }
  await expect(signAgreement(manager.ctx, { projectId, party: 'city' })).rejects.toMatchObject(refused)
  await signAgreement(city.ctx, { projectId, party: 'city' })
  await expect(signAgreement(city.ctx, { projectId, party: 'city' })).rejects.toMatchObject(refused)
  await setRoles(manager.ctx, { projectId, personId: city.id, roles: ['lead-coordinator', 'design-researcher'] })
  await expect(signAgreement(city.ctx, { projectId, party: 'practitioner' })).rejects.toMatchObject(refused)
})

it('binds somebody who works alone by their own word, said to be confirmed by nobody', async () => {
  const reform = await openReform({ alone: true })
  const { projectId, manager } = reform
  await propose(reform)
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  expect((await findAgreements(manager.ctx, projectId)).inForce).toMatchObject({ version: 1, isConfirmed: false })
})

it('says before a signature what it does: that it counts, brings the version in force, or confirms it', async () => {
  const reform = await openReform({ alone: true })
  const { projectId, manager, city } = reform
  await propose(reform)
  expect(await listOwnSignatures(manager.ctx, projectId)).toMatchObject([
    { party: 'practitioner', does: 'brings-in-force', missing: [{ party: 'city' }] },
  ])
  await joinCity(reform)
  expect(await listOwnSignatures(manager.ctx, projectId)).toMatchObject([{ does: 'counts' }])
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  expect(await listOwnSignatures(city.ctx, projectId)).toMatchObject([{ does: 'brings-in-force', missing: [] }])
})

it('is signed later, by somebody of the side that was missing, after one person alone brought it in force', async () => {
  const reform = await openReform({ alone: true })
  const { projectId, manager, city } = reform
  await propose(reform)
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  await joinCity(reform)
  const waiting = (who: Person) => agreementContributions.views![0]!.waiting!(who.ctx, projectId, who.id)
  expect([await waiting(manager), await waiting(city)]).toMatchObject([[], [{ what: 'sign-agreement' }]])
  expect(await listOwnSignatures(city.ctx, projectId)).toMatchObject([{ party: 'city', does: 'confirms' }])
  await signAgreement(city.ctx, { projectId, party: 'city' })
  const { inForce, versions } = await findAgreements(city.ctx, projectId)
  expect([inForce, versions.length]).toMatchObject([{ version: 1, isConfirmed: true }, 1])
  const [signed] = await listAgreements(manager.ctx, projectId)
  expect(signed?.parties.find(({ id }) => id === 'city')).toMatchObject({ signedBy: city.id })
  expect(await waiting(city)).toEqual([])
})

it('keeps what is in force until a new version is agreed, and voids signatures on what was taken back', async () => {
  const reform = await openReform()
  const { projectId, manager, city } = reform
  const items = await propose(reform)
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  await takeBackAgreement(manager.ctx, { projectId })
  const { open } = await findAgreements(manager.ctx, projectId)
  expect(open).toMatchObject({ version: 1, state: 'draft', signatures: [] })
  await proposeAgreement(manager.ctx, { projectId })
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  await signAgreement(city.ctx, { projectId, party: 'city' })
  const never = items.map((item) => (item.product === 'goals' ? { ...item, when: 'never' as const } : item))
  await saveAgreement(manager.ctx, { projectId, items: never })
  expect(await mayBePublic(manager.ctx, { projectId, product: 'goals' })).toMatchObject({ may: true })
  await proposeAgreement(manager.ctx, { projectId })
  await signAgreement(manager.ctx, { projectId, party: 'practitioner' })
  await signAgreement(city.ctx, { projectId, party: 'city' })
  expect(await mayBePublic(manager.ctx, { projectId, product: 'goals' })).toEqual({ may: false, why: 'never' })
})

it('refuses to write over a draft that somebody else saved, and over what waits for signatures', async () => {
  const reform = await openReform()
  const { projectId, manager, city } = reform
  const items = await listStartingItems(manager.ctx, projectId)
  await saveAgreement(manager.ctx, { projectId, items })
  await expect(saveAgreement(city.ctx, { projectId, items })).rejects.toMatchObject({
    code: 'workspace.changed-meanwhile',
  })
  await proposeAgreement(manager.ctx, { projectId })
  await expect(saveAgreement(city.ctx, { projectId, items })).rejects.toMatchObject({
    code: 'workspace.agreement-proposed',
  })
})

it('waits for those who can sign it, until they have', async () => {
  const reform = await openReform()
  const { projectId, manager, city } = reform
  await propose(reform)
  const waiting = (who: typeof city) => agreementContributions.views![0]!.waiting!(who.ctx, projectId, who.id)
  expect(await waiting(city)).toMatchObject([{ ref: 'agreement:1', what: 'sign-agreement' }])
  await signAgreement(city.ctx, { projectId, party: 'city' })
  expect([await waiting(city), await waiting(manager)]).toMatchObject([[], [{ what: 'sign-agreement' }]])
})

it('refuses by name an approval of a side or a role that nobody here can be, at saving and at proposing', async () => {
  const { projectId, manager } = await openReform()
  const items = await listStartingItems(manager.ctx, projectId)
  const asking = (...approvedBy: string[]) => items.map((item, at) => (at ? item : { ...item, approvedBy }))
  const refused = { code: 'workspace.no-such-party', details: { party: 'mayor' } }
  const mayor = saveAgreement(manager.ctx, { projectId, items: asking('city', 'mayor') })
  await expect(mayor).rejects.toMatchObject(refused)
  await saveAgreement(manager.ctx, { projectId, items: asking('city', 'lead') })
  const stale = JSON.stringify(asking('mayor'))
  await ctx.pool.query('update workspace.agreement set items = $2 where project_id = $1', [projectId, stale])
  await expect(proposeAgreement(manager.ctx, { projectId })).rejects.toMatchObject(refused)
})
