import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidates, findEntry, goals, listEntries, visitItems } from '#workspace/index.ts'
import { registerForms } from '../../../../../../tests/support/register-samples.ts'
import { openRouteWorld, type Route, type RouteWorld } from '../../../../../../tests/support/route-world.ts'
import { path } from '../../../routes.ts'

let world: RouteWorld
beforeAll(async () => {
  world = await openRouteWorld()
})
afterAll(() => world?.ctx.close())

const rooms = 'goals|outcomes|barriers|components|selection|glossary|calendar|site-visits'
const isOurs = ({ address }: Route) => new RegExp(`^/projects/:projectId/(${rooms})(/|$)`).test(address)
const routesOf = (method: string) => world.projectRoutes.filter((route) => isOurs(route) && route.method === method)
const takesForm = ({ name }: Route) => name !== undefined && name in registerForms
const say = ({ method, address }: Route) => `${method} ${address}`
const read = async (address: string, as = world.callers.lead) =>
  (await world.ask({ method: 'GET', address, name: undefined }, as)).text()

describe('the pages of the registers', () => {
  it('are there for their lead', async () => {
    expect(routesOf('GET').length).toBeGreaterThan(35)
    for (const route of routesOf('GET')) {
      const answer = await world.ask(route, world.callers.lead)
      expect([say(route), answer.status]).toEqual([say(route), 200])
      expect(await answer.text()).toContain('<h1')
    }
    expect(world.faults).toEqual([])
  })

  it('are nothing to a member of another project, there or in their own', async () => {
    const before = await world.countEvents()
    for (const route of [...routesOf('GET'), ...routesOf('POST').filter(takesForm)]) {
      const there = await world.ask(route, world.callers.stranger)
      expect([say(route), there.status]).toEqual([say(route), 404])
      if (!/:(?!projectId|component)/.test(route.address)) continue
      const own = await world.ask(route, world.callers.stranger, { projectId: world.other })
      expect([say(route), own.status]).toEqual([say(route), 404])
    }
    expect(await world.countEvents()).toBe(before)
  })

  it('take nothing from somebody who only reads', async () => {
    const before = await world.countEvents()
    for (const route of routesOf('POST').filter(takesForm)) {
      const { status } = await world.ask(route, world.callers.viewer)
      expect([say(route), status]).toEqual([say(route), 403])
    }
    expect(await world.countEvents()).toBe(before)
  })
})

describe('a form of a register', () => {
  const edit = (goalId: string) => path('edit-goal', { projectId: world.projectId, goalId })
  const typed = { statement: 'Publish every award.', term: 'short', state: 'open' }

  it('is shown again, 409, to the second of two, with what they typed and what stands; then saves it', async () => {
    const { callers, ids, projectId, send } = world
    const address = edit(ids.goalId)
    const first = await send(address, callers.analyst, { ...typed, why: 'The analyst’s reason.', basedOn: '1' })
    expect(first.status).toBe(303)
    const second = await send(address, callers.lead, { ...typed, why: 'The lead’s <reason>.', basedOn: '1' })
    const body = await second.text()
    expect([second.status, body.includes('name="basedOn" value="2"')]).toEqual([409, true])
    for (const text of ['The analyst’s reason.', 'The lead’s &lt;reason&gt;.', 'analyst saved it before you'])
      expect([text, body.includes(text)]).toEqual([text, true])
    const again = await send(address, callers.lead, { ...typed, why: 'The lead’s <reason>.', basedOn: '2' })
    expect(again.status).toBe(303)
    expect(await findEntry(world.ctx, goals, { projectId, id: ids.goalId })).toMatchObject({
      why: 'The lead’s <reason>.',
      version: 3,
    })
  })

  it('is shown again with what was typed and what is wrong', async () => {
    const { callers, projectId, send } = world
    const address = path('new-goal', { projectId })
    const answer = await send(address, callers.lead, { ...typed, statement: '', why: 'Kept.' })
    const body = await answer.text()
    expect(answer.status).toBe(422)
    expect(body).toContain('href="#statement"')
    expect(body).toContain('Say in one sentence what is to be reached.')
    expect(body).toContain('>Kept.</textarea>')
  })

  it('withdraws an entry, says so on its page, and brings it back', async () => {
    const { callers, ids, projectId, send } = world
    const address = path('barrier', { projectId, barrierId: ids.barrierId })
    await send(address, callers.lead, { act: 'withdraw' })
    expect(await read(address)).toContain('Bring it back')
    expect(await read(path('barriers', { projectId }))).toContain('Withdrawn (1)')
    await send(address, callers.lead, { act: 'bring-back' })
    const body = await read(address)
    for (const word of ['Barrier withdrawn', 'Barrier brought back', 'lead'])
      expect([word, body.includes(word)]).toEqual([word, true])
  })

  it('begins with an example that was taken over', async () => {
    const { projectId } = world
    const outcome = await read(path('new-outcome', { projectId }, { example: 'vendors' }))
    expect(outcome).toContain('value="More local suppliers offer and win"')
    expect(await read(path('new-term', { projectId }, { example: 'ocds' }))).toContain(
      'value="Open Contracting Data Standard"',
    )
  })
})

describe('the selection: reform:B02', () => {
  it('says in words and in a table how the ranking hangs on the weights', async () => {
    const { callers, ids, projectId, send, ctx } = world
    const list = path('new-candidate', { projectId })
    await send(list, callers.lead, { name: 'Hillford' })
    const criterion = { name: 'Published data', weight: '3' }
    await send(path('new-criterion', { projectId }), callers.lead, criterion)
    const { candidateId, criterionId } = ids
    const all = await read(path('score-candidate', { projectId, candidateId }))
    const other = [...all.matchAll(/name="criterionId" value="([^"]+)"/g)].map(([, id]) => id!)
    const second = other.find((id) => id !== criterionId)!
    const hillford = (await listEntries(ctx, candidates, { projectId })).find(({ name }) => name === 'Hillford')!
    const score = (candidateId: string, id: string, mark: string) =>
      send(path('score-candidate', { projectId, candidateId }), callers.lead, {
        criterionId: id,
        [`score-${id}`]: mark,
        [`rationale-${id}`]: 'We saw it.',
        [`basedOn-${id}`]: '0',
      })
    for (const [who, what, mark] of [
      [candidateId, criterionId, '4'],
      [candidateId, second, '1'],
      [hillford.id, criterionId, '1'],
      [hillford.id, second, '4'],
    ] as const)
      expect((await score(who, what, mark)).status).toBe(303)
    const body = await read(path('selection', { projectId }))
    expect(body).toContain('Who is first hangs on 2 weights')
    expect(body).toContain('Political will: 4 instead of 3')
    expect(body).toContain('Hillford goes from place 1 to 2')
  })
})

describe('the kit of a site visit', () => {
  it('ticks what is done of a list in one form, without a script', async () => {
    const { callers, ids, projectId, send, ctx } = world
    const address = path('site-visit', { projectId, visitId: ids.visitId })
    const ticked = { act: 'tick', list: 'print', [`basedOn-${ids.itemId}`]: '1', 'done-print': ids.itemId }
    expect((await send(address, callers.lead, ticked)).status).toBe(303)
    expect(await findEntry(ctx, visitItems, { projectId, id: ids.itemId })).toMatchObject({ isDone: true, version: 2 })
    expect((await send(address, callers.lead, ticked)).status).toBe(303)
    const nothing = await send(address, callers.lead, { act: 'add', list: 'print', 'text-print': ' ' })
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('href="#text-print"')])
  })
})
