import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { findOwnership, type Ownership, type Run, setClaim } from '#playbooks/index.ts'
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
import { A, Empty, Heading, P, SubHeading, Table, Tag, type TagLook } from '../../ui/parts.tsx'
import { chooseRun } from './choose-run.ts'
import { stepHref } from './parts.tsx'
import { RunTabs } from './run-tabs.tsx'

const here = (run: Run) => path('ownership', { projectId: run.projectId }, { run: run.id })
const LOOKS: Record<string, TagLook> = { nobody: 'waits', one: 'done', several: 'wrong' }

const ClaimTable: FC<{ found: Ownership; mayClaim: boolean }> = ({ found: { run, steps, departments }, mayClaim }) => (
  <Table
    caption={t('ownership.caption')}
    hideCaption
    rows={steps}
    columns={[
      { head: t('run.step'), rowHead: true, cell: ({ step }) => <A href={stepHref(run, step.id)}>{step.name}</A> },
      {
        head: t('ownership.claimed'),
        cell: (one) => <Tag look={LOOKS[one.claimed] ?? 'plain'}>{t(`ownership.${one.claimed}`)}</Tag>,
      },
      ...departments.map((department) => ({
        head: department,
        cell: (one: Ownership['steps'][number]) => {
          const isClaimed = one.departments.includes(department)
          if (!mayClaim) return isClaimed ? t('ownership.theirs') : ''
          return (
            <form method="post" action={here(run)}>
              <input type="hidden" name="stepId" value={one.step.id} />
              <input type="hidden" name="department" value={department} />
              <SubmitButton look="secondary" name="act" value={isClaimed ? 'withdraw' : 'claim'}>
                {t(isClaimed ? 'ownership.withdraw' : 'ownership.claim')}{' '}
                <span class="govuk-visually-hidden">{t('ownership.of', { department, step: one.step.name })}</span>
              </SubmitButton>
            </form>
          )
        },
      })),
    ]}
  />
)

const ClaimForm: FC<{ found: Ownership; state: FormState }> = ({ found: { run, steps }, state }) => (
  <form method="post" action={here(run)} novalidate>
    <SubHeading>{t('ownership.add')}</SubHeading>
    <TextField
      name="department"
      label={t('ownership.department')}
      hint={t('ownership.department-hint')}
      state={state}
    />
    <SelectField
      name="stepId"
      label={t('run.step')}
      choices={steps.map(({ step }) => ({ value: step.id, text: step.name }))}
      state={state}
    />
    <SubmitButton name="act" value="claim">
      {t('ownership.add-button')}
    </SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const { runs, run } = await chooseRun(c, project.id)
  const found = run && (await findOwnership(ctx, { projectId: project.id, runId: run.id }))
  const mayClaim = run?.state === 'running' && (await may(ctx, 'run.claim', project.id))
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading {...(run ? { caption: run.name } : {})}>{t('ownership.title')}</Heading>
      <P>{t('ownership.what')}</P>
      {found ? (
        <>
          <RunTabs runs={runs} current={found.run} href={here} />
          <P>{t('ownership.counts', found.counts)}</P>
          <ClaimTable found={found} mayClaim={mayClaim} />
          {mayClaim ? <ClaimForm found={found} state={state} /> : null}
        </>
      ) : (
        <Empty>{t('runs.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('ownership.title'), project, room: 'ownership', children: content }, status)
}

/** Steps by departments: which nobody claims, and which more than one. */
export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), runId: c.req.query('run') ?? '' }
      const claim = { stepId: form.text('stepId'), department: form.text('department') }
      await setClaim(c.var.ctx, { ...at, ...claim, isClaimed: form.text('act') !== 'withdraw' })
      return c.redirect(path('ownership', { projectId: at.projectId }, { run: at.runId }), 303)
    },
    (state) => show(c, state, 422),
  )
