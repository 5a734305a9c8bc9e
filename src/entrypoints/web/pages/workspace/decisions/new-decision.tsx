import { t } from '#lib/words/words.ts'
import { allow, listMembers, may } from '#people/index.ts'
import { addDecision, listDecisions } from '#workspace/decisions/index.ts'
import { listMeetings } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { DecisionForm, readDecision } from './decision-form.tsx'

async function show(c: HttpContext, sent?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'decision.write', projectId)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const state = sent ?? emptyForm({ decidedOn: today, meetingId: c.req.query('meeting') ?? '' })
  const earlier = await listDecisions(ctx, { projectId })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('decision.title'), href: path('decisions', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('decision.add')}</Heading>
      <DecisionForm
        action={path('new-decision', { projectId })}
        state={state}
        decidedBy={c.var.viewer ? [c.var.viewer.id] : []}
        members={await listMembers(ctx, projectId)}
        meetings={await listMeetings(ctx, projectId)}
        earlier={earlier.filter(({ supersededBy }) => !supersededBy)}
        mayPublish={await may(ctx, 'decision.publish', projectId)}
      />
    </>
  )
  return page(c, { title: t('decision.add'), project, room: 'decisions', children: content }, sent ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const { id } = await addDecision(c.var.ctx, { projectId, ...readDecision(form) })
      return c.redirect(path('decision', { projectId, decisionId: id }), 303)
    },
    (state) => show(c, state),
  )
