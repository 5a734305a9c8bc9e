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
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { readValue, ValueField } from './values.tsx'

const presetOf = ({ content }: StoredRuleset, id: ParameterId): Value | undefined =>
  content.values.findLast(({ parameter }) => parameter === id)?.value

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
      <ValueField
        {...{ name: sets, state, kind: findParameterKind(sets), value: presetOf(draft, sets) }}
        currency={draft.content.head.currency}
        label={ask[currentLanguage()]}
        hint={help[currentLanguage()]}
      />
    ))}
    <SubmitButton>{t('rules.put-in-force')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const drafts = (await listRulesets(c.var.ctx, projectId)).filter((one) => one.state === 'draft' && !one.isAnswered)
  const newest = drafts.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
  const draft = c.req.query('choose') === undefined ? newest : undefined
  const state = again ?? emptyForm(newest ? { profile: newest.profile } : {})
  const action = path('start-rules', { projectId })
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(projectId), { text: t('rules.title'), href: path('rules', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t(draft ? 'rules.seven' : 'rules.start')}</Heading>
      <P>{t(draft ? 'rules.seven-what' : 'rules.start-what')}</P>
      {draft ? (
        <>
          <P>
            {draft.content.head.name[currentLanguage()]}. <A href={`${action}?choose`}>{t('rules.choose-other')}</A>
          </P>
          <QuestionsForm action={action} draft={draft} state={state} />
        </>
      ) : (
        <ProfileForm action={`${action}?choose`} state={state} />
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
    const answers = Object.fromEntries(
      listSetupQuestions().map(({ sets }) => [sets, readValue(findParameterKind(sets), form, sets)]),
    ) as Answers
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
