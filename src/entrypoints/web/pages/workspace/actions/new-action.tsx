import { t } from '#lib/words/words.ts'
import { allow, listMembers } from '#people/index.ts'
import { addAction } from '#workspace/actions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { ActionForm, readAction } from './action-form.tsx'

async function show(c: HttpContext, sent?: FormState) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'action.write', projectId)
  const state = sent ?? emptyForm({ kind: 'task', source: c.req.query('from') ?? '' })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('action.title'), href: path('actions', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('action.add')}</Heading>
      <ActionForm
        action={path('new-action', { projectId })}
        state={state}
        members={await listMembers(c.var.ctx, projectId)}
      />
    </>
  )
  return page(c, { title: t('action.add'), project, room: 'actions', children: content }, sent ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { id } = await addAction(c.var.ctx, { projectId, ...readAction(form) })
      return c.redirect(path('action', { projectId, actionId: id }), 303)
    },
    (state) => show(c, state),
  )
