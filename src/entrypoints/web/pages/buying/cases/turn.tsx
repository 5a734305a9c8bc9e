import type { FC } from 'hono/jsx'
import { type EventType, type FoundCase, type Waits, waitsFor } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { More } from '../../../ui/parts.tsx'
import { AcceptForm, DeclineForm } from '../award/answer-forms.tsx'
import { AgreeChange, DeclineChange, ProposeChange } from '../award/change-forms.tsx'
import { ApproveForm, InvoiceForm } from '../deliver/bill-forms.tsx'
import { EndForm } from '../deliver/end-forms.tsx'
import { PayForm } from '../deliver/pay-form.tsx'
import { DeliverForm, JudgeForm } from '../deliver/work-forms.tsx'
import { type Acting, plainForms } from './act-forms.tsx'
import { DisputeForm, SettleForm } from './dispute-forms.tsx'

/** The forms on the page of a purchase, by the event that each brings about. */
const forms = {
  ...plainForms,
  'work.delivered': DeliverForm,
  'work.accepted': JudgeForm,
  'invoice.received': InvoiceForm,
  'payment.approved': ApproveForm,
  'contract.terminated': EndForm,
  'payment.made': PayForm,
  'dispute.raised': DisputeForm,
  'dispute.settled': SettleForm,
  'award.accepted': AcceptForm,
  'award.declined': DeclineForm,
  'change.proposed': ProposeChange,
  'change.agreed': AgreeChange,
  'change.declined': DeclineChange,
} as const

/** Which event ends the wait. */
const ENDS: Partial<Record<NonNullable<Waits>['act'], EventType>> = {
  decide: 'officer.decided',
  offer: 'offer.given',
  'confirm-funds': 'funds.confirmed',
  order: 'order.placed',
  'answer-award': 'award.accepted',
  deliver: 'work.delivered',
  'agree-change': 'change.agreed',
  accept: 'work.accepted',
  'settle-delay': 'delivery.extended',
  'agree-to-end': 'contract.terminated',
  invoice: 'invoice.received',
  'approve-payment': 'payment.approved',
  pay: 'payment.made',
  reconcile: 'payment.reconciled',
  complete: 'case.completed',
  'settle-dispute': 'dispute.settled',
}

/** What makes no sense at this moment, though nothing forbids it. */
function isIdle(type: EventType, { state }: FoundCase): boolean {
  if (type === 'officer.answered') return state.openQuestions.length === 0
  if (type === 'officer.decided') return state.check?.outcome !== 'ask'
  if (type === 'dispute.raised') return state.isDisputed
  if (type === 'dispute.settled') return !state.isDisputed
  if (type === 'change.agreed' || type === 'change.declined') return !state.change
  return type === 'funds.confirmed' && (!state.plan || (state.stage === 'contracted' && !state.change))
}

/** What somebody can do now: what it waits for first, all else behind one click. */
export const Turn: FC<{ acting: Acting }> = ({ acting }) => {
  const act = waitsFor(acting.found.state)?.act
  const next = act && ENDS[act]
  const possible = acting.possible.filter((type) => type in forms && !isIdle(type, acting.found))
  const First = next && possible.includes(next) ? forms[next as keyof typeof forms] : undefined
  const urgent = possible.filter((type) => type === 'officer.answered' && type !== next)
  const others = possible.filter((type) => type !== next && !urgent.includes(type))
  const shown = (type: EventType) => {
    const Form = forms[type as keyof typeof forms]
    return Form ? <Form acting={acting} /> : null
  }
  const isRefused = others.length > 0 && acting.state.values.do !== undefined
  return (
    <>
      {First ? (
        <div class="waits">
          <First acting={acting} />
        </div>
      ) : null}
      {urgent.map(shown)}
      {others.length ? (
        <More summary={t('buying.other-acts')} open={isRefused && !First}>
          {others.map(shown)}
        </More>
      ) : null}
    </>
  )
}
