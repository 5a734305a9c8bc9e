import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findTemplateIn, type OfferedTemplates, offerTemplates } from '#playbooks/index.ts'
import { createDocument } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
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

const choiceOf = ({ id, name, what }: OfferedTemplates['now'][number]): Choice => ({
  value: id,
  text: name,
  hint: what,
})

/** What the project needs now, and what was chosen on the way here, stand open; all others one click deeper. */
function choicesOf({ now, groups, others }: OfferedTemplates, chosen: string | undefined) {
  const empty = { value: '', text: t('new-document.empty'), hint: t('new-document.empty-hint') }
  const all = [...groups, { name: t('new-document.others'), templates: others }]
  const asked = all.flatMap(({ templates }) => templates.filter(({ id }) => id === chosen))
  const folded = all.map(({ name, templates }) => ({ name, templates: templates.filter(({ id }) => id !== chosen) }))
  return {
    choices: [...[...asked, ...now].map(choiceOf), empty],
    more: folded
      .filter(({ templates }) => templates.length)
      .map(({ name, templates }) => ({
        summary: t('new-document.group', { name, count: templates.length }),
        choices: templates.map(choiceOf),
      })),
  }
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'document.create', project.id)
  const offered = await offerTemplates(c.var.ctx, project.id)
  const content = (
    <>
      <Breadcrumbs trail={documentTrail(project.id)} />
      <ErrorSummary state={state} />
      <Heading>{t('new-document.title')}</Heading>
      <form method="post" action={path('new-document', { projectId: project.id })} novalidate>
        <TextField name="title" label={t('new-document.name')} hint={t('new-document.name-hint')} state={state} />
        <ChoiceField
          kind="radio"
          name="template"
          label={t('new-document.template')}
          state={state}
          {...choicesOf(offered, state.values.template)}
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
  const template = await findTemplateIn(c.var.ctx, param(c, 'projectId'), c.req.query('template') ?? '')
  const step = c.req.query('step') ?? ''
  return show(c, emptyForm({ title: template?.name ?? '', template: template?.id ?? '', step }))
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { ctx } = c.var
      const [template, step] = [form.text('template'), form.text('step')]
      const title = form.text('title') || (await findTemplateIn(ctx, projectId, template))?.name || ''
      const document = await createDocument(ctx, { projectId, title, template, step })
      return c.redirect(path('edit-document', { projectId, documentId: document.id }), 303)
    },
    (state) => show(c, state, 422),
  )
