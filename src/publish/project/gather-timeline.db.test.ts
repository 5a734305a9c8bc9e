import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import { setStepDates, startRun } from '#playbooks/index.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import { gatherTimeline } from './gather-timeline.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

it('publishes no last day of steps and phases whose length nobody knows, and theirs once somebody set it', async () => {
  const { id: projectId } = await createProject(ctx, { name: 'Permits', organisation: 'Example City' })
  const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
  const run = await startRun(lead, { projectId, key: 'software-procurement', startedOn: '2026-03-02' })
  const undatedIn = async () => {
    const [timeline] = await gatherTimeline(ctx.as(lead.actor as Parameters<typeof ctx.as>[0]), projectId)
    const [phase] = timeline!.phases
    return [phase!.isUndated, ...phase!.steps.map(({ isUndated }) => isUndated)]
  }
  expect(await undatedIn()).toEqual([true, true, undefined, true, true])
  for (const stepId of ['capacity-building', 'market-research', 'strategic-analysis'])
    await setStepDates(lead, { projectId, runId: run.id, stepId, start: '', end: '2027-01-31' })
  expect(await undatedIn()).toEqual([undefined, undefined, undefined, undefined, undefined])
})
