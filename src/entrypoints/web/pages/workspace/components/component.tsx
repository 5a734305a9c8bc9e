import type { AppError } from '#lib/app-error.ts'
import { findWords, t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Component, componentIds, type Judgement, judgeComponent, listComponents } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { noSuchPage } from '../../../../http/errors.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  type Choice,
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P, SubHeading, Table, Tag } from '../../../ui/parts.tsx'
import { Conflict, currentOf } from '../register/conflict.tsx'
import { listEvidence } from '../register/evidence.tsx'
import { FormField, writeValues } from '../register/fields.tsx'
import { type About, type FieldView, findAbout } from '../register/view.ts'
import { Evidence, findShown, LOOKS, type Shown } from './evidence-shown.tsx'

const view = { register: { kind: 'component' } }
const states = ['met', 'partly', 'absent'] as const
const fields: FieldView[] = [
  { name: 'state', as: 'choice', choices: states, isNeeded: true },
  { name: 'evidenceRef', as: 'line' },
  { name: 'evidenceLink', as: 'line' },
  { name: 'evidenceWords', as: 'text' },
]

const Stands = ({ shown, current, nameOf }: { shown: Shown; current: Judgement; nameOf: About['nameOf'] }) => (
  <>
    <P>
      <Tag look={LOOKS[current.state]}>{t(`component.state-${current.state}`)}</Tag>
    </P>
    <Evidence evidence={shown} judgement={current} />
    <P quiet>
      {nameOf(current.judgedBy)}, <Day at={current.judgedAt} />
    </P>
  </>
)

const Earlier = ({ shown, judgements, nameOf }: { shown: Shown; judgements: Judgement[]; nameOf: About['nameOf'] }) => (
  <Table
    caption={t('component.earlier')}
    rows={judgements}
    columns={[
      { head: t('registers.when'), cell: ({ judgedAt }) => <Day at={judgedAt} />, rowHead: true },
      { head: t('component.state'), cell: ({ state }) => t(`component.state-${state}`) },
      { head: t('component.evidence'), cell: (judgement) => <Evidence evidence={shown} judgement={judgement} /> },
      { head: t('registers.who'), cell: ({ judgedBy }) => nameOf(judgedBy) },
    ]}
  />
)

type FormProps = {
  action: string
  basedOn: string
  isAgain: boolean
  state: FormState
  about: About
  evidence: Choice[]
}

const JudgeForm = ({ action, basedOn, isAgain, state, about, evidence }: FormProps) => (
  <form method="post" action={action} novalidate>
    <SubHeading>{t(isAgain ? 'component.judge-again' : 'component.judge')}</SubHeading>
    <input type="hidden" name="basedOn" value={basedOn} />
    <ChoiceField
      kind="radio"
      name="state"
      label={t('component.state')}
      state={state}
      choices={states.map((value) => ({ value, text: t(`component.state-${value}`) }))}
    />
    <SelectField
      name="evidenceRef"
      label={t('component.evidenceRef')}
      hint={t('component.evidenceRef-hint')}
      state={state}
      choices={evidence}
    />
    <FormField view={view} field={fields[2]!} state={state} about={about} />
    <FormField view={view} field={fields[3]!} state={state} about={about} />
    <SubmitButton>{t('registers.save')}</SubmitButton>
  </form>
)

async function find(c: HttpContext): Promise<Component> {
  const components = await listComponents(c.var.ctx, { projectId: param(c, 'projectId') })
  const component = components.find(({ id }) => id === param(c, 'component'))
  if (!component) throw noSuchPage()
  return component
}

async function show(c: HttpContext, shown?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const projectId = project.id
  const component = await find(c)
  const about = await findAbout(c, fields)
  const named = await findShown(c, [component])
  const now = currentOf(shown?.refusal)
  const { current, earlier, id } = component
  const state = shown?.state ?? emptyForm({ ...writeValues(fields, current ?? {}), basedOn: current?.id ?? '' })
  const mayWrite = await may(c.var.ctx, 'component.write', projectId)
  const evidence = mayWrite ? await listEvidence(c.var.ctx, projectId) : []
  const by = now && { ...now, changedBy: now.judgedBy }
  const basedOn = now ? String(now.id ?? '') : (state.values.basedOn ?? '')
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('component.title'), href: path('components', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading caption={t('component.name')}>{t(`component.name-${id}`)}</Heading>
      <P>{t(`component.what-${id}`)}</P>
      {by ? <Conflict view={view} fields={fields} current={by} state={state} about={about} /> : null}
      {current ? (
        <Stands shown={named} current={current} nameOf={about.nameOf} />
      ) : (
        <P quiet>{t('component.state-open')}</P>
      )}
      {mayWrite ? (
        <JudgeForm
          action={path('component', { projectId, component: id })}
          basedOn={basedOn}
          isAgain={current !== undefined}
          state={state}
          about={about}
          evidence={evidence}
        />
      ) : null}
      {earlier.length ? <Earlier shown={named} judgements={earlier} nameOf={about.nameOf} /> : null}
    </>
  )
  const title = findWords(`component.name-${id}`) ?? id
  return page(c, { title, project, room: 'components', children: content }, by ? 409 : shown ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const component = componentIds.find((id) => id === param(c, 'component'))
      if (!component) throw noSuchPage()
      const values = {
        state: form.text('state') as Judgement['state'],
        evidenceRef: form.text('evidenceRef'),
        evidenceLink: form.text('evidenceLink'),
        evidenceWords: form.text('evidenceWords'),
      }
      await judgeComponent(c.var.ctx, { projectId, component, basedOn: form.text('basedOn'), values })
      return c.redirect(path('components', { projectId }), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
