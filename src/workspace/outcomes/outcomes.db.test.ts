import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWords } from '#lib/words/words.ts'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, changeEntry, outcomeExamples, outcomes } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

describe('the register of expected outcomes', () => {
  it('says what gets better, how one would see it, and how it stood before: reform:A07', async () => {
    const { ctx, projectId, ana } = world
    const values = {
      name: 'More local bakers win.',
      sign: 'Local bakers with a contract, a year.',
      before: '3 in 2025',
      after: '10 in 2027',
    }
    const { id } = await addEntry(ana.ctx, outcomes, { projectId, values })
    await changeEntry(ana.ctx, outcomes, { projectId, id, basedOn: 1, values: { ...values, state: 'seen' } })
    const [table] = await blockOf(ctx, 'outcomes').read(ctx, projectId, {})
    expect(table).toMatchObject({
      rows: [
        [
          [{ text: values.name }],
          [{ text: values.sign }],
          [{ text: '3 in 2025' }],
          [{ text: '10 in 2027' }],
          [{ text: 'Seen' }],
        ],
      ],
    })
  })

  it('offers examples to take over, among them the numbers of local and certified suppliers: reform:A08', () => {
    for (const id of outcomeExamples)
      for (const key of [`outcome-example.${id}`, `outcome-example.${id}-what`, `outcome-example.${id}-sign`])
        expect([key, findWords(key)]).toEqual([key, expect.stringMatching(/\S/)])
    expect(outcomeExamples).toEqual(expect.arrayContaining(['vendors', 'certified', 'quality', 'relations', 'pilot']))
  })
})
