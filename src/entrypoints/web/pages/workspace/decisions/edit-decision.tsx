import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow, may } from '#people/index.ts'
import { changeDecision, findDecision, listDecisions } from '#workspace/decisions/index.ts'
import { listMeetings } from '#workspace/meetings/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'
import { DecisionConflict, DecisionForm, readDecision, writeDecision } from './decision-form.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), decisionId: param(c, 'decisionId') })

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(ctx, 'decision.write', project.id)
  const decision = await findDecision(ctx, place)
  const { members, nameOf } = await findNames(c)
  const state = sent?.state ?? emptyForm(writeDecision(decision))
  const isConflict = currentOf(sent?.refusal) !== undefined
  const others = (await listDecisions(ctx, { projectId: project.id })).filter(({ id }) => id !== decision.id)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('decision.title'), href: path('decisions', { projectId: project.id }) },
          { text: decision.text, href: path('decision', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={decision.text}>{t('decision.change')}</Heading>
      <DecisionConflict refusal={sent?.refusal} state={state} nameOf={nameOf} />
      <DecisionForm
        action={path('edit-decision', place)}
        state={state}
        decidedBy={decision.decidedBy}
        members={members}
        meetings={await listMeetings(ctx, project.id)}
        earlier={others}
        basedOn={sent && !isConflict ? Number(state.values.basedOn) : decision.version}
        mayPublish={await may(ctx, 'decision.publish', project.id)}
      />
    </>
  )
  const status = isConflict ? 409 : sent ? 422 : 200
  return page(c, { title: t('decision.change'), project, room: 'decisions', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const basedOn = Number(form.text('basedOn')) || 1
      await changeDecision(c.var.ctx, { ...placeOf(c), ...readDecision(form), basedOn })
      return c.redirect(path('decision', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
