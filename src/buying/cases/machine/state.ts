import type { Seat } from '../seats/seats.ts'

/** `small`: offers by link, or a direct choice. `open`: a public notice, sealed bids, an evaluation. */
export type Lane = 'small' | 'open'

/** Where a case stands. In the small lane `open` means that offers are asked for. */
export const stages = [
  'draft',
  'open',
  'sealed',
  'evaluating',
  'selected',
  'contracted',
  'delivered',
  'accepted',
  'complete',
  'unsuccessful',
  'cancelled',
  'terminated',
] as const
export type Stage = (typeof stages)[number]

/** Where its money stands; states carry general names, the words of a jurisdiction come from its profile. */
export const moneyStates = [
  'none',
  'funds-confirmed',
  'committed',
  'invoiced',
  'payment-approved',
  'paid',
  'reconciled',
  'released',
] as const
export type MoneyState = (typeof moneyStates)[number]

/** What the public can see of it. */
export type Publication = 'private' | 'queued' | 'published'

/** What a guardrail check said: `ask` waits for an officer, `block` stops. */
export type Outcome = 'allow' | 'warn' | 'ask' | 'block'
/** When the rules are asked; a step that they gate wants a check of its own moment. */
export const moments = ['check', 'funds', 'publish', 'amend', 'close', 'award', 'order', 'change', 'pay'] as const
export type Moment = (typeof moments)[number]

/** What is bought, as it was described last. Amounts are minor units; `taxBp` is hundredths of a percent. */
export type Plan = {
  priceCents: number
  feesCents: number
  taxBp: number
  startDay: string
  deliverBy: string
  budgetLine: string
  licence: string
  criteria: string[]
}

export type Check = {
  checkId: string
  moment: Moment
  outcome: Outcome
  totalCents: number
  rulesetHash: string
  asks: string[]
  /** For an award: the order of suppliers it was made on, as a hash. */
  about?: string | null
  /** A step after a warning wants a written reason. */
  needsReason?: boolean | undefined
}
/** What the rules tell somebody to do besides, from when and until which day, by the check that said so last. */
export type CaseTask = { id: string; seat: Seat; from: string; until: string; checkId: string; isDone: boolean }
/** What an officer can decide. `chunk`: the pieces stand alone. `aggregate`: they are one need, and are bought together. */
export const verdicts = ['allow', 'chunk', 'aggregate', 'refuse', 'reroute'] as const
export type Verdict = (typeof verdicts)[number]
/** Whether a verdict lets a purchase go on as it is. */
export const letsGoOn = (verdict: Verdict): boolean => verdict === 'allow' || verdict === 'chunk'
/** It covers what was asked when it was taken; a question with other facts is another question. */
export type OfficerDecision = { verdict: Verdict; asks: string[]; seq: number }
/** What a supplier was asked for, until the end of which day (UTC), and what became of it. */
export type Offer = {
  supplierId: string
  priceCents: number | null
  standing: 'asked' | 'given' | 'declined'
  until: string
}
export type Contract = { supplierId: string; priceCents: number; totalCents: number; deliverBy: string }
/** A change of the contract that the buyer has signed, and the supplier has not yet. */
export type ContractChange = { priceCents: number; deliverBy: string; document: string }
export type Termination = { kind: 'default' | 'convenience'; percentBp: number }

/** A case as its events make it; nothing in it is kept anywhere else. */
export type CaseState = {
  lane: Lane
  stage: Stage
  money: MoneyState
  publication: Publication
  isDisputed: boolean
  /** How many events made it. */
  seq: number
  /** Who took which seat, in the order in which they took it. */
  seats: { seat: Seat; party: string }[]
  need: { category: string; requirement: string; repository: string; purpose: string }
  /** What named people stated for the rules, by the name of the input. */
  stated: Record<string, { value: boolean | number | string | string[]; by: string | null; at: string }>
  plan: Plan | null
  check: Check | null
  decision: OfficerDecision | null
  /** What the rules told people to do, done or not. */
  tasks: CaseTask[]
  /** What was asked of an officer and waits for an answer. */
  openQuestions: string[]
  fundsCents: number
  offers: Offer[]
  notice: { closesAt: string; questionsUntil: string; holders: string[]; evaluators: number } | null
  /** What suppliers asked in public and nobody has answered. */
  unansweredQuestions: string[]
  bids: { bid: string; supplierId: string | null }[]
  assessments: { bid: string; evaluator: string; passes: boolean }[]
  lockedBy: string[]
  /** The suppliers in the order in which they are offered the work; those before `reached` declined or let it lapse. */
  ladder: { supplierId: string; priceCents: number }[]
  /** Chosen without offers of others. */
  isDirect: boolean
  /** When the work was awarded: ordered, or signed by both. */
  awardedAt: string | null
  reached: number
  /** The supplier that was reached has signed; the other signature is still to come. */
  isAwardAccepted: boolean
  /** How long each supplier of the ladder has to answer. */
  answerMs: number
  contract: Contract | null
  change: ContractChange | null
  isOverdue: boolean
  isRejected: boolean
  /** An end without blame that was proposed, and waits for an officer. */
  ending: { percentBp: number } | null
  termination: Termination | null
  invoicedCents: number
  approvedCents: number
  payments: { key: string; cents: number }[]
  /** When the scheduler acts next, and how. */
  due: { at: string; event: 'offers.closed' | 'award.lapsed' | 'delivery.overdue' } | null
  endedAt: string | null
}

/** The state before the first event. */
export const unopened = (lane: Lane): CaseState => ({
  lane,
  stage: 'draft',
  money: 'none',
  publication: 'private',
  isDisputed: false,
  seq: 0,
  seats: [],
  need: { category: '', requirement: '', repository: '', purpose: '' },
  stated: {},
  plan: null,
  check: null,
  decision: null,
  tasks: [],
  openQuestions: [],
  fundsCents: 0,
  offers: [],
  notice: null,
  unansweredQuestions: [],
  bids: [],
  assessments: [],
  lockedBy: [],
  ladder: [],
  isDirect: false,
  awardedAt: null,
  reached: 0,
  isAwardAccepted: false,
  answerMs: 0,
  contract: null,
  change: null,
  isOverdue: false,
  isRejected: false,
  ending: null,
  termination: null,
  invoicedCents: 0,
  approvedCents: 0,
  payments: [],
  due: null,
  endedAt: null,
})

/** Whether somebody still has to do it: in what was cancelled or led to nothing, nobody has. */
export const isTaskOpen = ({ stage }: Pick<CaseState, 'stage'>, { isDone }: CaseTask): boolean =>
  !isDone && stage !== 'cancelled' && stage !== 'unsuccessful'

/** Whether an officer's decision covers all that a check asks. */
export const isDecided = ({ check, decision }: Pick<CaseState, 'check' | 'decision'>): boolean =>
  decision !== null && (check?.asks ?? []).every((one) => decision.asks.includes(one))

/** The price with the highest tax that may come on top, and fees: `price + ceil(price × rate) + fees`, in minor units (rule:G01). */
export const totalOf = ({ priceCents, feesCents, taxBp }: Pick<Plan, 'priceCents' | 'feesCents' | 'taxBp'>): number =>
  Number(BigInt(priceCents) + ceilBp(BigInt(priceCents), BigInt(taxBp)) + BigInt(feesCents))

const WHOLE_BP = 10_000n
const ceilBp = (cents: bigint, bp: bigint) => (cents * bp + WHOLE_BP - 1n) / WHOLE_BP

/** What is bought as it would be with a change of the contract that waits: the rules and funds are asked about that. */
export const wantedPlan = ({ plan, change }: Pick<CaseState, 'plan' | 'change'>): Plan | null =>
  plan && change ? { ...plan, priceCents: change.priceCents, deliverBy: change.deliverBy } : plan

/** What was paid so far. */
export const paidOf = ({ payments }: Pick<CaseState, 'payments'>): number =>
  payments.reduce((sum, { cents }) => sum + cents, 0)

/** The most that may be paid: what was agreed, or the agreed part of it where the work was ended for convenience. */
export function mostPayable({ contract, termination }: Pick<CaseState, 'contract' | 'termination'>): number {
  if (!contract || termination?.kind === 'default') return 0
  if (!termination) return contract.totalCents
  return Number((BigInt(contract.totalCents) * BigInt(termination.percentBp)) / WHOLE_BP)
}
