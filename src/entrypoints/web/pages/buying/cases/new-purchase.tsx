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
import { BY_PRICE, findFloor, laneOfPrice } from './competition.tsx'
import { trailOf } from './frame.tsx'

/** What an address can bring for the form, so that a need can be begun again with what was said of it. */
const FIELDS = ['lane', 'title', 'priceCents', 'category', 'purpose', 'repository']
const FALLBACK_CURRENCY = 'CAD'
const currencyOf = async (c: HttpContext, projectId: string): Promise<string> =>
  (await findActiveRuleset(c.var.ctx, projectId))?.content.head.currency ?? FALLBACK_CURRENCY

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

/** The lanes, before them the one that the price makes where the rules name a floor. */
const choicesOfLane = (floor: string | null) => [
  ...(floor ? [{ value: BY_PRICE, text: t('buying.lane-by-price'), hint: t('buying.lane-floor', { floor }) }] : []),
  ...listLanes(),
]

async function show(c: HttpContext, again: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  const floor = await findFloor(c, projectId)
  const currency = await currencyOf(c, projectId)
  const state = { ...again, values: { lane: floor ? BY_PRICE : 'small', ...again.values } }
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
        <TextField
          name="priceCents"
          label={t('registers.optional', { label: t('buying.price', { currency }) })}
          hint={t('buying.price-hint')}
          inputmode="decimal"
          width={12}
          state={state}
        />
        <ChoiceField kind="radio" name="lane" label={t('buying.lane')} state={state} choices={choicesOfLane(floor)} />
        <SubmitButton>{t('buying.go-on')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('buying.new'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) =>
  show(
    c,
    emptyForm(Object.fromEntries(FIELDS.flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name)!]] : [])))),
  )

async function open(c: HttpContext, form: Form): Promise<Response> {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  const price = form.text('priceCents')
  const byPrice = await laneOfPrice(c, projectId, price)
  const lane = form.text('lane') === BY_PRICE ? byPrice : (form.text('lane') as 'small')
  const { caseId } = await openCase(ctx, {
    ...{ projectId, lane, title: form.text('title'), category: form.text('category') },
    ...{ purpose: form.text('purpose'), repository: form.text('repository') },
    currency: await currencyOf(c, projectId),
  })
  const query = price ? `?${new URLSearchParams({ priceCents: price })}` : ''
  return c.redirect(`${path('case-describe', { projectId, caseId })}${query}`, 303)
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => open(c, form),
    (state) => show(c, state, 422),
  )
