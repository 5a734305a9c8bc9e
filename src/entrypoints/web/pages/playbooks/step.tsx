import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, type Member, may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  answerCondition,
  answerQuestion,
  askQuestion,
  assignStep,
  type FoundStep,
  findNext,
  findShippedNames,
  findStep,
  isSettled,
  isUndated,
  moveStep,
  type NextThing,
  partId,
  stepMoves,
  tickTask,
} from '#playbooks/index.ts'
import { listDocuments } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P, Said, Tag } from '../../ui/parts.tsx'
import { StepAdvice } from './guide-step.tsx'
import { NextStep } from './next-step.tsx'
import { PlannedDays, StepTag, trailOf } from './parts.tsx'
import { Activities, Checklist, Moves, Owners } from './step-parts.tsx'
import { Questions } from './step-questions.tsx'
import { Background, Delivers, Documents } from './step-working.tsx'

const addressOf = (c: HttpContext) => ({
  projectId: param(c, 'projectId'),
  runId: param(c, 'runId'),
  stepId: param(c, 'stepId'),
})

/** After a step: where the run goes on, or that it has ended. */
const WhatNow: FC<{ found: FoundStep; next: readonly NextThing[] }> = ({ found: { run, step }, next }) => {
  if (!isSettled(step)) return null
  if (run.state === 'ended') return <Said>{t('run.ended')}</Said>
  const thing = next.find((one) => one.run.id === run.id)
  return thing ? <NextStep run={run} thing={thing} /> : null
}

/** A step that decides on the route leads to the page where it is chosen, and says what was. */
const RouteLink: FC<Pick<FoundStep, 'run' | 'playbook'>> = ({ run, playbook }) => {
  const chosen = playbook.routes.find(({ id }) => id === run.route)
  return (
    <P>
      <A href={path('run-route', { projectId: run.projectId, runId: run.id })}>{t('step.choose-route')}</A>{' '}
      {chosen ? <Tag look="done">{chosen.name}</Tag> : null}
    </P>
  )
}

/** The members of a project, each with the roles they hold as the reader's language calls them. */
async function listNamed(ctx: Ctx, projectId: string): Promise<Member[]> {
  const [members, sayName] = await Promise.all([listMembers(ctx, projectId), findShippedNames()])
  return members.map((one) => ({ ...one, roles: one.roles.map((role) => ({ ...role, name: sayName(role.name) })) }))
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const { runId, stepId } = addressOf(c)
  const [found, members, documents, mayWork, mayAsk] = await Promise.all([
    findStep(ctx, addressOf(c)),
    listNamed(ctx, project.id),
    listDocuments(ctx, project.id),
    may(ctx, 'step.change', project.id),
    may(ctx, 'step.ask', project.id),
  ])
  const begun = documents.filter((one) => one.step === partId(runId, stepId))
  const { run, step, content, phase, playbook } = found
  const next = isSettled(step) ? await findNext(ctx, project.id) : []
  const view = { found, members, state, mayWork, mayAsk }
  const content_ = (
    <>
      <Breadcrumbs trail={trailOf(run)} />
      <ErrorSummary state={state} />
      <Heading caption={[phase.name, step.number].filter(Boolean).join(' · ')}>{step.name}</Heading>
      <P>
        <StepTag step={step} /> <PlannedDays of={step} isUndated={isUndated(step)} />
        {step.round > 1 ? ` · ${t('step.round', { round: step.round })}` : ''}
      </P>
      {step.reason ? <P>{t('step.because', { reason: step.reason })}</P> : null}
      <P>{step.why}</P>
      <Owners {...view} />
      <WhatNow found={found} next={next} />
      {content.choosesRoute && !run.onlyStep ? <RouteLink run={run} playbook={playbook} /> : null}
      <Moves {...view} />
      <Activities {...view} />
      <Documents {...view} begun={begun} />
      <Delivers {...view} />
      <Checklist {...view} />
      <Background {...view} />
      <StepAdvice playbook={playbook} step={content} isFolded />
      <Questions {...view} />
    </>
  )
  return page(c, { title: step.name, project, room: 'runs', children: content_ }, status)
}

/** One form has all tasks of the step: what is ticked now and was not before is done, and the other way round. */
async function saveTasks(c: HttpContext, form: Form): Promise<void> {
  const { ctx } = c.var
  const address = addressOf(c)
  const { content, tasks } = await findStep(ctx, address)
  const ticked = new Set(form.all('task'))
  for (const { id } of content.activities.flatMap((activity) => activity.tasks))
    if (ticked.has(id) !== tasks.has(id)) await tickTask(ctx, { ...address, taskId: id, isDone: ticked.has(id) })
}

async function act(c: HttpContext, form: Form): Promise<void> {
  const { ctx } = c.var
  const address = addressOf(c)
  const asked = form.text('act')
  const move = stepMoves.find((one) => one === asked)
  if (move) {
    const notes = { keep: form.text('keep'), change: form.text('change') }
    return moveStep(ctx, { ...address, move, reason: form.text('reason'), ending: form.text('ending'), ...notes })
  }
  if (asked === 'tasks') return saveTasks(c, form)
  if (asked === 'assign') return assignStep(ctx, { ...address, persons: form.all('person') })
  if (asked === 'condition') {
    const answer = form.text('answer') === 'yes'
    return answerCondition(ctx, { ...address, conditionId: form.text('condition'), answer })
  }
  if (asked === 'ask') return void (await askQuestion(ctx, { ...address, question: form.text('question') }))
  if (asked === 'answer')
    return answerQuestion(ctx, { ...address, questionId: form.text('question'), answer: form.text('answer') })
  throw noSuchPage()
}

/** One step: why, who, what to do, what to write, what shows that it is done, what others asked. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await act(c, form)
      return c.redirect(path('step', addressOf(c)), 303)
    },
    (state) => show(c, state, 422),
  )
