import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import {
  chooseRoute,
  closePhase,
  findNext,
  findPlaybookOfRun,
  findRun,
  moveStep,
  type Playbook,
  startRun,
} from '../index.ts'
import { listShippedIds } from '../library/shipped-playbooks.ts'

let ctx: TestContext
beforeAll(async () => {
  ctx = await playbookContext()
})
afterAll(() => ctx.close())

const keys = await listShippedIds()
const endingOf = (playbook: Playbook, stepId: string) => {
  const step = playbook.phases.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)
  return (
    step?.endings.find(({ leadsTo }) => leadsTo === 'next') ?? step?.endings.find(({ leadsTo }) => leadsTo === 'end')
  )?.id
}

/** Does what the product says comes next, until nothing does; gives the number of steps that were done. */
async function walk(lead: Ctx, at: { projectId: string; runId: string }): Promise<number> {
  const playbook = await findPlaybookOfRun(lead, at)
  const [route] = playbook.routes
  let done = 0
  for (let [next] = await findNext(lead, at.projectId); next; [next] = await findNext(lead, at.projectId)) {
    if (next.kind === 'gate') await closePhase(lead, { ...at, phaseId: next.phase.id, reason: 'One person walks it' })
    else {
      const stepId = next.step.id
      const choosing = playbook.phases.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.choosesRoute
      if (choosing && route) await chooseRoute(lead, { ...at, route: route.id })
      await moveStep(lead, { ...at, stepId, move: 'finish', ending: endingOf(playbook, stepId) })
      done += 1
    }
    expect(done).toBeLessThan(100)
  }
  return done
}

for (const key of keys)
  it(`lets one person alone start ${key} and walk it to its end`, async () => {
    const { id: projectId } = await createProject(ctx, { name: key, organisation: 'Example City' })
    const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
    const { id: runId } = await startRun(lead, { projectId, key, startedOn: '2026-01-05' })
    expect(await walk(lead, { projectId, runId })).toBeGreaterThan(4)
    const run = await findRun(lead, { projectId, runId })
    expect(run).toMatchObject({ state: 'ended' })
    expect(run.steps.filter(({ need, state }) => need === 'required' && state !== 'done').map(({ id }) => id)).toEqual(
      [],
    )
  })
