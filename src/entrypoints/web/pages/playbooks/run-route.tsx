import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  chooseRoute,
  type Playbook,
  previewRoutes,
  type RouteChange,
  type Run,
  type RunStep,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Heading, P, Said, SubHeading, Tag } from '../../ui/parts.tsx'
import { StepTag, trailOf } from './parts.tsx'

const addressOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), runId: param(c, 'runId') })

const Steps: FC<{ title: string; steps: RunStep[] }> = ({ title, steps }) =>
  steps.length ? (
    <>
      <P>{title}</P>
      <ul class="govuk-list govuk-list--bullet">
        {steps.map((step) => (
          <li>
            {step.name} {step.state === 'todo' ? null : <StepTag step={step} />}
          </li>
        ))}
      </ul>
    </>
  ) : null

const ChangeList: FC<{ change: RouteChange }> = ({ change }) => (
  <>
    <Steps title={t('route.falls-away')} steps={change.fallsAway} />
    <Steps title={t('route.comes')} steps={change.comes} />
    <Steps title={t('route.advised')} steps={change.advised} />
    {change.moved.length ? <P quiet>{t('route.moves', { count: change.moved.length })}</P> : null}
  </>
)

type RouteProps = { run: Run; route: Playbook['routes'][number]; change: RouteChange; mayChoose: boolean }
const Route: FC<RouteProps> = ({ run, route, change, mayChoose }) => {
  const isChosen = run.route === route.id
  return (
    <section class="finding">
      <SubHeading id={route.id}>
        {route.name} {isChosen ? <Tag look="done">{t('route.chosen')}</Tag> : null}
      </SubHeading>
      <P>{route.what}</P>
      <ChangeList change={change} />
      {mayChoose && !isChosen ? (
        <form method="post" action={path('run-route', { projectId: run.projectId, runId: run.id })}>
          <SubmitButton name="route" value={route.id} look="secondary">
            {t('route.choose', { route: route.name })}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  )
}

async function show(c: HttpContext, changed?: RouteChange) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const { run, playbook, changes } = await previewRoutes(ctx, addressOf(c))
  const mayChoose = run.state === 'running' && !run.onlyStep && (await may(ctx, 'run.route', project.id))
  const content = (
    <>
      <Breadcrumbs trail={trailOf(run)} />
      <Heading caption={run.name}>{t('route.title')}</Heading>
      {changed ? (
        <Said>
          <P>{t('route.changed')}</P>
          <ChangeList change={changed} />
        </Said>
      ) : null}
      <P>{t('route.what')}</P>
      {playbook.routes.map((route, at) => (
        <Route run={run} route={route} change={changes[at]!} mayChoose={mayChoose} />
      ))}
    </>
  )
  return page(c, { title: t('route.title'), project, room: 'runs', children: content })
}

/** The routes of a playbook: what each would change, and choosing one, again whenever the decision changes. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => show(c, await chooseRoute(c.var.ctx, { ...addressOf(c), route: form.text('route') || null })),
    () => show(c),
  )
