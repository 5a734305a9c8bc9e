import type { Child, FC } from 'hono/jsx'
import { type ListedSupplier, type Suspension, servantOutcomes, standingOutcomes } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { emptyForm, type FormState, SelectField, SubmitButton, TextAreaField, TextField } from '../../../ui/form.tsx'
import { More, P } from '../../../ui/parts.tsx'

type FormProps = { action: string; state: FormState }

/** What was typed belongs to the form that was sent. */
const own = (state: FormState, act: string) => (state.values.do === act ? state : emptyForm())

type ActProps = FormProps & {
  act: 'check' | 'check-servant' | 'suspend' | 'account' | 'link' | 'forget'
  children?: Child
}

/** One thing that can be done with a supplier, behind a line that names it. */
const Act: FC<ActProps> = ({ action, state, act, children }) => (
  <More summary={t(`suppliers.do-${act}`)} open={state.values.do === act}>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="do" value={act} />
      {children}
      <SubmitButton {...(act === 'suspend' || act === 'forget' ? { look: 'warning' as const } : {})}>
        {t(`suppliers.do-${act}-button`)}
      </SubmitButton>
    </form>
  </More>
)

const CheckFields: FC<{
  outcomes: readonly (typeof standingOutcomes | typeof servantOutcomes)[number][]
  state: FormState
}> = ({ outcomes, state }) => (
  <>
    <TextField name="day" type="date" label={t('suppliers.check-day')} state={state} />
    <SelectField
      name="outcome"
      label={t('suppliers.check-outcome')}
      state={state}
      choices={[
        { value: '', text: t('offers.choose') },
        ...outcomes.map((value) => ({ value, text: t(`suppliers.outcome-${value}`) })),
      ]}
    />
    <TextField
      name="source"
      label={t('suppliers.check-source')}
      hint={t('suppliers.check-source-hint')}
      state={state}
    />
    <TextField name="note" label={t('registers.optional', { label: t('suppliers.check-note') })} state={state} />
  </>
)

/** What somebody who writes for the project does with a supplier. */
export const WriterForms: FC<FormProps & { of: ListedSupplier }> = ({ of, action, state }) => (
  <>
    <Act act="check" action={action} state={state}>
      <CheckFields outcomes={standingOutcomes} state={own(state, 'check')} />
    </Act>
    <Act act="check-servant" action={action} state={state}>
      <CheckFields outcomes={servantOutcomes} state={own(state, 'check-servant')} />
    </Act>
    {of.forgottenAt ? null : (
      <>
        <Act act="account" action={action} state={state}>
          <P>{t('suppliers.do-account-what')}</P>
          <TextField
            name="account"
            label={t('suppliers.account')}
            autocomplete="off"
            spellcheck={false}
            state={own(state, 'account')}
          />
        </Act>
        <Act act="link" action={action} state={state}>
          <P>{t('suppliers.do-link-what')}</P>
        </Act>
        <Act act="forget" action={action} state={state}>
          <P>{t('suppliers.do-forget-what')}</P>
        </Act>
      </>
    )}
  </>
)

/** What an officer does: suspends until a day, with a reason that the supplier reads. */
export const SuspendForm: FC<FormProps> = ({ action, state }) => (
  <Act act="suspend" action={action} state={state}>
    <P>{t('suppliers.do-suspend-what')}</P>
    <TextAreaField name="reason" label={t('suppliers.reason')} rows={3} state={own(state, 'suspend')} />
    <TextField name="untilDay" type="date" label={t('suppliers.until')} state={own(state, 'suspend')} />
  </Act>
)

/** Ends one suspension before its day. */
export const LiftForm: FC<FormProps & { one: Suspension }> = ({ one, action, state }) => {
  const isSent = state.values.suspensionId === one.id
  return (
    <More summary={t('suppliers.do-lift')} open={isSent}>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="lift" />
        <input type="hidden" name="suspensionId" value={one.id} />
        <TextAreaField name="reason" label={t('suppliers.lift-reason')} rows={2} state={isSent ? state : emptyForm()} />
        <SubmitButton>{t('suppliers.do-lift-button')}</SubmitButton>
      </form>
    </More>
  )
}
