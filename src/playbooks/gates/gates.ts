import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Made } from '#platform/things.ts'
import { selectDeliverables, selectSignatures } from '../agreements/agreements.store.ts'
import { deliverablesOf } from '../agreements/deliverables.ts'
import { findProof, listKnownSignatures, readMade } from '../agreements/made.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { PhaseGate, Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { today } from '../runs/actor.ts'
import { findRun, openRun, type RunAddress } from '../runs/find-run.ts'
import { readPlaybookOf } from '../runs/read-runs.ts'
import { partId, type Run, type RunPhase } from '../runs/run.ts'
import { updatePhase, updateRun } from '../runs/runs.store.ts'
import { selectChecks, selectConditions } from '../steps/details.store.ts'
import { isAsked } from '../steps/step-state.ts'
import { type Done, listUnmet, type Unmet } from './gate.ts'
import { insertPassing, selectPassings } from './gates.store.ts'
import { notesSchema, storeNotes } from './notes.ts'

export type PhaseAddress = RunAddress & { phaseId: string }

/** Checklist items that show by themselves that they are met, as `step.check`. */
const listShown = (playbook: Playbook, made: readonly Made[]): string[] =>
  playbook.phases.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.checklist.filter((check) => findProof(playbook, check, made)).map(({ id }) => `${step.id}.${id}`),
    ),
  )

/** What people said was done, and what the rooms know to be. */
async function findDone(ctx: Ctx, run: Run, playbook: Playbook): Promise<Done> {
  const [checks, conditions, deliverables, signatures, made] = await Promise.all([
    selectChecks(ctx.db, run.id),
    selectConditions(ctx.db, run.id),
    selectDeliverables(ctx.db, [run.id]),
    selectSignatures(ctx.db, [run.id]),
    readMade(ctx, run.projectId),
  ])
  const steps = new Map(run.steps.map((step) => [step.id, step]))
  const current = checks.filter((check) => steps.get(check.step_id)?.round === check.round)
  return {
    steps,
    checks: new Set([...current.map((check) => `${check.step_id}.${check.check_id}`), ...listShown(playbook, made)]),
    byNote: new Set(current.filter(({ evidence }) => !evidence.length).map((one) => `${one.step_id}.${one.check_id}`)),
    conditions: new Map(conditions.map((one) => [one.condition_id, one.answer])),
    deliverables: new Set(
      deliverablesOf(run, playbook, deliverables, made).flatMap(({ id, state }) => (state === 'delivered' ? [id] : [])),
    ),
    signatures: new Set([
      ...signatures.map((one) => `${one.agreement_id}.${one.party}`),
      ...listKnownSignatures(playbook, made),
    ]),
  }
}

/** A checklist item that nothing but a note shows to be met. */
export type MetByNote = { id: string; name: string; stepId: string; note: string }

/** What is said to be met in a phase, in this round of its steps, without a piece of evidence. */
async function listMetByNote(ctx: Ctx, run: Run, playbook: Playbook, phaseId: string): Promise<MetByNote[]> {
  const steps = playbook.phases.find(({ id }) => id === phaseId)?.steps ?? []
  const said = (await selectChecks(ctx.db, run.id)).filter(({ evidence }) => !evidence.length)
  return steps.flatMap((step) => {
    const state = run.steps.find(({ id }) => id === step.id)
    if (!state || !isAsked(state)) return []
    return step.checklist.flatMap(({ id, text }) => {
      const row = said.find((one) => one.step_id === step.id && one.check_id === id && one.round === state.round)
      return row ? [{ id, name: text, stepId: step.id, note: row.note }] : []
    })
  })
}

async function findUnmet(ctx: Ctx, run: Run, playbook: Playbook, phaseId: string): Promise<Unmet[]> {
  const phase = playbook.phases.find(({ id }) => id === phaseId)
  return phase ? listUnmet(playbook, phase, await findDone(ctx, run, playbook), run.onlyStep) : []
}

const phaseIn = (run: Run, phaseId: string): RunPhase => {
  const phase = run.phases.find(({ id }) => id === phaseId)
  if (!phase) throw refusals.noPhase()
  return phase
}

export type Passing = {
  kind: 'closed' | 'reopened'
  unmet: Unmet[]
  reason: string
  passedBy: string | null
  passedAt: Date
}
/** `metByNote` counts as met; whoever closes the phase sees that nothing else shows it. */
export type Gate = {
  run: Run
  phase: RunPhase
  /** What the playbook says of it, where it does. */
  asks: PhaseGate | undefined
  unmet: Unmet[]
  metByNote: MetByNote[]
  passings: Passing[]
}

/** A phase's gate: what is still open, and each time it was closed or opened again. Throws `playbooks.no-phase`. */
export async function findGate(ctx: Ctx, input: PhaseAddress): Promise<Gate> {
  const run = await findRun(ctx, input)
  const phase = phaseIn(run, input.phaseId)
  const playbook = await readPlaybookOf(ctx, run)
  const [unmet, metByNote, passings] = await Promise.all([
    findUnmet(ctx, run, playbook, phase.id),
    listMetByNote(ctx, run, playbook, phase.id),
    selectPassings(ctx.db, run.id),
  ])
  return {
    run,
    phase,
    asks: playbook.phases.find(({ id }) => id === phase.id)?.gate,
    unmet,
    metByNote,
    passings: passings
      .filter((one) => one.phase_id === phase.id)
      .map(({ kind, unmet, reason, passed_by, passed_at }) => ({
        kind,
        unmet,
        reason,
        passedBy: passed_by,
        passedAt: passed_at,
      })),
  }
}

const closing = notesSchema.extend({
  reason: z.string().trim().max(2000, 'Shorten the reason to 2,000 characters.').default(''),
})

/** The next phase begins the day this one is closed; after the last one the run has ended. */
async function goOn(ctx: Ctx, run: Run, phase: RunPhase): Promise<void> {
  const others = run.phases.filter(({ id, state }) => id !== phase.id && state === 'open')
  if (!others.length) {
    await updateRun(ctx.db, run.id, { state: 'ended', ended_at: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'run.ended', thing: `run:${run.id}`, projectId: run.projectId })
    return
  }
  const at = run.phases.findIndex(({ id }) => id === phase.id)
  const next = run.phases.slice(at + 1).find(({ state }) => state === 'open')
  if (next && next.openedOn === null) await updatePhase(ctx.db, run.id, next.id, { opened_on: today(ctx) })
}

/**
 * Closes a phase. What is still open needs a reason, and both are kept; `keep` and `change` are what the team would keep
 * and change of the playbook, a note a line. Closing the last phase ends the run. Throws `playbooks.unmet`,
 * `playbooks.closed`.
 */
export function closePhase(
  ctx: Ctx,
  input: PhaseAddress & { reason?: string | undefined; keep?: string | undefined; change?: string | undefined },
): Promise<{ unmet: Unmet[] }> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'phase.close', input)
    const phase = phaseIn(run, input.phaseId)
    const { reason, keep, change } = checkInput(closing, input)
    if (phase.state === 'closed') throw refusals.closed()
    const playbook = (await selectPlaybook(ctx.db, run.playbookId)).content
    const unmet = await findUnmet(ctx, run, playbook, phase.id)
    if (unmet.length && !reason) throw refusals.unmet(unmet.length)
    await updatePhase(ctx.db, run.id, phase.id, {
      state: 'closed',
      closed_on: today(ctx),
      opened_on: phase.openedOn ?? today(ctx),
    })
    const by = { passed_by: actingPerson(ctx), passed_at: ctx.clock.now() }
    await insertPassing(ctx.db, {
      id: ctx.clock.newId(),
      run_id: run.id,
      phase_id: phase.id,
      kind: 'closed',
      unmet,
      reason,
      ...by,
    })
    await storeNotes(ctx, run, phase.id, { keep, change })
    const thing = `phase:${partId(run.id, phase.id)}`
    await ctx.log.record(ctx, { type: 'phase.closed', thing, projectId: run.projectId, data: { unmet: unmet.length } })
    await goOn(ctx, run, phase)
    return { unmet }
  })
}

/** Opens a closed phase again, with a reason; a run that had ended goes on. Throws `playbooks.open`. */
export function reopenPhase(ctx: Ctx, input: PhaseAddress & { reason: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'phase.close', input, { alsoEnded: true })
    const phase = phaseIn(run, input.phaseId)
    if (phase.state === 'open') throw refusals.open()
    const { reason } = checkInput(closing, input)
    if (!reason) throw refusals.needsReason()
    await updatePhase(ctx.db, run.id, phase.id, { state: 'open', closed_on: null })
    if (run.state === 'ended') await updateRun(ctx.db, run.id, { state: 'running', ended_at: null, ending: null })
    const by = { passed_by: actingPerson(ctx), passed_at: ctx.clock.now() }
    await insertPassing(ctx.db, {
      id: ctx.clock.newId(),
      run_id: run.id,
      phase_id: phase.id,
      kind: 'reopened',
      unmet: [],
      reason,
      ...by,
    })
    await ctx.log.record(ctx, {
      type: 'phase.reopened',
      thing: `phase:${partId(run.id, phase.id)}`,
      projectId: run.projectId,
    })
  })
}
