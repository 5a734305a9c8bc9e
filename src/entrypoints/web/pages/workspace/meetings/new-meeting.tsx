import { t } from '#lib/words/words.ts'
import { allow, listMembers, may } from '#people/index.ts'
import { listMeetings, planMeeting, type Repeats } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { PlanForm, readPlan } from './plan-form.tsx'

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'meeting.write', projectId)
  const [last] = await listMeetings(ctx, projectId)
  const begun = { kind: 'core', repeats: 'no', timeZone: last?.timeZone ?? 'UTC', from: '10:00', to: '11:00' }
  const members = await listMembers(ctx, projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('meeting.title'), href: path('meetings', { projectId }) }]} />
      <ErrorSummary state={state ?? emptyForm()} />
      <Heading>{t('meeting.add')}</Heading>
      <PlanForm
        action={path('new-meeting', { projectId })}
        state={state ?? emptyForm(begun)}
        members={members}
        invited={[]}
        mayPublish={await may(ctx, 'meeting.publish', projectId)}
      />
    </>
  )
  return page(c, { title: t('meeting.add'), project, room: 'meetings', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const series = {
        repeats: form.text('repeats') as Repeats,
        ...(form.text('times') && { times: form.text('times') }),
      }
      const { id } = await planMeeting(c.var.ctx, { projectId, ...readPlan(form), ...series })
      const isSeries = series.repeats !== 'no'
      return c.redirect(isSeries ? path('meetings', { projectId }) : path('meeting', { projectId, meetingId: id }), 303)
    },
    (state) => show(c, state),
  )
