import type { EventOf, EventType } from './events.ts'
import { type CaseState, type Offer, totalOf, wantedPlan } from './state.ts'

type Fold<T extends EventType> = (state: CaseState, event: EventOf<T>) => Partial<CaseState>

const offer = ({ offers }: CaseState, supplierId: string, change: Partial<Offer>): Offer[] =>
  offers.map((one) => (one.supplierId === supplierId ? { ...one, ...change } : one))

/** The price is now the chosen supplier's: checked anew where it differs, and covered by funds where it is higher. */
function price(state: CaseState, priceCents: number): Partial<CaseState> {
  if (!state.plan || state.plan.priceCents === priceCents) return {}
  const plan = { ...state.plan, priceCents }
  const isCovered = state.fundsCents >= totalOf(plan)
  return { plan, check: null, decision: null, ...(!isCovered && { money: 'none' as const, fundsCents: 0 }) }
}

function contractWith(
  state: CaseState,
  won: { supplierId: string; priceCents: number },
  at: string,
): Partial<CaseState> {
  const plan = { ...state.plan!, priceCents: won.priceCents }
  const deliverBy = plan.deliverBy
  return {
    awardedAt: at,
    contract: { ...won, totalCents: totalOf(plan), deliverBy },
    due: { at: endOf(deliverBy), event: 'delivery.overdue' },
  }
}

/** The first moment after a day, in UTC. */
export const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString()

/** What the rules and an officer said was about another supplier; of nobody yet, or the same one, it stands. */
const asOfNobody = ({ ladder, reached }: CaseState, supplierId: string): Partial<CaseState> =>
  ladder[reached] && ladder[reached].supplierId !== supplierId ? { check: null, decision: null } : {}

/**
 * The next of the ladder is offered the work, for as long as the first was; without one, nobody is left. What the rules and
 * an officer said was about whoever declined, and is asked again about the next.
 */
function reachNext(state: CaseState, at: string): Partial<CaseState> {
  const reached = state.reached + 1
  const next = state.ladder[reached]
  const passedOn = { reached, check: null, decision: null }
  if (!next) return { ...passedOn, stage: 'unsuccessful', due: null }
  const acceptBy = new Date(Date.parse(at) + state.answerMs).toISOString()
  return { ...passedOn, due: { at: acceptBy, event: 'award.lapsed' }, ...price(state, next.priceCents) }
}

/** What offers, bids, their assessment and the award change. */
export const foldOffers = {
  'offer.asked': ({ offers }, { data }) => ({
    offers: [
      ...offers.filter(({ supplierId }) => supplierId !== data.supplierId),
      { supplierId: data.supplierId, priceCents: null, standing: 'asked' as const, until: data.until },
    ],
  }),
  'offer.given': (state, { data }) => ({
    offers: offer(state, data.supplierId, { priceCents: data.priceCents, standing: 'given' }),
  }),
  'offer.declined': (state, { data }) => ({
    offers: offer(state, data.supplierId, { standing: 'declined', priceCents: null }),
  }),
  'supplier.chosen': (state, { data: { supplierId, priceCents, isDirect } }) => ({
    ...asOfNobody(state, supplierId),
    ladder: [{ supplierId, priceCents }],
    isDirect,
    reached: 0,
    ...price(state, priceCents),
  }),
  'order.placed': (state, { at }) => contractWith(state, state.ladder[0]!, at),

  'notice.published': (_, { data: { closesAt, questionsUntil, holders, evaluators } }) => ({
    notice: { closesAt, questionsUntil, holders, evaluators },
    publication: 'published' as const,
    due: { at: closesAt, event: 'offers.closed' as const },
  }),
  'question.asked': ({ unansweredQuestions }, { data }) => ({
    unansweredQuestions: [...unansweredQuestions, data.questionId],
  }),
  'question.answered': ({ unansweredQuestions }, { data }) => ({
    unansweredQuestions: unansweredQuestions.filter((one) => one !== data.questionId),
  }),
  'notice.amended': ({ notice }, { data: { closesAt, questionsUntil } }) => ({
    notice: { ...notice!, closesAt, questionsUntil },
    due: { at: closesAt, event: 'offers.closed' as const },
  }),
  // What the rules said of a change of the notice holds nothing up once nobody can change it any more.
  'offers.closed': ({ check }, { data }) => ({
    ...{ bids: data.bids.map((bid) => ({ bid, supplierId: null })), due: null },
    ...(['amend', 'close'].includes(check?.moment ?? '') && { check: null, decision: null }),
  }),
  'offers.opened': (_, { data }) => ({
    bids: [
      ...data.opened.map(({ bid, supplierId }) => ({ bid, supplierId })),
      ...data.faulty.map(({ bid }) => ({ bid, supplierId: null })),
    ],
  }),
  'interest.declared': () => ({}),
  'bid.assessed': ({ assessments }, { data, party }) => ({
    assessments: [
      ...assessments.filter(({ bid, evaluator }) => bid !== data.bid || evaluator !== party),
      { bid: data.bid, evaluator: party ?? '', passes: data.verdicts.every((one) => one.passes) },
    ],
  }),
  'assessment.locked': ({ lockedBy }, { party }) => ({ lockedBy: [...lockedBy, party ?? ''] }),
  'bids.none-passed': ({ money }) => ({ ...(money !== 'none' && { money: 'released' as const, fundsCents: 0 }) }),
  'supplier.selected': (state, { data, at }) => ({
    ladder: data.ladder,
    reached: 0,
    answerMs: Math.max(0, Date.parse(data.acceptBy) - Date.parse(at)),
    due: { at: data.acceptBy, event: 'award.lapsed' as const },
    ...price(state, data.ladder[0]!.priceCents),
  }),
  'award.accepted': () => ({ isAwardAccepted: true, due: null }),
  'award.declined': (state, { at }) => reachNext(state, at),
  'award.lapsed': (state, { at }) => reachNext(state, at),
  'contract.signed': (state, { at }) => contractWith(state, state.ladder[state.reached]!, at),
  'feedback.given': () => ({}),
  'change.proposed': (_, { data: { priceCents, deliverBy, document } }) => ({
    ...{ change: { priceCents, deliverBy, document }, check: null, decision: null },
  }),
  'change.agreed': (state) => {
    const plan = wantedPlan(state)!
    const { priceCents, deliverBy } = plan
    return {
      ...{ plan, change: null, check: null, decision: null, isOverdue: false },
      contract: { ...state.contract!, priceCents, deliverBy, totalCents: totalOf(plan) },
      due: { at: endOf(deliverBy), event: 'delivery.overdue' as const },
    }
  },
  'change.declined': () => ({ change: null, check: null, decision: null }),
} satisfies { [T in EventType]?: Fold<T> }
