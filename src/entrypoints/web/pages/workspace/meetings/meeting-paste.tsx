import { t } from '#lib/words/words.ts'
import { allow, listMembers } from '#people/index.ts'
import { findMeeting, keepPastedNotes, readPastedNotes } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { type PasteRow, PasteTable, readRows, rowOf } from './paste-table.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') })

type Shown = { state: FormState; rows?: PasteRow[]; pasteId?: string; status?: 200 | 409 | 422 }

/** The text of what was pasted, or what its lines become. */
export async function showPaste(c: HttpContext, meetingId: string, { state, rows, pasteId, status = 200 }: Shown) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { projectId: project.id, meetingId }
  await allow(ctx, 'meeting.write', project.id)
  const meeting = await findMeeting(ctx, place)
  const members = await listMembers(ctx, project.id)
  const title = rows ? t('paste.check-title') : t('paste.title')
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('meeting.title'), href: path('meetings', { projectId: project.id }) },
          { text: meeting.title, href: path('meeting', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={meeting.title}>{title}</Heading>
      {rows ? (
        <PasteTable
          {...{
            action: path('meeting-paste', place),
            rows,
            members,
            errors: state.errors,
            text: state.values.text ?? '',
          }}
          pasteId={pasteId ?? ctx.clock.newId()}
        />
      ) : (
        <>
          <P>{t('paste.what')}</P>
          <form method="post" action={path('meeting-paste', place)} novalidate>
            <TextAreaField name="text" label={t('paste.text')} hint={t('paste.text-hint')} rows={16} state={state} />
            <SubmitButton>{t('paste.look')}</SubmitButton>
          </form>
        </>
      )}
    </>
  )
  return page(c, { title, project, room: 'meetings', children: content }, status)
}

/** Reads pasted notes and shows what their lines become. */
export async function lookAtNotes(c: HttpContext, meetingId: string, text: string) {
  const place = { projectId: param(c, 'projectId'), meetingId }
  const lines = await readPastedNotes(c.var.ctx, { ...place, text })
  const rows = lines.map(rowOf)
  return showPaste(c, meetingId, { state: emptyForm({ text }), rows })
}

export const get = (c: HttpContext) => showPaste(c, param(c, 'meetingId'), { state: emptyForm() })

export function post(c: HttpContext) {
  let rows: PasteRow[] | undefined
  const place = placeOf(c)
  return submit(
    c,
    async (form) => {
      if (form.text('do') !== 'keep') return lookAtNotes(c, place.meetingId, form.text('text'))
      rows = readRows(form)
      const lines = rows as (PasteRow & { kind: 'note' })[]
      await keepPastedNotes(c.var.ctx, { ...place, pasteId: form.text('pasteId'), text: form.text('text'), lines })
      return c.redirect(path('meeting', place), 303)
    },
    (state, { kind }) => {
      const status = kind === 'conflict' ? 409 : 422
      return showPaste(c, place.meetingId, {
        ...{ state, status },
        ...(rows && { rows }),
        ...(state.values.pasteId && { pasteId: state.values.pasteId }),
      })
    },
  )
}
