import type { CaseEvent, EventOf, EventType } from './events.ts'
import { foldDelivery } from './fold-delivery.ts'
import { foldOffers } from './fold-offers.ts'
import { foldTasks } from './fold-tasks.ts'
import { moves } from './moves.ts'
import { type CaseState, totalOf, unopened } from './state.ts'

/** What an event changes besides stage, money and seats. */
export type Fold<T extends EventType> = (state: CaseState, event: EventOf<T>) => Partial<CaseState>

const without = (list: readonly string[], one: string) => list.filter((other) => other !== one)

/** A change of what is bought needs a new check, and new funds where it costs more than was confirmed (abuse:A07). */
export function replan(state: CaseState, plan: NonNullable<CaseState['plan']>): Partial<CaseState> {
  const isCovered = state.fundsCents >= totalOf(plan)
  const stands = state.check?.totalCents === totalOf(plan) && JSON.stringify(plan) === JSON.stringify(state.plan)
  return {
    plan,
    ...(!stands && { check: null, decision: null }),
    ...(!isCovered && { money: 'none' as const, fundsCents: 0 }),
  }
}

const foldCase = {
  'case.opened': (_, { data: { lane, category, requirement, repository, purpose } }) => ({
    lane,
    need: { category, requirement, repository, purpose },
  }),
  'case.described': (state, { data: { title: _, ...plan } }) => replan(state, plan),
  'case.stated': ({ stated }, { data: { fact, value }, party, at }) => ({
    stated: { ...stated, [fact]: { value, by: party, at } },
    check: null,
    decision: null,
  }),
  'statement.withdrawn': ({ stated }, { data }) => ({
    stated: Object.fromEntries(Object.entries(stated).filter(([fact]) => fact !== data.fact)),
    check: null,
    decision: null,
  }),
  // What an officer allowed for one order of suppliers is not said of another (invariant:I9).
  'case.checked': ({ check, tasks }, { data: { tasks: told = [], lapsed = [], ...data }, at }) => ({
    check: data,
    tasks: foldTasks(tasks, { checkId: data.checkId, at, told, lapsed }),
    ...(check?.about && check.about !== data.about && { decision: null }),
  }),
  'officer.asked': ({ openQuestions }, { data }) => ({ openQuestions: [...openQuestions, data.questionId] }),
  'officer.asked-before': ({ openQuestions }, { data }) =>
    data.answeredAt ? {} : { openQuestions: [...openQuestions, data.questionId] },
  'officer.answered': ({ openQuestions }, { data }) => ({ openQuestions: without(openQuestions, data.questionId) }),
  'task.done': ({ tasks }, { data }) => ({
    tasks: tasks.map((task) => (task.id === data.taskId ? { ...task, isDone: true } : task)),
  }),
  'officer.decided': ({ check, seq }, { data: { verdict } }) => ({
    decision: { verdict, asks: check?.asks ?? [], seq },
  }),
  // For a change of the contract more is confirmed, and the money stays committed.
  'funds.confirmed': ({ stage }, { data }) => ({
    fundsCents: data.amountCents,
    ...(stage === 'contracted' && { money: 'committed' as const }),
  }),
  'case.cancelled': ({ money }) => ({
    due: null,
    ...(money !== 'none' && { money: 'released' as const, fundsCents: 0 }),
  }),
  'dispute.raised': () => ({ isDisputed: true }),
  'dispute.settled': () => ({ isDisputed: false }),
} satisfies { [T in EventType]?: Fold<T> }

const folds: { [T in EventType]: Fold<T> } = { ...foldCase, ...foldOffers, ...foldDelivery }

const ENDS = new Set(['complete', 'unsuccessful', 'cancelled'])

function seat({ seats }: CaseState, { seat, party }: CaseEvent): CaseState['seats'] {
  const held = seats.some((one) => one.seat === seat && one.party === party)
  return held || party === null || seat === 'system' ? seats : [...seats, { seat, party } as CaseState['seats'][number]]
}

/** The state after an event. It asks nothing: whether the event may happen, `decideMove` says before it is kept. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  const { to, money } = moves[event.type]
  const fold = folds[event.type] as Fold<EventType>
  const moved = { ...state, seq: state.seq + 1, ...(to && { stage: to }), ...(money?.to && { money: money.to }) }
  const next: CaseState = { ...moved, seats: seat(state, event), ...fold(moved, event) }
  return ENDS.has(next.stage) && !next.endedAt ? { ...next, endedAt: event.at, due: null } : next
}

/** The state that a log makes, from its first event (invariant:I5). */
export const replay = (events: readonly CaseEvent[]): CaseState => events.reduce(applyEvent, unopened('small'))
