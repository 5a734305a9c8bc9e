import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  findNext,
  findPlaybookOfRun,
  findRun,
  isAsked,
  isNewerFor,
  isPhaseUndated,
  isSettled,
  isUndated,
  listOtherVersions,
  type OtherVersion,
  type Playbook,
  type Run,
  type RunPhase,
  type RunStep,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, More, P, Said, SubHeading, Table, Tag } from '../../ui/parts.tsx'
import { NextStep, phaseHref } from './next-step.tsx'
import { PlannedDays, StepTag, stepHref } from './parts.tsx'

const Steps: FC<{ run: Run; phase: RunPhase; steps: RunStep[]; playbook: Playbook }> = ({
  run,
  phase,
  steps,
  playbook,
}) => {
  const role = (id: string) => playbook.roles.find((one) => one.id === id)?.name ?? id
  const stream = (id: string | null) => playbook.workstreams.find((one) => one.id === id)?.name ?? ''
  return (
    <Table
      caption={t('run.steps-of', { phase: phase.name })}
      hideCaption
      rows={steps}
      columns={[
        {
          head: t('run.step'),
          rowHead: true,
          cell: (step) => (
            <>
              {step.number ? `${step.number} ` : ''}
              <A href={stepHref(run, step.id)}>{step.name}</A>
              {step.need === 'advised' ? ` (${t('playbook.advised')})` : ''}
            </>
          ),
        },
        { head: t('run.state'), cell: (step) => <StepTag step={step} /> },
        ...(steps.some(({ workstream }) => workstream)
          ? [{ head: t('run.workstream'), cell: (step: RunStep) => stream(step.workstream) }]
          : []),
        { head: t('run.role'), cell: (step) => role(step.owner) },
        { head: t('run.planned'), cell: (step) => <PlannedDays of={step} isUndated={isUndated(step)} /> },
      ]}
    />
  )
}

const PhaseOf: FC<{ run: Run; phase: RunPhase; playbook: Playbook }> = ({ run, phase, playbook }) => {
  const steps = run.steps.filter((step) => step.phaseId === phase.id && isAsked(step))
  return (
    <section>
      <SubHeading id={phase.id}>
        {phase.name}{' '}
        <Tag look={phase.state === 'closed' ? 'done' : 'plain'}>
          {t(phase.state === 'closed' || phase.openedOn ? `run.phase-${phase.state}` : 'run.phase-ahead')}
        </Tag>
      </SubHeading>
      <P quiet>
        {t('runs.progress', { done: steps.filter(isSettled).length, all: steps.length })} ·{' '}
        <PlannedDays of={phase} isUndated={isPhaseUndated(run, phase.id)} /> ·{' '}
        <A href={phaseHref(run, phase)}>{t('run.gate')}</A>
      </P>
      <Steps run={run} phase={phase} steps={steps} playbook={playbook} />
    </section>
  )
}

const Links: FC<{ run: Run; playbook: Playbook; others: OtherVersion[] }> = ({ run, playbook, others }) => {
  const newer = others.find((other) => isNewerFor(run, other))?.version
  const at = { projectId: run.projectId, runId: run.id }
  const links = [
    <A href={path('timeline', { projectId: run.projectId }, { run: run.id })}>{t('timeline.title')}</A>,
    <A href={path('ownership', { projectId: run.projectId }, { run: run.id })}>{t('ownership.title')}</A>,
    <A href={path('deliverables', at)}>{t('deliverables.title')}</A>,
    ...(playbook.routes.length && !run.onlyStep ? [<A href={path('run-route', at)}>{t('route.title')}</A>] : []),
    ...(others.length
      ? [<A href={path('run-version', at)}>{newer ? t('run.newer', { version: newer }) : t('run.other-versions')}</A>]
      : []),
  ]
  return (
    <ul class="govuk-list">
      {links.map((link) => (
        <li>{link}</li>
      ))}
    </ul>
  )
}

const LeftOut: FC<{ run: Run }> = ({ run }) => {
  const out = run.steps.filter((step) => !isAsked(step))
  if (!out.length) return null
  return (
    <More summary={t('run.left-out', { count: out.length })}>
      <ul class="govuk-list govuk-list--bullet">
        {out.map((step) => (
          <li>
            {step.name} <StepTag step={step} />{' '}
            <span class="quiet">{t(step.need === 'gone' ? 'run.gone' : 'run.not-needed')}</span>
          </li>
        ))}
      </ul>
    </More>
  )
}

/** A run: the next step first, then its phases with their steps. */
export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const at = { projectId: project.id, runId: param(c, 'runId') }
  const run = await findRun(ctx, at)
  const [playbook, next, mayMigrate] = await Promise.all([
    findPlaybookOfRun(ctx, at),
    findNext(ctx, project.id),
    may(ctx, 'run.migrate', project.id),
  ])
  const others = mayMigrate && run.state === 'running' ? await listOtherVersions(ctx, at) : []
  const first = next.find((thing) => thing.run.id === run.id)
  const ending = playbook.phases
    .flatMap(({ steps }) => steps.flatMap(({ endings }) => endings))
    .find(({ id }) => id === run.ending)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('runs.title'), href: path('runs', { projectId: project.id }) }]} />
      <Heading caption={t('run.caption', { name: playbook.name, version: run.version })}>{run.name}</Heading>
      {c.req.query('moved') ? <Said>{t('run.moved', { version: run.version })}</Said> : null}
      {run.state === 'ended' ? (
        <Said>{ending ? t('run.ended-with', { ending: ending.name }) : t('run.ended')}</Said>
      ) : null}
      {first ? <NextStep run={run} thing={first} /> : null}
      <Links run={run} playbook={playbook} others={others} />
      {run.phases.map((phase) => (
        <PhaseOf run={run} phase={phase} playbook={playbook} />
      ))}
      <LeftOut run={run} />
    </>
  )
  return page(c, { title: run.name, project, room: 'runs', children: content })
}
