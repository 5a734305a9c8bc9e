import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import {
  classifyDocument,
  deliverDocument,
  findDocument,
  formatDocument,
  listSteps,
} from '#workspace/documents/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openReform, type Reform, words } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { retractPublication } from './index.ts'

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
