import { describe, expect, it } from 'vitest'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import type { Need, StepState } from '../steps/step-state.ts'
import { listUnmet } from './gate.ts'

const reading = readPlaybook(PLAYBOOK, [])
if ('findings' in reading) throw new Error('The playbook of the tests has mistakes.')
const { playbook } = reading
const prepare = playbook.phases[0]!

/** What is open in the first phase where every step is done, but for what is said of some. */
function findOpen(said: Record<string, { need: Need; state: StepState }>): string[] {
  const steps = new Map(
    prepare.steps.map(({ id }) => [id, said[id] ?? { need: 'required' as const, state: 'done' as const }]),
  )
  const nothing = { checks: new Set<string>(), conditions: new Map(), deliverables: new Set<string>() }
  const signatures = new Set(['watering.gardeners', 'watering.neighbour'])
  return listUnmet(playbook, prepare, { ...nothing, steps, signatures }, null).map(({ kind, id }) => `${kind} ${id}`)
}

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
})
