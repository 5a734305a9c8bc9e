import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { TestContext } from '../../../tests/support/context.ts'
import { joinProject } from '../../../tests/support/imports.ts'
import { playbookContext } from '../../../tests/support/playbook-world.ts'
import {
  answerCondition,
  chooseRoute,
  closePhase,
  findGate,
  findNext,
  findPlaybookOfRun,
  findRun,
  moveStep,
  type Playbook,
  setCheck,
  setDeliverable,
  signAgreement,
  startRun,
  type Unmet,
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

type At = { projectId: string; runId: string }

/** Does what a gate asks for: shows, answers, delivers, or signs as somebody of the party whose name is missing. */
async function meet(lead: Ctx, at: At, playbook: Playbook, { kind, id, stepId = '', party = '' }: Unmet) {
  const shown = `run:${at.runId}`
  if (kind === 'check') await setCheck(lead, { ...at, stepId, checkId: id, isMet: true, evidence: [shown] })
  else if (kind === 'condition') await answerCondition(lead, { ...at, conditionId: id, answer: true })
  else if (kind === 'deliverable')
    await setDeliverable(lead, { ...at, deliverableId: id, state: 'delivered', ref: shown })
  else if (kind === 'agreement') {
    const role = playbook.roles.find((one) => one.id === party || one.side === party)!
    const signer = ctx.as(await joinProject(ctx, at.projectId, role.id))
    await signAgreement(signer, { ...at, agreementId: id, party })
  } else throw new Error(`The walk leaves no ${kind} open, but ${id} is.`)
}

/** Meets all that a gate asks for, also what an answer brings up, and closes it without a reason; gives what it was. */
async function closeHonestly(lead: Ctx, at: At, phaseId: string): Promise<string[]> {
  const playbook = await findPlaybookOfRun(lead, at)
  const asked: string[] = []
  const next = async () => (await findGate(lead, { ...at, phaseId })).unmet[0]
  for (let unmet = await next(); unmet; unmet = await next()) {
    await meet(lead, at, playbook, unmet)
    asked.push(unmet.kind)
    expect(asked.length).toBeLessThan(60)
  }
  await closePhase(lead, { ...at, phaseId })
  return asked
}

/**
 * Does what the product says comes next, until nothing does: the first gate is met, the others are passed over with a
 * reason. Gives the number of steps that were done, and what the first gate asked for.
 */
async function walk(lead: Ctx, at: At): Promise<{ done: number; met: string[] }> {
  const playbook = await findPlaybookOfRun(lead, at)
  const [route] = playbook.routes
  let done = 0
  let met: string[] | undefined
  for (let [next] = await findNext(lead, at.projectId); next; [next] = await findNext(lead, at.projectId)) {
    if (next.kind === 'gate' && !met) met = await closeHonestly(lead, at, next.phase.id)
    else if (next.kind === 'gate')
      await closePhase(lead, { ...at, phaseId: next.phase.id, reason: 'One person walks it' })
    else {
      const stepId = next.step.id
      const choosing = playbook.phases.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.choosesRoute
      if (choosing && route) await chooseRoute(lead, { ...at, route: route.id })
      await moveStep(lead, { ...at, stepId, move: 'finish', ending: endingOf(playbook, stepId) })
      done += 1
    }
    expect(done).toBeLessThan(100)
  }
  return { done, met: met ?? [] }
}

for (const key of keys)
  it(`lets one person start ${key}, meet its first gate with evidence, deliverables and signatures, and walk it to its end`, async () => {
    const { id: projectId } = await createProject(ctx, { name: key, organisation: 'Example City' })
    const lead = ctx.as(await joinProject(ctx, projectId, 'lead'))
    const { id: runId } = await startRun(lead, { projectId, key, startedOn: '2026-01-05' })
    const { done, met } = await walk(lead, { projectId, runId })
    expect(done).toBeGreaterThan(4)
    expect(met).toEqual(expect.arrayContaining(['check', 'deliverable']))
    const run = await findRun(lead, { projectId, runId })
    const { unmet, passings } = await findGate(lead, { projectId, runId, phaseId: run.phases[0]!.id })
    expect(unmet).toEqual([])
    expect(passings).toMatchObject([{ kind: 'closed', reason: '' }])
    expect(run).toMatchObject({ state: 'ended' })
    expect(run.steps.filter(({ need, state }) => need === 'required' && state !== 'done').map(({ id }) => id)).toEqual(
      [],
    )
  })
