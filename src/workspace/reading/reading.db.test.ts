import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { addEntry, goals } from '../index.ts'
import { addLink } from '../library/index.ts'
import { countUnread, findReadingPath, markRead } from './index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const partsOf = async () => (await findReadingPath(world.reader.ctx, world.projectId)).map(({ part }) => part)

describe('the reading path for somebody new', () => {
  it('holds what the project has, in order, and grows with it', async () => {
    const { projectId, ana } = world
    expect((await partsOf()).slice(0, 2)).toEqual(['purpose', 'people'])
    expect(await partsOf()).not.toContain('goals')
    await addEntry(ana.ctx, goals, { projectId, values: { term: 'short', statement: 'Pay bakers in 30 days' } })
    const parts = await partsOf()
    expect(parts.indexOf('goals')).toBeGreaterThan(parts.indexOf('people'))
  })

  it('ends with what the team tagged as to be read first', async () => {
    const { projectId, ana } = world
    await addLink(ana.ctx, { projectId, address: 'https://city.example/strategy', tags: 'Read first' })
    await addLink(ana.ctx, { projectId, address: 'https://city.example/other', tags: 'later' })
    const path = await findReadingPath(world.reader.ctx, projectId)
    expect(path.filter(({ part }) => part === 'library')).toHaveLength(1)
    expect(path.at(-1)).toMatchObject({ part: 'library', title: 'city.example – strategy', isRead: false })
  })

  it('keeps what each person has read to themselves', async () => {
    const { projectId, ana, reader } = world
    await markRead(reader.ctx, { projectId, item: 'purpose', isRead: true })
    await markRead(reader.ctx, { projectId, item: 'purpose', isRead: true })
    const isRead = async (ctx: typeof reader.ctx) => (await findReadingPath(ctx, projectId))[0]?.isRead
    expect([await isRead(reader.ctx), await isRead(ana.ctx)]).toEqual([true, false])
    await markRead(reader.ctx, { projectId, item: 'purpose', isRead: false })
    expect(await isRead(reader.ctx)).toBe(false)
    await expect(markRead(reader.ctx, { projectId, item: 'anything', isRead: true })).rejects.toMatchObject({
      code: 'workspace.no-such-entry',
    })
  })

  it('is offered to who came later, and not to who began the project', async () => {
    const { projectId, ana, reader } = world
    expect(await countUnread(ana.ctx, projectId)).toBe(0)
    expect(await countUnread(reader.ctx, projectId)).toBe((await partsOf()).length)
  })
})
