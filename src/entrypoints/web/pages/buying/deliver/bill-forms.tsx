import type { FC } from 'hono/jsx'
import { mostPayable } from '#buying/cases/index.ts'
import { writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { TextAreaField, TextField } from '../../../ui/form.tsx'
import { More, P, SummaryList } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'
import { sayCents } from '../cases/frame.tsx'

type One = FC<{ acting: Acting }>

/** Why the invoice before was sent back. */
const WhyReturned: One = ({ acting: { found } }) => {
  const last = found.events.findLast(({ type }) => type === 'invoice.received' || type === 'invoice.returned')
  if (last?.type !== 'invoice.returned') return null
  return (
    <P>
      {t('deliver.why-returned')} <span class="typed">{last.data.reason}</span>
    </P>
  )
}

/** Bills the work: at most what is owed, which stands in the field. */
export const InvoiceForm: One = ({ acting }) => {
  const { state: of, currency } = acting.found
  const state = stateOf(acting, 'invoice', { totalCents: writeCents(mostPayable(of)) })
  return (
    <ActForm acting={acting} act="invoice" title={t('buying.invoice')} button={t('buying.invoice-button')}>
      <WhyReturned acting={acting} />
      <TextField name="number" label={t('buying.invoice-number')} width={20} state={state} />
      <TextField
        name="totalCents"
        label={t('buying.invoice-total', { currency })}
        inputmode="decimal"
        width={12}
        state={state}
      />
    </ActForm>
  )
}

/** What a payment is approved on: the invoice, the line it is paid from, and the state of the code that was accepted. */
const Billed: One = ({ acting: { found } }) => {
  const billed = found.events.findLast(({ type }) => type === 'invoice.received')
  const delivered = found.events.findLast(({ type }) => type === 'work.delivered')
  if (billed?.type !== 'invoice.received') return null
  const row = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  const rows = [
    ...row(t('deliver.document-invoice'), billed.data.number),
    ...row(t('buying.total'), sayCents(billed.data.totalCents, found.currency)),
    ...row(t('buying.budget-line'), found.state.plan?.budgetLine),
    ...row(t('buying.commit'), delivered?.type === 'work.delivered' ? delivered.data.commit : ''),
  ]
  return <SummaryList rows={rows} />
}

/** Says no to an invoice, and why: the supplier sends another one. */
const ReturnInvoice: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="return-invoice"
    title={t('deliver.return-invoice')}
    what={t('deliver.return-invoice-what')}
    button={t('deliver.return-invoice')}
    look="secondary"
  >
    <TextAreaField name="reason" label={t('buying.reason')} rows={2} state={stateOf(acting, 'return-invoice')} />
  </ActForm>
)

/** Approves the payment of an invoice that was looked at, or sends the invoice back. */
export const ApproveForm: One = ({ acting }) => (
  <>
    <ActForm
      acting={acting}
      act="approve"
      title={t('buying.approve')}
      what={t('buying.approve-what')}
      button={t('buying.approve')}
    >
      <Billed acting={acting} />
      <input type="hidden" name="amountCents" value={writeCents(acting.found.state.invoicedCents)} />
    </ActForm>
    <More summary={t('deliver.return-invoice')} open={acting.state.values.do === 'return-invoice'}>
      <ReturnInvoice acting={acting} />
    </More>
  </>
)
