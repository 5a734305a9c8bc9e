import { t } from '#lib/words/words.ts'
import { allow, renameProject } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../../ui/parts.tsx'

async function show(c: HttpContext, state?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'project.rename', projectId)
  const form = state ?? emptyForm({ name: project.name, organisation: project.organisation })
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading>{t('project-settings.title')}</Heading>
      <form method="post" action={path('project-settings', { projectId })} novalidate>
        <TextField name="name" label={t('project-settings.name')} state={form} />
        <TextField
          name="organisation"
          label={t('project-settings.organisation')}
          hint={t('project-settings.organisation-hint')}
          state={form}
        />
        <SubmitButton>{t('project-settings.save')}</SubmitButton>
      </form>
      <SubHeading>{t('remove-project.title')}</SubHeading>
      <P>{t('project-settings.removing')}</P>
      <P>
        <A href={path('remove-project', { projectId })}>{t('remove-project.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('project-settings.title'), project, room: 'home', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const named = { name: form.text('name'), organisation: form.text('organisation') }
      await renameProject(c.var.ctx, { projectId, ...named })
      return c.redirect(path('project', { projectId }), 303)
    },
    (state) => show(c, state),
  )
