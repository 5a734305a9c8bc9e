import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { NextThing, Run, RunPhase } from '#playbooks/index.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { Waits } from '../../ui/parts.tsx'
import { stepHref } from './parts.tsx'

export const phaseHref = (run: Run, phase: RunPhase) =>
  path('gate', { projectId: run.projectId, runId: run.id, phaseId: phase.id })

/** What a run asks for next, and the way there. */
export const NextStep: FC<{ run: Run; thing: NextThing }> = ({ run, thing }) => (
  <Waits>
    {thing.kind === 'step' ? (
      <>
        <p class="govuk-body">
          <strong>{t('run.next')}</strong> {thing.step.name}. {thing.step.why}
        </p>
        <LinkButton href={stepHref(run, thing.step.id)}>{t('run.go-to-step')}</LinkButton>
      </>
    ) : (
      <>
        <p class="govuk-body">
          <strong>{t('run.next')}</strong> {t('run.close-phase', { phase: thing.phase.name })}
        </p>
        <LinkButton href={phaseHref(run, thing.phase)}>{t('run.go-to-gate')}</LinkButton>
      </>
    )}
  </Waits>
)
