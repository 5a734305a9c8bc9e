import type { FC } from 'hono/jsx'
import { type FoundCase, mostPayable } from '#buying/cases/index.ts'
import { writeBp } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { ChoiceField, TextAreaField, TextField } from '../../../ui/form.tsx'
import { P, SummaryList } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'
import { sayCents } from '../cases/frame.tsx'

type One = FC<{ acting: Acting }>

/** Ends a contract for default, or proposes to end it without blame: that an officer decides. */
const EndContract: One = ({ acting }) => {
  const { found, seats } = acting
  const mayPropose = seats.includes('requester')
  const state = stateOf(acting, 'terminate', { kind: mayPropose ? 'convenience' : 'default', percent: '0' })
  const kinds = mayPropose ? (['default', 'convenience'] as const) : (['default'] as const)
  const choices = kinds.map((value) => ({
    value,
    text: t(`buying.terminate-${value}`),
    hint: t(`buying.terminate-${value}-hint`),
  }))
  const criteria = (found.state.plan?.criteria ?? []).map((one, i) => ({ value: `${i}`, text: one }))
  return (
    <ActForm
      acting={acting}
      act="terminate"
      title={t('buying.terminate')}
      what={t('buying.terminate-what')}
      button={t('buying.terminate')}
      look="warning"
    >
      <ChoiceField kind="radio" name="kind" label={t('buying.terminate-kind')} state={state} choices={choices} />
      {mayPropose ? (
        <>
          <TextField name="percent" label={t('buying.terminate-percent')} inputmode="decimal" width={6} state={state} />
          <ChoiceField
            kind="checkbox"
            name="done"
            label={t('registers.optional', { label: t('deliver.end-done') })}
            state={state}
            choices={criteria}
            chosen={state.chosen?.('done') ?? []}
          />
        </>
      ) : null}
      <TextAreaField name="reason" label={t('buying.why')} hint={t('buying.why-hint')} rows={3} state={state} />
    </ActForm>
  )
}

/** What was proposed: the part, what that is in money, what is done, and why. */
const Proposed: FC<{ found: FoundCase }> = ({ found }) => {
  const last = found.events.findLast(({ type }) => type === 'termination.proposed')
  if (last?.type !== 'termination.proposed') return null
  const { percentBp, reason, done } = last.data
  const owed = mostPayable({ contract: found.state.contract, termination: { kind: 'convenience', percentBp } })
  const rows = [
    {
      key: t('buying.terminate-percent'),
      value: `${writeBp(percentBp)} % (${sayCents(owed, found.currency)})`,
    },
    { key: t('deliver.end-done'), value: done.length ? done.join('; ') : t('deliver.end-done-nothing') },
    { key: t('buying.why'), value: <span class="typed">{reason}</span> },
  ]
  return <SummaryList rows={rows} />
}

/** An officer ends the contract as it was proposed, or lets the work go on. */
const DecideEnd: One = ({ acting }) => {
  const state = stateOf(acting, 'decide-end')
  const choices = (['end', 'go-on'] as const).map((value) => ({ value, text: t(`deliver.end-${value}`) }))
  return (
    <ActForm acting={acting} act="decide-end" title={t('deliver.end-decide')} button={t('deliver.end-decide-button')}>
      <Proposed found={acting.found} />
      <ChoiceField kind="radio" name="verdict" label={t('buying.verdict')} state={state} choices={choices} />
      <TextAreaField name="reason" label={t('buying.why')} hint={t('buying.why-hint')} rows={3} state={state} />
    </ActForm>
  )
}

/** The form by which a contract ends early, for whoever may: the officer is asked about what was proposed. */
export const EndForm: One = ({ acting }) => {
  if (!acting.found.state.ending) return <EndContract acting={acting} />
  if (acting.seats.includes('officer')) return <DecideEnd acting={acting} />
  return (
    <section>
      <P>{t('deliver.end-waits')}</P>
      <Proposed found={acting.found} />
    </section>
  )
}
