import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findPlaybook, type ListedPlaybook, listPlaybooks, type Playbook } from '#playbooks/index.ts'
import { startProject } from '#workspace/index.ts'
import type { HttpContext } from '../../../http/env.ts'
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
import { A, Heading, More, P } from '../../ui/parts.tsx'

/** For whoever has data and no process to follow. */
const NONE = 'none'

/** The whole of a reform stands first, what is part of one after it. */
const MOST_USED = 'open-contracting-reform'

const choiceOf = ({ key, name, what }: ListedPlaybook): Choice => ({ value: key, text: name, hint: what })

/** First page: which process. A plain form that asks for the same page with its answer in the address. */
async function chooseProcess(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const all = await listPlaybooks(c.var.ctx)
  const playbooks = all.toSorted((a, b) => Number(b.key === MOST_USED) - Number(a.key === MOST_USED))
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('new-project.title')}</Heading>
      <P>{t('new-project.what')}</P>
      <form method="get" action={path('new-project')} novalidate>
        <ChoiceField
          kind="radio"
          name="playbook"
          label={t('new-project.playbook')}
          hint={<A href={path('playbooks')}>{t('new-project.read-playbooks')}</A>}
          state={state}
          choices={[
            ...playbooks.map(choiceOf),
            { value: NONE, text: t('new-project.no-playbook'), hint: t('new-project.no-playbook-hint') },
          ]}
        />
        <SubmitButton name="step" value="questions">
          {t('new-project.continue')}
        </SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('new-project.title'), children: content }, status)
}

const RoleField: FC<{ playbook: Playbook; state: FormState }> = ({ playbook, state }) => (
  <SelectField
    name="role"
    label={t('new-project.role')}
    hint={t('new-project.role-hint')}
    state={state}
    choices={playbook.roles.map(({ id, name }) => ({ value: id, text: name }))}
  />
)

/** Four questions are asked; how it starts has an answer already, and can be changed one click deeper. */
const StartField: FC<{ playbook: Playbook; state: FormState }> = ({ playbook, state }) => {
  const usual = playbook.starts.find(({ id }) => id === state.values.startKind) ?? playbook.starts[0]
  if (!usual) return null
  return (
    <More summary={t('new-project.start-is', { start: usual.name })} open={Boolean(state.errors.startKind)}>
      <ChoiceField
        kind="radio"
        name="startKind"
        label={t('new-project.start-kind')}
        state={state}
        choices={playbook.starts.map(({ id, name, what }) => ({ value: id, text: name, hint: what }))}
      />
    </More>
  )
}

/** Second page: four questions. */
function ask(c: HttpContext, playbook: Playbook | undefined, state: FormState, status: 200 | 422 = 200) {
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading caption={t('new-project.title')}>{playbook?.name ?? t('new-project.no-playbook')}</Heading>
      <form method="post" action={path('new-project')} novalidate>
        <input type="hidden" name="playbook" value={playbook?.id ?? NONE} />
        <TextField
          name="place"
          label={t('new-project.place')}
          hint={t('new-project.place-hint')}
          autocomplete="organization"
          state={state}
        />
        <TextField name="issue" label={t('new-project.issue')} hint={t('new-project.issue-hint')} state={state} />
        <TextField name="startedOn" label={t('new-project.started-on')} type="date" state={state} />
        {playbook ? <RoleField playbook={playbook} state={state} /> : null}
        {playbook ? <StartField playbook={playbook} state={state} /> : null}
        <SubmitButton>{t('new-project.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('new-project.title'), children: content }, status)
}

const findChosen = async (c: HttpContext, key: string): Promise<Playbook | undefined> =>
  key === NONE ? undefined : (await findPlaybook(c.var.ctx, { key })).playbook

export async function get(c: HttpContext) {
  const { ctx } = c.var
  await allow(ctx, 'project.create')
  const key = c.req.query('playbook')
  if (!key && c.req.query('step')) {
    const errors = { playbook: t('new-project.choose-playbook') }
    return chooseProcess(c, { values: {}, errors }, 422)
  }
  if (!key) return chooseProcess(c, emptyForm())
  const playbook = await findChosen(c, key)
  const usual = { role: playbook?.startedBy ?? '', startKind: playbook?.starts[0]?.id ?? '' }
  return ask(c, playbook, emptyForm({ startedOn: ctx.clock.now().toISOString().slice(0, 10), ...usual }))
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const key = form.text('playbook')
      const { projectId } = await startProject(c.var.ctx, {
        place: form.text('place'),
        issue: form.text('issue'),
        startedOn: form.text('startedOn'),
        ...(key && key !== NONE ? { playbook: key, role: form.text('role'), startKind: form.text('startKind') } : {}),
      })
      return c.redirect(path('project', { projectId }), 303)
    },
    async (state) => ask(c, await findChosen(c, state.values.playbook ?? NONE), state, 422),
  )
