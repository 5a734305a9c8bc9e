import type { Phase, Playbook, Step } from '../playbook/playbook.ts'
import { isAsked, isSettled, type Need, type StepState } from '../steps/step-state.ts'

/** Something that a phase leaves open. `unshown`: met by a note, where the gate wants a thing that shows it. `party` is the side or role whose signature is missing. */
export type Unmet = {
  kind: 'step' | 'condition' | 'check' | 'unshown' | 'deliverable' | 'agreement'
  id: string
  name: string
  stepId?: string
  party?: string
}

/** What was done in a run, as far as gates ask for it. */
export type Done = {
  steps: ReadonlyMap<string, { need: Need; state: StepState }>
  /** Checklist items that are met, as `step.check`. */
  checks: ReadonlySet<string>
  /** Those of them that nothing but a note shows. */
  byNote: ReadonlySet<string>
  conditions: ReadonlyMap<string, boolean>
  /** Ids of deliverables that are delivered. */
  deliverables: ReadonlySet<string>
  /** Signatures, as `agreement.party`. */
  signatures: ReadonlySet<string>
}

/** Whether a checklist item is asked for; `unknown` until its question is answered. */
export function isCheckAsked(
  check: Step['checklist'][number],
  conditions: ReadonlyMap<string, boolean>,
): boolean | 'unknown' {
  const wanted: [string | undefined, boolean][] = [
    [check.when, true],
    [check.unless, false],
  ]
  const answers = wanted.flatMap(([id, expected]) =>
    id === undefined ? [] : [{ answer: conditions.get(id), expected }],
  )
  if (answers.some(({ answer, expected }) => answer !== undefined && answer !== expected)) return false
  return answers.some(({ answer }) => answer === undefined) ? 'unknown' : true
}

const isLeftOut = (step: { need: Need; state: StepState } | undefined): boolean =>
  !step || !isAsked(step) || step.state === 'skipped'

const toUnmet = (kind: 'check' | 'unshown', step: Step, check: Step['checklist'][number]): Unmet => ({
  ...{ kind, id: check.id, name: check.text, stepId: step.id },
})

/** Checklist items that the gate names, of whichever phase: open ones, and those that nothing but a note shows. */
function findUnshown(playbook: Playbook, phase: Phase, done: Done): Unmet[] {
  const named = new Set(phase.gate?.checks)
  return playbook.phases.flatMap(({ id, steps }) =>
    steps.flatMap((step) => {
      const wanted = step.checklist.filter((check) => named.has(`${step.id}.${check.id}`))
      if (!wanted.length || isLeftOut(done.steps.get(step.id))) return []
      const shown = wanted.filter((check) => done.byNote.has(`${step.id}.${check.id}`))
      const open = id === phase.id ? [] : findUnmetChecks({ ...step, checklist: wanted }, done)
      return [...open, ...shown.map((check) => toUnmet('unshown', step, check))]
    }),
  )
}

function findUnmetChecks(step: Step, done: Done): Unmet[] {
  const state = done.steps.get(step.id)
  if (!state || isLeftOut(state)) return []
  if (state.need === 'advised' && state.state !== 'done') return []
  return step.checklist
    .filter((check) => isCheckAsked(check, done.conditions) === true && !done.checks.has(`${step.id}.${check.id}`))
    .map((check) => toUnmet('check', step, check))
}

function findOpenConditions(playbook: Playbook, steps: readonly Step[], done: Done): Unmet[] {
  const asked = steps.filter(({ id }) => !isLeftOut(done.steps.get(id)))
  const named = new Set(asked.flatMap((step) => step.checklist.flatMap(({ when, unless }) => [when, unless])))
  return playbook.conditions
    .filter(({ id }) => named.has(id) && !done.conditions.has(id))
    .map(({ id, question }) => {
      const at = asked.find((step) => step.checklist.some(({ when, unless }) => when === id || unless === id))
      return { kind: 'condition', id, name: question, ...(at && { stepId: at.id }) }
    })
}

/** What is made only in steps that the run does not ask for, or that were skipped with a reason, is not waited for. */
export function isAwaited(playbook: Playbook, deliverableId: string, states: Done['steps']): boolean {
  const makers = playbook.phases.flatMap(({ steps }) =>
    steps.filter(({ deliverables }) => deliverables.includes(deliverableId)),
  )
  return !makers.length || makers.some(({ id }) => !isLeftOut(states.get(id)))
}

/** What a phase works on, by the names that agreements use. */
const subjectsOf = (phase: Phase) =>
  new Set([
    ...phase.deliverables,
    ...phase.steps.flatMap((step) => [...step.documents, ...step.deliverables, ...step.tools]),
  ])

/** Agreements are due in the first phase that works on what they are about, and stay due until they are signed. */
function findUnsigned(playbook: Playbook, phaseId: string, done: Done): Unmet[] {
  const at = playbook.phases.findIndex(({ id }) => id === phaseId)
  const subjects = playbook.phases.slice(0, at + 1).flatMap((phase) => [...subjectsOf(phase)])
  return playbook.agreements
    .filter(({ about }) => about.some((subject) => subjects.includes(subject)))
    .flatMap(({ id, name, signedBy }) =>
      signedBy
        .filter((party) => !done.signatures.has(`${id}.${party}`))
        .map((party): Unmet => ({ kind: 'agreement', id, name, party })),
    )
}

/** All that a phase leaves open: steps, questions, checklist items, deliverables, signatures. Empty: it can be closed. */
export function listUnmet(playbook: Playbook, phase: Phase, done: Done, onlyStep: string | null): Unmet[] {
  const open = phase.steps.filter((step) => {
    const state = done.steps.get(step.id)
    return state?.need === 'required' && !isSettled(state)
  })
  const own = new Set(
    phase.steps
      .filter((step) => isAsked(done.steps.get(step.id) ?? { need: 'gone' }))
      .flatMap((step) => step.deliverables),
  )
  const wanted = onlyStep ? [...own] : [...phase.deliverables, ...(phase.gate?.deliverables ?? [])]
  return [
    ...open.map(({ id, name }): Unmet => ({ kind: 'step', id, name })),
    ...findOpenConditions(playbook, phase.steps, done),
    ...phase.steps.flatMap((step) => findUnmetChecks(step, done)),
    ...(onlyStep ? [] : findUnshown(playbook, phase, done)),
    ...playbook.deliverables
      .filter(({ id }) => wanted.includes(id) && !done.deliverables.has(id) && isAwaited(playbook, id, done.steps))
      .map(({ id, name }): Unmet => ({ kind: 'deliverable', id, name })),
    ...(onlyStep ? [] : findUnsigned(playbook, phase.id, done)),
  ]
}
