import type { FC } from 'hono/jsx'
import {
  type Answers,
  adoptProfile,
  answerProfile,
  checkAnswers,
  findParameterKind,
  findRuleset,
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
import { A, Breadcrumbs, Heading, P, SummaryList } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { readValue, sayOf, ValueField } from './values.tsx'

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
    <input type="hidden" name="do" value="review" />
    <input type="hidden" name="rulesetId" value={draft.id} />
    {listSetupQuestions().map(({ sets, ask, help }) => (
      <ValueField
        {...{ name: sets, state, kind: findParameterKind(sets), value: presetOf(draft, sets) }}
        currency={draft.content.head.currency}
        label={ask[currentLanguage()]}
        hint={help[currentLanguage()]}
      />
    ))}
    <SubmitButton>{t('rules.check-answers')}</SubmitButton>
  </form>
)

type Given = { action: string; draft: StoredRuleset; answers: Answers; form: Form }

/** What was answered, to be read once more before it is in force; the answers travel along. */
const GivenAnswers: FC<Given> = ({ action, draft, answers, form }) => (
  <form method="post" action={action}>
    <SummaryList
      rows={listSetupQuestions().map(({ sets, ask }) => ({
        key: ask[currentLanguage()],
        value: sayOf(findParameterKind(sets), answers[sets], draft.content.head.currency),
      }))}
    />
    <input type="hidden" name="rulesetId" value={draft.id} />
    {listSetupQuestions().flatMap(({ sets }) =>
      form.all(sets).map((value) => <input type="hidden" name={sets} value={value} />),
    )}
    <SubmitButton name="do" value="answer">
      {t('rules.put-in-force')}
    </SubmitButton>{' '}
    <SubmitButton look="secondary" name="do" value="change">
      {t('rules.change-answers')}
    </SubmitButton>
  </form>
)

const trailOfRules = (projectId: string) => [
  ...trailOf(projectId),
  { text: t('rules.title'), href: path('rules', { projectId }) },
]

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
      <Breadcrumbs trail={trailOfRules(projectId)} />
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

/** The answers of the form; each is a value of some kind, what could not be read is NaN. */
const readAnswers = (form: Form): Answers =>
  Object.fromEntries(listSetupQuestions().map(({ sets }) => [sets, readValue(findParameterKind(sets), form, sets)]))

/** Shows the answers once more; nothing is kept yet. */
async function review(c: HttpContext, form: Form) {
  const project = await projectOf(c)
  const draft = await findRuleset(c.var.ctx, { projectId: project.id, rulesetId: form.text('rulesetId') })
  const answers = checkAnswers(draft.content, readAnswers(form))
  const content = (
    <>
      <Breadcrumbs trail={trailOfRules(project.id)} />
      <Heading caption={draft.content.head.name[currentLanguage()]}>{t('rules.check-answers')}</Heading>
      <P>{t('rules.check-what')}</P>
      <GivenAnswers action={path('start-rules', { projectId: project.id })} {...{ draft, answers, form }} />
    </>
  )
  return page(c, { title: t('rules.check-answers'), project, room: 'purchases', children: content })
}

const acts = {
  review,
  change: (c: HttpContext, form: Form) => show(c, { values: form.values, chosen: form.all, errors: {} }),
  async choose(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    await adoptProfile(c.var.ctx, { projectId, profile: form.text('profile') })
    return c.redirect(path('start-rules', { projectId }), 303)
  },
  async answer(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    await answerProfile(c.var.ctx, { projectId, rulesetId: form.text('rulesetId'), answers: readAnswers(form) })
    return c.redirect(path('rules', { projectId }), 303)
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => actOf(acts, form)(c, form),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
