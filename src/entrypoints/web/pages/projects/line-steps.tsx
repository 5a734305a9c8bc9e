import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { listWork } from '#people/index.ts'
import type { Line } from '#pipeline/line/index.ts'
import type { Publication } from '#publish/index.ts'
import { path } from '../../routes.ts'
import { SubmitButton } from '../../ui/form.tsx'
import { Day, P, SubHeading, Tag, Waits } from '../../ui/parts.tsx'
import { Progress } from '../../ui/progress.tsx'

type StepState = 'done' | 'next' | 'later' | 'behind'
type Step = { name: string; href: string; state: StepState; hint: Child }

const LOOKS = { done: 'done', next: 'waits', behind: 'waits', later: 'plain' } as const

const sum = (line: Line, count: 'rowsLoaded' | 'rowsSetAside') =>
  line.snapshots.filter((one) => one.state === 'done').reduce((all, one) => all + one[count], 0)

const hasTables = (line: Line) => line.sources.some((source) => source.shape === 'table')

function mappingHint(line: Line): string {
  if (line.sources.length && !hasTables(line)) return t('overview.mapping-not-needed')
  return line.mappingVersion ? t('overview.mapping-done', { version: line.mappingVersion }) : t('overview.mapping-none')
}

type OpenStep = Omit<Step, 'state'> & { isDone: boolean }

function dataStep(line: Line, projectId: string): OpenStep {
  const isDone = line.snapshots.some((one) => one.state === 'done')
  const counts = { sources: line.sources.length, rows: sum(line, 'rowsLoaded'), aside: sum(line, 'rowsSetAside') }
  return {
    name: t('overview.data'),
    href: path('data', { projectId }),
    isDone,
    hint: isDone ? t('overview.data-done', counts) : t('overview.data-none'),
  }
}

function mappingStep(line: Line, projectId: string): OpenStep {
  const isNeedless = line.sources.length > 0 && !hasTables(line)
  return {
    name: t('overview.mapping'),
    href: path('mapping', { projectId }),
    isDone: line.mappingVersion !== undefined || isNeedless,
    hint: mappingHint(line),
  }
}

function checkStep({ validation }: Line, projectId: string): OpenStep {
  return {
    name: t('overview.checks'),
    href: path('checks', { projectId }),
    isDone: validation !== undefined,
    hint: validation
      ? t('overview.checks-done', {
          errors: validation.errors,
          warnings: validation.warnings,
          releases: validation.releases,
        })
      : t('overview.checks-none'),
  }
}

function measureStep({ measurement, dataset, computed }: Line, projectId: string): OpenStep {
  const done = t('overview.measures-done', { count: computed, processes: dataset?.processes ?? 0 })
  return {
    name: t('overview.measures'),
    href: path('measures', { projectId }),
    isDone: measurement !== undefined,
    hint: measurement ? (
      <>
        {done} <Day at={measurement.measuredAt} />
      </>
    ) : (
      t('overview.measures-none')
    ),
  }
}

function publishStep(publications: Publication[], projectId: string): OpenStep {
  const online = publications.find((one) => one.state === 'published')
  return {
    name: t('overview.publish'),
    href: path('publish', { projectId }),
    isDone: online !== undefined,
    hint: online?.publishedAt ? (
      <>
        {t('overview.publish-done')} <Day at={online.publishedAt} />
      </>
    ) : (
      t('overview.publish-none')
    ),
  }
}

/** The steps with what was done in each; the first that is not done is the next one. */
function stepsOf(line: Line, projectId: string, publications: Publication[]): Step[] {
  const steps = [
    dataStep(line, projectId),
    mappingStep(line, projectId),
    checkStep(line, projectId),
    measureStep(line, projectId),
    publishStep(publications, projectId),
  ]
  const next = steps.findIndex((step) => !step.isDone)
  return steps.map(({ isDone, ...step }, i) => ({ ...step, state: isDone ? 'done' : i === next ? 'next' : 'later' }))
}

const StepItem: FC<{ step: Step }> = ({ step }) => (
  <li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a class="govuk-link govuk-task-list__link" href={step.href}>
        {step.name}
      </a>
      <div class="govuk-task-list__hint">{step.hint}</div>
    </div>
    <div class="govuk-task-list__status">
      <Tag look={LOOKS[step.state]}>{t(`overview.state-${step.state}`)}</Tag>
    </div>
  </li>
)

const canRun = (line: Line) =>
  line.snapshots.some((one) => one.state === 'done') && (line.mappingVersion !== undefined || !hasTables(line))

const RunForm: FC<{ line: Line; projectId: string }> = ({ line, projectId }) => (
  <form method="post" action={path('line', { projectId })}>
    {line.isBehind ? (
      <Waits>
        <P>{t('overview.behind')}</P>
      </Waits>
    ) : null}
    <SubmitButton {...(line.measurement && !line.isBehind ? { look: 'secondary' as const } : {})}>
      {line.measurement ? t('overview.run-again') : t('overview.run')}
    </SubmitButton>
  </form>
)

type Work = Awaited<ReturnType<typeof listWork>>
type LineProps = {
  line: Line
  publications: Publication[]
  work: Work
  projectId: string
  mayRun: boolean
  mayCancel: boolean
}

/** The way from a file to what is published: what is going on, what was done at each step, and what comes next. */
export const LineSteps: FC<LineProps> = ({ line, publications, work, projectId, mayRun, mayCancel }) => {
  const working = work.filter((task) => ['waiting', 'running'].includes(task.state))
  const failed = work[0]?.state === 'failed' ? [work[0]] : []
  return (
    <>
      {working.length ? <SubHeading>{t('overview.working')}</SubHeading> : null}
      {[...working, ...failed].map((task) => (
        <Progress task={task} projectId={projectId} mayCancel={mayCancel} />
      ))}
      <SubHeading>{t('overview.path')}</SubHeading>
      <ul class="govuk-task-list">
        {stepsOf(line, projectId, publications).map((step) => (
          <StepItem step={step} />
        ))}
      </ul>
      {mayRun && canRun(line) && working.length === 0 ? <RunForm line={line} projectId={projectId} /> : null}
    </>
  )
}
