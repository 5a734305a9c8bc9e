import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  findOwnPlaybook,
  findPlaybook,
  isAsked,
  isSettled,
  listOwnPlaybooks,
  listPlaybooks,
  listRuns,
  type Playbook,
  type Run,
  startRun,
} from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import {
  type Choice,
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Day, Empty, Heading, P, SubHeading, Table, Tag } from '../../ui/parts.tsx'

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

/** Own versions and shipped ones stand in one list; what is chosen says which it is. */
const OWN = 'own '
const readChoice = (chosen: string) =>
  chosen.startsWith(OWN) ? { key: chosen.slice(OWN.length), isOwn: true } : { key: chosen, isOwn: false }

const ChooseForm: FC<{ projectId: string; choices: Choice[] }> = ({ projectId, choices }) => (
  <form method="get" action={path('runs', { projectId })}>
    <SubHeading>{t('runs.start')}</SubHeading>
    <ChoiceField
      kind="radio"
      name="key"
      label={t('runs.which')}
      hint={<A href={path('playbooks')}>{t('runs.read-them')}</A>}
      choices={choices}
      state={emptyForm({ key: choices[0]?.value ?? '' })}
    />
    <SubmitButton>{t('runs.choose-button')}</SubmitButton>
  </form>
)

type StartProps = { projectId: string; chosen: string; playbook: Playbook; state: FormState }
const StartForm: FC<StartProps> = ({ projectId, chosen, playbook, state }) => {
  const alone = playbook.phases.flatMap(({ steps }) => steps.filter(({ standsAlone }) => standsAlone))
  return (
    <form method="post" action={path('runs', { projectId }, { key: chosen })} novalidate>
      <SubHeading>{t('runs.start-of', { name: playbook.name })}</SubHeading>
      <P>{playbook.what}</P>
      <input type="hidden" name="key" value={chosen} />
      <SelectField
        name="role"
        label={t('runs.role')}
        choices={playbook.roles.map(({ id, name }) => ({ value: id, text: name }))}
        state={state}
      />
      {playbook.starts.length ? (
        <ChoiceField
          kind="radio"
          name="startKind"
          label={t('runs.start-kind')}
          choices={playbook.starts.map(({ id, name, what }) => ({ value: id, text: name, hint: what }))}
          state={state}
        />
      ) : null}
      {alone.length ? (
        <SelectField
          name="onlyStep"
          label={t('runs.only-step')}
          hint={t('runs.only-step-hint')}
          choices={[{ value: '', text: t('runs.whole') }, ...alone.map(({ id, name }) => ({ value: id, text: name }))]}
          state={state}
        />
      ) : null}
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
}

async function listChoices(c: HttpContext, projectId: string): Promise<Choice[]> {
  const [shipped, own] = await Promise.all([listPlaybooks(c.var.ctx), listOwnPlaybooks(c.var.ctx, projectId)])
  return [
    ...shipped.map(({ key, name, what }) => ({ value: key, text: name, hint: what })),
    ...own.map(({ key, name, version }) => ({ value: `${OWN}${key}`, text: t('runs.own', { name, version }) })),
  ]
}

async function findChosen(c: HttpContext, projectId: string, chosen: string): Promise<Playbook> {
  const { key, isOwn } = readChoice(chosen)
  const { ctx } = c.var
  if (isOwn) return (await findOwnPlaybook(ctx, { projectId, key })).said
  return (await findPlaybook(ctx, { key })).playbook
}

const today = (c: HttpContext) => c.var.ctx.clock.now().toISOString().slice(0, 10)

/** What comes below the list: choosing a playbook, or the questions of the one that was chosen. */
async function startPart(c: HttpContext, projectId: string, given: FormState | undefined) {
  const chosen = c.req.query('key') ?? ''
  if (!chosen) return <ChooseForm projectId={projectId} choices={await listChoices(c, projectId)} />
  const playbook = await findChosen(c, projectId, chosen)
  const usual = { startedOn: today(c), role: playbook.startedBy, startKind: playbook.starts[0]?.id ?? '' }
  return <StartForm projectId={projectId} chosen={chosen} playbook={playbook} state={given ?? emptyForm(usual)} />
}

async function show(c: HttpContext, given?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [runs, mayStart] = await Promise.all([listRuns(ctx, projectId), may(ctx, 'run.start', projectId)])
  const content = (
    <>
      {given ? <ErrorSummary state={given} /> : null}
      <Heading>{t('runs.title')}</Heading>
      <P>{t('runs.what')}</P>
      {runs.length ? <List runs={runs} projectId={projectId} /> : <Empty>{t('runs.none')}</Empty>}
      {mayStart ? await startPart(c, projectId, given) : null}
      <P>
        <A href={path('own-playbooks', { projectId })}>{t('own.title')}</A>
      </P>
    </>
  )
  return page(c, { title: t('runs.title'), project, room: 'runs', children: content }, given ? 422 : 200)
}

/** The playbooks a project follows; another one is chosen, then started with a few answers. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const run = await startRun(c.var.ctx, {
        projectId,
        ...readChoice(form.values.key ?? ''),
        startKind: form.text('startKind'),
        startedOn: form.text('startedOn'),
        role: form.text('role'),
        onlyStep: form.text('onlyStep'),
        name: form.text('name'),
      })
      return c.redirect(path('run', { projectId, runId: run.id }), 303)
    },
    (state) => show(c, state),
  )
