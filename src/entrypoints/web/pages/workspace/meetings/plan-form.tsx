import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { Member } from '#people/index.ts'
import { meetingKinds, repeats } from '#workspace/meetings/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, SubmitButton, TextAreaField, TextField } from '../../../ui/form.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'

/** The zones of this machine; a list to choose from, since nobody knows their names by heart. */
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** What a form holds of a plan: every field as text. */
export function readPlan(form: Form) {
  const texts = ['title', 'day', 'from', 'to', 'timeZone', 'place', 'link', 'inviteeClasses'] as const
  const values = Object.fromEntries(texts.map((name) => [name, form.text(name)])) as Record<
    (typeof texts)[number],
    string
  >
  const kind = form.text('kind') as (typeof meetingKinds)[number]
  return { ...values, kind, invitees: form.all('invitees'), isPublic: form.has('isPublic') }
}

type PlanFormProps = {
  action: string
  state: FormState
  members: Member[]
  invited: string[]
  basedOn?: number
  mayPublish: boolean
}

/** When it is: the hours as clocks show them at the place. */
const When: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextField name="day" type="date" label={t('meeting.day')} state={state} />
    <TextField name="from" type="time" label={t('meeting.from')} hint={t('meeting.from-hint')} state={state} />
    <TextField name="to" type="time" label={t('meeting.to')} state={state} />
    <TextField
      name="timeZone"
      label={t('meeting.timeZone')}
      hint={t('meeting.timeZone-hint')}
      list="zones"
      spellcheck={false}
      state={state}
    />
    <datalist id="zones">
      {zones.map((zone) => (
        <option value={zone} />
      ))}
    </datalist>
  </>
)

/** How often it comes again: asked once, when a meeting is planned. */
const Again: FC<{ state: FormState }> = ({ state }) => (
  <>
    <SelectField
      name="repeats"
      label={t('meeting.repeats')}
      hint={t('meeting.repeats-hint')}
      state={state}
      choices={repeats.map((value) => ({ value, text: t(`meeting.repeats-${value}`) }))}
    />
    <TextField
      name="times"
      label={t('registers.optional', { label: t('meeting.times') })}
      hint={t('meeting.times-hint')}
      inputmode="numeric"
      state={state}
    />
  </>
)

/** The form in which a meeting is planned or changed. */
export const PlanForm: FC<PlanFormProps> = ({ action, state, members, invited, basedOn, mayPublish }) => (
  <form method="post" action={action} novalidate>
    {basedOn ? <input type="hidden" name="basedOn" value={String(basedOn)} /> : null}
    <TextField name="title" label={t('meeting.title-field')} state={state} />
    <SelectField
      name="kind"
      label={t('meeting.kind')}
      state={state}
      choices={meetingKinds.map((kind) => ({ value: kind, text: t(`meeting.kind-${kind}`) }))}
    />
    <When state={state} />
    {basedOn ? null : <Again state={state} />}
    <TextField name="place" label={t('registers.optional', { label: t('meeting.place') })} state={state} />
    <TextField
      name="link"
      type="url"
      label={t('registers.optional', { label: t('meeting.link') })}
      spellcheck={false}
      state={state}
    />
    <ChoiceField
      kind="checkbox"
      name="invitees"
      label={t('meeting.invitees')}
      hint={t('meeting.invitees-hint')}
      state={state}
      choices={members.map(({ personId, name }) => ({ value: personId, text: name }))}
      chosen={state.chosen?.('invitees') ?? invited}
    />
    <TextAreaField
      name="inviteeClasses"
      label={t('registers.optional', { label: t('meeting.inviteeClasses') })}
      hint={t('meeting.inviteeClasses-hint')}
      rows={3}
      state={state}
    />
    {mayPublish ? (
      <ChoiceField
        kind="checkbox"
        name="isPublic"
        label={t('meeting.isPublic')}
        hint={t('meeting.isPublic-hint')}
        state={state}
        choices={[{ value: 'yes', text: t('meeting.isPublic-yes') }]}
      />
    ) : state.values.isPublic ? (
      <input type="hidden" name="isPublic" value="yes" />
    ) : null}
    <SubmitButton>{t('registers.save')}</SubmitButton>
  </form>
)

const LABELS = {
  title: 'meeting.title-field',
  kind: 'meeting.kind',
  day: 'meeting.day',
  from: 'meeting.from',
  to: 'meeting.to',
  timeZone: 'meeting.timeZone',
  place: 'meeting.place',
  link: 'meeting.link',
  inviteeClasses: 'meeting.inviteeClasses',
} as const

const asText = (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value ?? ''))

/** What somebody else made of the plan meanwhile. */
export const PlanConflict: FC<{ refusal: AppError | undefined; state: FormState; by: string }> = (props) => {
  const current = currentOf(props.refusal)
  if (!current) return null
  const all = Object.entries(LABELS).map(([name, label]) => ({
    ...{ label: t(label), now: asText(current[name]), yours: props.state.values[name] ?? '' },
  }))
  return <Differences all={all} by={props.by} />
}
