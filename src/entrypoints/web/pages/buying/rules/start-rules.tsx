import type { FC } from 'hono/jsx'
import {
  type Answers,
  adoptProfile,
  answerProfile,
  findParameterKind,
  listProfiles,
  listRulesets,
  listSetupQuestions,
  type ParameterId,
  type Profile,
  type StoredRuleset,
  type Value,
} from '#buying/guardrails/index.ts'
import { parseBp, parseCents, writeBp, writeCents } from '#lib/cents.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'

/** A value as a form shows it. */
function writeValue(id: ParameterId, value: Value | undefined): string {
  const { type } = findParameterKind(id)
  if (value === undefined) return ''
  if (type === 'cents' && typeof value === 'number') return writeCents(value)
  return type === 'bp' && typeof value === 'number' ? writeBp(value) : String(value)
}

function readValue(id: ParameterId, form: Form): Value {
  const { type } = findParameterKind(id)
  const text = form.text(id)
  if (type === 'list') return form.all(id)
  if (type === 'cents') return parseCents(text) ?? Number.NaN
  if (type === 'bp') return parseBp(text) ?? Number.NaN
  if (type === 'boolean') return text === 'yes'
  return type === 'choice' ? text : text === '' ? Number.NaN : Number(text)
}

const presetOf = ({ content }: StoredRuleset, id: ParameterId): Value | undefined =>
  content.values.findLast(({ parameter }) => parameter === id)?.value

const Question: FC<{ id: ParameterId; ask: string; help: string; draft: StoredRuleset; state: FormState }> = (
  props,
) => {
  const { id, ask, help, draft, state } = props
  const { type, options } = findParameterKind(id)
  const frame = { name: id, label: ask, hint: help, state }
  const choices = Object.entries(options ?? {}).map(([value, text]) => ({ value, text: text[currentLanguage()] }))
  if (type === 'list') {
    const known = presetOf(draft, id)
    const chosen = state.chosen?.(id) ?? (Array.isArray(known) ? [...known] : [])
    return <ChoiceField {...frame} kind="checkbox" choices={choices} chosen={chosen} />
  }
  if (type === 'choice') return <ChoiceField {...frame} kind="radio" choices={choices} />
  return <TextField {...frame} inputmode="decimal" width={12} />
}

const ProfileForm: FC<{ action: string; state: FormState }> = ({ action, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="choose" />
    <ChoiceField
      kind="radio"
      name="profile"
      label={t('rules.profile')}
      hint={t('rules.profile-hint')}
      state={state}
      choices={listProfiles().map(({ id, name, about }: Profile) => ({
        value: id,
        text: name[currentLanguage()],
        hint: about[currentLanguage()],
      }))}
    />
    <SubmitButton>{t('buying.go-on')}</SubmitButton>
  </form>
)

const QuestionsForm: FC<{ action: string; draft: StoredRuleset; state: FormState }> = ({ action, draft, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="answer" />
    <input type="hidden" name="rulesetId" value={draft.id} />
    {listSetupQuestions().map(({ sets, ask, help }) => (
      <Question id={sets} ask={ask[currentLanguage()]} help={help[currentLanguage()]} draft={draft} state={state} />
    ))}
    <SubmitButton>{t('rules.put-in-force')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const drafts = (await listRulesets(c.var.ctx, projectId)).filter((one) => one.state === 'draft' && !one.isAnswered)
  const draft = drafts.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
  const values = draft
    ? Object.fromEntries(listSetupQuestions().map(({ sets }) => [sets, writeValue(sets, presetOf(draft, sets))]))
    : {}
  const state = again ?? emptyForm(values)
  const action = path('start-rules', { projectId })
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(projectId), { text: t('rules.title'), href: path('rules', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t(draft ? 'rules.seven' : 'rules.start')}</Heading>
      <P>{t(draft ? 'rules.seven-what' : 'rules.start-what')}</P>
      {draft ? (
        <QuestionsForm action={action} draft={draft} state={state} />
      ) : (
        <ProfileForm action={action} state={state} />
      )}
    </>
  )
  return page(c, { title: t('rules.start'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const acts = {
  async choose(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    await adoptProfile(c.var.ctx, { projectId, profile: form.text('profile') })
    return c.redirect(path('start-rules', { projectId }), 303)
  },
  async answer(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    const answers = Object.fromEntries(listSetupQuestions().map(({ sets }) => [sets, readValue(sets, form)])) as Answers
    await answerProfile(c.var.ctx, { projectId, rulesetId: form.text('rulesetId'), answers })
    return c.redirect(path('rules', { projectId }), 303)
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => actOf(acts, form)(c, form),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
