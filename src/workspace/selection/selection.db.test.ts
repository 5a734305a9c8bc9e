import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockOf, openRegisterProject, type RegisterProject } from '../../../tests/support/register-project.ts'
import { decisions as decisionLog } from '../decisions/decision.ts'
import {
  addEntry,
  candidates,
  changeEntry,
  criteria,
  decideCandidate,
  factNames,
  findCandidate,
  findSelection,
  informationalInterviews,
  listEntries,
  scoreCandidate,
  takeOverCriteria,
  withdrawEntry,
} from '../index.ts'

let world: RegisterProject
beforeAll(async () => {
  world = await openRegisterProject()
})
afterAll(() => world.ctx.close())

const addCandidate = (name: string, facts: Record<string, string | boolean> = {}) =>
  addEntry(world.ana.ctx, candidates, { projectId: world.projectId, values: { name, ...facts } })
const addCriterion = (name: string, weight: number) =>
  addEntry(world.ana.ctx, criteria, { projectId: world.projectId, values: { name, weight } })
const score = (candidateId: string, criterionId: string, points: number | null, basedOn = 0) =>
  scoreCandidate(world.ana.ctx, {
    projectId: world.projectId,
    candidateId,
    scores: [{ criterionId, score: points, rationale: points === null ? '' : 'We saw it.', basedOn }],
  })
const find = () => findSelection(world.reader.ctx, { projectId: world.projectId })

describe('the long list: reform:B01', () => {
  it('has every fact that candidates are compared by: reform:B08, reform:B09, reform:B10, reform:B11', async () => {
    const facts = Object.fromEntries(factNames.map((name) => [name, `About ${name}`]))
    const { id } = await addCandidate('Riverside', facts)
    const { candidate } = await findCandidate(world.reader.ctx, { projectId: world.projectId, id })
    expect(candidate).toMatchObject({ name: 'Riverside', ...facts, state: 'long-list' })
    expect(factNames).toEqual(
      expect.arrayContaining(['champions', 'strategicPlans', 'budgetCycle', 'procurements', 'mandatedWork']),
    )
  })
})

describe('criteria: reform:B02', () => {
  it('can be taken over from those that served before, each once', async () => {
    const { projectId, ana } = world
    const { added } = await takeOverCriteria(ana.ctx, { projectId })
    expect(added).toBeGreaterThan(5)
    expect(await takeOverCriteria(ana.ctx, { projectId })).toEqual({ added: 0 })
    const all = await listEntries(ana.ctx, criteria, { projectId })
    expect(all.every(({ name, guidance, weight }) => name && guidance.includes('4:') && weight >= 1)).toBe(true)
    for (const { id } of all) await withdrawEntry(ana.ctx, criteria, { projectId, id })
  })

  it('weigh from 0 to 5', async () => {
    await expect(addCriterion('Too heavy', 6)).rejects.toMatchObject({
      details: { fields: { weight: 'Choose a whole number from 0 to 5.' } },
    })
  })
})

describe('scores', () => {
  it('are 0 to 4 with a reason and by whom', async () => {
    const { projectId, ana } = world
    const { id } = await addCandidate('Hillside')
    const { id: will } = await addCriterion('Will', 3)
    await score(id, will, 4)
    expect((await findCandidate(ana.ctx, { projectId, id })).scores).toMatchObject([
      { criterionId: will, score: 4, rationale: 'We saw it.', scoredBy: ana.id, version: 1 },
    ])
    await expect(score(id, will, 5, 1)).rejects.toMatchObject({ code: 'input.invalid' })
    const noReason = { criterionId: will, score: 2, rationale: '', basedOn: 1 }
    await expect(scoreCandidate(ana.ctx, { projectId, candidateId: id, scores: [noReason] })).rejects.toMatchObject({
      details: { fields: { 'scores.0.rationale': expect.stringContaining('why') } },
    })
    await score(id, will, null, 1)
    expect((await findCandidate(ana.ctx, { projectId, id })).scores).toEqual([])
  })

  it('tell the second of two who score differently what stands, and let them agree', async () => {
    const { projectId, ana } = world
    const { id } = await addCandidate('Lakeside')
    const { id: data } = await addCriterion('Data', 2)
    await score(id, data, 3)
    await expect(score(id, data, 1)).rejects.toMatchObject({ code: 'workspace.changed-meanwhile' })
    await score(id, data, 3)
    expect((await findCandidate(ana.ctx, { projectId, id })).scores).toMatchObject([{ score: 3, version: 1 }])
  })

  it('rank the candidates, and say how the ranking hangs on each weight', async () => {
    const { projectId, ana, ctx } = world
    for (const { id } of await listEntries(ctx, candidates, { projectId }))
      await withdrawEntry(ana.ctx, candidates, { projectId, id })
    for (const { id } of await listEntries(ctx, criteria, { projectId }))
      await withdrawEntry(ana.ctx, criteria, { projectId, id })
    const [{ id: ash }, { id: birch }] = [await addCandidate('Ash'), await addCandidate('Birch')]
    const [{ id: will }, { id: data }] = [await addCriterion('Will', 3), await addCriterion('Data', 2)]
    for (const [who, what, points] of [
      [ash, will, 4],
      [ash, data, 0],
      [birch, will, 2],
      [birch, data, 4],
    ] as const)
      await score(who, what, points)
    const { places, shifts, scores } = await find()
    expect(scores).toHaveLength(4)
    expect(places.map(({ candidateId, place, points }) => [candidateId, place, points])).toEqual([
      [birch, 1, 14],
      [ash, 2, 12],
    ])
    const heavier = shifts.find(({ criterionId, to }) => criterionId === will && to === 4)!
    expect(heavier.isOtherFirst).toBe(true)
    await changeEntry(ana.ctx, criteria, { projectId, id: will, basedOn: 1, values: { name: 'Will', weight: 5 } })
    expect((await find()).places.map(({ candidateId }) => candidateId)).toEqual([ash, birch])
    await decideCandidate(ana.ctx, { projectId, id: ash, basedOn: 1, decision: 'declined', rationale: 'No time.' })
    expect((await find()).places.map(({ candidateId }) => candidateId)).toEqual([birch])
    const choice = { projectId, id: birch, basedOn: 1, decision: 'selected', rationale: 'It has the time.' }
    await decideCandidate(ana.ctx, choice)
    expect((await find()).places.map(({ candidateId }) => candidateId)).toEqual([ash, birch])
  })

  it('assess one’s own city by the same criteria, without ranking it against others', async () => {
    const { id } = await addCandidate('Our city', { isOwn: true })
    expect((await find()).places.map(({ candidateId }) => candidateId)).not.toContain(id)
  })
})

describe('the choice', () => {
  it('goes over the shortlist and conversations to a decision with its reason: reform:B03, reform:B04, reform:B05', async () => {
    const { projectId, ana, ctx } = world
    const { id } = await addCandidate('Seaside')
    const decide = (decision: string, basedOn: number, rationale = '') =>
      decideCandidate(ana.ctx, { projectId, id, basedOn, decision, rationale })
    await decide('shortlist', 1)
    const talk = { candidateId: id, heldOn: '2026-05-20', withWhom: 'Ida Example', role: 'Head of purchasing' }
    await addEntry(ana.ctx, informationalInterviews, { projectId, values: { ...talk, notes: 'Ready in autumn.' } })
    await expect(decide('selected', 2)).rejects.toMatchObject({
      details: { fields: { rationale: expect.stringContaining('why') } },
    })
    await decide('selected', 2, 'A champion, a tender that has to be done, and data.')
    expect((await findCandidate(ana.ctx, { projectId, id })).candidate).toMatchObject({
      state: 'selected',
      rationale: 'A champion, a tender that has to be done, and data.',
      decidedBy: ana.id,
      decidedAt: ctx.clock.now(),
    })
    expect((await world.eventsOf(`candidate:${id}`)).filter(({ type }) => type === 'candidate.decided')).toHaveLength(2)
    const logged = await listEntries(ana.ctx, decisionLog, { projectId })
    const choice = { text: 'Seaside is selected', context: expect.stringContaining('A champion') }
    expect(logged).toContainEqual(expect.objectContaining(choice))
    const shown = JSON.stringify(await blockOf(ctx, 'selection').read(ana.ctx, projectId, {}))
    expect(shown).toMatch(/Seaside.*Selected.*A champion/)
    await expect(decide('declined', 2, 'Late.')).rejects.toMatchObject({ code: 'workspace.changed-meanwhile' })
  })

  it('is not taken of a candidate that was withdrawn, nor by somebody who only reads', async () => {
    const { projectId, ana, reader } = world
    const { id } = await addCandidate('Gone')
    const decision = { projectId, id, basedOn: 1, decision: 'shortlist' }
    await expect(decideCandidate(reader.ctx, decision)).rejects.toMatchObject({ code: 'people.not-allowed' })
    await withdrawEntry(ana.ctx, candidates, { projectId, id })
    await expect(decideCandidate(ana.ctx, { ...decision, basedOn: 2 })).rejects.toMatchObject({
      code: 'workspace.withdrawn',
    })
  })

  it('has conversations only with candidates of its own project', async () => {
    const { ctx, projectId, elsewhere } = world
    const { id: candidateId } = await addCandidate('Here')
    const values = { candidateId, heldOn: '2026-05-20', withWhom: 'Ida', role: 'Clerk' }
    await expect(addEntry(ctx, informationalInterviews, { projectId: elsewhere, values })).rejects.toMatchObject({
      code: 'workspace.no-such-entry',
    })
    expect((await findCandidate(ctx, { projectId, id: candidateId })).candidate.name).toBe('Here')
  })
})
