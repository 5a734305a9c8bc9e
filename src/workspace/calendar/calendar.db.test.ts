import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, calendarDates, listEntries, listReckonedDays, siteVisits, withdrawEntry } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const coming = async () => {
  const { ctx, projectId } = world
  const all = await Promise.all(ctx.things.views!.map((view) => view.coming?.(ctx, projectId) ?? []))
  return all.flat().filter(({ what }) => what.startsWith('date-'))
}

describe('the budget and procurement calendar: reform:B10', () => {
  it('puts its dates among what comes, yearly ones on their next day', async () => {
    const { projectId, ana } = world
    const add = (name: string, type: 'budget' | 'contract-end', day: string, isYearly: boolean) =>
      addEntry(ana.ctx, calendarDates, { projectId, values: { name, type, day, isYearly } })
    const { id: budget } = await add('Budget adopted', 'budget', '2024-03-15', true)
    const { id: end } = await add('Lunches end', 'contract-end', '2026-08-31', false)
    await add('Long ago', 'contract-end', '2020-08-31', false)
    expect(await coming()).toEqual(
      [
        { ref: `calendar-date:${budget}`, name: 'Budget adopted', at: new Date('2027-03-15'), what: 'date-budget' },
        { ref: `calendar-date:${end}`, name: 'Lunches end', at: new Date('2026-08-31'), what: 'date-contract-end' },
      ].toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
    )
    await withdrawEntry(ana.ctx, calendarDates, { projectId, id: end })
    expect((await coming()).map(({ name }) => name)).toEqual(['Budget adopted'])
  })

  it('shows no dates of another project', async () => {
    const { projectId, ana } = world
    const { id: other } = await createProject(ana.ctx, { name: 'Elsewhere', organisation: 'Another city' })
    const values = { name: 'Not ours', type: 'budget' as const, day: '2026-12-01' }
    for (const isYearly of [true, false])
      await addEntry(ana.ctx, calendarDates, { projectId: other, values: { ...values, isYearly } })
    expect((await coming()).map(({ name }) => name)).not.toContain('Not ours')
    expect((await listEntries(ana.ctx, calendarDates, { projectId })).map(({ name }) => name)).not.toContain('Not ours')
  })

  it('stands beside the plan with the site visits, in the order of the days, also in papers', async () => {
    const { ctx, projectId, ana } = world
    const visit = { number: 1, name: 'Meet the bakers', startsOn: '2027-04-01', endsOn: '2027-04-02' }
    const { id } = await addEntry(ana.ctx, siteVisits, { projectId, values: visit })
    const days = await listReckonedDays(ana.ctx, { projectId })
    expect(days.map(({ name, from }) => [name, from])).toEqual([
      ['Long ago', '2020-08-31'],
      ['Budget adopted', '2027-03-15'],
      ['Meet the bakers', '2027-04-01'],
    ])
    expect(days.at(-1)).toMatchObject({ ref: `site-visit:${id}`, what: 'site-visit', to: '2027-04-02' })
    const [table] = await blockOf(ctx, 'calendar').read(ana.ctx, projectId, {})
    expect(JSON.stringify(table)).toMatch(/Budget adopted.*15 March 2027.*Meet the bakers.*Site visit/)
  })

  it('takes days that exist', async () => {
    const { projectId, ana } = world
    const values = { name: 'Never', type: 'other' as const, day: '2026-02-30' }
    await expect(addEntry(ana.ctx, calendarDates, { projectId, values })).rejects.toMatchObject({
      details: { fields: { day: 'Write the day as YYYY-MM-DD.' } },
    })
  })
})
