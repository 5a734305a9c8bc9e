import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { isAsked, isUndated, type Moved, type Run, type RunStep, setStartDay, setStepDates } from '#playbooks/index.ts'
import { listReckonedDays } from '#workspace/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, More, P, Said, SubHeading, Table } from '../../ui/parts.tsx'
import { chooseRun } from './choose-run.ts'
import { Days, StepTag, stepHref } from './parts.tsx'
import { ReckonedDays } from './reckoned-days.tsx'
import { RunTabs } from './run-tabs.tsx'
import { TimelineDrawing } from './timeline-drawing.tsx'

const here = (run: Run) => path('timeline', { projectId: run.projectId }, { run: run.id })

const Actual: FC<{ step: RunStep }> = ({ step }) => {
  if (step.beganOn && step.settledOn) return <Days from={step.beganOn} to={step.settledOn} />
  if (step.beganOn)
    return (
      <>
        {t('timeline.since')} <Day at={step.beganOn} />
      </>
    )
  return null
}

const PhaseTable: FC<{ run: Run; phaseId: string; name: string }> = ({ run, phaseId, name }) => (
  <Table
    caption={name}
    rows={run.steps.filter((step) => step.phaseId === phaseId && isAsked(step))}
    columns={[
      { head: t('run.step'), rowHead: true, cell: (step) => <A href={stepHref(run, step.id)}>{step.name}</A> },
      { head: t('timeline.first-day'), cell: (step) => <Day at={step.plannedStart} /> },
      {
        head: t('timeline.last-day'),
        cell: (step) => (
          <>
            {isUndated(step) ? t('timeline.no-length') : <Day at={step.plannedEnd} />}
            {step.latestEnd > step.plannedEnd ? (
              <span class="quiet">
                {' '}
                {t('timeline.or')} <Day at={step.latestEnd} />
              </span>
            ) : null}
            {step.setStart || step.setEnd ? <span class="quiet"> {t('timeline.by-hand')}</span> : null}
          </>
        ),
      },
      { head: t('timeline.actual'), cell: (step) => <Actual step={step} /> },
      { head: t('run.state'), cell: (step) => <StepTag step={step} /> },
    ]}
  />
)

const Undated: FC<{ run: Run }> = ({ run }) => {
  const count = run.steps.filter((step) => isAsked(step) && isUndated(step)).length
  return count ? <P>{t('timeline.undated', { count })}</P> : null
}

/** What moved; of a step whose length nobody knows, its first day alone. */
const MovedList: FC<{ moved: Moved[]; run: Run | undefined }> = ({ moved, run }) => {
  const known = new Set(run?.steps.filter((step) => !isUndated(step)).map(({ id }) => id))
  const say = (id: string, { start, end }: Moved['to']) =>
    known.has(id) ? <Days from={start} to={end} /> : <Day at={start} />
  return (
    <Said>
      <P>{t('timeline.moved', { count: moved.length })}</P>
      <ul class="govuk-list govuk-list--bullet">
        {moved.map(({ stepId, name, from, to }) => (
          <li>
            {name}: {say(stepId, to)}{' '}
            <span class="quiet">
              ({t('timeline.before')} {say(stepId, from)})
            </span>
          </li>
        ))}
      </ul>
    </Said>
  )
}

const MoveForm: FC<{ run: Run; state: FormState }> = ({ run, state }) => (
  <>
    <SubHeading>{t('timeline.move')}</SubHeading>
    <form method="post" action={here(run)} novalidate>
      <SelectField
        name="stepId"
        label={t('run.step')}
        choices={run.steps.filter(isAsked).map(({ id, name }) => ({ value: id, text: name }))}
        state={state}
      />
      <TextField
        name="start"
        type="date"
        label={t('timeline.first-day')}
        hint={t('timeline.empty-hint')}
        state={state}
      />
      <TextField name="end" type="date" label={t('timeline.last-day')} state={state} />
      <SubmitButton name="act" value="step">
        {t('timeline.move-button')}
      </SubmitButton>
    </form>
    <More summary={t('timeline.move-all')} open={Boolean(state.errors.startedOn)}>
      <form method="post" action={here(run)} novalidate>
        <TextField name="startedOn" type="date" label={t('runs.started-on')} state={state} />
        <SubmitButton name="act" value="run" look="secondary">
          {t('timeline.move-all-button')}
        </SubmitButton>
      </form>
    </More>
  </>
)

type Shown = { state: FormState; status?: 200 | 422; moved?: Moved[]; runId?: string | undefined }

async function show(c: HttpContext, { state, status = 200, moved, runId }: Shown) {
  const project = await projectOf(c)
  const { runs, run } = await chooseRun(c, project.id, runId)
  const mayPlan = await may(c.var.ctx, 'run.plan', project.id)
  const today = c.var.ctx.clock.now().toISOString().slice(0, 10)
  const days = await listReckonedDays(c.var.ctx, { projectId: project.id })
  const filled = { ...state, values: { startedOn: run?.startedOn ?? '', ...state.values } }
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading {...(run ? { caption: run.name } : {})}>{t('timeline.title')}</Heading>
      {moved ? <MovedList moved={moved} run={run} /> : null}
      {run ? (
        <>
          <RunTabs runs={runs} current={run} href={here} />
          {run.phases.map(({ id, name }) => (
            <PhaseTable run={run} phaseId={id} name={name} />
          ))}
          <Undated run={run} />
          <ReckonedDays projectId={project.id} days={days} />
          <TimelineDrawing run={run} days={days} today={today} />
          {mayPlan && run.state === 'running' ? <MoveForm run={run} state={filled} /> : null}
        </>
      ) : (
        <Empty>{t('runs.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('timeline.title'), project, room: 'timeline', children: content }, status)
}

/** The plan of a run: table, drawing, and a form that moves a date and says what moved with it. */
export const get = (c: HttpContext) => show(c, { state: emptyForm() })

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const at = { projectId: param(c, 'projectId'), runId: c.req.query('run') ?? '' }
      const moved =
        form.text('act') === 'run'
          ? await setStartDay(ctx, { ...at, startedOn: form.text('startedOn') })
          : await setStepDates(ctx, {
              ...at,
              stepId: form.text('stepId'),
              start: form.text('start'),
              end: form.text('end'),
            })
      return show(c, { state: emptyForm(), moved, runId: at.runId })
    },
    (state) => show(c, { state, status: 422 }),
  )
