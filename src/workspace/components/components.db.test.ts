import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, goals, judgeComponent, listComponents } from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const judge = (component: string, basedOn: string, values: Parameters<typeof judgeComponent>[1]['values']) => {
  world.ctx.clock.advance(1000)
  return judgeComponent(world.ana.ctx, { projectId: world.projectId, component, basedOn, values })
}
const find = async (component: string) =>
  (await listComponents(world.ana.ctx, { projectId: world.projectId })).find(({ id }) => id === component)!

describe('the components of success', () => {
  it('are a team, a commitment, capacity and openness: reform:A03, reform:A04, reform:A05, reform:A06', async () => {
    const components = await listComponents(world.reader.ctx, { projectId: world.projectId })
    expect(components).toEqual(
      ['team', 'commitment', 'capacity', 'openness'].map((id) => ({ id, current: undefined, earlier: [] })),
    )
  })

  it('are met or partly met only with what shows it: reform:A04', async () => {
    await expect(judge('commitment', '', { state: 'met' })).rejects.toMatchObject({
      details: { fields: { evidenceWords: expect.stringContaining('what shows it') } },
    })
    await judge('commitment', '', { state: 'absent' })
    expect((await find('commitment')).current?.state).toBe('absent')
  })

  it('keep who said what and when, and what was said before', async () => {
    const { ctx, projectId, ana } = world
    const values = { statement: 'Publish every award.', term: 'short' as const }
    const { id } = await addEntry(ana.ctx, goals, { projectId, values })
    await judge('team', '', { state: 'partly', evidenceWords: 'A champion, no project manager.' })
    const first = (await find('team')).current!
    await judge('team', first.id, { state: 'met', evidenceRef: `goal:${id}` })
    expect(await find('team')).toMatchObject({
      current: { state: 'met', evidenceRef: `goal:${id}`, judgedBy: ana.id, judgedAt: ctx.clock.now() },
      earlier: [{ state: 'partly', evidenceWords: 'A champion, no project manager.' }],
    })
    const [table] = await blockOf(ctx, 'components').read(ctx, projectId, {})
    expect(table).toMatchObject({
      rows: expect.arrayContaining([
        [[{ text: 'A team that can carry it' }], [{ text: 'Met' }], [{ text: 'Publish every award.' }]],
      ]),
    })
  })

  it('take nothing for evidence that is not in the project, and no component that is none', async () => {
    const evidenceRef = `goal:${world.ctx.clock.newId()}`
    await expect(judge('capacity', '', { state: 'met', evidenceRef })).rejects.toMatchObject({
      code: 'workspace.no-such-evidence',
    })
    await expect(judge('luck', '', { state: 'absent' })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('tell whoever judges second what was said meanwhile', async () => {
    await judge('openness', '', { state: 'absent' })
    await expect(judge('openness', '', { state: 'met', evidenceWords: 'A decree.' })).rejects.toMatchObject({
      code: 'workspace.changed-meanwhile',
      details: { current: { state: 'absent' } },
    })
    expect((await find('openness')).earlier).toEqual([])
  })

  it('are judged by those who write, and read by all members', async () => {
    const { projectId, reader } = world
    const values = { state: 'absent' as const }
    const refused = judgeComponent(reader.ctx, { projectId, component: 'team', basedOn: '', values })
    await expect(refused).rejects.toMatchObject({ code: 'people.not-allowed' })
  })
})
