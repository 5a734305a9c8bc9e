import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { isAsked, isSettled, listOwnPlaybooks, listPlaybooks, listRuns, type Run, startRun } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'

/** Own versions and shipped ones stand in one list; what is chosen says which it is. */
const OWN = 'own '

const progressOf = (run: Run) => {
  const asked = run.steps.filter(isAsked)
  return t('runs.progress', { done: asked.filter(isSettled).length, all: asked.length })
}

const List: FC<{ runs: Run[]; projectId: string }> = ({ runs, projectId }) => (
  <Table
    caption={t('runs.list')}
    hideCaption
    rows={runs}
    columns={[
      {
        head: t('runs.name'),
        rowHead: true,
        cell: (run) => <A href={path('run', { projectId, runId: run.id })}>{run.name}</A>,
      },
      {
        head: t('runs.state'),
        cell: (run) => <Tag look={run.state === 'ended' ? 'done' : 'plain'}>{t(`runs.state-${run.state}`)}</Tag>,
      },
      { head: t('runs.phase'), cell: (run) => run.phases.find(({ state }) => state === 'open')?.name ?? '' },
      { head: t('runs.steps'), cell: progressOf },
      { head: t('runs.since'), cell: (run) => <Day at={run.startedOn} /> },
    ]}
  />
)

const StartForm: FC<{ projectId: string; choices: Choice[]; state: FormState }> = ({ projectId, choices, state }) => (
  <form method="post" action={path('runs', { projectId })} novalidate>
    <SubHeading>{t('runs.start')}</SubHeading>
    <ChoiceField
      kind="radio"
      name="key"
      label={t('runs.which')}
      hint={<A href={path('playbooks')}>{t('runs.read-them')}</A>}
      choices={choices}
      state={state}
    />
    <TextField
      name="startedOn"
      label={t('runs.started-on')}
      hint={t('runs.started-on-hint')}
      type="date"
      state={state}
    />
    <TextField name="name" label={t('runs.own-name')} hint={t('runs.own-name-hint')} state={state} />
    <SubmitButton>{t('runs.start-button')}</SubmitButton>
  </form>
)

async function listChoices(c: HttpContext, projectId: string): Promise<Choice[]> {
  const [shipped, own] = await Promise.all([listPlaybooks(c.var.ctx), listOwnPlaybooks(c.var.ctx, projectId)])
  return [
    ...shipped.map(({ key, name, what }) => ({ value: key, text: name, hint: what })),
    ...own.map(({ key, name, version }) => ({ value: `${OWN}${key}`, text: t('runs.own', { name, version }) })),
  ]
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [runs, mayStart] = await Promise.all([listRuns(ctx, projectId), may(ctx, 'run.start', projectId)])
  const choices = mayStart ? await listChoices(c, projectId) : []
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('runs.title')}</Heading>
      <P>{t('runs.what')}</P>
      {runs.length ? <List runs={runs} projectId={projectId} /> : <Empty>{t('runs.none')}</Empty>}
      {mayStart ? <StartForm projectId={projectId} choices={choices} state={state} /> : null}
      <P>
        <A href={path('own-playbooks', { projectId })}>{t('own.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('runs.title'), project, room: 'process', children: content }, status)
}

export const get = (c: HttpContext) =>
  show(c, emptyForm({ startedOn: c.var.ctx.clock.now().toISOString().slice(0, 10), key: c.req.query('key') ?? '' }))

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const chosen = form.values.key ?? ''
      const isOwn = chosen.startsWith(OWN)
      const run = await startRun(c.var.ctx, {
        projectId,
        key: isOwn ? chosen.slice(OWN.length) : chosen,
        isOwn,
        startKind: form.text('startKind'),
        startedOn: form.text('startedOn'),
        onlyStep: form.text('onlyStep'),
        name: form.text('name'),
      })
      return c.redirect(path('run', { projectId, runId: run.id }), 303)
    },
    (state) => show(c, state, 422),
  )
