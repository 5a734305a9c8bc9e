import { isDeepStrictEqual } from 'node:util'
import type { Playbook, Step } from '../playbook/playbook.ts'
import { findPlaybookStep, type RunStep } from './run.ts'

/** A part that a newer version adds, takes away or changes; `within` names the step it belongs to. */
export type Change = {
  change: 'added' | 'removed' | 'changed' | 'moved'
  part: 'role' | 'phase' | 'step' | 'task' | 'check' | 'deliverable' | 'agreement' | 'template'
  id: string
  name: string
  within?: string
  /** Which of its fields changed. */
  fields?: string[]
  /** What was done in it already: it is kept, also where the part is gone. */
  isDone?: boolean
}

const same = isDeepStrictEqual

type Named = { id: string; name: string }

/** The names of the fields in which two parts differ. */
function listChanged(before: object, after: object): string[] {
  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => !same(old[name], fresh[name]))
}

function compareLists<T extends Named>(
  part: Change['part'],
  before: readonly T[],
  after: readonly T[],
  digest: (one: T) => object,
  within?: string,
): Change[] {
  const at = { ...(within !== undefined && { within }) }
  const added = after.filter(({ id }) => !before.some((one) => one.id === id))
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id))
  const say =
    (change: Change['change']) =>
    (one: T): Change => ({ change, part, id: one.id, name: one.name, ...at })
  const changed = after.flatMap((one): Change[] => {
    const old = before.find(({ id }) => id === one.id)
    const fields = old ? listChanged(digest(old), digest(one)) : []
    return fields.length ? [{ ...say('changed')(one), fields }] : []
  })
  return [...removed.map(say('removed')), ...added.map(say('added')), ...changed]
}

const tasksOf = (step: Step): Named[] =>
  step.activities.flatMap(({ tasks }) => tasks.map(({ id, text }) => ({ id, name: text })))
const checksOf = (step: Step): Named[] => step.checklist.map(({ id, text, ...rest }) => ({ id, name: text, ...rest }))
const stepsOf = (playbook: Playbook): Step[] => playbook.phases.flatMap(({ steps }) => steps)

function compareStep(before: Step, after: Step): Change[] {
  return [
    ...compareLists('task', tasksOf(before), tasksOf(after), ({ name }) => ({ name }), after.name),
    ...compareLists('check', checksOf(before), checksOf(after), (one) => one, after.name),
  ]
}

function compareSteps(before: Playbook, after: Playbook): Change[] {
  const digest = ({ activities, checklist, ...rest }: Step) => rest
  const moved = stepsOf(after).filter(({ id }) => {
    const [from, to] = [findPlaybookStep(before, id), findPlaybookStep(after, id)]
    return from && to && from.phase.id !== to.phase.id
  })
  const kept = stepsOf(after).flatMap((step) => {
    const old = findPlaybookStep(before, step.id)?.step
    return old ? compareStep(old, step) : []
  })
  return [
    ...compareLists('step', stepsOf(before), stepsOf(after), digest),
    ...moved.map(({ id, name }): Change => ({ change: 'moved', part: 'step', id, name })),
    ...kept,
  ]
}

/** What a newer version of a playbook changes for a run: parts by their ids, so that what was done stays with them. */
export function comparePlaybooks(before: Playbook, after: Playbook, steps: readonly RunStep[]): Change[] {
  const changes = [
    ...compareLists('role', before.roles, after.roles, (one) => one),
    ...compareLists('phase', before.phases, after.phases, ({ name, what, duration }) => ({ name, what, duration })),
    ...compareSteps(before, after),
    ...compareLists('deliverable', before.deliverables, after.deliverables, (one) => one),
    ...compareLists('agreement', before.agreements, after.agreements, (one) => one),
    ...compareLists('template', before.templates ?? [], after.templates ?? [], (one) => one),
  ]
  const begun = new Set(steps.filter(({ state }) => state !== 'todo').map(({ id }) => id))
  return changes.map((one) => (one.part === 'step' && begun.has(one.id) ? { ...one, isDone: true } : one))
}
