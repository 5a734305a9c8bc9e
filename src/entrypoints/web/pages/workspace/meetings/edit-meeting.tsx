import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow, may } from '#people/index.ts'
import { changeMeeting, findMeeting, showPlan } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'
import { PlanConflict, PlanForm, readPlan } from './plan-form.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') })

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(ctx, 'meeting.write', project.id)
  const plan = showPlan(await findMeeting(ctx, place))
  const { members, nameOf } = await findNames(c)
  const begun = { ...plan, inviteeClasses: plan.inviteeClasses.join('\n'), isPublic: plan.isPublic ? 'yes' : '' }
  const { invitees, version, ...texts } = begun
  const state = sent?.state ?? emptyForm(texts)
  const isConflict = currentOf(sent?.refusal) !== undefined
  const basedOn = sent && !isConflict ? Number(sent.state.values.basedOn) || version : version
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('meeting.title'), href: path('meetings', { projectId: project.id }) },
          { text: plan.title, href: path('meeting', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={plan.title}>{t('meeting.change')}</Heading>
      <PlanConflict refusal={sent?.refusal} state={state} by={nameOf(null)} />
      <PlanForm
        action={path('edit-meeting', place)}
        state={state}
        members={members}
        invited={invitees}
        basedOn={basedOn}
        mayPublish={await may(ctx, 'meeting.publish', project.id)}
      />
    </>
  )
  const status = isConflict ? 409 : sent ? 422 : 200
  return page(c, { title: t('meeting.change'), project, room: 'meetings', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const basedOn = Number(form.text('basedOn')) || 1
      await changeMeeting(c.var.ctx, { ...placeOf(c), ...readPlan(form), basedOn })
      return c.redirect(path('meeting', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
