import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import type { Capability, Policy } from '#platform/things.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { contributions } from './contributions.ts'
import {
  acceptInvitation,
  allow,
  changePassword,
  createAdministrator,
  createPerson,
  createProject,
  createToken,
  deleteAccount,
  findActor,
  findInvitation,
  inviteMember,
  issueSetupToken,
  listMembers,
  listProjects,
  removeMember,
  setRoles,
  withdrawInvitation,
} from './index.ts'
import { defaultRoles } from './roles.ts'

const PASSWORD = 'correct horse battery'
const needs: Capability[] = ['read', 'read-raw', 'comment', 'write', 'edit', 'approve', 'manage']
const probes: Policy[] = needs.map((need) => ({ operation: `probe.${need}`, needs: need, why: 'A test asks.' }))
const policies = new Map([...contributions.policies, ...probes].map((policy) => [policy.operation, policy]))

let ctx: TestContext
let count = 0
beforeAll(async () => {
  ctx = await testContext({ auth: openAuth, things: { policies } })
})
afterAll(() => ctx.close())

const as = (id: string): Ctx => ctx.as({ kind: 'person', id })
const visitor = () => ctx.as({ kind: 'visitor' })

async function person(): Promise<{ id: string; email: string }> {
  count += 1
  const email = `person${count}@city.example`
  const id = await ctx.db
    .transaction()
    .execute((db) =>
      createPerson({ ...ctx, db }, { name: `Person ${count}`, email, password: PASSWORD, administrator: false }),
    )
  return { id, email }
}

const projectOf = (id: string) => createProject(as(id), { name: 'Open contracting', organisation: 'Example City' })

async function join(leadId: string, projectId: string, role: string) {
  const invited = await person()
  const { link } = await inviteMember(as(leadId), { projectId, email: invited.email, role })
  await acceptInvitation(as(invited.id), { secret: link.split('/').at(-1)! })
  return invited
}

describe('the policy', () => {
  it('refuses an operation that has none, whoever asks', async () => {
    const lead = await person()
    const { id } = await projectOf(lead.id)
    await expect(allow(as(lead.id), 'nobody.thought-of-this', id)).rejects.toMatchObject({ code: 'people.no-policy' })
    await expect(allow(ctx, 'nobody.thought-of-this', id)).rejects.toMatchObject({ code: 'people.no-policy' })
  })

  it('lets each role do exactly what it grants, in its own project only', async () => {
    const lead = await person()
    const own = await projectOf(lead.id)
    const other = await projectOf((await person()).id)
    for (const role of defaultRoles) {
      const member = await join(lead.id, own.id, role.id)
      for (const { operation, needs } of probes) {
        const asked = allow(as(member.id), operation, own.id)
        if (role.grants.includes(needs as Capability)) await expect(asked).resolves.toBeUndefined()
        else await expect(asked).rejects.toMatchObject({ code: 'people.not-allowed' })
        await expect(allow(as(member.id), operation, other.id)).rejects.toMatchObject({
          code: 'people.no-such-project',
        })
      }
    }
  })

  it('answers a stranger as if the project did not exist, also for ids that are none', async () => {
    const { id } = await projectOf((await person()).id)
    const stranger = await person()
    for (const guess of [id, '00000000-0000-7000-8000-000000000000', 'x', ''])
      await expect(allow(as(stranger.id), 'project.read', guess)).rejects.toMatchObject({
        code: 'people.no-such-project',
        kind: 'not-found',
      })
    await expect(allow(visitor(), 'project.read', id)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it('keeps the instance to administrators', async () => {
    await expect(allow(as((await person()).id), 'instance.read-log')).rejects.toMatchObject({
      code: 'people.not-allowed',
      message: expect.stringMatching(/ Ask an administrator\.$/),
    })
  })
})

describe('the first administrator', () => {
  it('is made once, with the newest token', async () => {
    const old = await issueSetupToken(ctx)
    const token = (await issueSetupToken(ctx)) ?? ''
    const account = { name: 'Ada Example', email: 'Ada@City.example', password: PASSWORD }
    await expect(createAdministrator(visitor(), { token: old!, account })).rejects.toMatchObject({
      code: 'people.setup-token',
    })
    const id = await createAdministrator(visitor(), { token, account })
    await expect(allow(as(id), 'instance.read-log')).resolves.toBeUndefined()
    await expect(createAdministrator(visitor(), { token, account })).rejects.toMatchObject({
      code: 'people.setup-done',
    })
    expect(await issueSetupToken(ctx)).toBeUndefined()
  })

  it('may not leave the installation without one', async () => {
    const { rows } = await ctx.pool.query('select id from people.person where administrator')
    await expect(deleteAccount(as(rows[0].id), { password: PASSWORD })).rejects.toMatchObject({
      code: 'people.last-administrator',
    })
  })
})

describe('an invitation', () => {
  it('is a link that works once, for the person it is for', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const { link } = await inviteMember(as(lead.id), { projectId, email: 'New.Person@city.example', role: 'viewer' })
    const secret = link.split('/').at(-1)!
    expect(await findInvitation(visitor(), secret)).toMatchObject({
      email: 'new.person@city.example',
      hasAccount: false,
    })
    await expect(acceptInvitation(as((await person()).id), { secret })).rejects.toMatchObject({
      code: 'people.other-person',
    })
    await expect(
      acceptInvitation(visitor(), { secret, account: { name: '', password: 'short' } }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      details: { fields: { name: expect.any(String), password: expect.any(String) } },
    })
    const { personId } = await acceptInvitation(visitor(), {
      secret,
      account: { name: 'New Person', password: PASSWORD },
    })
    expect((await listProjects(as(personId))).map((p) => p.id)).toEqual([projectId])
    await expect(
      acceptInvitation(visitor(), { secret, account: { name: 'Again', password: PASSWORD } }),
    ).rejects.toMatchObject({ code: 'people.no-invitation' })
  })

  it('makes one account where it is accepted twice at the same moment', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const { link } = await inviteMember(as(lead.id), { projectId, email: 'twice@city.example', role: 'viewer' })
    const input = { secret: link.split('/').at(-1)!, account: { name: 'Twice Clicked', password: PASSWORD } }
    const both = await Promise.allSettled([acceptInvitation(visitor(), input), acceptInvitation(visitor(), input)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'people.no-invitation' } })
  })

  it('ends after fourteen days, and when it is withdrawn', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const made = await inviteMember(as(lead.id), { projectId, email: 'late@city.example', role: 'viewer' })
    await withdrawInvitation(as(lead.id), { projectId, id: made.id })
    await expect(findInvitation(visitor(), made.link.split('/').at(-1)!)).rejects.toMatchObject({
      code: 'people.no-invitation',
    })
    const second = await inviteMember(as(lead.id), { projectId, email: 'late@city.example', role: 'viewer' })
    ctx.clock.advance(15 * 86_400_000)
    await expect(findInvitation(visitor(), second.link.split('/').at(-1)!)).rejects.toMatchObject({
      code: 'people.no-invitation',
    })
  })

  it('is mailed, so that the link can be copied where no mail is sent', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const { link } = await inviteMember(as(lead.id), { projectId, email: 'mail@city.example', role: 'viewer' })
    const { rows } = await ctx.pool.query(`select body from platform.letter where recipient = 'mail@city.example'`)
    expect(rows[0].body).toContain(link)
  })
})

describe('a project', () => {
  it('keeps somebody who can manage it', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const viewer = await join(lead.id, projectId, 'viewer')
    await expect(setRoles(as(lead.id), { projectId, personId: lead.id, roles: ['viewer'] })).rejects.toMatchObject({
      code: 'people.last-lead',
    })
    await expect(removeMember(as(lead.id), { projectId, personId: lead.id })).rejects.toMatchObject({
      code: 'people.last-lead',
    })
    await expect(deleteAccount(as(lead.id), { password: PASSWORD })).rejects.toMatchObject({
      code: 'people.last-lead-leaves',
      message: expect.stringContaining('“Open contracting”'),
    })
    await setRoles(as(lead.id), { projectId, personId: viewer.id, roles: ['lead'] })
    await removeMember(as(viewer.id), { projectId, personId: lead.id })
    expect((await listMembers(as(viewer.id), projectId)).map((m) => m.personId)).toEqual([viewer.id])
  })

  it('loses only one of two leads who remove each other at once', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const second = await join(lead.id, projectId, 'lead')
    const both = await Promise.allSettled([
      removeMember(as(lead.id), { projectId, personId: second.id }),
      removeMember(as(second.id), { projectId, personId: lead.id }),
    ])
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('an account', () => {
  const headers = new Headers({ 'user-agent': 'test' })
  const cookieOf = (answer: { headers: Headers }) =>
    new Headers({
      cookie: answer.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; '),
    })

  it('signs in with its password, gets a new session each time, and none with a wrong one', async () => {
    const { id, email } = await person()
    const first = cookieOf(await ctx.auth.signIn({ email, password: PASSWORD, headers }))
    const second = cookieOf(await ctx.auth.signIn({ email, password: PASSWORD, headers }))
    expect(await findActor(ctx, first)).toEqual({ kind: 'person', id })
    expect((await ctx.auth.findSession(first))?.sessionId).not.toBe((await ctx.auth.findSession(second))?.sessionId)
    await expect(ctx.auth.signIn({ email, password: 'wrong', headers })).rejects.toMatchObject({
      code: 'auth.wrong-password',
    })
    await expect(ctx.auth.signIn({ email: 'nobody@city.example', password: 'wrong', headers })).rejects.toMatchObject({
      code: 'auth.wrong-password',
    })
  })

  it('is signed out everywhere by a new password and by a change of rights', async () => {
    const lead = await person()
    const { id: projectId } = await projectOf(lead.id)
    const viewer = await join(lead.id, projectId, 'viewer')
    const session = cookieOf(await ctx.auth.startSession(viewer.id, headers))
    await setRoles(as(lead.id), { projectId, personId: viewer.id, roles: ['analyst'] })
    expect(await findActor(ctx, session)).toEqual({ kind: 'visitor' })
    const again = cookieOf(await ctx.auth.startSession(viewer.id, headers))
    await expect(
      changePassword(as(viewer.id), { current: 'wrong', next: 'another good password' }),
    ).rejects.toMatchObject({ code: 'people.wrong-password' })
    await changePassword(as(viewer.id), { current: PASSWORD, next: 'another good password' })
    expect(await findActor(ctx, again)).toEqual({ kind: 'visitor' })
    expect(await ctx.auth.checkPassword(viewer.id, 'another good password')).toBe(true)
  })

  it('acts through a token of its own until the token ends', async () => {
    const { id } = await person()
    const { secret } = await createToken(as(id), { name: 'monthly import' })
    const bearer = new Headers({ authorization: `Bearer ${secret}` })
    expect(await findActor(ctx, bearer)).toEqual({ kind: 'person', id })
    expect(await findActor(ctx, new Headers({ authorization: 'Bearer fairlead_guess' }))).toEqual({ kind: 'visitor' })
    ctx.clock.advance(366 * 86_400_000)
    expect(await findActor(ctx, bearer)).toEqual({ kind: 'visitor' })
  })
})
