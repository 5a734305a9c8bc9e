import { createReadStream } from 'node:fs'
import {
  findActiveRuleset,
  findFactKind,
  findParameterKind,
  isParameterId,
  keepSigned,
  type NewDerogation,
  type ParameterId,
  refuseValues,
  type StoredRuleset,
  signDerogation,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { choicesOf, readValue, sayOf, ValueField } from './values.tsx'
import { nameOfRule } from './version-frame.tsx'

const AUTHORITIES = ['central', 'department', 'branch'] as const

const chooseFirst = () =>
  new AppError({
    code: 'guardrail.no-such-rule',
    kind: 'not-found',
    message: 'There is no such rule in this project.',
  })

/** The rule and its limit that the address asks for: `G01:transactionLimit`. */
function limitOf(c: HttpContext, active: StoredRuleset | undefined) {
  const [ruleId = '', parameter = ''] = (c.req.query('of') ?? '').split(':')
  const rule = active?.content.rules.find(({ id }) => id === ruleId)
  if (!active || !rule || !isParameterId(parameter) || !rule.parameters.includes(parameter)) throw chooseFirst()
  return { active, rule, parameter: parameter as ParameterId }
}

/** Which limit of which rule: the form of its value depends on it, so it is asked first. */
const ChooseLimit = ({ projectId, active }: { projectId: string; active: StoredRuleset }) => {
  const choices = active.content.rules
    .filter(({ locked }) => !locked)
    .flatMap(({ id, parameters }) =>
      parameters.map((parameter) => ({
        value: `${id}:${parameter}`,
        text: t('frame.pair', {
          name: nameOfRule(active, id),
          value: findParameterKind(parameter).label[currentLanguage()],
        }),
      })),
    )
  return (
    <form method="get" action={path('new-derogation', { projectId })}>
      <SelectField name="of" label={t('derogations.which')} state={{ values: {}, errors: {} }} choices={choices} />
      <SubmitButton>{t('buying.go-on')}</SubmitButton>
    </form>
  )
}

const Fields = ({ id, active, state }: { id: ParameterId; active: StoredRuleset; state: FormState }) => {
  const kind = findParameterKind(id)
  const kinds = findFactKind('category').options ?? {}
  const value = active.content.values.findLast(({ parameter }) => parameter === id)?.value
  const authorities = AUTHORITIES.map((layer) => ({ value: layer, text: findWords(`rules.layer-${layer}`) ?? layer }))
  return (
    <>
      <P quiet>{t('derogations.now', { value: sayOf(kind, value, active.content.head.currency) })}</P>
      <ValueField
        name={id}
        label={t('derogations.new-value')}
        {...{ kind, state }}
        currency={active.content.head.currency}
      />
      <TextField name="teams" label={t('derogations.teams')} hint={t('draft.teams-hint')} state={state} />
      <ChoiceField
        kind="checkbox"
        name="kinds"
        label={t('derogations.kinds')}
        hint={t('derogations.kinds-hint')}
        state={state}
        choices={choicesOf(kinds)}
        chosen={state.chosen?.('kinds') ?? []}
      />
      <TextField name="from" type="date" label={t('derogations.from')} state={state} />
      <TextField name="until" type="date" label={t('derogations.until')} state={state} />
      <TextField name="signer" label={t('derogations.signer-who')} hint={t('derogations.signer-hint')} state={state} />
      <ChoiceField
        kind="radio"
        name="authority"
        label={t('derogations.authority')}
        state={state}
        choices={authorities}
      />
      <FileField
        name="documentHash"
        label={t('derogations.document')}
        hint={t('derogations.document-hint')}
        state={state}
      />
      <TextAreaField name="reason" label={t('derogations.reason')} state={state} rows={3} />
    </>
  )
}

const trailOfDerogations = (projectId: string) => [
  ...trailOf(projectId),
  { text: t('derogations.title'), href: path('derogations', { projectId }) },
]

function showChoice(c: HttpContext, project: Awaited<ReturnType<typeof projectOf>>, active: StoredRuleset) {
  const content = (
    <>
      <Breadcrumbs trail={trailOfDerogations(project.id)} />
      <Heading>{t('derogations.new')}</Heading>
      <P>{t('derogations.what')}</P>
      <ChooseLimit projectId={project.id} active={active} />
    </>
  )
  return page(c, { title: t('derogations.new'), project, room: 'purchases', children: content })
}

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'guardrail.propose', projectId)
  const known = await findActiveRuleset(ctx, projectId)
  if (known && c.req.query('of') === undefined) return showChoice(c, project, known)
  const { active, rule, parameter } = limitOf(c, known)
  const state = again ?? emptyForm({ from: ctx.clock.now().toISOString().slice(0, 10), authority: 'department' })
  const title = findParameterKind(parameter).label[currentLanguage()]
  const content = (
    <>
      <Breadcrumbs trail={trailOfDerogations(projectId)} />
      <ErrorSummary state={state} />
      <Heading caption={t('derogations.caption', { name: rule.name[currentLanguage()] })}>{title}</Heading>
      <P>{t('derogations.counts-at-once')}</P>
      <form
        method="post"
        action={path('new-derogation', { projectId }, { of: `${rule.id}:${parameter}` })}
        enctype="multipart/form-data"
        novalidate
      >
        <Fields id={parameter} active={active} state={state} />
        <SubmitButton>{t('derogations.keep')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

async function keep(c: HttpContext, form: Form) {
  const projectId = param(c, 'projectId')
  const { rule, parameter } = limitOf(c, await findActiveRuleset(c.var.ctx, projectId))
  const value = readValue(findParameterKind(parameter), form, parameter)
  if (Number.isNaN(value)) throw refuseValues({ [parameter]: findParameterKind(parameter).type })
  const [teams, kinds] = [listOf(form.text('teams')), form.all('kinds').filter(Boolean)]
  const { documentHash: file } = form.files
  const content = file && { name: file.name, content: createReadStream(file.path) }
  const document = content && (await keepSigned(c.var.ctx, { projectId, ...content }))
  await signDerogation(c.var.ctx, {
    ...{ projectId, rule: rule.id, parameter, value },
    scope: { ...(teams.length && { teams }), ...(kinds.length && { kinds }) },
    ...{ from: form.text('from'), until: form.text('until'), signer: form.text('signer') },
    authority: form.text('authority') as NewDerogation['authority'],
    documentHash: document?.sha256 ?? '',
    ...(document && { document }),
    reason: form.text('reason'),
  })
  return c.redirect(path('derogations', { projectId }), 303)
}

/** Records a signed permission, for somebody else to confirm. */
export async function post(c: HttpContext) {
  await allow(c.var.ctx, 'guardrail.propose', param(c, 'projectId'))
  return submit(
    c,
    (form) => keep(c, form),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
    { takesFiles: true },
  )
}
