import { t } from '#lib/words/words.ts'
import { allow, createProject } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, P } from '../../ui/parts.tsx'

function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('new-project.title')}</Heading>
      <P>{t('new-project.what')}</P>
      <form method="post" action={path('new-project')} novalidate>
        <TextField name="name" label={t('new-project.name')} hint={t('new-project.name-hint')} state={state} />
        <TextField
          name="organisation"
          label={t('new-project.organisation')}
          hint={t('new-project.organisation-hint')}
          autocomplete="organization"
          state={state}
        />
        <SubmitButton>{t('new-project.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('new-project.title'), children: content }, status)
}

export async function get(c: HttpContext) {
  await allow(c.var.ctx, 'project.create')
  return show(c, emptyForm())
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const project = await createProject(c.var.ctx, {
        name: form.text('name'),
        organisation: form.text('organisation'),
      })
      return c.redirect(path('project', { projectId: project.id }), 303)
    },
    (state) => show(c, state, 422),
  )
