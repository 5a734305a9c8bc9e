import type { Child, FC } from 'hono/jsx'
import {
  asksAboutSplit,
  type EventType,
  type FoundCase,
  isDecided,
  listOfficerWaits,
  type ReadTask,
  SEPARATE,
  type Seat,
  type SupplierTie,
  totalOf,
  type Verdict,
  wantedPlan,
} from '#buying/cases/index.ts'
import type { RepositoryLook } from '#buying/deliver/index.ts'
import type { FactId } from '#buying/guardrails/index.ts'
import { writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { ChoiceField, type FormState, SubmitButton, TextAreaField, TextField } from '../../../ui/form.tsx'
import { P, SubHeading } from '../../../ui/parts.tsx'
import { FactFields, ShownFacts } from './fact-fields.tsx'
import { sayCents } from './frame.tsx'
import { type Derogations, RestsOn } from './rests-on.tsx'
import { WarningReason } from './warning-reason.tsx'

/** What the forms of a purchase are made for: one person, in the seats that are theirs. */
export type Acting = {
  found: FoundCase
  seats: readonly Seat[]
  possible: readonly EventType[]
  /** Where the forms are sent. */
  action: string
  /** The form that was sent and refused, under the name of its button. */
  state: FormState
  /** Questions of the rules that this person can answer. */
  facts: readonly FactId[]
  /** What the rules tell people to do besides the next step. */
  tasks: readonly ReadTask[]
  /** Who is tied to whoever was asked or chosen. */
  ties: readonly SupplierTie[]
  /** What was answered to some of them before, by the name of the field. */
  answered: Readonly<Record<string, string>>
  /** Cards in the name of who pays; the first is the one that is planned, or that the rules were asked about. */
  cards: readonly { id: string; name: string }[]
  /** Where the supplier is paid, for whoever pays; empty where nobody has said. */
  payAt: string
  /** Who pays it, where that is not the payer who reads; empty where it is. */
  otherPays: string
  /** What was seen of the code that waits to be accepted; undefined where nobody has looked. */
  look: RepositoryLook | undefined
  /** The files that came with the work that waits to be accepted. */
  files: readonly { name: string; href: string }[]
  /** What a decision of an officer can rest on. */
  derogations: Derogations
  /** How somebody is called who takes part. */
  nameOf: (party: string | null) => string
  /** Who reads, and when, where it is somebody by a link. */
  by?: { partyId: string; now: Date }
  /** Told apart in the log from another payment, however often the form is sent. */
  paymentKey: string
}

/** What was typed belongs to the form that was sent, and to no other on the page. */
export const stateOf = ({ state }: Acting, act: string, values: Record<string, string> = {}): FormState =>
  state.values.do === act ? state : { values, errors: {}, scope: `${act}-` }

type FrameProps = {
  acting: Acting
  act: string
  title: string
  button: string
  what?: string
  look?: 'secondary' | 'warning'
  takesFiles?: boolean
  children?: Child
}

/** A form with what it is about, its fields and its button. */
export const ActForm: FC<FrameProps> = ({ acting, act, title, button, what, look, takesFiles, children }) => (
  <section class="act">
    <SubHeading>{title}</SubHeading>
    {what ? <P>{what}</P> : null}
    <form method="post" action={acting.action} {...(takesFiles && { enctype: 'multipart/form-data' })} novalidate>
      <input type="hidden" name="do" value={act} />
      {children}
      <SubmitButton {...(look && { look })}>{button}</SubmitButton>
    </form>
  </section>
)

type One = FC<{ acting: Acting }>

const ConfirmFunds: One = ({ acting }) => {
  const plan = wantedPlan(acting.found.state)
  const state = stateOf(acting, 'confirm-funds', {
    ...acting.answered,
    amountCents: plan ? writeCents(totalOf(plan)) : '',
  })
  return (
    <ActForm
      acting={acting}
      act="confirm-funds"
      title={t('buying.confirm-funds')}
      what={t('buying.confirm-funds-what')}
      button={t('buying.confirm-funds')}
    >
      <TextField
        name="amountCents"
        label={t('buying.amount', { currency: acting.found.currency })}
        {...(plan && { hint: t('buying.at-least', { amount: sayCents(totalOf(plan), acting.found.currency) }) })}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextField
        name="reference"
        label={t('registers.optional', { label: t('buying.reference') })}
        width={20}
        state={state}
      />
      <ShownFacts facts={acting.facts} />
      <FactFields facts={acting.facts} state={state} />
    </ActForm>
  )
}

const PlaceOrder: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="order"
    title={t('buying.order')}
    what={t('buying.order-what')}
    button={t('buying.order-button')}
  >
    <WarningReason found={acting.found} state={stateOf(acting, 'order')} />
    <TextAreaField
      name="words"
      label={t('registers.optional', { label: t('buying.order-words') })}
      rows={3}
      state={stateOf(acting, 'order')}
    />
  </ActForm>
)

const GiveOffer: One = ({ acting }) => {
  const state = stateOf(acting, 'offer')
  return (
    <ActForm
      acting={acting}
      act="offer"
      title={t('buying.offer')}
      what={t('buying.offer-what')}
      button={t('buying.offer-button')}
    >
      {state.errors.priceCents ? <input type="hidden" name="lookedAt" value={state.values.priceCents} /> : null}
      <TextField
        name="priceCents"
        label={t('buying.price', { currency: acting.found.currency })}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextAreaField
        name="words"
        label={t('registers.optional', { label: t('buying.offer-words') })}
        rows={4}
        state={state}
      />
    </ActForm>
  )
}

const DeclineOffer: One = ({ acting }) => (
  <ActForm acting={acting} act="decline" title={t('buying.decline')} button={t('buying.decline')} look="secondary">
    <TextField
      name="reason"
      label={t('registers.optional', { label: t('buying.reason') })}
      state={stateOf(acting, 'decline')}
    />
  </ActForm>
)

const Reconcile: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="reconcile"
    title={t('buying.reconcile')}
    what={t('buying.reconcile-what')}
    button={t('buying.reconcile-button')}
  >
    <TextField name="words" label={t('buying.statement-line')} state={stateOf(acting, 'reconcile')} />
  </ActForm>
)

const Complete: One = ({ acting }) => {
  const state = stateOf(acting, 'complete')
  return (
    <ActForm acting={acting} act="complete" title={t('buying.complete')} button={t('buying.complete')}>
      <TextAreaField
        name="lessons"
        label={t('registers.optional', { label: t('buying.lessons') })}
        rows={3}
        state={state}
      />
      <TextField
        name="reuse"
        label={t('registers.optional', { label: t('buying.reuse') })}
        hint={t('buying.reuse-hint')}
        state={state}
      />
    </ActForm>
  )
}

/** What needs saying of a verdict before it is chosen. */
const VERDICT_HINTS = { chunk: 'buying.verdict-chunk-hint', aggregate: 'buying.verdict-aggregate-hint' } as const

/** Where the rules ask about one need in parts, whether it is one comes first. */
const verdictsFor = ({ state }: FoundCase): readonly Verdict[] =>
  asksAboutSplit(state) ? ['aggregate', 'chunk', 'allow', 'refuse'] : ['allow', 'refuse', 'reroute']

/** The decision that stands: a new one takes its place, and says that it does. */
const DecidedBefore: One = ({ acting: { found, nameOf } }) => {
  const seq = isDecided(found.state) ? found.state.decision?.seq : undefined
  const before = found.events.find((event) => event.seq === seq)
  if (before?.type !== 'officer.decided') return null
  const { verdict, reason } = before.data
  return (
    <>
      <P>{t('decided.before', { name: nameOf(before.party), verdict: t(`buying.verdict-${verdict}`) })}</P>
      <P quiet>
        <span class="typed">{reason}</span>
      </P>
      <input type="hidden" name="insteadOf" value={String(before.seq)} />
    </>
  )
}

const Decide: One = ({ acting }) => {
  const state = stateOf(acting, 'decide')
  const checkId = acting.found.state.check?.checkId ?? ''
  const choices = verdictsFor(acting.found).map((value) => ({
    value,
    text: t(`buying.verdict-${value}`),
    ...(value in VERDICT_HINTS && { hint: t(VERDICT_HINTS[value as keyof typeof VERDICT_HINTS]) }),
  }))
  return (
    <ActForm
      acting={acting}
      act="decide"
      title={t('buying.decide')}
      what={t('buying.decide-what')}
      button={t('buying.decide')}
    >
      <DecidedBefore acting={acting} />
      <input type="hidden" name="checkId" value={checkId} />
      <ChoiceField kind="radio" name="verdict" label={t('buying.verdict')} state={state} choices={choices} />
      <TextAreaField name="reason" label={t('buying.why')} hint={t('buying.why-hint')} rows={4} state={state} />
      <RestsOn derogations={acting.derogations} state={state} />
    </ActForm>
  )
}

const Answer: One = ({ acting }) => (
  <>
    {acting.found.state.openQuestions.map((questionId) => {
      const asked = listOfficerWaits(acting.found.events).find(({ ref }) => ref === questionId)
      // Why needs are separate is answered by the decision that it speaks for.
      if (asked?.step === SEPARATE && acting.found.waits?.act === 'decide') return null
      const state = acting.state.values.questionId === questionId ? stateOf(acting, 'answer') : stateOf(acting, '-')
      return (
        <ActForm acting={acting} act="answer" title={t('buying.answer')} button={t('buying.answer')}>
          <P>{asked?.text}</P>
          <input type="hidden" name="questionId" value={questionId} />
          <TextAreaField name="text" label={t('buying.your-answer')} rows={3} state={state} />
        </ActForm>
      )
    })}
  </>
)

const Cancel: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="cancel"
    title={t('buying.cancel')}
    what={t('buying.cancel-what')}
    button={t('buying.cancel')}
    look="warning"
  >
    <TextAreaField name="reason" label={t('buying.reason')} rows={2} state={stateOf(acting, 'cancel')} />
  </ActForm>
)

const Extend: One = ({ acting }) => {
  const state = stateOf(acting, 'extend')
  return (
    <ActForm acting={acting} act="extend" title={t('buying.extend')} button={t('buying.extend')} look="secondary">
      <TextField name="deliverBy" type="date" label={t('buying.new-day')} state={state} />
      <TextAreaField name="reason" label={t('buying.reason')} rows={2} state={state} />
    </ActForm>
  )
}

/** The form of each event that a person brings about on the page of a purchase; others have a page of their own. */
export const plainForms: Partial<Record<EventType, One>> = {
  'funds.confirmed': ConfirmFunds,
  'order.placed': PlaceOrder,
  'offer.given': GiveOffer,
  'offer.declined': DeclineOffer,
  'payment.reconciled': Reconcile,
  'case.completed': Complete,
  'officer.decided': Decide,
  'officer.answered': Answer,
  'case.cancelled': Cancel,
  'delivery.extended': Extend,
}
