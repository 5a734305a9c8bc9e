import { countWorkingDaysIn, type Fact, type Facts } from '#buying/guardrails/index.ts'
import { passes } from '../machine/guards-of-offers.ts'
import type { CaseState } from '../machine/state.ts'
import type { Seat } from '../seats/seats.ts'

/** What is delivered, and whether that is goods or works, by the kind of thing that is bought. */
const OUTCOMES: Record<string, string> = {
  ...{ software: 'code', accessibility: 'code', design: 'content', content: 'content' },
  ...{ research: 'findings', testing: 'findings', data: 'data' },
}
const KINDS: Record<string, string> = { hardware: 'goods', construction: 'construction' }

/** Who declares their interests before somebody is chosen, besides whoever assesses offers. */
const DECLARES: readonly Seat[] = ['requester', 'technical', 'evaluator']

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function methodOf({ lane, ladder, isDirect, offers }: CaseState): string {
  if (lane === 'open') return 'open'
  // Until somebody is asked, the stricter way is looked at.
  return offers.length && !(ladder.length && isDirect) ? 'offers' : 'direct'
}

/** What the hours that were stated cost; undefined where nobody stated them. */
function estimateOf({ hours, hourlyRate }: CaseState['stated']): number | undefined {
  const [worked, rate] = [hours?.value, hourlyRate?.value]
  return typeof worked === 'number' && typeof rate === 'number' ? worked * rate : undefined
}

function planFacts(
  { plan, need, stated, offers }: CaseState,
  calendar: string,
): Record<string, Fact['value'] | undefined> {
  if (!plan) return {}
  return {
    ...{ price: plan.priceCents, fees: plan.feesCents, taxRate: plan.taxBp },
    // The price is fixed, and nobody bids it down (rule:G12); what it is held against is what the hours would cost.
    ...{ fixedPrice: true, priceBidding: false, estimate: estimateOf(stated) ?? plan.priceCents },
    // Where a step changes a notice, it says so itself.
    materialChange: false,
    ...{ licence: plan.licence || 'none', testableCriteria: plan.criteria.length },
    // An estimate of hours and rate is a ground for a price; so is each offer.
    priceEvidence:
      Number('hours' in stated && 'hourlyRate' in stated) +
      offers.filter(({ standing }) => standing === 'given').length,
    durationDays: daysBetween(plan.startDay, plan.deliverBy),
    workingDays: countWorkingDaysIn(calendar, plan.startDay, plan.deliverBy),
    ...{
      category: need.category,
      kind: KINDS[need.category] ?? 'services',
      outcome: OUTCOMES[need.category] ?? 'other',
    },
  }
}

/** What evaluators said, once there is something to assess. */
function evaluationFacts(state: CaseState): Record<string, Fact['value'] | undefined> {
  if (state.lane === 'small') return {}
  const open = state.bids.filter(({ supplierId }) => supplierId !== null)
  return {
    passingOffers: open.filter(({ bid }) => passes(state, bid)).length,
    evaluatorCount: new Set(state.assessments.map(({ evaluator }) => evaluator)).size,
    unansweredQuestions: state.unansweredQuestions.length,
    verdictsMissing: open.filter(({ bid }) => !state.assessments.some((one) => one.bid === bid)).length,
  }
}

/** What the case itself says for the rules; `roots` gives the one person behind each party. */
export function caseFacts(
  state: CaseState,
  {
    at,
    title,
    calendar,
    roots,
    declared,
    accepted,
  }: {
    at: string
    title: string
    /** Whose working days count: the calendar that the rules in force name. */
    calendar: string
    roots: ReadonlyMap<string, string>
    /** Who declared their interests, and whether they have one. */
    declared: ReadonlyMap<string, boolean>
    /** When the work was accepted. */
    accepted: string | null
  },
): Facts {
  const rootOf = (party: string) => roots.get(party) ?? party
  const inSeat = (seat: Seat) => state.seats.filter((one) => one.seat === seat).map(({ party }) => rootOf(party))
  const mustDeclare = [...new Set(DECLARES.flatMap(inSeat))]
  const values: Record<string, Fact['value'] | undefined> = {
    ...planFacts(state, calendar),
    ...evaluationFacts(state),
    ...{ titleLength: title.length, method: methodOf(state) },
    ...{ requester: inSeat('requester')[0], fundsConfirmer: inSeat('funds')[0] },
    ...{ paymentApprover: inSeat('approver')[0], payer: inSeat('payer')[0], evaluators: inSeat('evaluator') },
    supplierPeople: state.ladder.slice(state.reached, state.reached + 1).map(({ supplierId }) => rootOf(supplierId)),
    conflictsUndeclared: mustDeclare.filter((party) => !declared.has(party)).length,
    conflictsDeclared: mustDeclare.filter((party) => declared.get(party)).length,
    daysSinceAccepted:
      accepted === null ? undefined : Math.max(0, Math.floor((Date.parse(at) - Date.parse(accepted)) / 86_400_000)),
  }
  const known = Object.entries(values).filter((entry): entry is [string, Fact['value']] => entry[1] !== undefined)
  return Object.fromEntries(known.map(([id, value]) => [id, { value, from: 'case', at }])) as Facts
}

/** What named people stated, as inputs of the rules. */
export const statedFacts = ({ stated }: CaseState): Facts =>
  Object.fromEntries(
    Object.entries(stated).map(([id, { value, by, at }]) => [
      id,
      { value, from: 'attested' as const, at, ...(by !== null && { by: `party:${by}` }) },
    ]),
  ) as Facts
