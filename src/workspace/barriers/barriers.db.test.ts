import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, barriers, barrierTypes, changeEntry } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const values = { statement: 'Nobody dares to publish drafts.', type: 'fear-of-audit' as const }

describe('the log of barriers: reform:C05', () => {
  it('tells kinds of barriers apart: reform:J01', async () => {
    const { projectId, ana } = world
    for (const type of barrierTypes) await addEntry(ana.ctx, barriers, { projectId, values: { ...values, type } })
    await expect(
      addEntry(ana.ctx, barriers, { projectId, values: { ...values, type: 'weather' as never } }),
    ).rejects.toMatchObject({ details: { fields: { type: 'Choose what kind of barrier it is.' } } })
  })

  it('names the rule that binds and its level: law, policy, departmental or custom: reform:J02, reform:H07', async () => {
    const { ctx, projectId, ana } = world
    const rule = 'Section 4: drafts are not released.'
    await addEntry(ana.ctx, barriers, { projectId, values: { ...values, rule, ruleLevel: 'departmental' } })
    const [table] = await blockOf(ctx, 'barriers').read(ctx, projectId, {})
    if (table?.type !== 'table') throw new Error('A table was expected.')
    expect(table.rows.map((row) => row[2])).toContainEqual([{ text: 'Departmental rule' }])
  })

  it('waits for the member who takes care of it until it is removed or accepted', async () => {
    const { ctx, projectId, ana, ben } = world
    const owned = { ...values, statement: 'Ben knows.', ownerId: ben.id }
    const { id } = await addEntry(ana.ctx, barriers, { projectId, values: owned })
    const waiting = async (personId: string) => {
      const all = await Promise.all(ctx.things.views!.map((view) => view.waiting?.(ctx, projectId, personId) ?? []))
      return all.flat().filter(({ what }) => what === 'barrier')
    }
    expect(await waiting(ben.id)).toEqual([{ ref: `barrier:${id}`, name: 'Ben knows.', what: 'barrier' }])
    expect(await waiting(ana.id)).toEqual([])
    await changeEntry(ana.ctx, barriers, { projectId, id, basedOn: 1, values: { ...owned, state: 'removed' } })
    expect(await waiting(ben.id)).toEqual([])
  })

  it('takes no owner from outside the project', async () => {
    const { ctx, projectId, ana } = world
    const owned = { ...values, ownerId: ctx.clock.newId() }
    await expect(addEntry(ana.ctx, barriers, { projectId, values: owned })).rejects.toMatchObject({
      code: 'workspace.no-such-owner',
    })
  })

  it('is left without an owner when that person deletes their account', async () => {
    const { ctx, projectId, ana, ben } = world
    await addEntry(ana.ctx, barriers, { projectId, values: { ...values, ownerId: ben.id } })
    await ctx.pool.query('delete from people.person where id = $1', [ben.id])
    const { rows } = await ctx.pool.query('select 1 from workspace.barrier where owner_id = $1', [ben.id])
    expect(rows).toEqual([])
  })
})
