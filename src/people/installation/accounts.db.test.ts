import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import {
  acceptInvitation,
  contributions,
  createPerson,
  createToken,
  endSessions,
  findActor,
  findInvitation,
  findListedAccount,
  invitePerson,
  listAccounts,
  listChanges,
  listLetters,
  listPersonInvitations,
  listProjects,
  setAdministrator,
  setDisabled,
  withdrawPersonInvitation,
} from '../index.ts'

const PASSWORD = 'correct horse battery'

let ctx: TestContext
let count = 0
let admin: { id: string; email: string }
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
  admin = await person(true)
})
afterAll(() => ctx.close())

const as = (id: string): Ctx => ctx.as({ kind: 'person', id })
const headers = new Headers({ 'user-agent': 'test' })

async function person(administrator = false): Promise<{ id: string; email: string }> {
  count += 1
  const email = `person${count}@city.example`
  const id = await ctx.db
    .transaction()
    .execute((db) =>
      createPerson({ ...ctx, db }, { name: `Person ${count}`, email, password: PASSWORD, administrator }),
    )
  return { id, email }
}

async function signIn(personId: string): Promise<Headers> {
  const answer = await ctx.auth.startSession(personId, headers)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}

describe('administering', () => {
  it('is for administrators alone', async () => {
    const { id } = await person()
    const other = (await person()).id
    const refused: (() => Promise<unknown>)[] = [
      () => listAccounts(as(id)),
      () => findListedAccount(as(id), id),
      () => setAdministrator(as(id), { personId: id, administrator: true }),
      () => setDisabled(as(id), { personId: other, disabled: true }),
      () => endSessions(as(id), { personId: other }),
      () => invitePerson(as(id), { email: 'new@city.example' }),
      () => listPersonInvitations(as(id)),
      () => withdrawPersonInvitation(as(id), { id: other }),
      () => listChanges(as(id), {}),
      () => listLetters(as(id)),
    ]
    for (const ask of refused) await expect(ask()).rejects.toMatchObject({ code: 'people.not-allowed' })
    expect((await listAccounts(as(admin.id))).map((account) => account.id)).toContain(other)
    expect((await listChanges(as(admin.id), { limit: 1 })).length).toBe(1)
  })

  it('is given and taken, and signs the person out, since their rights changed', async () => {
    const { id } = await person()
    const session = await signIn(id)
    await setAdministrator(as(admin.id), { personId: id, administrator: true })
    expect(await findActor(ctx, session)).toEqual({ kind: 'visitor' })
    expect(await listAccounts(as(id))).toContainEqual(expect.objectContaining({ id, administrator: true }))
    await setAdministrator(as(id), { personId: id, administrator: false })
    await expect(listAccounts(as(id))).rejects.toMatchObject({ code: 'people.not-allowed' })
  })

  it('never leaves the installation without an administrator who can sign in', async () => {
    const last = () => setAdministrator(as(admin.id), { personId: admin.id, administrator: false })
    await expect(last()).rejects.toMatchObject({ code: 'people.last-administrator' })
    const second = await person(true)
    await setDisabled(as(admin.id), { personId: second.id, disabled: true })
    await expect(last()).rejects.toMatchObject({ code: 'people.last-administrator' })
    await setDisabled(as(admin.id), { personId: second.id, disabled: false })
    const both = await Promise.allSettled([
      setAdministrator(as(second.id), { personId: admin.id, administrator: false }),
      setAdministrator(as(admin.id), { personId: second.id, administrator: false }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await ctx.pool.query('update people.person set administrator = (id = $1)', [admin.id])
  })
})

describe('a disabled account', () => {
  it('is opened by no session, password or token, until it may be used again', async () => {
    const { id, email } = await person()
    const session = await signIn(id)
    const { secret } = await createToken(as(id), { name: 'monthly import' })
    const bearer = new Headers({ authorization: `Bearer ${secret}` })
    await setDisabled(as(admin.id), { personId: id, disabled: true })
    expect(await findActor(ctx, session)).toEqual({ kind: 'visitor' })
    expect(await findActor(ctx, bearer)).toEqual({ kind: 'visitor' })
    const withPassword = () => ctx.auth.signIn({ email, password: PASSWORD, headers })
    await expect(withPassword()).rejects.toMatchObject({ code: 'auth.disabled' })
    await expect(signIn(id)).rejects.toMatchObject({ code: 'auth.disabled' })
    await expect(setAdministrator(as(admin.id), { personId: id, administrator: true })).rejects.toMatchObject({
      code: 'people.account-disabled',
    })
    await setDisabled(as(admin.id), { personId: id, disabled: false })
    expect(await findActor(ctx, bearer)).toEqual({ kind: 'person', id })
    await expect(withPassword()).resolves.toBeDefined()
  })

  it('is nobody’s own', async () => {
    await expect(setDisabled(as(admin.id), { personId: admin.id, disabled: true })).rejects.toMatchObject({
      code: 'people.not-yourself',
    })
  })
})

it('signs somebody out in every browser', async () => {
  const { id } = await person()
  const sessions = [await signIn(id), await signIn(id)]
  expect(await findListedAccount(as(admin.id), id)).toMatchObject({ sessions: 2, projects: 0 })
  await endSessions(as(admin.id), { personId: id })
  for (const session of sessions) expect(await findActor(ctx, session)).toEqual({ kind: 'visitor' })
  for (const none of ['none', ctx.clock.newId()])
    await expect(endSessions(as(admin.id), { personId: none })).rejects.toMatchObject({
      code: 'people.no-such-account',
    })
})

describe('an invitation to no project', () => {
  const visitor = () => ctx.as({ kind: 'visitor' })
  const secretOf = (link: string) => link.split('/').at(-1)!

  it('gives an account and nothing else', async () => {
    const { link } = await invitePerson(as(admin.id), { email: 'Dana@city.example' })
    const secret = secretOf(link)
    expect(await findInvitation(visitor(), secret)).toMatchObject({ email: 'dana@city.example', project: null })
    const account = { name: 'Dana', password: PASSWORD }
    const { personId, projectId } = await acceptInvitation(visitor(), { secret, account })
    expect([projectId, await listProjects(as(personId))]).toEqual([null, []])
    await expect(listAccounts(as(personId))).rejects.toMatchObject({ code: 'people.not-allowed' })
    await expect(invitePerson(as(admin.id), { email: 'dana@city.example' })).rejects.toMatchObject({
      code: 'people.email-taken',
    })
  })

  it('can be withdrawn', async () => {
    const { id, link } = await invitePerson(as(admin.id), { email: 'erin@city.example' })
    expect((await listPersonInvitations(as(admin.id))).map((one) => one.id)).toEqual([id])
    await withdrawPersonInvitation(as(admin.id), { id })
    await expect(findInvitation(visitor(), secretOf(link))).rejects.toMatchObject({ code: 'people.no-invitation' })
    expect(await listPersonInvitations(as(admin.id))).toEqual([])
  })
})
