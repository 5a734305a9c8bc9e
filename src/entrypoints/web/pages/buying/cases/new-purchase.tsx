import { openCase } from '#buying/cases/index.ts'
import { findActiveRuleset, findFactKind } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { trailOf } from './frame.tsx'

/** What an address can bring for the form, so that a need can be begun again with what was said of it. */
const FIELDS = ['lane', 'title', 'category', 'purpose', 'repository']
const FALLBACK_CURRENCY = 'CAD'

/** Kinds of things to buy, as the rules know them. */
export const listCategories = () =>
  Object.entries(findFactKind('category').options ?? {}).map(([value, text]) => ({
    value,
    text: text[currentLanguage()],
  }))

/** The two ways to buy, to choose from. */
export const listLanes = () =>
  (['small', 'open'] as const).map((value) => ({
    value,
    text: t(`case.lane-${value}`),
    hint: t(`buying.lane-${value}`),
  }))

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <ErrorSummary state={state} />
      <Heading>{t('buying.new')}</Heading>
      <P>{t('buying.new-what')}</P>
      <form method="post" action={path('new-purchase', { projectId })} novalidate>
        <TextField name="title" label={t('buying.title')} hint={t('buying.title-hint')} maxlength={100} state={state} />
        <SelectField
          name="category"
          label={t('buying.category')}
          state={state}
          choices={[{ value: '', text: t('buying.choose') }, ...listCategories()]}
        />
        <TextAreaField
          name="purpose"
          label={t('registers.optional', { label: t('buying.purpose') })}
          hint={t('buying.purpose-hint')}
          rows={3}
          state={state}
        />
        <TextField
          name="repository"
          label={t('registers.optional', { label: t('buying.repository') })}
          hint={t('buying.repository-hint')}
          state={state}
        />
        <ChoiceField kind="radio" name="lane" label={t('buying.lane')} state={state} choices={listLanes()} />
        <SubmitButton>{t('buying.go-on')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('buying.new'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) =>
  show(
    c,
    emptyForm({
      lane: 'small',
      ...Object.fromEntries(FIELDS.map((name) => [name, c.req.query(name) ?? '']).filter(([, value]) => value)),
    }),
  )

async function open(c: HttpContext, form: Form): Promise<Response> {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const ruleset = await findActiveRuleset(ctx, projectId)
  const { caseId } = await openCase(ctx, {
    ...{ projectId, lane: form.text('lane') as 'small', title: form.text('title'), category: form.text('category') },
    ...{ purpose: form.text('purpose'), repository: form.text('repository') },
    currency: ruleset?.content.head.currency ?? FALLBACK_CURRENCY,
  })
  return c.redirect(path('case-describe', { projectId, caseId }), 303)
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => open(c, form),
    (state) => show(c, state, 422),
  )
