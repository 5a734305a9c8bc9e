import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { changeLetter, findLetter } from '#workspace/letters/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), letterId: param(c, 'letterId') })

const labels = { subject: 'letter.called', note: 'letter.note', tags: 'letter.tags' } as const
const asText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(c.var.ctx, 'letter.write', project.id)
  const { subject, note, tags, version } = await findLetter(c.var.ctx, place)
  const { nameOf } = await findNames(c)
  const state = sent?.state ?? emptyForm({ subject, note, tags: tags.join(', ') })
  const current = currentOf(sent?.refusal)
  const all = Object.entries(labels).map(([name, label]) => ({
    ...{ label: t(label), now: asText(current?.[name]), yours: state.values[name] ?? '' },
  }))
  const title = subject || t('letter.no-subject')
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('letter.title'), href: path('letters', { projectId: project.id }) },
          { text: title, href: path('letter', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={title}>{t('letter.change')}</Heading>
      <P>{t('letter.change-what')}</P>
      {current ? <Differences all={all} by={nameOf((current.changedBy as string | null) ?? null)} /> : null}
      <form method="post" action={path('edit-letter', place)} novalidate>
        <input type="hidden" name="basedOn" value={String(sent && !current ? state.values.basedOn : version)} />
        <TextField name="subject" label={t('letter.called')} state={state} />
        <TextAreaField
          name="note"
          label={t('registers.optional', { label: t('letter.note') })}
          hint={t('letter.note-hint')}
          rows={5}
          state={state}
        />
        <TextField
          name="tags"
          label={t('registers.optional', { label: t('letter.tags') })}
          hint={t('link.tags-hint')}
          state={state}
        />
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  const status = current ? 409 : sent ? 422 : 200
  return page(c, { title: t('letter.change'), project, room: 'letters', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const values = { subject: form.text('subject'), note: form.text('note'), tags: form.text('tags') }
      await changeLetter(c.var.ctx, { ...placeOf(c), ...values, basedOn: Number(form.text('basedOn')) || 1 })
      return c.redirect(path('letter', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
