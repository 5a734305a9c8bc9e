import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import { openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import {
  addEntry,
  bringBackEntry,
  changeEntry,
  findEntry,
  goals,
  listEntries,
  listHistory,
  withdrawEntry,
} from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const values = { statement: 'Every award is online within ten days.', term: 'short' as const }
const add = (statement = values.statement) =>
  addEntry(world.ana.ctx, goals, { projectId: world.projectId, values: { ...values, statement } })

describe('an entry of a register', () => {
  it('is kept as it was written, with who wrote it and when', async () => {
    const { projectId, ana } = world
    const { id } = await add()
    expect(await findEntry(ana.ctx, goals, { projectId, id })).toMatchObject({
      ...values,
      why: '',
      byDay: null,
      state: 'open',
      version: 1,
      createdBy: ana.id,
      changedBy: ana.id,
      withdrawnAt: null,
    })
  })

  it('is not taken without what it must have', async () => {
    await expect(add('  ')).rejects.toMatchObject({
      code: 'input.invalid',
      details: { fields: { statement: 'Say in one sentence what is to be reached.' } },
    })
  })

  it('is read by members and changed by those who write', async () => {
    const { projectId, reader } = world
    const { id } = await add()
    expect((await findEntry(reader.ctx, goals, { projectId, id })).id).toBe(id)
    const calls = [
      () => addEntry(reader.ctx, goals, { projectId, values }),
      () => changeEntry(reader.ctx, goals, { projectId, id, basedOn: 1, values }),
      () => withdrawEntry(reader.ctx, goals, { projectId, id }),
      () => bringBackEntry(reader.ctx, goals, { projectId, id }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'people.not-allowed' })
  })

  it('is not found from another project', async () => {
    const { ctx, elsewhere, projectId } = world
    const { id } = await add()
    await expect(findEntry(ctx, goals, { projectId: elsewhere, id })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(changeEntry(ctx, goals, { projectId: elsewhere, id, basedOn: 1, values })).rejects.toMatchObject({
      code: 'workspace.no-such-entry',
    })
    await expect(findEntry(ctx, goals, { projectId, id: 'no-id' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await listEntries(ctx, goals, { projectId: elsewhere })).toEqual([])
  })

  it('tells the second of two who change it at once what stands now, and writes nothing of theirs', async () => {
    const { projectId, ana, ben } = world
    const { id } = await add()
    await changeEntry(ana.ctx, goals, { projectId, id, basedOn: 1, values: { ...values, why: 'Trust.' } })
    const late = changeEntry(ben.ctx, goals, { projectId, id, basedOn: 1, values: { ...values, why: 'Prices.' } })
    await expect(late).rejects.toMatchObject({
      code: 'workspace.changed-meanwhile',
      kind: 'conflict',
      details: { current: { why: 'Trust.', version: 2, changedBy: ana.id } },
    })
    await changeEntry(ben.ctx, goals, { projectId, id, basedOn: 2, values: { ...values, why: 'Trust and prices.' } })
    expect(await findEntry(ana.ctx, goals, { projectId, id })).toMatchObject({ why: 'Trust and prices.', version: 3 })
  })

  it('lets one of many who save at the same moment through, and refuses every other', async () => {
    const { projectId, ana, ben } = world
    const { id } = await add()
    const save = (i: number) =>
      changeEntry((i % 2 ? ana : ben).ctx, goals, { projectId, id, basedOn: 1, values: { ...values, why: `${i}` } })
    const saved = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => save(i)))
    const refused = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toHaveLength(5)
    expect(refused.every((error) => isAppError(error) && error.code === 'workspace.changed-meanwhile')).toBe(true)
  })

  it('is withdrawn from the list, not lost, and can be brought back', async () => {
    const { projectId, ana } = world
    const { id } = await add('Withdrawn and back.')
    const isListed = async (isWithdrawn?: boolean) =>
      (await listEntries(ana.ctx, goals, { projectId, isWithdrawn })).some((goal) => goal.id === id)
    await withdrawEntry(ana.ctx, goals, { projectId, id })
    expect([await isListed(), await isListed(true)]).toEqual([false, true])
    expect((await findEntry(ana.ctx, goals, { projectId, id })).withdrawnAt).toEqual(world.ctx.clock.now())
    await bringBackEntry(ana.ctx, goals, { projectId, id })
    expect([await isListed(), await isListed(true)]).toEqual([true, false])
  })

  it('has a history that names what changed, and holds none of its words', async () => {
    const { projectId, ana } = world
    const { id } = await add('Nobody writes this twice.')
    const place = { projectId, id }
    const changed = { ...place, values: { ...values, why: 'A secret reason.' } }
    for (const act of [
      () => changeEntry(ana.ctx, goals, { ...changed, basedOn: 1 }),
      () => changeEntry(ana.ctx, goals, { ...changed, basedOn: 2 }),
      () => withdrawEntry(ana.ctx, goals, place),
      () => bringBackEntry(ana.ctx, goals, place),
    ]) {
      world.ctx.clock.advance(1000)
      await act()
    }
    const events = await world.eventsOf(`goal:${id}`)
    expect(events.map(({ type }) => type)).toEqual([
      'goal.added',
      'goal.changed',
      'goal.withdrawn',
      'goal.brought-back',
    ])
    expect(events.map(({ body }) => body).join()).not.toMatch(/secret|twice/)
    const history = await listHistory(ana.ctx, { projectId, operation: 'goal.read', thing: `goal:${id}` })
    expect(history.find(({ type }) => type === 'goal.changed')?.data).toEqual({ fields: ['statement', 'why'] })
  })

  it('stays without a name when whoever wrote it deletes their account', async () => {
    const { ctx, projectId, ben } = world
    const { id } = await addEntry(ben.ctx, goals, { projectId, values })
    await ctx.pool.query('delete from people.person where id = $1', [ben.id])
    expect(await findEntry(ctx, goals, { projectId, id })).toMatchObject({ createdBy: null, changedBy: null })
  })

  it('goes with its project, which says how many would go', async () => {
    const { ctx, elsewhere } = world
    await addEntry(ctx, goals, { projectId: elsewhere, values })
    const counts = await Promise.all(ctx.things.projectParts!.map((part) => part.count(ctx, elsewhere)))
    expect(Object.assign({}, ...counts)).toMatchObject({ goals: 1, barriers: 0, candidates: 0 })
    await ctx.pool.query('delete from people.project where id = $1', [elsewhere])
    const { rows } = await ctx.pool.query('select 1 from workspace.goal where project_id = $1', [elsewhere])
    expect(rows).toEqual([])
  })
})

describe('what other rooms see of a register', () => {
  const kind = () => world.ctx.things.kinds!.get('goal')!

  it('finds entries by words anywhere in them, withdrawn ones no more', async () => {
    const { ctx, projectId, ana } = world
    const { id } = await addEntry(ana.ctx, goals, {
      projectId,
      values: { ...values, statement: 'Local bakers win 50% more.', why: 'School lunches are baked far away.' },
    })
    const found = async (words: string) => (await kind().search!(ctx, projectId, words)).map(({ ref }) => ref)
    for (const words of ['bakers', 'LUNCHES bakers', '50%']) expect(await found(words)).toEqual([`goal:${id}`])
    expect(await found('bakers _')).toEqual([])
    const [card] = await kind().search!(ctx, projectId, 'lunches')
    expect(card).toMatchObject({ name: 'Local bakers win 50% more.', state: 'Open', mark: '1' })
    expect(card!.excerpt).toContain('School lunches')
    await withdrawEntry(ana.ctx, goals, { projectId, id })
    expect(await found('bakers')).toEqual([])
    expect(await kind().describe(ctx, projectId, [id])).toMatchObject([{ ref: `goal:${id}`, state: 'Withdrawn' }])
  })

  it('finds at most twenty, the newest first', async () => {
    const { ctx, projectId } = world
    for (let i = 0; i < 22; i++) {
      ctx.clock.advance(1000)
      await addEntry(ctx, goals, { projectId, values: { ...values, statement: `Numbered ${i}` } })
    }
    const found = await kind().search!(ctx, projectId, 'numbered')
    expect([found.length, found[0]!.name]).toEqual([20, 'Numbered 21'])
  })
})
