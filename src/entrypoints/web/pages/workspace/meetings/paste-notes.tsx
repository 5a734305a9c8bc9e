import type { FC } from 'hono/jsx'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow, listMembers } from '#people/index.ts'
import {
  keepNotesOfNewMeeting,
  listMeetings,
  type Meeting,
  readPastedNotes,
  showSpan,
} from '#workspace/meetings/index.ts'
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
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { lookAtNotes } from './meeting-paste.tsx'
import { type PasteRow, PasteTable, readRows, rowOf } from './paste-table.tsx'

/** Older ones have their own page, with its own way to paste. */
const MOST_CHOICES = 30

/** What is asked of a meeting that is not here yet. */
const asked = ['title', 'day', 'from', 'to'] as const
type Asked = Record<(typeof asked)[number], string>
const usual = (c: HttpContext) => ({
  ...{ title: t('meeting.kind-kick-off'), day: c.var.ctx.clock.now().toISOString().slice(0, 10) },
  ...{ from: '09:00', to: '10:00' },
})

const Ask: FC<{ projectId: string; meetings: Meeting[]; state: FormState }> = ({ projectId, meetings, state }) => (
  <form method="post" action={path('paste-notes', { projectId })} novalidate>
    <SelectField
      name="meeting"
      label={t('paste.which')}
      state={state}
      choices={[
        { value: '', text: t('paste.new') },
        ...meetings.slice(0, MOST_CHOICES).map((one) => ({ value: one.id, text: `${one.title}, ${showSpan(one)}` })),
      ]}
    />
    <TextField name="title" label={t('paste.new-title')} state={state} />
    <TextField name="day" type="date" label={t('paste.new-day')} state={state} />
    <TextField name="from" type="time" label={t('paste.new-from')} state={state} />
    <TextField name="to" type="time" label={t('paste.new-to')} state={state} />
    <TextAreaField name="text" label={t('paste.text')} hint={t('paste.text-hint')} rows={16} state={state} />
    <SubmitButton>{t('paste.look')}</SubmitButton>
  </form>
)

type Shown = { state: FormState; rows?: PasteRow[]; status?: 200 | 409 | 422 }

/** The text, or what its lines become: nothing is kept before that is confirmed. */
async function show(c: HttpContext, { state, rows, status = 200 }: Shown) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'meeting.write', projectId)
  const [all, members] = await Promise.all([listMeetings(ctx, projectId), listMembers(ctx, projectId)])
  const meetings = all.filter((one) => !['approved', 'cancelled'].includes(one.state))
  const title = rows ? t('paste.check-title') : t('paste.title')
  const carried = Object.fromEntries(asked.map((name) => [name, state.values[name] ?? '']))
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('meeting.title'), href: path('meetings', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading {...(rows ? { caption: carried.title } : {})}>{title}</Heading>
      {rows ? (
        <PasteTable
          {...{ action: path('paste-notes', { projectId }), carried, rows, members, errors: state.errors }}
          text={state.values.text ?? ''}
          pasteId={state.values.pasteId || ctx.clock.newId()}
        />
      ) : (
        <>
          <P>{t('paste.what')}</P>
          <Ask {...{ projectId, meetings, state }} />
        </>
      )}
    </>
  )
  return page(c, { title, project, room: 'meetings', children: content }, status)
}

const nothingPasted = () => {
  const message = t('paste.nothing')
  return new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { text: message } } })
}

const meetingIn = (form: Form) => Object.fromEntries(asked.map((name) => [name, form.text(name)])) as Asked

async function look(c: HttpContext, form: Form) {
  const [text, projectId] = [form.text('text'), param(c, 'projectId')]
  if (!text) throw nothingPasted()
  if (form.text('meeting')) return lookAtNotes(c, form.text('meeting'), text)
  const meeting = meetingIn(form)
  const lines = await readPastedNotes(c.var.ctx, { projectId, text, day: meeting.day })
  const rows = lines.map(rowOf)
  return show(c, { state: emptyForm({ ...meeting, text }), rows })
}

async function keep(c: HttpContext, form: Form, rows: PasteRow[]) {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const [last] = await listMeetings(ctx, projectId)
  const { meetingId } = await keepNotesOfNewMeeting(ctx, {
    projectId,
    meeting: { ...meetingIn(form), timeZone: last?.timeZone ?? 'UTC' },
    pasteId: form.text('pasteId'),
    text: form.text('text'),
    lines: rows as (PasteRow & { kind: 'note' })[],
  })
  return c.redirect(path('meeting', { projectId, meetingId }), 303)
}

export const get = (c: HttpContext) => show(c, { state: emptyForm(usual(c)) })

export async function post(c: HttpContext) {
  let rows: PasteRow[] | undefined
  await allow(c.var.ctx, 'meeting.write', param(c, 'projectId'))
  return submit(
    c,
    async (form) => {
      if (form.text('do') !== 'keep') return look(c, form)
      rows = readRows(form)
      return keep(c, form, rows)
    },
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422, ...(rows && { rows }) }),
  )
}
