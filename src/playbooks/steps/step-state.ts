import type { Step } from '../playbook/playbook.ts'

/** Where a step stands; `blocked` and `skipped` have a reason. */
export type StepState = 'todo' | 'doing' | 'blocked' | 'done' | 'skipped'

/** Whether a run asks for a step: `not-needed` by its route or way of starting; `gone` from the playbook's newer version. */
export type Need = 'required' | 'advised' | 'not-needed' | 'gone'

export const stepMoves = ['begin', 'finish', 'skip', 'block', 'reopen'] as const
export type StepMove = (typeof stepMoves)[number]

const MOVES: Record<StepMove, { from: readonly StepState[]; to: StepState; needsReason: boolean }> = {
  begin: { from: ['todo', 'blocked', 'skipped'], to: 'doing', needsReason: false },
  finish: { from: ['todo', 'doing'], to: 'done', needsReason: false },
  skip: { from: ['todo', 'doing', 'blocked'], to: 'skipped', needsReason: true },
  block: { from: ['todo', 'doing'], to: 'blocked', needsReason: true },
  reopen: { from: ['done'], to: 'doing', needsReason: false },
}

export const needsReason = (move: StepMove): boolean => MOVES[move].needsReason

/** The state that a move leads to; undefined where it cannot be made from here. */
export const afterMove = (state: StepState, move: StepMove): StepState | undefined =>
  MOVES[move].from.includes(state) ? MOVES[move].to : undefined

/** The moves that can be made from a state. */
export const movesFrom = (state: StepState): StepMove[] => stepMoves.filter((move) => MOVES[move].from.includes(state))

export const isAsked = ({ need }: { need: Need }): boolean => need === 'required' || need === 'advised'

/** Whether nothing more is to be done with a step: it is done, skipped, or not asked for. */
export const isSettled = (step: { need: Need; state: StepState }): boolean =>
  !isAsked(step) || step.state === 'done' || step.state === 'skipped'

/** What decides which steps a run asks for. */
export type Choice = {
  route: string | null
  /** Steps and phases that the way of starting skips. */
  skips: readonly string[]
  onlyStep: string | null
}

/** Whether a step of a phase is asked for. A route that a step does not name needs it, and so does a run without one. */
export function needOf(step: Pick<Step, 'id' | 'routes'>, phaseId: string, { route, skips, onlyStep }: Choice): Need {
  if (onlyStep !== null) return onlyStep === step.id ? 'required' : 'not-needed'
  if (skips.includes(step.id) || skips.includes(phaseId)) return 'not-needed'
  return (route !== null && Object.hasOwn(step.routes, route) && step.routes[route]) || 'required'
}
