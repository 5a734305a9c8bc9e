import fc from 'fast-check'
import { decideMove } from '#buying/cases/machine/decide-move.ts'
import { type CaseEvent, type EventType, eventData, eventTypes } from '#buying/cases/machine/events.ts'
import { moves } from '#buying/cases/machine/moves.ts'
import { type CaseState, mostPayable, paidOf, totalOf, unopened, wantedPlan } from '#buying/cases/machine/state.ts'
import { conflictsOf, type Seat } from '#buying/cases/seats/seats.ts'

// Purchases as they may go: random events in random order, and whole courses with strays between. For properties.

const START = Date.parse('2026-06-01T12:00:00Z')
const HOUR = 3_600_000
const at = (hours: number) => new Date(START + hours * HOUR).toISOString()
const SHA = 'a'.repeat(64)
const parties = ['ana', 'ben', 'cleo', 'dora', 'emil', 'fay', 'sup-1', 'sup-2', 'sup-3']
const suppliers = ['sup-1', 'sup-2', 'sup-3']
const criteria = ['Works with a keyboard', 'Has a test']
const text = 'A reason that is long enough to say why in more than a word.'

const price = fc.constantFrom(0, 1, 399_999, 400_000, 869_000, 1_000_000)
const supplier = fc.constantFrom(...suppliers)
const closing = fc.integer({ min: 1, max: 40 }).map(at)
const verdicts = fc
  .tuple(fc.boolean(), fc.boolean())
  .map((met) => criteria.map((criterion, i) => ({ criterion, met: met[i]!, note: '' })))
const bids = ['bid-1', 'bid-2', 'bid-3']

/** Data that an event of each type could carry, often what fits a case that goes on. */
export const dataOf: { [T in EventType]: fc.Arbitrary<unknown> } = {
  'case.opened': fc.record({
    lane: fc.constantFrom('small', 'open'),
    title: fc.constant('Fix'),
    category: fc.constant('fix'),
  }),
  'case.described': fc.record({
    title: fc.constant('Fix'),
    priceCents: price,
    taxBp: fc.constantFrom(0, 1300, 1500),
    startDay: fc.constant('2026-06-02'),
    deliverBy: fc.constantFrom('2026-06-02', '2026-06-03'),
    budgetLine: fc.constant('100'),
    licence: fc.constant('MIT'),
    criteria: fc.constant(criteria),
  }),
  'case.stated': fc.record({ fact: fc.constant('unforeseen'), value: fc.boolean() }),
  'statement.withdrawn': fc.constant({ fact: 'unforeseen' }),
  'case.checked': fc.record({
    checkId: fc.constantFrom('check-1', 'check-2'),
    moment: fc.constantFrom('funds', 'publish', 'amend', 'award', 'order', 'change', 'pay'),
    outcome: fc.constantFrom('allow', 'allow', 'warn', 'ask', 'block'),
    rulesetHash: fc.constant(SHA),
    totalCents: fc.constantFrom('now', 5),
    asks: fc.constantFrom([], ['G06:1'], ['G06:2']),
    about: fc.constantFrom(null, SHA, 'b'.repeat(64)),
    tasks: fc.constantFrom([], [{ id: 'G36:duty:officer', seat: 'officer' as const, until: '2026-06-09' }]),
  }),
  'task.done': fc.constant({ taskId: 'G36:duty:officer', words: text }),
  'officer.asked': fc.record({ questionId: fc.constant('q'), step: fc.constant('check'), text: fc.constant(text) }),
  'officer.answered': fc.record({ questionId: fc.constant('q'), text: fc.constant(text) }),
  'officer.asked-before': fc.record({
    ...{
      questionId: fc.constant('q'),
      step: fc.constant('what'),
      text: fc.constant(text),
      askedBy: fc.constant('ana'),
    },
    ...{ askedAt: fc.constant(at(0)), answer: fc.constant(''), answeredBy: fc.constant(null) },
    answeredAt: fc.constantFrom(null, at(0)),
  }),
  'officer.decided': fc.record({
    verdict: fc.constantFrom('allow', 'refuse', 'reroute', 'chunk', 'aggregate'),
    checkId: fc.constantFrom('check-1', 'check-2'),
    reason: fc.constant(text),
  }),
  'funds.confirmed': fc.record({ amountCents: fc.constantFrom(0, 500_000, 2_000_000) }),
  'case.cancelled': fc.record({ reason: fc.constant(text) }),
  'offer.asked': fc.record({ supplierId: supplier, until: fc.constant('2026-06-09') }),
  'offer.given': fc.record({ supplierId: supplier, priceCents: price.filter((cents) => cents > 0) }),
  'offer.declined': fc.record({ supplierId: supplier }),
  'supplier.chosen': fc.record({
    supplierId: supplier,
    priceCents: price,
    isDirect: fc.boolean(),
    reason: fc.constant(text),
  }),
  'order.placed': fc.record({ words: fc.constant('') }),
  'notice.published': fc.record({
    closesAt: closing,
    questionsUntil: closing,
    holders: fc.constantFrom(['dora', 'emil', 'fay'], ['dora', 'dora', 'fay']),
    seedCommitment: fc.constant(SHA),
    document: fc.constant(SHA),
    languages: fc.constant(['en']),
  }),
  'question.asked': fc.record({ questionId: fc.constantFrom('p', 'r'), text: fc.constant(text) }),
  'question.answered': fc.record({ questionId: fc.constantFrom('p', 'r'), text: fc.constant(text) }),
  'notice.amended': fc.record({
    closesAt: closing,
    questionsUntil: closing,
    isMaterial: fc.boolean(),
    reason: fc.constant(text),
    changes: fc.constant([]),
    document: fc.constant(SHA),
  }),
  'offers.closed': fc.record({ bids: fc.subarray(bids), root: fc.constant(SHA) }),
  'offers.opened': fc.record({
    holders: fc.constantFrom(['dora', 'emil'], ['dora', 'dora'], ['ana', 'fay']),
    opened: fc.constant('all'),
    faulty: fc.constant([]),
  }),
  'interest.declared': fc.record({ hasInterest: fc.boolean() }),
  'bid.assessed': fc.record({
    bid: fc.constantFrom(...bids),
    verdicts: fc.boolean().map((passes) => [{ criterion: criteria[0], passes, rationale: text }]),
  }),
  'assessment.locked': fc.constant({}),
  'bids.none-passed': fc.constant({}),
  'supplier.selected': fc.record({
    method: fc.constantFrom('draw', 'ranking'),
    ladder: fc
      .subarray(suppliers, { minLength: 1 })
      .map((all) => all.map((one) => ({ supplierId: one, priceCents: 400_000 }))),
    acceptBy: closing,
  }),
  'award.accepted': fc.constant({ document: SHA, name: 'Sam' }),
  'award.declined': fc.constant({}),
  'award.lapsed': fc.constant({}),
  'contract.signed': fc.constant({ document: SHA, name: 'Ana' }),
  'change.proposed': fc.record({
    priceCents: price.filter((cents) => cents > 0),
    deliverBy: fc.constantFrom('2026-06-03', '2026-07-01'),
    reason: fc.constant(text),
    name: fc.constant('Ana'),
    document: fc.constant(SHA),
  }),
  'change.agreed': fc.constant({ document: SHA, name: 'Sam' }),
  'change.declined': fc.constant({}),
  'feedback.given': fc.record({ supplierId: supplier, text: fc.constant(text) }),
  'work.delivered': fc.constant({ repository: 'https://code.example/forms', commit: 'b'.repeat(40) }),
  'work.accepted': fc.record({ verdicts }),
  'work.returned': fc.record({ verdicts, deliverBy: fc.constant('2026-06-09') }),
  'work.rejected': fc.record({ verdicts }),
  'delivery.overdue': fc.constant({}),
  'delivery.extended': fc.record({ deliverBy: fc.constantFrom('2026-06-01', '2026-06-20'), reason: fc.constant(text) }),
  'contract.terminated': fc.record({
    kind: fc.constantFrom('default', 'convenience'),
    percentBp: fc.constantFrom(0, 5000, 10_000),
    reason: fc.constant(text),
  }),
  'termination.proposed': fc.record({ percentBp: fc.constantFrom(0, 5000, 10_000), reason: fc.constant(text) }),
  'termination.refused': fc.constant({ reason: text }),
  'invoice.returned': fc.constant({ reason: text }),
  'invoice.received': fc.record({ totalCents: fc.constantFrom('owed', 1, 5_000_000), number: fc.constant('1') }),
  'payment.approved': fc.record({ amountCents: fc.constantFrom('invoiced', 7) }),
  'payment.made': fc.record({
    amountCents: fc.constantFrom('approved', 1, 9_000_000),
    key: fc.constantFrom('k1', 'k2'),
  }),
  'payment.reconciled': fc.constant({}),
  'case.completed': fc.constant({}),
  'dispute.raised': fc.record({ text: fc.constant(text) }),
  'dispute.settled': fc.record({ outcome: fc.constant(text) }),
}

/** What a random event can only know when it comes: amounts and lists that fit the case. */
export function fitted(type: EventType, given: unknown, state: CaseState): unknown {
  const data = { ...(given as Record<string, unknown>) }
  const wanted = wantedPlan(state)
  if (data.totalCents === 'now') data.totalCents = wanted ? totalOf(wanted) : 0
  if (data.totalCents === 'owed') data.totalCents = mostPayable(state)
  if (data.amountCents === 'invoiced') data.amountCents = state.invoicedCents
  if (data.amountCents === 'approved') data.amountCents = state.approvedCents - paidOf(state)
  if (type === 'offers.opened')
    data.opened = state.bids.map(({ bid }) => ({ bid, supplierId: bid.replace('bid', 'sup'), priceCents: 400_000 }))
  return data
}

const anything = fc.constantFrom(...eventTypes).chain((type) =>
  fc.record({
    type: fc.constant(type),
    data: dataOf[type],
    party: fc.constantFrom(...parties),
    seat: fc.constantFrom(...moves[type].by),
    later: fc.integer({ min: 0, max: 30 }),
  }),
)
export type AnyEvent = { type: EventType; data: unknown; party: string; seat: string; later: number }

/** Whether a seat may be theirs: who asks is who opened, and nobody sits in two that conflict; any other duty may be anybody's. */
function mayTake({ seq, seats }: CaseState, seat: string, party: string): boolean {
  if (seat === 'system') return true
  const held = seats.filter((one) => one.party === party).map((one) => one.seat)
  if (seat === 'requester' && seq > 0 && !held.includes('requester')) return false
  return !conflictsOf(seat as Seat).some((other) => held.includes(other))
}

/** Lets what may happen of a random sequence happen; gives the events and each state on the way. */
export function runEvents(sequence: readonly AnyEvent[]): { events: CaseEvent[]; states: CaseState[] } {
  const [events, states] = [[] as CaseEvent[], [unopened('small')]]
  let hour = 0
  for (const { type, data, party, seat, later } of sequence) {
    hour += later
    const state = states.at(-1)!
    if (!mayTake(state, seat, party)) continue
    const parsed = eventData[type].parse(fitted(type, data, state))
    const event = { type, data: parsed, at: at(hour), party: seat === 'system' ? null : party, seat } as CaseEvent
    const decided = decideMove(state, event)
    if ('why' in decided) continue
    events.push(event)
    states.push(decided.state)
  }
  return { events, states }
}

type Step = [type: EventType, party: string, data?: Record<string, unknown>, seat?: Seat]
const checked = (moment: string): Step => ['case.checked', '', { moment, outcome: 'allow', totalCents: 'now' }]
const met = criteria.map((criterion) => ({ criterion, met: true, note: '' }))
const verdict = (bid: string): Step => [
  'bid.assessed',
  'cleo',
  { bid, verdicts: [{ criterion: criteria[0], passes: true, rationale: text }] },
]
const paying: Step[] = [
  ['work.delivered', 'sup-1'],
  ['work.accepted', 'ana', { verdicts: met }],
  ['invoice.received', 'sup-1', { totalCents: 'owed' }],
  ['payment.approved', 'ben', { amountCents: 'invoiced' }],
  checked('pay'),
  ['payment.made', 'cleo', { amountCents: 'approved' }],
  ['payment.reconciled', 'cleo'],
  ['case.completed', 'ana'],
]
const funded: Step[] = [
  ['case.described', 'ana', { priceCents: 400_000 }],
  checked('funds'),
  ['funds.confirmed', 'ben', { amountCents: 2_000_000 }],
]
/** How cases go that come to an end. */
const courses: Record<string, Step[]> = {
  small: [
    ...funded,
    checked('order'),
    ['offer.asked', 'ana', { supplierId: 'sup-1' }],
    ['offer.given', 'sup-1', { supplierId: 'sup-1', priceCents: 400_000 }],
    ['supplier.chosen', 'ana', { supplierId: 'sup-1', priceCents: 400_000, isDirect: false }],
    ['order.placed', 'ana'],
    ...paying,
  ],
  open: [
    ...funded,
    checked('publish'),
    ['notice.published', 'ana', { closesAt: at(50), questionsUntil: at(45), holders: ['dora', 'emil', 'fay'] }],
    ['offers.closed', '', { bids }],
    ['offers.opened', 'dora', { holders: ['dora', 'emil'] }],
    ...bids.map(verdict),
    ['assessment.locked', 'cleo'],
    checked('award'),
    [
      'supplier.selected',
      '',
      {
        acceptBy: at(150),
        ladder: ['sup-2', 'sup-1', 'sup-3'].map((supplierId) => ({ supplierId, priceCents: 400_000 })),
      },
    ],
    ['award.declined', 'sup-2'],
    checked('award'),
    ['award.accepted', 'sup-1'],
    ['contract.signed', 'ana'],
    ...paying,
  ],
}
const toOrder = courses.small!.slice(0, -paying.length)
const withoutBlame = { kind: 'convenience', percentBp: 5000 }
Object.assign(courses, {
  changed: [
    ...toOrder,
    ['change.proposed', 'ana', { priceCents: 869_000, deliverBy: '2026-07-01' }],
    checked('change'),
    ['change.agreed', 'sup-1'],
    ...paying,
  ],
  default: [
    ...toOrder,
    ['delivery.overdue', ''],
    ['contract.terminated', 'ana', { kind: 'default', percentBp: 0 }],
    ['case.completed', 'ana'],
  ],
  convenience: [
    ...toOrder,
    ['termination.proposed', 'ana', { percentBp: 5000 }],
    ['contract.terminated', 'emil', withoutBlame, 'officer'],
    ['invoice.received', 'sup-1', { totalCents: 'owed' }],
    ['invoice.returned', 'ben'],
    ...paying.slice(2),
  ],
  disputed: [
    ...toOrder,
    ['dispute.raised', 'sup-1'],
    ['dispute.settled', 'emil'],
    ['delivery.extended', 'ana', { deliverBy: '2026-06-20' }],
    ...paying,
  ],
  cancelled: [...funded, ['case.cancelled', 'ana']],
  asked: [
    ...courses.open!.slice(0, 5),
    ['question.asked', 'sup-2', { questionId: 'p' }],
    ['question.answered', 'ana', { questionId: 'p' }],
    checked('amend'),
    ['notice.amended', 'ana', { closesAt: at(60), questionsUntil: at(50) }],
    ...courses.open!.slice(5),
  ],
  none: [
    ...courses.open!.slice(0, 7),
    ...bids.map(
      (bid): Step => [
        'bid.assessed',
        'cleo',
        { bid, verdicts: [{ criterion: 'Works', passes: false, rationale: text }] },
      ],
    ),
    ['assessment.locked', 'cleo'],
    ['bids.none-passed', ''],
  ],
} satisfies Record<string, Step[]>)
const step = ([type, party, data, seat]: Step): fc.Arbitrary<AnyEvent> =>
  dataOf[type].map((any) => ({
    type,
    data: { ...(any as object), ...data },
    party,
    seat: seat ?? moves[type].by[0]!,
    later: type === 'offers.closed' || type === 'delivery.overdue' ? 72 : 1,
  }))
const isOpen = (course: string) => ['open', 'none', 'asked'].includes(course)
const wholeCourse = (course: string): Step[] => [
  ['case.opened', 'ana', { lane: isOpen(course) ? 'open' : 'small' }],
  ...courses[course]!,
]
/** Both lanes, each way to their end without strays, by its name. */
export const whole: fc.Arbitrary<Record<string, AnyEvent[]>> = fc.record(
  Object.fromEntries(Object.keys(courses).map((course) => [course, fc.tuple(...wholeCourse(course).map(step))])),
)
/** A case that comes to its end unless what comes between prevents it; often it is broken off. */
export const lived: fc.Arbitrary<AnyEvent[]> = fc
  .record({ course: fc.constantFrom(...Object.keys(courses)), strays: fc.array(anything, { maxLength: 8 }) })
  .chain(({ course, strays }) => {
    return fc
      .record({
        all: fc.tuple(...wholeCourse(course).map(step)),
        places: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
      })
      .map(({ all, places }) =>
        strays.reduce((list, stray, i) => list.toSpliced(places[i]! + 1, 0, stray), all as AnyEvent[]),
      )
  })
