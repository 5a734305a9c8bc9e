import { makePackage } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Heading, P } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'work-package.write', project.id)
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <ErrorSummary state={state} />
      <Heading>{t('work-package.add')}</Heading>
      <P>{t('work-package.add-what')}</P>
      <P>
        <A href={path('backlog', { projectId: project.id })}>{t('work-package.from-backlog')}</A>
      </P>
      <form method="post" action={path('new-work-package', { projectId: project.id })} novalidate>
        <TextField name="title" label={t('work-package.name')} hint={t('work-package.name-hint')} state={state} />
        <SubmitButton>{t('need.go-on')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('work-package.add'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const made = await makePackage(c.var.ctx, { projectId, values: { title: form.text('title') } })
      return c.redirect(path('edit-work-package', { projectId, packageId: made.id, group: 'what' }), 303)
    },
    (state) => show(c, state, 422),
  )
