import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { type Member, sidesOf } from '#people/index.ts'
import type { Action } from '#workspace/actions/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, SelectField, SubmitButton, TextAreaField, TextField } from '../../../ui/form.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'

const NAMES = ['text', 'kind', 'ownerId', 'ownerName', 'side', 'due', 'returnsOn', 'source'] as const

/** What the form holds of an action. */
export function readAction(form: Form) {
  const values = Object.fromEntries(NAMES.map((name) => [name, form.text(name)])) as Record<
    (typeof NAMES)[number],
    string
  >
  return { ...values, kind: (values.kind || 'task') as Action['kind'] }
}

/** An action as the form shows it. */
export const writeAction = (action: Action): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, action[name] ?? '']))

type Props = { action: string; state: FormState; members: Member[]; basedOn?: number | undefined }

/** The form of an action. */
export const ActionForm: FC<Props> = ({ action, state, members, basedOn }) => {
  const people = members.map(({ personId, name }) => ({ value: personId, text: name }))
  const sides = [...new Set(members.flatMap(sidesOf))].toSorted()
  const optional = (label: string) => t('registers.optional', { label })
  return (
    <form method="post" action={action} novalidate>
      {basedOn ? <input type="hidden" name="basedOn" value={String(basedOn)} /> : null}
      <input type="hidden" name="source" value={state.values.source ?? ''} />
      <TextAreaField name="text" label={t('action.text')} rows={3} state={state} />
      <SelectField
        name="ownerId"
        label={t('action.ownerId')}
        hint={t('action.ownerId-hint')}
        state={state}
        choices={[{ value: '', text: t('action.nobody') }, ...people]}
      />
      <TextField
        name="ownerName"
        label={optional(t('action.ownerName'))}
        hint={t('action.ownerName-hint')}
        state={state}
      />
      <TextField name="due" type="date" label={optional(t('action.due'))} state={state} />
      <TextField
        name="returnsOn"
        type="date"
        label={optional(t('action.returnsOn'))}
        hint={t('action.returnsOn-hint')}
        state={state}
      />
      <SelectField
        name="kind"
        label={t('action.kind')}
        state={state}
        choices={(['task', 'question'] as const).map((kind) => ({ value: kind, text: t(`action.kind-${kind}`) }))}
      />
      {sides.length > 1 ? (
        <SelectField
          name="side"
          label={optional(t('action.side'))}
          hint={t('action.side-hint')}
          state={state}
          choices={[
            { value: '', text: t('registers.none-chosen') },
            ...sides.map((side) => ({ value: side, text: side })),
          ]}
        />
      ) : null}
      <SubmitButton>{t('registers.save')}</SubmitButton>
    </form>
  )
}

const LABELS = ['text', 'ownerId', 'ownerName', 'due', 'returnsOn', 'kind', 'side'] as const

/** What somebody else made of the action meanwhile. */
export const ActionConflict: FC<{
  refusal: AppError | undefined
  state: FormState
  nameOf(id: string | null): string
}> = ({ refusal, state, nameOf }) => {
  const current = currentOf(refusal)
  if (!current) return null
  const show = (name: string, value: unknown) =>
    name === 'ownerId' && value ? nameOf(String(value)) : String(value ?? '')
  const all = LABELS.map((name) => ({
    label: t(`action.${name}`),
    now: show(name, current[name]),
    yours: show(name, state.values[name]),
  }))
  return <Differences all={all} by={nameOf((current.changedBy as string | null) ?? null)} />
}
