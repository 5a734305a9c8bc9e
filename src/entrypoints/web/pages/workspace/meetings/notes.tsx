import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Attendance, findMeeting, markOf, saveNotes, type WholeMeeting } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') })
const HOW: Attendance[] = ['present', 'excused', 'absent', 'invited']

type Place = { id: string; label: string; text: string }

/** Where something can be noted: each point of the agenda, the whole, and who else was there. */
const placesOf = (meeting: WholeMeeting): Place[] => [
  ...meeting.agenda.map(({ id, title, notes }, i) => ({ id, label: `${i + 1}. ${title}`, text: notes })),
  { id: 'whole', label: t('meeting.notes-whole'), text: meeting.notes },
  { id: 'guests', label: t('meeting.guests'), text: meeting.guests },
]

function readNotes(form: Form) {
  const sent = Object.keys(form.values).filter((name) => name.startsWith('text-'))
  const notes = sent.map((name) => {
    const id = name.slice('text-'.length)
    return [id, { text: form.text(name), base: form.text(`base-${id}`) }] as const
  })
  const how = Object.keys(form.values).filter((name) => name.startsWith('there-'))
  const attendance = how.map((name) => [name.slice('there-'.length), form.text(name) as Attendance] as const)
  return { notes: Object.fromEntries(notes), attendance: Object.fromEntries(attendance) }
}

const Noted: FC<{ place: Place; state: FormState; base: string }> = ({ place, state, base }) => (
  <>
    <input type="hidden" name={`base-${place.id}`} value={base} />
    <TextAreaField
      name={`text-${place.id}`}
      label={place.label}
      {...(place.id === 'guests' ? { hint: t('meeting.guests-hint'), rows: 2 } : { rows: 6 })}
      state={state}
    />
  </>
)

const There: FC<{ meeting: WholeMeeting; state: FormState; nameOf(id: string | null): string }> = (props) => (
  <>
    <SubHeading>{t('meeting.attendance')}</SubHeading>
    {props.meeting.invitees.flatMap(({ personId, attendance }) =>
      personId ? (
        <ChoiceField
          kind="radio"
          name={`there-${personId}`}
          label={props.nameOf(personId)}
          state={props.state}
          chosen={[props.state.values[`there-${personId}`] ?? attendance]}
          choices={HOW.map((how) => ({ value: how, text: t(`meeting.attendance-${how}`) }))}
        />
      ) : (
        []
      ),
    )}
  </>
)

const valuesOf = (places: Place[]) => Object.fromEntries(places.map(({ id, text }) => [`text-${id}`, text]))

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(ctx, 'meeting.write', project.id)
  const meeting = await findMeeting(ctx, place)
  const { nameOf } = await findNames(c)
  const places = placesOf(meeting)
  const state = sent?.state ?? emptyForm(valuesOf(places))
  const clashes = currentOf(sent?.refusal)
  // After a clash the form is based on what stands now, so that saving once more is a decision and not a second refusal.
  const baseOf = ({ id, text }: Place) =>
    sent && !clashes ? (state.values[`base-${id}`] ?? markOf(text)) : markOf(text)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('meeting.title'), href: path('meetings', { projectId: project.id }) },
          { text: meeting.title, href: path('meeting', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={meeting.title}>{t('meeting.notes')}</Heading>
      {clashes ? (
        <Differences
          by={nameOf(null)}
          all={places
            .filter(({ id }) => id in clashes)
            .map(({ id, label }) => ({
              label,
              now: String(clashes[id] ?? ''),
              yours: state.values[`text-${id}`] ?? '',
            }))}
        />
      ) : null}
      <P>{t('meeting.notes-what')}</P>
      <form method="post" action={path('meeting-notes', place)} novalidate>
        {places.map((one) => (
          <Noted place={one} state={state} base={baseOf(one)} />
        ))}
        {meeting.invitees.some(({ personId }) => personId) ? (
          <There meeting={meeting} state={state} nameOf={nameOf} />
        ) : null}
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  const status = clashes ? 409 : sent ? 422 : 200
  return page(c, { title: t('meeting.notes'), project, room: 'meetings', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await saveNotes(c.var.ctx, { ...placeOf(c), ...readNotes(form) })
      return c.redirect(path('meeting', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
