import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAYBOOK } from '../../../tests/support/playbook.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { withRoute } from '../runs/choose-route.ts'
import type { Run } from '../runs/run.ts'
import { makeRows } from '../runs/run-rows.ts'
import { stepOf } from '../runs/runs.store.ts'
import { afterMove, isSettled, movesFrom, needsReason, type StepMove, type StepState, stepMoves } from './step-state.ts'

const states: StepState[] = ['todo', 'doing', 'blocked', 'done', 'skipped']

describe('a step', () => {
  it('can be brought from every state to being done, and from done to being worked on', () => {
    for (const state of states) {
      const reached = new Set<StepState>([state])
      for (const at of reached) for (const move of movesFrom(at)) reached.add(afterMove(at, move)!)
      expect([state, reached.has('done'), reached.has('doing')]).toEqual([state, true, true])
    }
  })

  it('is settled only by finishing or skipping it, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepMoves)), (moves: StepMove[]) => {
        let state: StepState = 'todo'
        let last: StepMove | undefined
        for (const move of moves) {
          const next = afterMove(state, move)
          if (next === undefined) continue
          state = next
          last = move
        }
        expect(isSettled({ need: 'required', state })).toBe(last === 'finish' || last === 'skip')
      }),
    )
  })

  it('asks why where it is left aside', () => {
    expect(stepMoves.filter(needsReason)).toEqual(['skip', 'block'])
  })
})

function makeRun(route: string | null): { run: Run; playbook: Parameters<typeof withRoute>[1] } {
  const read = readPlaybook(PLAYBOOK, [])
  if ('findings' in read) throw new Error('The playbook has findings.')
  const rows = makeRows('run', read.playbook, '2026-01-05', { route, skips: [], onlyStep: null })
  const head = {
    id: 'run',
    projectId: 'p',
    playbookId: 'b',
    key: 'k',
    version: '1.0.0',
    sha256: 's',
    name: 'n',
    startKind: null,
  }
  const rest = {
    onlyStep: null,
    route,
    startedOn: '2026-01-05',
    state: 'running',
    endedAt: null,
    ending: null,
  } as const
  return {
    run: { ...head, ...rest, phases: [], steps: rows.steps.map((row) => stepOf(row as Parameters<typeof stepOf>[0])) },
    playbook: read.playbook,
  }
}

describe('a route', () => {
  it('chosen twice changes nothing the second time, and the last choice alone counts [lda:2.1]', () => {
    const route = fc.constantFrom('buy', 'grow', null)
    fc.assert(
      fc.property(
        fc.array(route, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...states), { minLength: 6, maxLength: 6 }),
        (choices, worked) => {
          const { run, playbook } = makeRun(null)
          const begun = { ...run, steps: run.steps.map((step, at) => ({ ...step, state: worked[at]! })) }
          const walked = choices.reduce((at, choice) => withRoute(at, playbook, choice), begun)
          const last = choices.at(-1)!
          expect(walked).toEqual(withRoute(begun, playbook, last))
          expect(withRoute(walked, playbook, last)).toEqual(walked)
          expect(walked.steps.map(({ state }) => state)).toEqual(worked)
        },
      ),
    )
  })
})
