import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMembers, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { nameInstance } from '#platform/instance.ts'
import type { Work } from '#platform/queue/work.ts'
import { listWaiting } from '#workspace/digest/index.ts'
import { openCity as openCityOf, refusalOf, release } from '../../tests/support/cities.ts'
import { type TestContext, testContext } from '../../tests/support/context.ts'
import { things } from '../../tests/support/rooms.ts'
import { decideApproval, saveNeededApprovals } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext({ analytics: true, things })
  await nameInstance(ctx)
})
afterAll(() => ctx.close())

const openCity = (...releases: object[]) => openCityOf(ctx, ...releases)
const stopped = (): Work => ({ signal: AbortSignal.abort(), report: async () => {} })

describe('a review', () => {
  const letters = async (text: string) => {
    const { rows } = await ctx.pool.query('select recipient, body from platform.letter where body like $1', [
      `%${text}%`,
    ])
    return rows as { recipient: string; body: string }[]
  }

  it('is asked for by letter of everybody else who may approve, with a link to the page', async () => {
    const city = await openCity(release(1, 1))
    const { id, projectId } = await city.prepare(city.lead)
    const sent = await letters(id)
    const [{ email }] = (await listMembers(ctx, projectId)).filter(({ roles }) => roles[0]?.id === 'reviewer') as [
      Member,
    ]
    expect(sent).toEqual([
      { recipient: email, body: expect.stringContaining(`${ctx.config.url}/projects/${projectId}/publish/${id}`) },
    ])
    const { rows } = await ctx.pool.query('select body from log.event where project_id = $1', [projectId])
    expect(rows.map(({ body }) => body).join()).not.toContain(email)
  })

  it('is asked of the roles that must approve', async () => {
    const city = await openCity(release(1, 1))
    const needed = [{ id: 'viewer', words: 'A viewer', role: 'viewer', isByAnother: true }]
    await saveNeededApprovals(city.lead, { projectId: city.projectId, needed })
    const { id } = await city.prepare()
    expect(await letters(id)).toEqual([])
  })

  it('is asked for once a draft stands, and not by a preparation that was stopped', async () => {
    const city = await openCity(release(1, 1))
    expect(await refusalOf(city.prepare(city.analyst, stopped()))).toBe('AbortError')
    expect(await letters(city.projectId)).toEqual([])
  })

  it('waits on the home page of whoever can approve, until they have, and of nobody else', async () => {
    const city = await openCity(release(1, 1))
    const { id, projectId } = await city.prepare(city.analyst)
    const waiting = async (who: Ctx) =>
      (await listWaiting(who, projectId)).filter(({ what }) => what === 'approve-publication')
    expect(await waiting(city.reviewer)).toMatchObject([{ ref: `publication:${id}` }])
    expect(await waiting(city.analyst)).toEqual([])
    await decideApproval(city.reviewer, { projectId, publicationId: id, decision: 'approve' })
    expect(await waiting(city.reviewer)).toEqual([])
  })

  it('waits for nobody whose approval is not one of those that are missing', async () => {
    const city = await openCity(release(1, 1))
    const needed = [{ id: 'viewer', words: 'A viewer', role: 'viewer', isByAnother: true }]
    await saveNeededApprovals(city.lead, { projectId: city.projectId, needed })
    const { projectId } = await city.prepare(city.analyst)
    expect(await listWaiting(city.reviewer, projectId)).toEqual([])
  })
})

describe('who must approve', () => {
  it('is a side and a role that the project has, so that somebody can', async () => {
    const { lead, projectId } = await openCity(release(1, 1))
    const save = (whose: object) =>
      saveNeededApprovals(lead, { projectId, needed: [{ id: 'a', words: 'Somebody', isByAnother: true, ...whose }] })
    for (const whose of [{ role: 'no-such-role' }, { side: 'no-such-side' }, { side: 'no-such-side', role: 'lead' }])
      await expect(save(whose)).rejects.toMatchObject({ code: 'publish.nobody-to-approve' })
    expect((await save({ side: 'team', role: 'lead' })).needed).toMatchObject([{ side: 'team', role: 'lead' }])
  })

  it('is said in at most 300 characters', async () => {
    const { lead, projectId } = await openCity(release(1, 1))
    const save = (length: number) =>
      saveNeededApprovals(lead, { projectId, needed: [{ id: 'a', words: 'a'.repeat(length), isByAnother: true }] })
    await expect(save(301)).rejects.toMatchObject({ code: 'input.invalid' })
    expect((await save(300)).needed).toHaveLength(1)
  })
})
