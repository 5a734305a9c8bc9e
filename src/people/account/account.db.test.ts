import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { type TestContext, testContext } from '../../../tests/support/context.ts'
import {
  acceptInvitation,
  contributions,
  createPerson,
  createProject,
  createToken,
  deleteAccount,
  exportAccount,
  findAccount,
  inviteMember,
  listDeletionObstacles,
  recordNewPasskey,
  removePasskey,
  renamePasskey,
} from '../index.ts'

const PASSWORD = 'correct horse battery'
const password = PASSWORD

let ctx: TestContext
let count = 0
beforeAll(async () => {
  const policies = new Map(contributions.policies.map((policy) => [policy.operation, policy]))
  ctx = await testContext({ auth: openAuth, things: { policies } })
})
afterAll(() => ctx.close())

const as = (id: string): Ctx => ctx.as({ kind: 'person', id })

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

const withoutPassword = (id: string) => ctx.pool.query('delete from people.sign_in where user_id = $1', [id])

async function addPasskey(personId: string): Promise<string> {
  const id = ctx.clock.newId()
  await ctx.pool.query(
    `insert into people.passkey (id, user_id, public_key, credential_id, counter, device_type, backed_up)
     values ($1, $2, 'key', gen_random_uuid()::text, 0, 'singleDevice', false)`,
    [id, personId],
  )
  return id
}

/** A project of somebody else, in which the person is a viewer. */
async function joinProject({ id, email }: { id: string; email: string }): Promise<string> {
  const lead = await person()
  const { id: projectId } = await createProject(as(lead.id), { name: 'Open contracting', organisation: 'Example City' })
  const { link } = await inviteMember(as(lead.id), { projectId, email, role: 'viewer' })
  await acceptInvitation(as(id), { secret: link.split('/').at(-1)! })
  return projectId
}

describe('deleting an account', () => {
  it('leaves nothing of the person in any table, but their id where something was done', async () => {
    const { id, email } = await person()
    const projectId = await joinProject({ id, email })
    const { rows: members } = await ctx.pool.query(
      `select person_id from people.member_role where project_id = $1 and role = 'lead'`,
      [projectId],
    )
    // Invited again, elsewhere: a link that would let somebody in under their address.
    const { id: second } = await createProject(as(members[0].person_id), {
      name: 'Second',
      organisation: 'Example City',
    })
    await inviteMember(as(members[0].person_id), { projectId: second, email, role: 'viewer' })
    await createToken(as(id), { name: 'monthly import' })
    await addPasskey(id)
    await ctx.auth.startSession(id, new Headers({ 'user-agent': 'test' }))
    await ctx.mail.send(ctx, { to: email.toUpperCase(), subject: 'Hello', text: 'Hello' })
    const sealed = await ctx.keys.encryptFor(ctx, id, Buffer.from('a secret'))

    await deleteAccount(as(id), { password })

    await expect(ctx.keys.decryptFor(ctx, id, sealed)).rejects.toMatchObject({ code: 'keys.forgotten' })
    const { rows: tables } = await ctx.pool.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const left: string[] = []
    for (const { name } of tables) {
      const find = (what: string) =>
        ctx.pool.query(`select 1 from ${name} t where lower(t::text) like $1`, [`%${what}%`])
      expect([name, (await find(email)).rowCount]).toEqual([name, 0])
      if ((await find(id)).rowCount) left.push(name)
    }
    expect(left).toEqual(['log.event'])
  })

  it('asks for the password, also with a fresh session', async () => {
    const { id } = await person()
    for (const proof of [{}, { password: '' }, { password: 'wrong' }, { signedInAt: ctx.clock.now() }])
      await expect(deleteAccount(as(id), proof)).rejects.toMatchObject({ code: 'people.wrong-password' })
    await expect(deleteAccount(as(id), { password })).resolves.toBeUndefined()
  })

  it('asks who has no password to have signed in within ten minutes', async () => {
    const { id } = await person()
    await withoutPassword(id)
    const signedInAt = new Date(ctx.clock.now().getTime() - 11 * 60_000)
    for (const proof of [{}, { password }, { signedInAt }])
      await expect(deleteAccount(as(id), proof)).rejects.toMatchObject({ code: 'people.sign-in-again' })
    await expect(deleteAccount(as(id), { signedInAt: ctx.clock.now() })).resolves.toBeUndefined()
  })

  it('tells beforehand what depends on the person alone', async () => {
    const { id } = await person(true)
    const project = await createProject(as(id), { name: 'Mine alone', organisation: 'Example City' })
    expect(await listDeletionObstacles(as(id))).toEqual({
      isLastAdministrator: true,
      projects: [{ projectId: project.id, project: 'Mine alone' }],
    })
    await expect(deleteAccount(as(id), { password })).rejects.toMatchObject({ code: 'people.last-administrator' })
    const second = await person(true)
    await expect(deleteAccount(as(id), { password })).rejects.toMatchObject({ code: 'people.last-lead-leaves' })
    expect(await listDeletionObstacles(as(second.id))).toEqual({ isLastAdministrator: false, projects: [] })
  })
})

describe('taking an account away', () => {
  it('gives all that is kept about the person, and nothing about others', async () => {
    const me = await person()
    await joinProject(me)
    const other = await person()
    await joinProject(other)
    const mine = await exportAccount(as(me.id))
    expect(mine).toMatchObject({
      account: { email: me.email },
      memberships: [{ project: 'Open contracting' }],
      invitations: [{ role: 'viewer' }],
      letters: [{ subject: expect.any(String) }],
      changes: [{ type: 'member.joined', actor: `person:${me.id}` }],
    })
    expect(JSON.stringify(mine)).not.toContain(other.id)
  })
})

describe('a passkey', () => {
  it('is named and removed by its owner alone', async () => {
    const [owner, other] = [await person(), await person()]
    const id = await addPasskey(owner.id)
    await recordNewPasskey(as(owner.id))
    for (const refused of [
      () => renamePasskey(as(other.id), { id, name: 'mine now' }),
      () => removePasskey(as(other.id), { id }),
      () => removePasskey(as(owner.id), { id: 'none' }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'people.no-such-passkey' })
    await renamePasskey(as(owner.id), { id, name: ' My laptop ' })
    expect((await findAccount(as(owner.id))).passkeys).toMatchObject([{ id, name: 'My laptop' }])
    await expect(renamePasskey(as(owner.id), { id, name: ' ' })).rejects.toMatchObject({ code: 'input.invalid' })
    await removePasskey(as(owner.id), { id })
    expect((await findAccount(as(owner.id))).passkeys).toEqual([])
  })

  it('is not removed where it is the last way in', async () => {
    const { id: personId } = await person()
    await withoutPassword(personId)
    const [first, second] = [await addPasskey(personId), await addPasskey(personId)]
    await removePasskey(as(personId), { id: first })
    await expect(removePasskey(as(personId), { id: second })).rejects.toMatchObject({ code: 'people.last-way-in' })
  })
})
