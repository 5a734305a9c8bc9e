import type { FC } from 'hono/jsx'
import { describeCase, type FoundCase } from '#buying/cases/index.ts'
import { parseBp, parseCents, writeBp, writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading, P } from '../../../ui/parts.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { caseOf, trailOf } from './frame.tsx'

/** An amount that is none stays none: the room says what is wrong with it. */
const amount = (text: string): number => parseCents(text) ?? Number.NaN

/** What the form holds of a plan, under the names of its fields. */
const readPlan = (form: Form) => ({
  title: form.text('title'),
  priceCents: amount(form.text('priceCents')),
  feesCents: form.text('feesCents') ? amount(form.text('feesCents')) : 0,
  taxBp: parseBp(form.text('taxBp')) ?? Number.NaN,
  startDay: form.text('startDay'),
  deliverBy: form.text('deliverBy'),
  budgetLine: form.text('budgetLine'),
  licence: form.text('licence'),
  criteria: form.text('criteria').split('\n'),
})

/** A plan as the form shows it. */
function writePlan({ title, state: { plan } }: FoundCase): Record<string, string> {
  if (!plan) return { title }
  const { startDay, deliverBy, budgetLine, licence } = plan
  return {
    ...{ title, startDay, deliverBy, budgetLine, licence, criteria: plan.criteria.join('\n') },
    ...{ priceCents: writeCents(plan.priceCents), taxBp: writeBp(plan.taxBp) },
    feesCents: plan.feesCents ? writeCents(plan.feesCents) : '',
  }
}

const PlanForm: FC<{ action: string; currency: string; state: FormState }> = ({ action, currency, state }) => {
  const optional = (label: string) => t('registers.optional', { label })
  return (
    <form method="post" action={action} novalidate>
      <TextField name="title" label={t('buying.title')} maxlength={100} state={state} />
      <TextField
        name="priceCents"
        label={t('buying.price', { currency: currency })}
        hint={t('buying.price-hint')}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextField
        name="taxBp"
        label={t('buying.tax')}
        hint={t('buying.tax-hint')}
        inputmode="decimal"
        width={6}
        state={state}
      />
      <TextField
        name="feesCents"
        label={optional(t('buying.fees', { currency: currency }))}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextField name="startDay" type="date" label={t('buying.start')} state={state} />
      <TextField name="deliverBy" type="date" label={t('buying.deliver-by')} state={state} />
      <TextAreaField
        name="criteria"
        label={t('buying.criteria')}
        hint={t('buying.criteria-hint')}
        rows={4}
        state={state}
      />
      <TextField
        name="licence"
        label={optional(t('buying.licence'))}
        hint={t('buying.licence-hint')}
        width={20}
        state={state}
      />
      <TextField name="budgetLine" label={optional(t('buying.budget-line'))} width={20} state={state} />
      <SubmitButton>{t('buying.go-on')}</SubmitButton>
    </form>
  )
}

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { project, place, found } = await caseOf(c)
  const state = again ?? emptyForm({ priceCents: c.req.query('priceCents') ?? '', ...writePlan(found) })
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{t('buying.describe')}</Heading>
      <PlanForm action={path('case-describe', place)} currency={found.currency} state={state} />
      <P quiet>{t('buying.describe-again')}</P>
      {await helpAt(c, found, 'describe')}
    </>
  )
  return page(c, { title: t('buying.describe'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }
      await describeCase(c.var.ctx, { ...place, ...readPlan(form) })
      return c.redirect(path('case-check', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
