import type { FC } from 'hono/jsx'
import type { EventType, FoundCase } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { More, P, Waits } from '../../../ui/parts.tsx'
import { AcceptForm, DeclineForm } from '../award/answer-forms.tsx'
import { AgreeChange, DeclineChange, ProposeChange } from '../award/change-forms.tsx'
import { ApproveForm, InvoiceForm } from '../deliver/bill-forms.tsx'
import { EndForm } from '../deliver/end-forms.tsx'
import { PayForm } from '../deliver/pay-form.tsx'
import { DeliverForm, JudgeForm } from '../deliver/work-forms.tsx'
import { type Acting, plainForms } from './act-forms.tsx'
import { DisputeForm, SettleForm } from './dispute-forms.tsx'
import { findNextAct, listOpenActs } from './open-acts.ts'

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

/** What makes no sense at this moment, though nothing forbids it. */
function isIdle(type: EventType, { state }: FoundCase): boolean {
  if (type === 'officer.answered') return state.openQuestions.length === 0
  if (type === 'officer.decided') return state.check?.outcome !== 'ask'
  if (type === 'dispute.raised') return state.isDisputed
  if (type === 'dispute.settled') return !state.isDisputed
  if (type === 'change.agreed' || type === 'change.declined') return !state.change
  return type === 'funds.confirmed' && (!state.plan || (state.stage === 'contracted' && !state.change))
}

/** What is open, in words, above the forms for it. */
const SAYS = {
  'officer.answered': 'buying.open-answer',
  'offer.given': 'buying.open-offer',
  'funds.confirmed': 'buying.open-funds',
} as const

/** What somebody can do now: what it waits for first, then what is open for them besides; all else behind one click. */
export const Turn: FC<{ acting: Acting }> = ({ acting }) => {
  const possible = acting.possible.filter((type) => type in forms && !isIdle(type, acting.found))
  const next = findNextAct(acting)
  const open = listOpenActs(acting)
  const others = possible.filter((type) => type !== next && !(open as EventType[]).includes(type))
  const shown = (type: EventType) => {
    const Form = forms[type as keyof typeof forms]
    return Form ? <Form acting={acting} /> : null
  }
  const isRefused = others.length > 0 && acting.state.values.do !== undefined
  return (
    <>
      {next && possible.includes(next) ? <Waits>{shown(next)}</Waits> : null}
      {open.map((type) => (
        <Waits>
          <P>{t(SAYS[type])}</P>
          {shown(type)}
        </Waits>
      ))}
      {others.length ? (
        <More summary={t('buying.other-acts')} open={isRefused && !next && !open.length}>
          {others.map(shown)}
        </More>
      ) : null}
    </>
  )
}
