import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import type { Decision } from '#workspace/decisions/index.ts'
import { type Meeting, showSpan } from '#workspace/meetings/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, SubmitButton, TextAreaField, TextField } from '../../../ui/form.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'

const NAMES = ['text', 'context', 'options', 'decidedByOthers', 'decidedOn', 'meetingId', 'supersedes'] as const

/** What the form holds of a decision. */
export function readDecision(form: Form) {
  const values = Object.fromEntries(NAMES.map((name) => [name, form.text(name)])) as Record<
    (typeof NAMES)[number],
    string
  >
  return { ...values, decidedBy: form.all('decidedBy'), isPublic: form.has('isPublic') }
}

/** A decision as the form shows it. */
export const writeDecision = (decision: Decision): Record<string, string> => ({
  ...Object.fromEntries(NAMES.map((name) => [name, decision[name] ?? ''])),
  isPublic: decision.isPublic ? 'yes' : '',
})

type Props = {
  action: string
  state: FormState
  decidedBy: string[]
  members: Member[]
  meetings: Meeting[]
  earlier: Decision[]
  basedOn?: number | undefined
  mayPublish: boolean
}

const optional = (label: string) => t('registers.optional', { label })

/** The form of a decision. */
export const DecisionForm: FC<Props> = (props) => {
  const { action, state, members, meetings, earlier, basedOn, mayPublish } = props
  return (
    <form method="post" action={action} novalidate>
      {basedOn ? <input type="hidden" name="basedOn" value={String(basedOn)} /> : null}
      <TextAreaField name="text" label={t('decision.text')} rows={3} state={state} />
      <TextAreaField name="context" label={optional(t('decision.context'))} rows={4} state={state} />
      <TextAreaField name="options" label={optional(t('decision.options'))} rows={4} state={state} />
      <TextField name="decidedOn" type="date" label={t('decision.decidedOn')} state={state} />
      <ChoiceField
        kind="checkbox"
        name="decidedBy"
        label={t('decision.decidedBy')}
        state={state}
        chosen={state.chosen?.('decidedBy') ?? props.decidedBy}
        choices={members.map(({ personId, name }) => ({ value: personId, text: name }))}
      />
      <TextField
        name="decidedByOthers"
        label={optional(t('decision.decidedByOthers'))}
        hint={t('decision.decidedByOthers-hint')}
        state={state}
      />
      <SelectField
        name="meetingId"
        label={t('decision.meetingId')}
        state={state}
        choices={[
          { value: '', text: t('decision.no-meeting') },
          ...meetings.map((one) => ({ value: one.id, text: `${one.title}, ${showSpan(one)}` })),
        ]}
      />
      {earlier.length ? (
        <SelectField
          name="supersedes"
          label={t('decision.supersedes')}
          state={state}
          choices={[
            { value: '', text: t('decision.none-before') },
            ...earlier.map(({ id, text }) => ({ value: id, text })),
          ]}
        />
      ) : null}
      {mayPublish ? (
        <ChoiceField
          kind="checkbox"
          name="isPublic"
          label={t('decision.isPublic')}
          hint={t('decision.isPublic-hint')}
          state={state}
          choices={[{ value: 'yes', text: t('decision.isPublic-yes') }]}
        />
      ) : state.values.isPublic ? (
        <input type="hidden" name="isPublic" value="yes" />
      ) : null}
      <SubmitButton>{t('registers.save')}</SubmitButton>
    </form>
  )
}

const SHOWN = ['text', 'context', 'options', 'decidedOn', 'decidedByOthers'] as const

/** What somebody else made of the decision meanwhile. */
export const DecisionConflict: FC<{
  refusal: AppError | undefined
  state: FormState
  nameOf(id: string | null): string
}> = ({ refusal, state, nameOf }) => {
  const current = currentOf(refusal)
  if (!current) return null
  const all = SHOWN.map((name) => ({
    ...{ label: t(`decision.${name}`), now: String(current[name] ?? '') },
    yours: state.values[name] ?? '',
  }))
  return <Differences all={all} by={nameOf((current.changedBy as string | null) ?? null)} />
}
