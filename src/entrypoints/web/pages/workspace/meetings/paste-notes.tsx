import { AppError, isAppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMeetings, moveMeeting, planMeeting, showSpan } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  sayFields,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { lookAtNotes, showPaste } from './meeting-paste.tsx'

/** Older ones have their own page, with its own way to paste. */
const MOST_CHOICES = 30

async function show(c: HttpContext, sent?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'meeting.write', projectId)
  const meetings = (await listMeetings(ctx, projectId)).filter(
    ({ state }) => !['approved', 'cancelled'].includes(state),
  )
  const state =
    sent ?? emptyForm({ title: t('meeting.kind-kick-off'), day: ctx.clock.now().toISOString().slice(0, 10) })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('meeting.title'), href: path('meetings', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('paste.title')}</Heading>
      <P>{t('paste.what')}</P>
      <form method="post" action={path('paste-notes', { projectId })} novalidate>
        <SelectField
          name="meeting"
          label={t('paste.which')}
          state={state}
          choices={[
            { value: '', text: t('paste.new') },
            ...meetings
              .slice(0, MOST_CHOICES)
              .map((one) => ({ value: one.id, text: `${one.title}, ${showSpan(one)}` })),
          ]}
        />
        <TextField name="title" label={t('paste.new-title')} state={state} />
        <TextField name="day" type="date" label={t('paste.new-day')} state={state} />
        <TextAreaField name="text" label={t('paste.text')} hint={t('paste.text-hint')} rows={16} state={state} />
        <SubmitButton>{t('paste.look')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('paste.title'), project, room: 'meetings', children: content }, sent ? 422 : 200)
}

/** The meeting the notes are of; one that is not here yet was held, on the day that is said. */
async function meetingOf(ctx: Ctx, projectId: string, form: Form): Promise<string> {
  if (form.text('meeting')) return form.text('meeting')
  const [last] = await listMeetings(ctx, projectId)
  const held = { kind: 'kick-off', from: '09:00', to: '10:00', timeZone: last?.timeZone ?? 'UTC' } as const
  const { id } = await planMeeting(ctx, { projectId, ...held, title: form.text('title'), day: form.text('day') })
  for (const to of ['planned', 'held'] as const) await moveMeeting(ctx, { projectId, meetingId: id, to })
  return id
}

const nothingPasted = () => {
  const message = t('paste.nothing')
  return new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { text: message } } })
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const projectId = param(c, 'projectId')
      await allow(ctx, 'meeting.write', projectId)
      const text = form.text('text')
      if (!text) throw nothingPasted()
      const meetingId = await meetingOf(ctx, projectId, form)
      // The meeting is there now: what is wrong with the notes is said on its own page, or it would be made twice.
      return lookAtNotes(c, meetingId, text).catch((error) => {
        if (!isAppError(error)) throw error
        const errors = error.details.fields ? sayFields(error) : { text: say(error.message) }
        return showPaste(c, meetingId, { state: { values: { text }, errors }, status: 422 })
      })
    },
    (state) => show(c, state),
  )
