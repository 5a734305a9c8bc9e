import { z } from 'zod'
import { seats } from '../seats/seats.ts'
import { moments, verdicts } from './state.ts'

const cents = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const words = (most = 4000) => z.string().trim().min(1).max(most)
const maybe = (most = 4000) => z.string().trim().max(most).default('')
const day = z.iso.date()
const moment = z.iso.datetime({ offset: true })
const id = z.string().min(1).max(120)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A reason that decides something says why in more than a word (buying §3.2, row 3). */
const REASON_LETTERS = 40
const reason = z.string().trim().min(REASON_LETTERS).max(4000)

/** Why a step went on in spite of a warning of the rules, where the risk appetite wants that written down. */
const warningReason = words().optional()

const plan = z.object({
  priceCents: cents,
  feesCents: cents.default(0),
  taxBp: z.int().min(0).max(10_000),
  startDay: day,
  deliverBy: day,
  budgetLine: maybe(200),
  licence: maybe(100),
  criteria: z.array(words(1000)).max(50),
})
const judged = z
  .array(z.object({ criterion: words(1000), met: z.boolean(), note: maybe() }))
  .min(1)
  .max(100)

/** What is written down at each event, by its type. Whoever acts, and when, stand beside it. */
export const eventData = {
  'case.opened': z.object({
    lane: z.enum(['small', 'open']),
    title: words(100),
    /** Buys of one requirement are looked at together (rule:G06). */
    requirement: maybe(200),
    /** What kind of thing it is, in the words of the rules: `accessibility`, `software`. */
    category: id,
    purpose: maybe(),
    repository: maybe(500),
    packageId: id.nullable().default(null),
  }),
  'case.described': plan.extend({ title: words(100) }),
  'case.stated': z.object({
    fact: id,
    value: z.union([z.boolean(), z.int(), z.string().max(2000), z.array(z.string().max(500)).max(100)]),
    words: maybe(),
  }),
  /** Somebody takes an answer back: the question is open again. */
  'statement.withdrawn': z.object({ fact: id }),
  'case.checked': z.object({
    checkId: id,
    moment: z.enum(moments),
    outcome: z.enum(['allow', 'warn', 'ask', 'block']),
    rulesetHash: hash,
    totalCents: cents,
    /** What it asks of an officer: a rule and a hash of what it looked at, so that an answer covers this and nothing else. */
    asks: z.array(id).default([]),
    /** What else it was made on, as a hash: for an award, the order of suppliers. Null where nothing else counts. */
    about: hash.nullable().default(null),
    /** A warning goes on with a written reason alone, as the risk appetite wants it. */
    needsReason: z.boolean().optional(),
    /** What it tells people to do besides, in which seat and until which day. */
    tasks: z.array(z.object({ id, seat: z.enum(seats), until: day })).optional(),
    /** What an earlier check told somebody to do, and this one does not any more. */
    lapsed: z.array(id).optional(),
  }),
  /** What the rules told somebody to do is done. */
  'task.done': z.object({ taskId: id, words: words(2000) }),
  'officer.asked': z.object({ questionId: id, step: id, text: words() }),
  'officer.answered': z.object({ questionId: id, text: words() }),
  /** What an officer was asked about the need before there was a purchase of it, with the answer where there was one. */
  'officer.asked-before': z.object({
    questionId: id,
    step: id,
    text: words(),
    askedAt: moment,
    askedBy: id.nullable(),
    answer: maybe(),
    answeredAt: moment.nullable(),
    answeredBy: id.nullable(),
  }),
  'officer.decided': z.object({
    verdict: z.enum(verdicts),
    checkId: id,
    reason,
    derogationId: id.nullable().default(null),
    /** The decision that it takes the place of, by its number among the events; one that nobody has seen stands. */
    insteadOf: z.int().nullable().default(null),
  }),
  'funds.confirmed': z.object({ amountCents: cents, reference: maybe(200) }),
  'case.cancelled': z.object({ reason: words() }),

  'offer.asked': z.object({ supplierId: id, until: day }),
  'offer.given': z.object({
    supplierId: id,
    /** An invoice is above 0 and no higher than what was agreed: for nothing there could be none. */
    priceCents: cents.min(1, 'Enter a price above 0.'),
    words: maybe(),
    deliverBy: day.nullable().default(null),
  }),
  'offer.declined': z.object({ supplierId: id, reason: maybe() }),
  'supplier.chosen': z.object({ supplierId: id, priceCents: cents, isDirect: z.boolean(), reason: words() }),
  'order.placed': z.object({
    document: hash.nullable().default(null),
    words: maybe(),
    warningReason,
  }),

  'notice.published': z.object({
    closesAt: moment,
    questionsUntil: moment,
    holders: z.array(id).length(3),
    seedCommitment: hash,
    document: hash,
    languages: z.array(id).min(1),
    /** How many assess every offer, as the notice promises. */
    evaluators: z.int().min(1).max(20).default(1),
    warningReason,
  }),
  'question.asked': z.object({ questionId: id, text: words() }),
  'question.answered': z.object({ questionId: id, text: words() }),
  'notice.amended': z.object({
    closesAt: moment,
    questionsUntil: moment,
    isMaterial: z.boolean(),
    reason: words(),
    changes: z.array(z.object({ field: id, before: maybe(), after: maybe() })),
    document: hash,
  }),
  'offers.closed': z.object({ bids: z.array(id), root: hash }),
  'offers.opened': z.object({
    holders: z.array(id).length(2),
    opened: z.array(z.object({ bid: id, supplierId: id, priceCents: cents })),
    faulty: z.array(z.object({ bid: id, why: words(500) })),
  }),
  'interest.declared': z.object({ hasInterest: z.boolean(), words: maybe() }),
  'bid.assessed': z.object({
    bid: id,
    verdicts: z.array(z.object({ criterion: words(1000), passes: z.boolean(), rationale: words() })).min(1),
    scoreBp: z.int().min(0).max(10_000).nullable().default(null),
  }),
  'assessment.locked': z.object({}),
  'bids.none-passed': z.object({ reasons: maybe() }),
  'supplier.selected': z.object({
    method: z.enum(['draw', 'ranking', 'rotation']),
    ladder: z.array(z.object({ supplierId: id, priceCents: cents })).min(1),
    /** Who passed and does not take part: paid to another's account, or barred by a register. */
    setAside: z.array(z.object({ supplierId: id, why: z.enum(['same-account', 'standing']) })).default([]),
    acceptBy: moment,
    proof: hash.nullable().default(null),
    warningReason,
  }),
  'award.accepted': z.object({ document: hash, name: words(200) }),
  'award.declined': z.object({ reason: maybe() }),
  'award.lapsed': z.object({ acceptBy: moment.nullable().default(null) }),
  'contract.signed': z.object({ document: hash, name: words(200) }),
  'feedback.given': z.object({ supplierId: id, text: words() }),

  /** A change of what was ordered or signed: the buyer’s name under it first, then the supplier’s under the same document. */
  'change.proposed': z.object({
    priceCents: cents.min(1, 'Enter a price above 0.'),
    deliverBy: day,
    reason: words(),
    name: words(200),
    document: hash,
  }),
  'change.agreed': z.object({ document: hash, name: words(200) }),
  'change.declined': z.object({ reason: maybe() }),

  'work.delivered': z.object({
    ...{ repository: maybe(500), commit: maybe(64), licence: maybe(100), words: maybe() },
    /** Where the tests ran for this commit. */
    run: maybe(500),
  }),
  /** `despite`: how the code was seen by whoever accepts, where the product did not see all of it. */
  'work.accepted': z.object({ verdicts: judged, despite: maybe() }),
  'work.returned': z.object({ verdicts: judged, deliverBy: day }),
  'work.rejected': z.object({ verdicts: judged }),
  'delivery.overdue': z.object({}),
  'delivery.extended': z.object({ deliverBy: day, reason: words() }),
  /** To end without blame what of the work is done, in which part it is paid; an officer decides. */
  'termination.proposed': z.object({
    percentBp: z.int().min(0).max(10_000),
    reason,
    done: z.array(words(1000)).max(50).default([]),
  }),
  'termination.refused': z.object({ reason: words() }),
  'contract.terminated': z.object({
    kind: z.enum(['default', 'convenience']),
    percentBp: z.int().min(0).max(10_000),
    reason,
  }),
  'invoice.received': z.object({ totalCents: cents, number: words(100) }),
  /** The supplier sends another one. */
  'invoice.returned': z.object({ reason: words() }),
  'payment.approved': z.object({ amountCents: cents }),
  'payment.made': z.object({
    amountCents: cents,
    key: id,
    reference: maybe(200),
    cardId: id.nullable().default(null),
    warningReason,
  }),
  'payment.reconciled': z.object({ lineId: id.nullable().default(null), words: maybe() }),
  'case.completed': z.object({ lessons: maybe(), reuse: maybe(500) }),
  'dispute.raised': z.object({ text: words() }),
  'dispute.settled': z.object({ outcome: words() }),
}

export type EventType = keyof typeof eventData
export type EventData<T extends EventType> = z.output<(typeof eventData)[T]>
/** Something that happened in a case, by whom, in which seat. */
export type CaseEvent = {
  [T in EventType]: { type: T; data: EventData<T>; at: string; party: string | null; seat: string }
}[EventType]
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>
export const eventTypes = Object.keys(eventData) as EventType[]
