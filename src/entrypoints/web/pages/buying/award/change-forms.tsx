import type { FC } from 'hono/jsx'
import { type FoundCase, totalOf, wantedPlan } from '#buying/cases/index.ts'
import { writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { TextAreaField, TextField } from '../../../ui/form.tsx'
import { Day, P, SummaryList } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'
import { sayCents } from '../cases/frame.tsx'

type One = FC<{ acting: Acting }>

/** By which whoever asked for the work asks for another price or day, after the contract. */
export const ProposeChange: One = ({ acting }) => {
  const { contract } = acting.found.state
  if (!contract) return null
  const before = { priceCents: writeCents(contract.priceCents), deliverBy: contract.deliverBy }
  const state = stateOf(acting, 'propose-change', before)
  return (
    <ActForm
      acting={acting}
      act="propose-change"
      title={t('change.propose')}
      what={t('change.propose-what')}
      button={t('change.propose-button')}
      look="secondary"
    >
      <TextField
        name="priceCents"
        label={t('buying.price', { currency: acting.found.currency })}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextField name="deliverBy" type="date" label={t('buying.deliver-by')} state={state} />
      <TextAreaField name="reason" label={t('change.reason')} hint={t('change.reason-hint')} rows={3} state={state} />
      <TextField name="name" autocomplete="name" label={t('award.sign-name')} state={state} />
    </ActForm>
  )
}

/** What would change, before and after, and why. */
const Change: FC<{ found: FoundCase }> = ({ found }) => {
  const { contract, change } = found.state
  const wanted = wantedPlan(found.state)
  const asked = found.events.findLast((event) => event.type === 'change.proposed')
  if (!contract || !change) return null
  const rows = [
    {
      key: t('offers.price'),
      value: t('change.from-to', {
        before: sayCents(contract.priceCents, found.currency),
        after: sayCents(change.priceCents, found.currency),
      }),
    },
    ...(wanted ? [{ key: t('buying.total'), value: sayCents(totalOf(wanted), found.currency) }] : []),
    {
      key: t('buying.deliver-by'),
      value: (
        <>
          <Day at={change.deliverBy} /> {t('change.instead-of')} <Day at={contract.deliverBy} />
        </>
      ),
    },
    ...(asked?.type === 'change.proposed'
      ? [{ key: t('change.reason'), value: <span class="typed">{asked.data.reason}</span> }]
      : []),
  ]
  return <SummaryList rows={rows} />
}

/** By which the supplier signs the change. */
export const AgreeChange: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="agree-change"
    title={t('change.agree')}
    what={t('change.agree-what')}
    button={t('change.agree-button')}
  >
    <Change found={acting.found} />
    <input type="hidden" name="document" value={acting.found.state.change?.document ?? ''} />
    <TextField name="name" autocomplete="name" label={t('award.sign-name')} state={stateOf(acting, 'agree-change')} />
  </ActForm>
)

/** By which it leaves the contract as it is. */
export const DeclineChange: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="decline-change"
    title={t('change.decline')}
    button={t('change.decline')}
    look="secondary"
  >
    <TextField
      name="reason"
      label={t('registers.optional', { label: t('buying.reason') })}
      state={stateOf(acting, 'decline-change')}
    />
  </ActForm>
)

/** For everybody else: that a change waits, and what it would be. */
export const WaitingChange: FC<{ found: FoundCase }> = ({ found }) =>
  found.state.change ? (
    <section class="waits">
      <P>{t('change.waits')}</P>
      <Change found={found} />
    </section>
  ) : null
