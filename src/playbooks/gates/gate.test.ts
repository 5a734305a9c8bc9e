import { describe, expect, it } from 'vitest'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import type { Phase } from '../playbook/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import type { Need, StepState } from '../steps/step-state.ts'
import { type Done, listUnmet } from './gate.ts'

const reading = readPlaybook(PLAYBOOK, [])
if ('findings' in reading) throw new Error('The playbook of the tests has mistakes.')
const { playbook } = reading
const prepare = playbook.phases[0]!

const done = { need: 'required', state: 'done' } as const
const nothing: Omit<Done, 'steps' | 'signatures'> = {
  ...{ checks: new Set(), byNote: new Set(), conditions: new Map(), deliverables: new Set() },
}
const signatures = new Set(['watering.gardeners', 'watering.neighbour'])

/** What is open in a phase where every step is done, but for what is said. */
function findOpenIn(phase: Phase, said: Partial<Done> = {}): string[] {
  const steps = new Map(playbook.phases.flatMap((one) => one.steps.map(({ id }) => [id, done] as const)))
  return listUnmet(playbook, phase, { ...nothing, steps, signatures, ...said }, null).map(
    ({ kind, id }) => `${kind} ${id}`,
  )
}

/** What is open in the first phase where every step is done, but for what is said of some. */
const findOpen = (said: Record<string, { need: Need; state: StepState }>): string[] =>
  findOpenIn(prepare, { steps: new Map(prepare.steps.map(({ id }) => [id, said[id] ?? done])) })

describe('a gate', () => {
  it('waits for what a step makes', () => {
    expect(findOpen({})).toEqual(['condition has-pipes', 'check half', 'deliverable tree-plan'])
  })

  it('waits for nothing of steps that the route leaves out, or that were skipped with a reason', () => {
    expect(findOpen({ choose: { need: 'not-needed', state: 'todo' } })).not.toContain('deliverable tree-plan')
    expect(findOpen({ choose: { need: 'required', state: 'skipped' } })).not.toContain('deliverable tree-plan')
    expect(findOpen({ ask: { need: 'not-needed', state: 'todo' } })).not.toContain('check half')
    expect(findOpen({ dig: { need: 'not-needed', state: 'todo' } })).not.toContain('condition has-pipes')
  })

  it('waits for what the playbook names of it: deliverables, and items that a thing shows, of any phase', () => {
    const gate = { what: 'Trees stand', deliverables: ['tree-plan'], checks: ['ask.half'], decidedBy: ['gardeners'] }
    const plant = { ...playbook.phases[1]!, gate }
    const [checks, byNote] = [new Set(['ask.half']), new Set(['ask.half'])]
    expect(findOpenIn(playbook.phases[1]!)).toEqual([])
    expect(findOpenIn(plant)).toEqual(['check half', 'deliverable tree-plan'])
    expect(findOpenIn(plant, { checks, byNote })).toEqual(['unshown half', 'deliverable tree-plan'])
    expect(findOpenIn(plant, { checks })).toEqual(['deliverable tree-plan'])
  })
})
