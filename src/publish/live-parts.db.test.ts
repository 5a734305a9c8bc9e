import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProseNode } from '#lib/prose/prose.ts'
import { openAuth } from '#platform/auth/open-auth.ts'
import { nameInstance } from '#platform/instance.ts'
import { unwatched } from '#platform/queue/work.ts'
import { addAction } from '#workspace/actions/index.ts'
import { addDecision } from '#workspace/decisions/index.ts'
import { addEntry, barriers, goals } from '#workspace/index.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { openReform, type Reform, readAll, words } from '../../tests/support/public-project.ts'
import { things } from '../../tests/support/rooms.ts'
import { publishSite } from './index.ts'

/** Stands for what must never leave the project; it appears in no file of any site. */
const CANARY = 'zanzibar-canary'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, auth: openAuth, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const live = (id: string): ProseNode => ({ type: 'live', attrs: { id, settings: {} } })
const siteOf = ({ folder }: Reform, publicationId: string) => readAll(folder(publicationId, 'site'))
const allOf = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n')

async function openFilled(): Promise<Reform> {
  const reform = await openReform(ctx)
  const { projectId, manager } = reform
  await addEntry(manager.ctx, goals, { projectId, values: { statement: 'Ten more bidders.', term: 'short' } })
  await addEntry(manager.ctx, barriers, { projectId, values: { statement: CANARY, type: 'risk-appetite' } })
  await addAction(manager.ctx, { projectId, text: 'Ask the bakers.', ownerId: manager.id })
  return reform
}

describe('a live part of a published document: reform:C07', () => {
  it('stays behind where the agreement keeps its register back; the page and the review say so', async () => {
    const reform = await openFilled()
    await reform.agree()
    await reform.write('Overview', [words('Where we stand.'), live('goals'), live('barriers')])
    const draft = await reform.prepare()
    expect(draft.setAside).toContainEqual({ name: 'What is in the way in “Overview”', why: 'never' })
    expect(draft.products).toContainEqual({ name: 'Goals in “Overview”', products: ['goals'] })
    await reform.approve(draft.id)
    await publishSite(reform.manager.ctx, reform.at(draft.id), unwatched)
    const text = allOf(siteOf(reform, draft.id))
    expect(text).toContain('Kept back by the agreement of the project: What is in the way.')
    expect(text).toContain('Ten more bidders.')
    expect(text).not.toContain(CANARY)
    const policy = siteOf(reform, draft.id).get('policy.html')!
    expect(policy).toContain('What is in the way in “Overview”')
    expect(policy).not.toContain('Nothing was taken out of the data')
  })

  it('is asked again at the switch: what was forbidden since stops the publication', async () => {
    const reform = await openFilled()
    await reform.agree({ product: 'barriers', when: 'at-once' })
    await reform.write('Overview', [live('barriers')])
    const { id } = await reform.prepare()
    await reform.approve(id)
    await reform.agree({ product: 'barriers', when: 'never' })
    await expect(publishSite(reform.manager.ctx, reform.at(id), unwatched)).rejects.toMatchObject({
      code: 'publish.not-let-out',
      message: expect.stringContaining('“Overview”'),
    })
  })

  it('names nobody, and holds no decision that is not public', async () => {
    const reform = await openFilled()
    const { projectId, manager } = reform
    await reform.agree({ product: 'actions', when: 'at-once' }, { product: 'barriers', when: 'at-once' })
    const decidedOn = '2026-05-04'
    await addDecision(manager.ctx, {
      projectId,
      text: 'Buy weekly.',
      decidedOn,
      decidedByOthers: CANARY,
      isPublic: true,
    })
    await addDecision(manager.ctx, { projectId, text: `Keep this: ${CANARY}`, decidedOn })
    await reform.write('Overview', [live('people'), live('actions'), live('decisions')])
    const { id } = await reform.publish()
    const files = siteOf(reform, id)
    const [, page] = [...files].find(([path]) => path.startsWith('project/documents/overview-'))!
    for (const shown of ['Project manager', 'Ask the bakers.', 'Buy weekly.']) expect(page).toContain(shown)
    for (const [path, text] of files)
      expect([path, text.includes(CANARY) || text.includes('Person ')]).toEqual([path, false])
  })

  it('does not say that there is nothing where entries are only not public', async () => {
    const reform = await openFilled()
    const { projectId, manager } = reform
    await reform.agree()
    await reform.write('Before', [live('decisions')])
    await addDecision(manager.ctx, { projectId, text: `Keep this: ${CANARY}`, decidedOn: '2026-05-04' })
    await reform.write('After', [live('decisions')])
    const { id } = await reform.publish()
    const pageOf = (name: string) =>
      [...siteOf(reform, id)].find(([path]) => path.startsWith(`project/documents/${name}-`))![1]
    expect(pageOf('before')).toContain('Nothing was decided yet.')
    expect(pageOf('after')).not.toContain('Nothing was decided yet.')
    expect(pageOf('after')).toContain('Decisions: there are some, and none of them is public.')
  })
})
