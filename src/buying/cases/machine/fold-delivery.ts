import type { EventOf, EventType } from './events.ts'
import { endOf } from './fold-offers.ts'
import { type CaseState, mostPayable, paidOf } from './state.ts'

type Fold<T extends EventType> = (state: CaseState, event: EventOf<T>) => Partial<CaseState>

/** The work is to be delivered by another day. */
const deliverBy = ({ contract }: CaseState, day: string): Partial<CaseState> => ({
  contract: contract && { ...contract, deliverBy: day },
  isOverdue: false,
  due: { at: endOf(day), event: 'delivery.overdue' },
})

/** What delivery, acceptance and payment change. */
export const foldDelivery = {
  // What was proposed and not agreed by then is past.
  'work.delivered': () => ({ due: null, isRejected: false, change: null }),
  'work.accepted': () => ({ isOverdue: false, ending: null }),
  'work.returned': (state, { data }) => deliverBy(state, data.deliverBy),
  'work.rejected': () => ({ isRejected: true }),
  'delivery.overdue': () => ({ isOverdue: true, due: null }),
  'delivery.extended': (state, { data }) => deliverBy(state, data.deliverBy),
  'termination.proposed': (_, { data: { percentBp } }) => ({ ending: { percentBp } }),
  'termination.refused': () => ({ ending: null }),
  'contract.terminated': (state, { data: { kind, percentBp } }) => {
    const termination = { kind, percentBp }
    const owed = mostPayable({ contract: state.contract, termination })
    return { termination, ending: null, due: null, change: null, ...(owed === 0 && { money: 'released' as const }) }
  },
  'invoice.received': (_, { data }) => ({ invoicedCents: data.totalCents }),
  'invoice.returned': () => ({ invoicedCents: 0 }),
  'payment.approved': (_, { data }) => ({ approvedCents: data.amountCents, check: null, decision: null }),
  'payment.made': (state, { data: { key, amountCents } }) => {
    const payments = [...state.payments, { key, cents: amountCents }]
    return { payments, ...(paidOf({ payments }) === state.approvedCents && { money: 'paid' as const }) }
  },
  'payment.reconciled': () => ({}),
  'case.completed': () => ({}),
} satisfies { [T in EventType]?: Fold<T> }
