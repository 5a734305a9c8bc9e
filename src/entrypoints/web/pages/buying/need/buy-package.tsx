import {
  buyPackage,
  type DraftNotice,
  entriesOf,
  type FullPackage,
  findNotice,
  findPackage,
  findPackageGaps,
  findTermsOfProject,
  plannedPrice,
  plannedTotal,
  wantsCompetition,
} from '#buying/need/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  ErrorSummary,
  emptyForm,
  type FormState,
  LinkButton,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, SummaryList } from '../../../ui/parts.tsx'
import { listCategories, listLanes } from '../cases/new-purchase.tsx'
import { sayMoney } from './numbers.ts'
import { AskHere, PackageTrail } from './parts.tsx'

type At = { projectId: string; packageId: string }

async function findDraft(c: HttpContext, at: At): Promise<DraftNotice | undefined> {
  try {
    return await findNotice(c.var.ctx, at)
  } catch (error) {
    if (isAppError(error) && error.code === 'need.no-notice') return undefined
    throw error
  }
}

/** What the draft of the notice says already: nobody types it twice. */
function writeDraft(draft: DraftNotice | undefined): Record<string, string> {
  if (!draft) return {}
  const { startOn, deliverBy, licence, texts, languages } = draft
  const acceptance = texts.find((one) => one.field === 'acceptance' && one.language === languages[0])?.text ?? ''
  return { startDay: startOn ?? '', deliverBy: deliverBy ?? '', licence, criteria: entriesOf(acceptance).join('\n') }
}

/** Where the rules want no competition, suppliers are asked; else everybody may offer. The requester may always change it. */
async function usualLane(c: HttpContext, one: FullPackage): Promise<'small' | 'open'> {
  const terms = await findTermsOfProject(c.var.ctx, one.projectId)
  return wantsCompetition(terms, plannedTotal(one) ?? 0) ? 'open' : 'small'
}

const Form = ({ at, state }: { at: At; state: FormState }) => (
  <form method="post" action={path('buy-package', at)} novalidate>
    <SelectField
      name="category"
      label={t('buying.category')}
      state={state}
      choices={[{ value: '', text: t('buying.choose') }, ...listCategories()]}
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
      label={t('registers.optional', { label: t('buying.licence') })}
      hint={t('buying.licence-hint')}
      width={20}
      state={state}
    />
    <TextField
      name="budgetLine"
      label={t('registers.optional', { label: t('buying.budget-line') })}
      width={20}
      state={state}
    />
    <ChoiceField kind="radio" name="lane" label={t('buying.lane')} state={state} choices={listLanes()} />
    <SubmitButton>{t('work-package.buy-button')}</SubmitButton>
  </form>
)

/** What the package says and is taken over as it is; without a price there is nothing to buy yet. */
const Taken = ({ one, at, currency }: { one: FullPackage; at: At; currency: string | null }) => {
  const [price, total] = [plannedPrice(one), plannedTotal(one)]
  const gaps = findPackageGaps(one).length
  if (price === null || total === null)
    return (
      <>
        <P>{t('work-package.buy-price-first')}</P>
        <LinkButton href={path('edit-work-package', { ...at, group: 'effort' })}>
          {t('work-package.group-effort')}
        </LinkButton>
      </>
    )
  return (
    <>
      <P>{t('work-package.buy-what')}</P>
      <SummaryList
        rows={[
          { key: t('work-package.price'), value: sayMoney(price, currency) },
          { key: t('work-package.total'), value: sayMoney(total, currency) },
        ]}
      />
      {gaps ? <P>{t('work-package.buy-gaps', { count: gaps })}</P> : null}
    </>
  )
}

async function show(c: HttpContext, sent?: FormState, status: 200 | 409 | 422 = 200) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'case.open', project.id)
  const at = { projectId: project.id, packageId: param(c, 'packageId') }
  const one = await findPackage(c.var.ctx, at)
  const { currency } = await findTermsOfProject(c.var.ctx, project.id)
  const state = sent ?? emptyForm({ lane: await usualLane(c, one), ...writeDraft(await findDraft(c, at)) })
  const content = (
    <>
      <PackageTrail projectId={project.id} one={one} />
      <ErrorSummary state={state} />
      <Heading caption={one.title}>{t('work-package.buy')}</Heading>
      <Taken one={one} at={at} currency={currency} />
      {plannedPrice(one) === null ? null : <Form at={at} state={state} />}
      <AskHere {...at} step="buy" />
    </>
  )
  return page(c, { title: t('work-package.buy'), project, room: 'work-packages', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const at = { projectId: param(c, 'projectId'), packageId: param(c, 'packageId') }
      const { caseId } = await buyPackage(c.var.ctx, {
        ...at,
        ...{ lane: form.text('lane') as 'small', category: form.text('category') },
        ...{ startDay: form.text('startDay'), deliverBy: form.text('deliverBy') },
        ...{ licence: form.text('licence'), budgetLine: form.text('budgetLine') },
        criteria: form.text('criteria').split('\n'),
      })
      return c.redirect(path('case-check', { projectId: at.projectId, caseId }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
