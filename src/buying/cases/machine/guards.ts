import { type Guard, guard, type Why } from './guard.ts'
import { guardsOfDelivery } from './guards-of-delivery.ts'
import { guardsOfOffers } from './guards-of-offers.ts'
import { type CaseState, isDecided, isTaskOpen, letsGoOn, type Moment, totalOf, wantedPlan } from './state.ts'

/** Whether a check of this price stands and lets the case go on, or an officer has let it (invariant:I7). */
function whyRulesRefuse(state: CaseState, moments: readonly Moment[]): Why | null {
  const { check, decision } = state
  const plan = wantedPlan(state)
  if (!plan) return 'describe-first'
  if (!check || !moments.includes(check.moment) || check.totalCents !== totalOf(plan)) return 'check-first'
  if (check.outcome === 'block') return 'rules-block'
  if (check.outcome !== 'ask') return null
  if (!decision || !check.asks.every((one) => decision.asks.includes(one))) return 'rules-ask'
  return letsGoOn(decision.verdict) ? null : 'officer-refused'
}
const rulesAllow =
  (...moments: Moment[]): Guard =>
  (state) =>
    whyRulesRefuse(state, moments)

/**
 * What the rules, or an officer, hold against somebody who was chosen holds nobody back who is chosen instead: the order
 * waits for a check of its own.
 */
const rulesAllowChoice: Guard = guard<'supplier.chosen'>((state, { data }) => {
  const chosen = state.ladder[state.reached]?.supplierId
  return chosen && chosen !== data.supplierId ? null : whyRulesRefuse(state, ['check', 'order'])
})

/** Whoever changes a notice has asked the rules about it; more time that the product itself gives needs nobody’s leave. */
const rulesAllowAmending: Guard = (state, { seat }) => (seat === 'system' ? null : whyRulesRefuse(state, ['amend']))

const fundsCover: Guard = (state) => {
  const plan = wantedPlan(state)
  if (!plan) return 'describe-first'
  return state.fundsCents >= totalOf(plan) ? null : 'funds-first'
}

/** Guards of the table of moves, by name. */
export const guards = {
  isFirst: (({ seq }) => (seq === 0 ? null : 'already-open')) as Guard,
  isDescribed: (({ plan }) => (plan ? null : 'describe-first')) as Guard,
  isStated: guard<'statement.withdrawn'>(({ stated }, { data }) => (data.fact in stated ? null : 'not-stated')),
  rulesAllow: rulesAllow('check', 'order'),
  rulesAllowChoice,
  rulesAllowFunds: rulesAllow('funds'),
  rulesAllowOrder: rulesAllow('order'),
  rulesAllowPublishing: rulesAllow('publish'),
  rulesAllowAmending,
  rulesAllowChange: rulesAllow('change'),
  rulesAllowAward: rulesAllow('award'),
  rulesAllowPayment: rulesAllow('pay'),
  wasAsked: guard<'officer.answered'>(({ openQuestions }, { data }) =>
    openQuestions.includes(data.questionId) ? null : 'nobody-asked',
  ),
  waitsForOfficer: guard<'officer.decided'>(({ check }, { data }) =>
    check?.outcome === 'ask' && check.checkId === data.checkId ? null : 'nothing-to-decide',
  ),
  /** A second decision says which one it takes the place of: what somebody has not seen, they do not overrule. */
  overrulesKnown: guard<'officer.decided'>((state, { data }) =>
    isDecided(state) && data.insteadOf !== state.decision?.seq ? 'decided-already' : null,
  ),
  isOpenTask: guard<'task.done'>((state, { data, seat }) =>
    state.tasks.some((task) => task.id === data.taskId && task.seat === seat && isTaskOpen(state, task))
      ? null
      : 'no-such-task',
  ),
  warningAnswered: guard<'order.placed' | 'notice.published' | 'supplier.selected' | 'payment.made'>(
    ({ check }, { data }) =>
      check?.outcome === 'warn' && check.needsReason && !data.warningReason ? 'reason-first' : null,
  ),
  coversTotal: guard<'funds.confirmed'>((state, { data }) => {
    const plan = wantedPlan(state)
    return plan && data.amountCents >= totalOf(plan) ? null : 'funds-too-low'
  }),
  /** After the order more is confirmed for a change that costs more, and for nothing else (abuse:A07). */
  isWanted: ((state) => {
    if (state.stage !== 'contracted') return null
    return state.change && fundsCover(state, {} as never) ? null : 'funds-not-wanted'
  }) as Guard,
  fundsCover,
  isNotSigned: (({ isAwardAccepted }) => (isAwardAccepted ? 'signed-already' : null)) as Guard,
  isDue: (({ due }, { at, type }) => (due?.event === type && at >= due.at ? null : 'too-early')) as Guard,
  isNotDisputed: (({ isDisputed }) => (isDisputed ? 'disputed-already' : null)) as Guard,
  isDisputed: (({ isDisputed }) => (isDisputed ? null : 'not-disputed')) as Guard,
  ...guardsOfOffers,
  ...guardsOfDelivery,
} satisfies Record<string, Guard>
export type GuardName = keyof typeof guards
