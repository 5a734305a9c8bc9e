import {
  effectiveParameters,
  findParameterKind,
  isParameterId,
  refuseValues,
  type StoredRuleset,
  saveParameter,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { findWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P, Table } from '../../../ui/parts.tsx'
import { ruleOf, trailOfRule } from './rule-of-version.ts'
import { readValue, sayOf, ValueField } from './values.tsx'
import { namesOfMembers, saySetter, trailOfVersion, versionOf } from './version-frame.tsx'

type Stated = StoredRuleset['content']['values'][number]

const noSuchParameter = () =>
  new AppError({
    code: 'guardrail.no-such-parameter',
    kind: 'not-found',
    message: 'This rule has no such limit.',
  })

/** The limit that the address names: of a rule, or one that stands beside all rules, such as the risk appetite. */
async function settingOf(c: HttpContext) {
  const id = param(c, 'parameterId')
  if (!isParameterId(id)) throw noSuchParameter()
  const day = c.var.ctx.clock.now().toISOString().slice(0, 10)
  if (!param(c, 'ruleId')) {
    const found = await versionOf(c)
    const { place } = found
    const value = effectiveParameters({ values: found.version.content.values }, day)[id]?.value
    const own = { caption: t('draft.settings'), mayChange: found.mayWrite, trail: trailOfVersion(place) }
    return {
      ...found,
      ...own,
      id,
      day,
      value,
      action: path('draft-setting', { ...place, parameterId: id }),
      back: path('rule-version', place),
    }
  }
  const found = await ruleOf(c)
  const { place, listed } = found
  const { rule, parameters } = listed
  if (!rule.parameters.includes(id)) throw noSuchParameter()
  const address = { ...place, ruleId: rule.id }
  const own = { caption: rule.name[currentLanguage()], trail: trailOfRule(found) }
  const { value } = parameters.find((one) => one.id === id)!
  return {
    ...found,
    ...own,
    id,
    day,
    value,
    action: path('draft-parameter', { ...address, parameterId: id }),
    back: path('draft-rule', address),
  }
}
type FoundSetting = Awaited<ReturnType<typeof settingOf>>

/** Every value there is of it, by layer: who set it, from when, where it comes from. */
const Known = ({ found, nameOf }: { found: FoundSetting; nameOf: (id: string | null) => string }) => {
  const { id } = found
  const values = found.version.content.values.filter(({ parameter }) => parameter === id)
  const columns = [
    {
      head: t('draft.layer'),
      rowHead: true,
      cell: (one: Stated) => findWords(`rules.layer-${one.layer}`) ?? one.layer,
    },
    { head: t('draft.value'), cell: (one: Stated) => sayOf(findParameterKind(id), one.value, found.currency) },
    { head: t('edition.from'), cell: (one: Stated) => <Day at={one.from} /> },
    { head: t('draft.owner'), cell: (one: Stated) => [saySetter(one, nameOf), ...(one.teams ?? [])].join(', ') },
    {
      head: t('draft.source'),
      cell: (one: Stated) => (
        <>
          {say(one.source)} (<Day at={one.seen} />)
        </>
      ),
    },
  ]
  return <Table caption={t('draft.known')} columns={columns} rows={values} />
}

const layers = () =>
  (['department', 'branch'] as const).map((value) => ({ value, text: findWords(`rules.layer-${value}`) ?? value }))

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const found = await settingOf(c)
  const { project, id, value, day, currency, mayChange, caption, trail, action } = found
  const kind = findParameterKind(id)
  const state = again ?? emptyForm({ layer: 'department', from: day })
  const title = kind.label[currentLanguage()]
  const content = (
    <>
      <Breadcrumbs trail={trail} />
      <ErrorSummary state={state} />
      <Heading caption={caption}>{title}</Heading>
      <P>{t('draft.tighten')}</P>
      <Known found={found} nameOf={await namesOfMembers(c, project.id)} />
      {mayChange ? (
        <form method="post" action={action} novalidate>
          <ValueField name={id} label={t('draft.new-value')} {...{ kind, currency, state, value }} />
          <TextField name="source" label={t('draft.new-source')} hint={t('draft.new-source-hint')} state={state} />
          <TextField
            name="from"
            type="date"
            label={t('draft.acts-from')}
            hint={t('draft.acts-from-hint')}
            state={state}
          />
          <ChoiceField kind="radio" name="layer" label={t('draft.for-whom')} state={state} choices={layers()} />
          <TextField name="teams" label={t('draft.teams')} hint={t('draft.teams-hint')} state={state} />
          <SubmitButton>{t('edition.keep')}</SubmitButton>
        </form>
      ) : null}
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

async function keep(c: HttpContext, form: Form) {
  await allow(c.var.ctx, 'guardrail.propose', param(c, 'projectId'))
  const { place, version, id, back } = await settingOf(c)
  const layer = form.text('layer') as 'department' | 'branch'
  const teams = form
    .text('teams')
    .split(',')
    .map((team) => team.trim())
    .filter(Boolean)
  const value = readValue(findParameterKind(id), form, id)
  if (Number.isNaN(value)) throw refuseValues({ [id]: findParameterKind(id).type })
  await saveParameter(c.var.ctx, {
    ...{ ...place, parameter: id, value },
    ...{ layer, source: form.text('source'), reason: version.reason },
    ...(form.text('from') && { from: form.text('from') }),
    ...(layer === 'branch' && teams.length && { teams }),
  })
  return c.redirect(back, 303)
}

/** Keeps a value of a limit in the draft of whoever acts. */
export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => keep(c, form),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
