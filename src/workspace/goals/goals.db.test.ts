import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, findPurpose, goals, savePurpose, withdrawEntry } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

describe('why there is a reform', () => {
  it('names the policy issue that steers it: reform:A01', async () => {
    const { projectId, ana } = world
    await expect(
      savePurpose(ana.ctx, { projectId, basedOn: 0, values: { issue: ' ', reasons: ['cost'] } }),
    ).rejects.toMatchObject({ details: { fields: { issue: expect.stringContaining('policy issue') } } })
    expect(await findPurpose(ana.ctx, { projectId })).toMatchObject({ version: 0, issue: '' })
  })

  it('records what brought the city to it, in choices and a sentence: reform:A02', async () => {
    const { projectId, ana, reader } = world
    const values = {
      issue: 'Local bakers get a fair share of school lunches.',
      reasons: ['crisis' as const, 'leadership' as const],
      reasonWords: 'The new mayor promised it after the deficit.',
    }
    await savePurpose(ana.ctx, { projectId, basedOn: 0, values })
    expect(await findPurpose(reader.ctx, { projectId })).toMatchObject({ ...values, version: 1, changedBy: ana.id })
    await expect(
      savePurpose(ana.ctx, { projectId, basedOn: 1, values: { issue: 'x', reasons: ['weather'] as never } }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(savePurpose(reader.ctx, { projectId, basedOn: 1, values })).rejects.toMatchObject({
      code: 'people.not-allowed',
    })
  })

  it('names the focus area within procurement and what is supposed, which papers show: reform:B06 reform:I01', async () => {
    const { ctx, projectId, ana } = world
    const { version } = await findPurpose(ana.ctx, { projectId })
    const values = { issue: 'Fair food', focusArea: 'Food for schools', hypothesis: 'Bakers hear of it too late.' }
    await savePurpose(ana.ctx, { projectId, basedOn: version, values })
    expect(await findPurpose(ana.ctx, { projectId })).toMatchObject(values)
    const shown = JSON.stringify(await blockOf(ctx, 'purpose').read(ana.ctx, projectId, {}))
    expect(shown).toMatch(/Fair food.*Food for schools.*Bakers hear of it too late/)
  })

  it('tells whoever saves second what stands now', async () => {
    const { projectId, ana, ben } = world
    const save = (as: typeof ana, basedOn: number, issue: string) =>
      savePurpose(as.ctx, { projectId, basedOn, values: { issue } })
    const { version } = await findPurpose(ana.ctx, { projectId })
    await save(ana, version, 'Prices')
    await expect(save(ben, version, 'Trust')).rejects.toMatchObject({
      code: 'workspace.changed-meanwhile',
      details: { current: { issue: 'Prices', version: version + 1 } },
    })
    await expect(save(ben, 0, 'Trust')).rejects.toMatchObject({ code: 'workspace.changed-meanwhile' })
  })
})

describe('goals: reform:C03', () => {
  it('are short or long term, with the measure that tells where there is one', async () => {
    const { ctx, projectId, ana } = world
    const add = (values: Parameters<typeof addEntry<typeof goals.fields>>[2]['values']) =>
      addEntry(ana.ctx, goals, { projectId, values })
    await add({
      statement: 'Ten days to publish an award.',
      term: 'short',
      measure: 'measure:U001',
      byDay: '2026-09-01',
    })
    await add({ statement: 'Bakers trust the city.', term: 'long' })
    await expect(add({ statement: 'x', term: 'long', measure: 'U001' })).rejects.toMatchObject({
      details: { fields: { measure: 'Choose a measure of this project.' } },
    })
    const [table] = await blockOf(ctx, 'goals').read(ctx, projectId, { term: 'short' })
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [
          [{ text: 'Ten days to publish an award.' }],
          [{ text: 'Short term' }],
          [{ text: 'Open' }],
          [{ text: '1 September 2026' }],
          [{ text: 'U001' }],
        ],
      ],
    })
  })

  it('stand among what comes until they are reached, given up or withdrawn', async () => {
    const { ctx, projectId, ana } = world
    const coming = async () => {
      const all = await Promise.all(ctx.things.views!.map((view) => view.coming?.(ctx, projectId) ?? []))
      return all.flat().filter(({ what }) => what === 'goal')
    }
    const values = { statement: 'Soon.', term: 'short' as const, byDay: '2026-07-01' }
    const { id } = await addEntry(ana.ctx, goals, { projectId, values })
    await addEntry(ana.ctx, goals, { projectId, values: { ...values, state: 'reached' } })
    await addEntry(ana.ctx, goals, { projectId, values: { ...values, byDay: '2026-05-01' } })
    expect(await coming()).toContainEqual({
      ref: `goal:${id}`,
      name: 'Soon.',
      at: new Date('2026-07-01'),
      what: 'goal',
    })
    const before = (await coming()).length
    await withdrawEntry(ana.ctx, goals, { projectId, id })
    expect((await coming()).length).toBe(before - 1)
  })
})
