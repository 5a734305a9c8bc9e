import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Language, speak } from '#lib/words/language.ts'
import type { Ctx } from '#platform/context.ts'
import type { TestContext } from '../../tests/support/context.ts'
import { openStreet, playbookContext } from '../../tests/support/playbook-world.ts'
import { askQuestion, closePhase, contributions, moveStep, setStepDates } from './index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

const personOf = (as: Ctx) => (as.actor.kind === 'person' ? as.actor.id : '')

async function openRun() {
  const street = await openStreet(ctx)
  const run = await street.start()
  const [view] = contributions.views
  const waits = async (as: Ctx) =>
    (await view!.waiting!(as, street.projectId, personOf(as))).map(
      ({ what, ref }) => `${what} ${ref.split('.').at(-1)}`,
    )
  return { ...street, run, at: { projectId: street.projectId, runId: run.id }, view: view!, waits }
}

it('lets a step wait for whoever holds its role, and for whoever leads while nobody does', async () => {
  const { lead, join, waits, at } = await openRun()
  expect(await waits(lead)).toEqual(['step-todo ask', 'step-todo dig'])
  const neighbour = await join('neighbour')
  expect(await waits(neighbour)).toEqual(['step-todo ask'])
  expect(await waits(lead)).toEqual(['step-todo dig'])
  await moveStep(lead, { ...at, stepId: 'dig', move: 'begin' })
  expect(await waits(lead)).toEqual(['step-doing dig'])
})

it('lets a question wait for those who see to the step, not for whoever asked', async () => {
  const { lead, join, waits, at } = await openRun()
  const neighbour = await join('neighbour')
  await askQuestion(neighbour, { ...at, stepId: 'dig', question: 'How deep?' })
  expect(await waits(lead)).toContain('step-question dig')
  expect(await waits(neighbour)).toEqual(['step-todo ask'])
})

it('lets a phase wait for those who may close it once nothing in it is left to do', async () => {
  const { lead, join, waits, at } = await openRun()
  const neighbour = await join('neighbour')
  for (const stepId of ['ask', 'dig', 'choose']) await moveStep(lead, { ...at, stepId, move: 'finish' })
  expect(await waits(lead)).toEqual(['gate prepare'])
  expect(await waits(neighbour)).toEqual([])
  await closePhase(lead, { ...at, phaseId: 'prepare', reason: 'Spring' })
  expect(await waits(lead)).toEqual(['step-todo order', 'step-todo sow'])
})

it('says what comes by its planned days', async () => {
  const { lead, projectId, view, at } = await openRun()
  await setStepDates(lead, { ...at, stepId: 'dig', start: '2026-03-05', end: '2026-03-06' })
  const coming = await view.coming!(lead, projectId)
  expect(coming.slice(0, 2).map(({ name, at, what }) => [name, at.toISOString().slice(0, 10), what])).toEqual([
    ['Ask the street', '2026-03-02', 'step-begins'],
    ['Look at the soil', '2026-03-05', 'step-begins'],
  ])
})

it('names its parts across rooms, finds them by words, and shows them in documents', async () => {
  const { lead, projectId, run } = await openRun()
  const kinds = new Map(contributions.kinds.map((kind) => [kind.kind, kind]))
  const [card] = await kinds.get('step')!.describe(lead, projectId, [`${run.id}.ask`, 'none'])
  expect(card).toEqual({ ref: `step:${run.id}.ask`, name: 'Ask the street', state: 'todo' })
  expect((await kinds.get('deliverable')!.search!(lead, projectId, 'TREE')).map(({ name }) => name)).toEqual([
    'Tree plan',
  ])
  const blocks = new Map(contributions.blocks.map((block) => [block.id, block]))
  const [timeline] = await blocks.get('timeline')!.read(lead, projectId, {})
  expect(timeline).toMatchObject({ type: 'table', caption: 'Plant street trees', rows: { length: 8 } })
  const [deliverables] = await blocks.get('deliverables')!.read(lead, projectId, {})
  expect(deliverables).toMatchObject({
    type: 'table',
    rows: [[[{ text: 'Tree plan' }], expect.anything(), [{ text: 'Missing' }]]],
  })
})

it('lists who takes part with their roles, in the language of the document', async () => {
  const { lead, projectId } = await openRun()
  const roster = contributions.blocks.find(({ id }) => id === 'people')!
  const rolesIn = async (language: Language) =>
    JSON.stringify(await speak(language, () => roster.read(lead, projectId, {})))
  expect(await rolesIn('en')).toContain('"Lead"')
  expect(await rolesIn('fr')).toContain('"Responsable"')
})

it('counts what goes with a project', async () => {
  const { projectId } = await openRun()
  expect(await contributions.projectParts[0]!.count(ctx, projectId)).toEqual({ runs: 1, playbooks: 1 })
  await ctx.pool.query('delete from people.member_role where project_id = $1', [projectId])
  await ctx.pool.query('delete from people.member where project_id = $1', [projectId])
  await ctx.pool.query('delete from people.project where id = $1', [projectId])
  expect(await contributions.projectParts[0]!.count(ctx, projectId)).toEqual({ runs: 0, playbooks: 0 })
})

it('keeps what somebody did when their account is gone', async () => {
  const { lead, at } = await openRun()
  await askQuestion(lead, { ...at, stepId: 'ask', question: 'How deep?' })
  await ctx.pool.query('delete from people.person where id = $1', [personOf(lead)])
  const { rows } = await ctx.pool.query('select question, asked_by from playbooks.run_question where run_id = $1', [
    at.runId,
  ])
  expect(rows).toEqual([{ question: 'How deep?', asked_by: null }])
})
