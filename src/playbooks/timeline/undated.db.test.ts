import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import { contributions, findRun, isPhaseUndated, isUndated, moveStep, setStepDates, startRun } from '../index.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

/** A run of a playbook whose source gives hardly any length. */
async function openProcurement() {
  const { id: projectId } = await createProject(ctx, { name: 'Permits', organisation: 'Example City' })
  const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
  const { id: runId } = await startRun(lead, { projectId, key: 'software-procurement', startedOn: '2026-03-02' })
  const at = { projectId, runId }
  const step = async (id: string) => (await findRun(lead, at)).steps.find((one) => one.id === id)!
  const [view] = contributions.views
  return {
    at,
    lead,
    step,
    waits: () => view!.waiting!(lead, projectId, lead.actor.kind === 'person' ? lead.actor.id : ''),
    view: view!,
    projectId,
  }
}

it('knows which steps have no usual length, and those that have one', async () => {
  const { lead, at } = await openProcurement()
  const run = await findRun(lead, at)
  expect(run.steps.filter((step) => !isUndated(step)).map(({ id }) => id)).toEqual(['discovery', 'rfp-writing'])
  expect(run.phases.filter(({ id }) => !isPhaseUndated(run, id))).toEqual([])
})

it('says no day by which a step must be done while nobody has set one, and says it once somebody has', async () => {
  const { lead, at, step, waits, view, projectId } = await openProcurement()
  await moveStep(lead, { ...at, stepId: 'capacity-building', move: 'begin' })
  expect((await waits()).map(({ what, due }) => [what, due])).toEqual([['step-doing', undefined]])
  expect((await view.coming!(lead, projectId)).map(({ what }) => what)).not.toContain('step-ends')
  await setStepDates(lead, { ...at, stepId: 'capacity-building', start: '2026-03-02', end: '2026-05-31' })
  expect(isUndated(await step('capacity-building'))).toBe(false)
  expect((await waits()).map(({ due }) => due)).toEqual([new Date('2026-05-31T00:00:00Z')])
})

it('moves what comes after a step whose dates were set by hand', async () => {
  const { lead, at, step } = await openProcurement()
  const moved = await setStepDates(lead, { ...at, stepId: 'capacity-building', start: '2026-03-02', end: '2026-05-31' })
  expect(moved.map(({ stepId }) => stepId)).toEqual(expect.arrayContaining(['discovery', 'rfp-writing', 'integration']))
  expect(await step('discovery')).toMatchObject({
    ...{ plannedStart: '2026-06-01', plannedEnd: '2026-06-28', latestEnd: '2026-07-26' },
  })
})
