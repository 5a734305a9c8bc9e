import type { Ocds } from '#standard/index.ts'
import { moneyOf, startOf } from './amounts.ts'
import { findAwardId } from './draw-award.ts'
import type { History } from './history.ts'

type Milestone = Ocds<'Milestone'>

/** How the delivery stands, by the last that was said of it. */
function drawDelivery({ state, last }: History): Milestone {
  const said = last(
    'work.accepted',
    'work.rejected',
    'work.returned',
    'delivery.overdue',
    'delivery.extended',
    'contract.terminated',
  )
  const isMet = state.stage !== 'terminated' && last('work.accepted') !== undefined
  const isMissed = !isMet && said !== undefined && !['work.returned', 'delivery.extended'].includes(said.type)
  return {
    ...{ id: 'delivery', type: 'delivery', dueDate: startOf(state.contract!.deliverBy) },
    status: isMet ? 'met' : isMissed ? 'notMet' : 'scheduled',
    ...(isMet && { dateMet: last('work.accepted')!.at }),
  } as Milestone
}

function drawPayments({ case: of, state, all }: History): {
  transactions: Ocds<'Transaction'>[]
  milestones: Milestone[]
} {
  const made = all('payment.made')
  const { id, name } = of.suppliers.get(state.contract!.supplierId)!
  const transactions = made.map(({ seq, at, data }) => ({
    ...{ id: `payment-${seq}`, date: at, value: moneyOf(data.amountCents, of.currency) },
    ...{ payer: { id: of.buyer.id, name: of.buyer.name }, payee: { id, name } },
  }))
  const isPaid = ['paid', 'reconciled'].includes(state.money)
  const milestone = { id: 'payment', type: 'payment', status: 'met', dateMet: made.at(-1)?.at }
  return { transactions, milestones: isPaid ? [milestone as Milestone] : [] }
}

const drawDeliveries = ({ all }: History): Ocds<'Document'>[] =>
  all('work.delivered').map(({ seq, at, data: { repository, commit, licence } }) => ({
    ...{ id: `delivery-${seq}`, documentType: 'physicalProgressReport', datePublished: at },
    description: [repository, commit, licence].filter(Boolean).join(' · '),
  }))

const drawAmendments = ({ all }: History): Ocds<'Amendment'>[] =>
  all('delivery.extended').map(({ seq, at, data }) => ({
    ...{ id: `amendment-${seq}`, date: at, rationale: data.reason, description: `→ ${data.deliverBy}` },
  }))

/** What was ordered or signed, how it went, and what was paid. */
export function drawContracts(history: History): Ocds<'Contract'>[] {
  const { case: of, state, last } = history
  const signed = last('order.placed', 'contract.signed')
  if (!state.contract || !signed) return []
  const { deliverBy, totalCents } = state.contract
  const isOver = last('contract.terminated', 'case.completed') !== undefined
  const { transactions, milestones } = drawPayments(history)
  const { document } = signed.data
  const contract = {
    ...{ id: `${of.number}-contract`, awardID: findAwardId(history), status: isOver ? 'terminated' : 'active' },
    period: { startDate: startOf(state.plan!.startDay), endDate: startOf(deliverBy) },
    ...{ value: moneyOf(totalCents, of.currency), dateSigned: signed.at },
    items: [{ id: '1', description: last('case.described')?.data.title }],
    documents: document
      ? [
          {
            id: `signed-${signed.seq}`,
            documentType: 'contractSigned',
            datePublished: signed.at,
            description: `SHA-256 ${document}`,
          },
        ]
      : [],
    implementation: {
      transactions,
      milestones: [drawDelivery(history), ...milestones],
      documents: drawDeliveries(history),
    },
    amendments: drawAmendments(history),
  }
  return [contract as Ocds<'Contract'>]
}
