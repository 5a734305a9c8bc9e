import type { Ocds } from '#standard/index.ts'
import { moneyOf, startOf } from './amounts.ts'
import { findAwardId } from './draw-award.ts'
import { drawContractDocuments, drawReports } from './draw-documents.ts'
import { releaseId } from './draw-tender.ts'
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

const drawTransactions = ({ case: of, state, all }: History): Ocds<'Transaction'>[] => {
  const { id, name } = of.suppliers.get(state.contract!.supplierId)!
  return all('payment.made').map(({ seq, at, data }) => ({
    ...{ id: `payment-${seq}`, date: at, value: moneyOf(data.amountCents, of.currency) },
    ...{ payer: { id: of.buyer.id, name: of.buyer.name }, payee: { id, name } },
  }))
}

/** From the invoice on: that its payment was approved, and when all of it was paid. */
function drawPayment({ state, last }: History): Milestone[] {
  const [invoiced, approved] = [last('invoice.received'), last('payment.approved')]
  if (!invoiced) return []
  const isPaid = ['paid', 'reconciled'].includes(state.money)
  const paid = isPaid ? { status: 'met', dateMet: last('payment.made')?.at } : { status: 'scheduled' }
  const approval = approved && { id: 'payment-approval', type: 'approval', status: 'met', dateMet: approved.at }
  return [{ id: 'payment', type: 'payment', ...paid }, ...(approval ? [approval] : [])] as Milestone[]
}

/** More time, which the buyer gives, and changes of price or day under which both have signed. */
function drawAmendments({ case: { ocid, currency }, all }: History): Ocds<'Amendment'>[] {
  const amendment = (seq: number, at: string, rationale: string, description: string) => ({
    ...{ id: `amendment-${seq}`, date: at, rationale, releaseID: releaseId(ocid, seq), description },
  })
  return all('delivery.extended', 'change.agreed').map((event) => {
    const { seq, at } = event
    if (event.type === 'delivery.extended') return amendment(seq, at, event.data.reason, `→ ${event.data.deliverBy}`)
    const asked = all('change.proposed').findLast((one) => one.seq < seq && one.data.document === event.data.document)!
    const { amount } = moneyOf(asked.data.priceCents, currency)
    return amendment(seq, at, asked.data.reason, `→ ${amount} ${currency} → ${asked.data.deliverBy}`)
  })
}

/** What was ordered or signed, how it went, and what was paid. */
export function drawContracts(history: History): Ocds<'Contract'>[] {
  const { case: of, state, last } = history
  const signed = last('order.placed', 'contract.signed')
  if (!state.contract || !signed) return []
  const { deliverBy, totalCents } = state.contract
  const isOver = last('contract.terminated', 'case.completed') !== undefined
  const contract = {
    ...{ id: `${of.number}-contract`, awardID: findAwardId(history), status: isOver ? 'terminated' : 'active' },
    period: { startDate: startOf(state.plan!.startDay), endDate: startOf(deliverBy) },
    ...{ value: moneyOf(totalCents, of.currency), dateSigned: signed.at },
    items: [{ id: '1', description: last('case.described')?.data.title }],
    documents: drawContractDocuments(history),
    implementation: {
      transactions: drawTransactions(history),
      milestones: [drawDelivery(history), ...drawPayment(history)],
      documents: drawReports(history),
    },
    amendments: drawAmendments(history),
  }
  return [contract as Ocds<'Contract'>]
}
