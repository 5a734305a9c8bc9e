import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import type { Publication } from '#publish/publication/publication.ts'
import {
  classifyDocument,
  deliverDocument,
  findDocument,
  formatDocument,
  listSteps,
} from '#workspace/documents/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { joinReform, notesAs, writeNotes } from '../../tests/support/interview-notes.ts'
import { openReform, type Reform, words } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { findPublication, listPublications, publishSite, retractPublication } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

/** A document from an empty page, approved and handed over; for members, as every such document begins. */
async function deliver(reform: Reform, title: string) {
  const documentId = await reform.write(title, [words('The city buys bread.')], { access: 'project' })
  const which = { projectId: reform.projectId, documentId }
  await formatDocument(reform.manager.ctx, { ...which, layout: {} })
  await deliverDocument(reform.manager.ctx, which)
  const state = async () => (await findDocument(reform.manager.ctx, which)).state
  const say = (isForAll: boolean, product: string | null = null) =>
    classifyDocument(reform.city.ctx, { ...which, product, isForAll })
  return { which, state, say }
}

describe('a delivered document (reform:F29)', () => {
  it('is published by the publication that it goes out with, once it was said to be for everybody', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const [shown, kept] = [await deliver(reform, 'Bread'), await deliver(reform, 'Flour')]
    await shown.say(true)
    await reform.publish()
    expect([await shown.state(), await kept.state()]).toEqual(['published', 'delivered'])
  })

  it('is delivered again, with the reason, when the publication is taken back or the next one has it no more', async () => {
    const reform = await openReform(ctx)
    await reform.agree()
    const [first, second] = [await deliver(reform, 'Bread'), await deliver(reform, 'Flour')]
    await first.say(true)
    await second.say(true)
    await reform.publish()
    await second.say(false)
    const { id } = await reform.publish()
    expect([await first.state(), await second.state()]).toEqual(['published', 'delivered'])
    const reason = 'A figure in it is wrong.'
    await retractPublication(reform.city.ctx, { ...reform.at(id), reason })
    expect(await first.state()).toBe('delivered')
    expect((await listSteps(reform.city.ctx, first.which)).at(-1)).toMatchObject({ to: 'delivered', reason })
  })

  it('is never said to be for everybody where the agreement keeps what it is, and only by who may approve', async () => {
    const reform = await openReform(ctx)
    await reform.agree({ product: 'interview-notes', when: 'never' })
    const { say, which } = await deliver(reform, 'Bread')
    await expect(say(true, 'interview-notes')).rejects.toMatchObject({ code: 'document.kept-inside' })
    await expect(say(true, 'goals')).rejects.toMatchObject({ code: 'document.no-such-product' })
    await say(false, 'interview-notes')
    expect(await findDocument(reform.manager.ctx, which)).toMatchObject({
      product: 'interview-notes',
      access: 'project',
    })
    const published = await reform.prepare()
    expect(published.setAside).toContainEqual({ name: expect.stringContaining('Bread'), why: 'never' })
  })
})

describe('a document for the research team alone (reform:C07)', () => {
  const namesOf = ({ products, setAside }: Pick<Publication, 'products' | 'setAside'>) =>
    [...products, ...setAside].map(({ name }) => name).join()

  it('is named in a publication to nobody who may not read it, before and after it is online', async () => {
    const reform = await openReform(ctx)
    const vendor = await joinReform(ctx, reform, 'vendors')
    await writeNotes(ctx, reform, 'zanzibar')
    await reform.agree(notesAs('raw'))
    await reform.write('Bread', [words('The city buys bread.')], { access: 'project' })
    const read = async (id: string) =>
      JSON.stringify([await findPublication(vendor, reform.at(id)), await listPublications(vendor, reform)])
    const { id, ...prepared } = await reform.prepare()
    expect(namesOf(prepared)).toContain('zanzibar')
    expect(await read(id)).not.toContain('zanzibar')
    expect(await read(id)).toContain('Bread')
    await reform.approve(id)
    const published = await publishSite(reform.manager.ctx, reform.at(id), unwatched)
    expect(namesOf(published)).toContain('zanzibar')
    expect(await read(id)).not.toContain('zanzibar')
  })

  it('is not named by what was set aside before its document was kept with it', async () => {
    const reform = await openReform(ctx)
    const vendor = await joinReform(ctx, reform, 'vendors')
    await writeNotes(ctx, reform, 'zanzibar')
    await reform.agree(notesAs('raw'))
    const { id } = await reform.prepare()
    const earlier = JSON.stringify([{ name: 'Document “zanzibar”', why: 'never' }])
    await ctx.pool.query('update publish.publication set set_aside = $2::jsonb where id = $1', [id, earlier])
    const { setAside } = await findPublication(vendor, reform.at(id))
    expect(setAside).toEqual([{ name: 'Something that not every member may know of', why: 'never' }])
    expect(namesOf(await findPublication(reform.manager.ctx, reform.at(id)))).toContain('zanzibar')
  })

  it('is not named to members by the refusal to publish it once it was agreed to be kept', async () => {
    const reform = await openReform(ctx)
    await reform.agree(notesAs('project'))
    const documentId = await reform.write('Notes zanzibar', [words('The city buys bread.')])
    const { id } = await reform.prepare()
    await reform.approve(id)
    await ctx.pool.query(`update workspace.document set template = 'interview-notes@1' where id = $1`, [documentId])
    const { rows } = await ctx.pool.query('select products from publish.publication where id = $1', [id])
    const asNotes = rows[0].products.map((part: { thing: string | null }) =>
      part.thing === `document:${documentId}` ? { ...part, products: ['interview-notes'] } : part,
    )
    await ctx.pool.query('update publish.publication set products = $2::jsonb where id = $1', [
      id,
      JSON.stringify(asNotes),
    ])
    await reform.agree(notesAs('raw'))
    await expect(publishSite(reform.manager.ctx, reform.at(id), unwatched)).rejects.toMatchObject({
      code: 'publish.not-let-out',
      details: { name: 'Something that not every member may know of' },
    })
  })
})
