import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { changeAction, findAction } from '#workspace/actions/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'
import { ActionConflict, ActionForm, readAction, writeAction } from './action-form.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), actionId: param(c, 'actionId') })

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(c.var.ctx, 'action.write', project.id)
  const action = await findAction(c.var.ctx, place)
  const { members, nameOf } = await findNames(c)
  const state = sent?.state ?? emptyForm(writeAction(action))
  const isConflict = currentOf(sent?.refusal) !== undefined
  const basedOn = sent && !isConflict ? Number(state.values.basedOn) : action.version
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('action.title'), href: path('actions', { projectId: project.id }) },
          { text: action.text, href: path('action', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={action.text}>{t('action.change')}</Heading>
      <ActionConflict refusal={sent?.refusal} state={state} nameOf={nameOf} />
      <ActionForm action={path('edit-action', place)} state={state} members={members} basedOn={basedOn} />
    </>
  )
  const status = isConflict ? 409 : sent ? 422 : 200
  return page(c, { title: t('action.change'), project, room: 'actions', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const basedOn = Number(form.text('basedOn')) || 1
      await changeAction(c.var.ctx, { ...placeOf(c), ...readAction(form), basedOn })
      return c.redirect(path('action', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
