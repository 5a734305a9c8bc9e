import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, changeEntry, listEntries, siteVisits, takeOverItems, visitItems, visitSessions } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const visit = { number: 1, name: 'Meet the staff', startsOn: '2026-06-10', endsOn: '2026-06-12' }
const addVisit = () => addEntry(world.ana.ctx, siteVisits, { projectId: world.projectId, values: visit })

describe('a site visit: reform:D30', () => {
  it('ends after it begins, and stands among what comes', async () => {
    const { ctx, projectId, ana } = world
    const { id } = await addVisit()
    const all = await Promise.all(ctx.things.views!.map((view) => view.coming?.(ctx, projectId) ?? []))
    expect(all.flat()).toContainEqual({
      ref: `site-visit:${id}`,
      name: 'Meet the staff',
      at: new Date('2026-06-10'),
      what: 'site-visit',
    })
    const wrong = { ...visit, endsOn: '2026-06-09' }
    await expect(changeEntry(ana.ctx, siteVisits, { projectId, id, basedOn: 1, values: wrong })).rejects.toMatchObject({
      details: { fields: { endsOn: expect.stringContaining('before the first') } },
    })
  })

  it('has sessions on its days, each with its room and who meets whom', async () => {
    const { projectId, ana } = world
    const { id: visitId } = await addVisit()
    const session = { visitId, day: '2026-06-11', startsAt: '09:30', endsAt: '10:30', what: 'Systems map' }
    const add = (values: typeof session & { room?: string; meets?: string }) =>
      addEntry(ana.ctx, visitSessions, { projectId, values })
    await add({ ...session, room: '3.12', meets: 'IT and two of us' })
    expect(
      await listEntries(ana.ctx, visitSessions, { projectId, parent: { field: 'visitId', id: visitId } }),
    ).toMatchObject([{ room: '3.12', meets: 'IT and two of us' }])
    await expect(add({ ...session, day: '2026-06-13' })).rejects.toMatchObject({
      details: { fields: { day: expect.stringContaining('2026-06-10') } },
    })
    await expect(add({ ...session, endsAt: '09:00' })).rejects.toMatchObject({ code: 'workspace.wrong-field' })
    await expect(add({ ...session, startsAt: '9 am' })).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(add({ ...session, visitId: projectId })).rejects.toMatchObject({ code: 'workspace.no-such-entry' })
  })

  it('has lists of what to prepare, print and thank for, begun with the usual things', async () => {
    const { projectId, ana } = world
    const { id: visitId } = await addVisit()
    const { added } = await takeOverItems(ana.ctx, { projectId, visitId })
    const items = await listEntries(ana.ctx, visitItems, { projectId, parent: { field: 'visitId', id: visitId } })
    expect([items.length, new Set(items.map(({ list }) => list)).size]).toEqual([added, 3])
    expect(items.every(({ text }) => text.includes(' '))).toBe(true)
    expect(await takeOverItems(ana.ctx, { projectId, visitId })).toEqual({ added: 0 })
  })
})
