import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { saveMapping, writeMapping } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, SubHeading } from '../../ui/parts.tsx'
import { findDraft } from './draft.ts'

async function show(c: HttpContext, given?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'map.save', projectId)
  const draft = await findDraft(c.var.ctx, projectId)
  if (!draft) throw noSuchPage()
  const state = given ?? emptyForm({ mapping: writeMapping(draft.mapping), basedOn: String(draft.version) })
  const preview = {
    'hx-post': path('mapping-preview', { projectId }),
    'hx-trigger': 'load, input delay:600ms from:"closest form"',
    'hx-include': 'closest form',
    'hx-target': '#preview',
  }
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('mapping.title'), href: path('mapping', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('mapping.edit-file')}</Heading>
      <P>{t('mapping.edit-file-what')}</P>
      <form method="post" action={path('mapping-edit', { projectId })} novalidate>
        <input type="hidden" name="basedOn" value={state.values.basedOn} />
        <TextAreaField name="mapping" label={t('mapping.file-label')} rows={30} code state={state} />
        <TextField name="note" label={t('mapping.note')} hint={t('mapping.note-hint')} state={state} />
        <div {...preview}></div>
        <SubmitButton>{t('column.save')}</SubmitButton>
      </form>
      <SubHeading>{t('mapping.preview')}</SubHeading>
      <div id="preview" aria-live="polite">
        <noscript>
          <P>{t('column.preview-script')}</P>
        </noscript>
      </div>
    </>
  )
  return page(c, { title: t('mapping.edit-file'), project, room: 'mapping', children: content }, given ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      await saveMapping(c.var.ctx, {
        projectId,
        content: form.values.mapping ?? '',
        basedOn: form.text('basedOn'),
        note: form.text('note'),
      })
      return c.redirect(path('mapping', { projectId }), 303)
    },
    (state) => show(c, state),
  )
