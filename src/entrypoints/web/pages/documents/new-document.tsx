import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findTemplate, listTemplates } from '#playbooks/index.ts'
import { createDocument } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../ui/parts.tsx'
import { documentTrail } from './frame.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'document.create', project.id)
  const templates = await listTemplates()
  const empty = { value: '', text: t('new-document.empty'), hint: t('new-document.empty-hint') }
  const content = (
    <>
      <Breadcrumbs trail={documentTrail(project.id)} />
      <ErrorSummary state={state} />
      <Heading>{t('new-document.title')}</Heading>
      <form method="post" action={path('new-document', { projectId: project.id })} novalidate>
        <TextField name="title" label={t('new-document.name')} state={state} />
        <ChoiceField
          kind="radio"
          name="template"
          label={t('new-document.template')}
          state={state}
          choices={[empty, ...templates.map(({ id, name, what }) => ({ value: id, text: name, hint: what }))]}
        />
        <input type="hidden" name="step" value={state.values.step ?? ''} />
        <SubmitButton>{t('new-document.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('new-document.title'), project, room: 'documents', children: content }, status)
}

/** A step of a playbook leads here with its template chosen. */
export async function get(c: HttpContext) {
  const template = await findTemplate(c.req.query('template') ?? '')
  const step = c.req.query('step') ?? ''
  return show(c, emptyForm({ title: template?.name ?? '', template: template?.id ?? '', step }))
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const [title, template, step] = [form.text('title'), form.text('template'), form.text('step')]
      const document = await createDocument(c.var.ctx, { projectId, title, template, step })
      return c.redirect(path('edit-document', { projectId, documentId: document.id }), 303)
    },
    (state) => show(c, state, 422),
  )
