import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listClaims } from '#evidence/index.ts'
import { acceptInvitation, createPerson, inviteMember } from '#people/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { listReports, makeReport, readReport } from '#reports/index.ts'
import { listChangesSince } from '#workspace/digest/index.ts'
import type { AgreementItem } from '#workspace/index.ts'
import { usualEnd } from '#workspace/links/index.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { openReform, type Reform, words } from '../../../../tests/support/public-project.ts'
import { things } from '../../../../tests/support/rooms.ts'
import { encodeProse } from '../content/y-prose.ts'
import { startDocument } from '../create-document.ts'
import {
  createDocument,
  findAccess,
  findDocument,
  keepClaims,
  listDocuments,
  readByLink,
  readDocumentContent,
  shareDocument,
} from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

/** Stands for what only the research team may read. */
const CANARY = 'zanzibar-canary'
const GONE = { code: 'document.no-such-document', kind: 'not-found' }

let made = 0
async function join({ projectId, manager }: Reform, role: string): Promise<Ctx> {
  made += 1
  const account = { name: `Member ${made}`, email: `m${made}@city.example`, password: 'correct horse battery' }
  const id = await ctx.db
    .transaction()
    .execute((db) => createPerson({ ...ctx, db }, { ...account, administrator: false }))
  const person = ctx.as({ kind: 'person', id })
  const { link } = await inviteMember(manager.ctx, { projectId, email: account.email, role })
  await acceptInvitation(person, { secret: link.split('/').at(-1)! })
  return person
}

/** Notes of an interview, as a document that the playbook has a template for, with a claim in it. */
async function writeNotes({ projectId, manager }: Reform) {
  const claim = { type: 'claim', attrs: { claimId: ctx.clock.newId(), kind: 'finding' }, content: [words(CANARY)] }
  const update = encodeProse({ type: 'doc', content: [words(CANARY), claim] })
  const { id } = await transact(manager.ctx, (ctx) =>
    startDocument(ctx, projectId, { title: `Notes ${CANARY}`, update }),
  )
  const which = { projectId, documentId: id }
  await ctx.pool.query(`update workspace.document set template = 'interview-notes@1' where id = $1`, [id])
  await keepClaims(manager.ctx, which)
  return which
}

const kept = (access: AgreementItem['access']) => ({ product: 'interview-notes', access, when: 'never' as const })

/** All that somebody can learn of a project's documents, on the ways that lead to them. */
async function learnAll(reader: Ctx, projectId: string): Promise<string> {
  const { kinds } = ctx.things
  const found = await Promise.all(
    ['document', 'claim', 'report'].map((kind) => kinds?.get(kind)?.search?.(reader, projectId, CANARY)),
  )
  const since = new Date(0)
  const changes = (await listChangesSince(reader, { projectId, since })).things
  return JSON.stringify([
    ...(await listDocuments(reader, projectId)).map(({ id, title }) => ({ id, title })),
    ...found,
    ...(await listClaims(reader, projectId)),
    ...(await listReports(reader, { projectId })),
    changes,
  ])
}

describe('the class of a document (reform:C07)', () => {
  it('keeps raw words to the research team on every way in, as if they were not there', async () => {
    const reform = await openReform(ctx)
    const { projectId, manager } = reform
    const [vendor, writer] = [await join(reform, 'vendors'), await join(reform, 'communications-expert')]
    const which = await writeNotes(reform)
    const report = await makeReport(manager.ctx, { projectId, kind: 'document', documentId: which.documentId })
    expect(await learnAll(vendor, projectId)).toContain(CANARY)
    await reform.agree(kept('raw'))
    for (const reader of [vendor, writer]) {
      await expect(findDocument(reader, which)).rejects.toMatchObject(GONE)
      await expect(readDocumentContent(reader, which)).rejects.toMatchObject(GONE)
      await expect(findAccess(reader, which)).rejects.toMatchObject(GONE)
      await expect(readReport(reader, { projectId, reportId: report.id })).rejects.toMatchObject({ kind: 'not-found' })
      const learned = await learnAll(reader, projectId)
      expect(learned).not.toContain(CANARY)
      expect(learned).not.toContain(which.documentId)
    }
    expect(await learnAll(manager.ctx, projectId)).toContain(CANARY)
    expect(await findAccess(manager.ctx, which)).toMatchObject({ mayWrite: true })
  })

  it('is one for everybody again once it was agreed otherwise', async () => {
    const reform = await openReform(ctx)
    const vendor = await join(reform, 'vendors')
    const which = await writeNotes(reform)
    await reform.agree(kept('identity'))
    await expect(findDocument(vendor, which)).rejects.toMatchObject(GONE)
    await reform.agree(kept('project'))
    expect(await findDocument(vendor, which)).toMatchObject({ id: which.documentId })
  })

  it('lets the core teams read what is released to them once it was delivered, and nobody else', async () => {
    const reform = await openReform(ctx)
    const [core, vendor] = [await join(reform, 'subject-matter-expert'), await join(reform, 'vendors')]
    const which = await writeNotes(reform)
    await reform.agree(kept('released'))
    await expect(findDocument(core, which)).rejects.toMatchObject(GONE)
    await ctx.pool.query(`update workspace.document set state = 'delivered' where id = $1`, [which.documentId])
    expect(await findDocument(core, which)).toMatchObject({ state: 'delivered' })
    await expect(findDocument(vendor, which)).rejects.toMatchObject(GONE)
  })

  it('is shared with nobody outside, and a link that was given before leads nowhere', async () => {
    const reform = await openReform(ctx)
    const { manager } = reform
    const which = await writeNotes(reform)
    const asked = { name: 'Cleo', organisation: '', may: 'read' as const, until: usualEnd(ctx.clock.now()) }
    const { id: linkId, link } = await shareDocument(manager.ctx, { ...which, ...asked })
    const held = { linkId, secret: link.split('/').at(-1)!, from: '203.0.113.7' }
    const visitor = ctx.as({ kind: 'visitor' })
    expect((await readByLink(visitor, held)).version.title).toContain(CANARY)
    await reform.agree(kept('raw'))
    await expect(readByLink(visitor, held)).rejects.toMatchObject(GONE)
    await expect(shareDocument(manager.ctx, { ...which, ...asked })).rejects.toMatchObject({
      code: 'document.not-for-outside',
      message: expect.stringContaining('agree otherwise first'),
    })
  })

  it('is begun by nobody who may not read it', async () => {
    const reform = await openReform(ctx)
    const { projectId } = reform
    const writer = await join(reform, 'communications-expert')
    await reform.agree({ product: 'action-plan', access: 'raw', when: 'never' })
    await expect(createDocument(writer, { projectId, title: 'Plan', template: 'action-plan' })).rejects.toMatchObject({
      code: 'document.not-of-team',
    })
  })
})
