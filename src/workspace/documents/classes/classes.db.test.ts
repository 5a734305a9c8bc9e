import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listClaims } from '#evidence/index.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import { listChangesSince } from '#workspace/digest/index.ts'
import { usualEnd } from '#workspace/links/index.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import { joinReform, notesAs, writeNotes } from '../../../../tests/support/interview-notes.ts'
import { openReform } from '../../../../tests/support/public-project.ts'
import { things } from '../../../../tests/support/rooms.ts'
import {
  createDocument,
  findAccess,
  findDocument,
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

/** All that somebody can learn of a project's documents, on the ways that lead to them. */
async function learnAll(reader: Ctx, projectId: string): Promise<string> {
  const { kinds } = ctx.things
  const found = await Promise.all(
    ['document', 'claim'].map((kind) => kinds?.get(kind)?.search?.(reader, projectId, CANARY)),
  )
  const since = new Date(0)
  const changes = (await listChangesSince(reader, { projectId, since })).things
  return JSON.stringify([
    ...(await listDocuments(reader, projectId)).map(({ id, title }) => ({ id, title })),
    ...found,
    ...(await listClaims(reader, projectId)),
    changes,
  ])
}

describe('the class of a document (reform:C07)', () => {
  it('keeps raw words to the research team on every way in, as if they were not there', async () => {
    const reform = await openReform(ctx)
    const { projectId, manager } = reform
    const [vendor, writer] = [
      await joinReform(ctx, reform, 'vendors'),
      await joinReform(ctx, reform, 'communications-expert'),
    ]
    const which = await writeNotes(ctx, reform, CANARY)
    expect(await learnAll(vendor, projectId)).toContain(CANARY)
    await reform.agree(notesAs('raw'))
    for (const reader of [vendor, writer]) {
      await expect(findDocument(reader, which)).rejects.toMatchObject(GONE)
      await expect(readDocumentContent(reader, which)).rejects.toMatchObject(GONE)
      await expect(findAccess(reader, which)).rejects.toMatchObject(GONE)
      const learned = await learnAll(reader, projectId)
      expect(learned).not.toContain(CANARY)
      expect(learned).not.toContain(which.documentId)
    }
    expect(await learnAll(manager.ctx, projectId)).toContain(CANARY)
    expect(await findAccess(manager.ctx, which)).toMatchObject({ mayWrite: true })
  })

  it('is one for everybody again once it was agreed otherwise', async () => {
    const reform = await openReform(ctx)
    const vendor = await joinReform(ctx, reform, 'vendors')
    const which = await writeNotes(ctx, reform, CANARY)
    await reform.agree(notesAs('identity'))
    await expect(findDocument(vendor, which)).rejects.toMatchObject(GONE)
    await reform.agree(notesAs('project'))
    expect(await findDocument(vendor, which)).toMatchObject({ id: which.documentId })
  })

  it('lets the core teams read what is released to them once it was delivered, and nobody else', async () => {
    const reform = await openReform(ctx)
    const [core, vendor] = [
      await joinReform(ctx, reform, 'subject-matter-expert'),
      await joinReform(ctx, reform, 'vendors'),
    ]
    const which = await writeNotes(ctx, reform, CANARY)
    await reform.agree(notesAs('released'))
    await expect(findDocument(core, which)).rejects.toMatchObject(GONE)
    await ctx.pool.query(`update workspace.document set state = 'delivered' where id = $1`, [which.documentId])
    expect(await findDocument(core, which)).toMatchObject({ state: 'delivered' })
    await expect(findDocument(vendor, which)).rejects.toMatchObject(GONE)
  })

  it('is shared with nobody outside, and a link that was given before leads nowhere', async () => {
    const reform = await openReform(ctx)
    const { manager } = reform
    const which = await writeNotes(ctx, reform, CANARY)
    const asked = { name: 'Cleo', organisation: '', may: 'read' as const, until: usualEnd(ctx.clock.now()) }
    const { id: linkId, link } = await shareDocument(manager.ctx, { ...which, ...asked })
    const held = { linkId, secret: link.split('/').at(-1)!, from: '203.0.113.7' }
    const visitor = ctx.as({ kind: 'visitor' })
    expect((await readByLink(visitor, held)).version.title).toContain(CANARY)
    await reform.agree(notesAs('raw'))
    await expect(readByLink(visitor, held)).rejects.toMatchObject(GONE)
    await expect(shareDocument(manager.ctx, { ...which, ...asked })).rejects.toMatchObject({
      code: 'document.not-for-outside',
      message: expect.stringContaining('agree otherwise first'),
    })
  })

  it('is begun by nobody who may not read it', async () => {
    const reform = await openReform(ctx)
    const { projectId } = reform
    const writer = await joinReform(ctx, reform, 'communications-expert')
    await reform.agree({ product: 'action-plan', access: 'raw', when: 'never' })
    await expect(createDocument(writer, { projectId, title: 'Plan', template: 'action-plan' })).rejects.toMatchObject({
      code: 'document.not-of-team',
    })
  })
})
