import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { allow, listRoles } from '#people/index.ts'
import {
  type AgreementItem,
  accesses,
  findAgreements,
  listStartingItems,
  moments,
  saveAgreement,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, P } from '../../../ui/parts.tsx'

const FIELDS = ['name', 'access', 'when', 'on', 'approvedBy'] as const

/** One work product as fields: `items.3.access`. The ids of the schema's messages are the same. */
const ItemFields: FC<{ at: number; state: FormState; isNew: boolean; sides: string[] }> = ({
  at,
  state,
  isNew,
  sides,
}) => (
  <fieldset class="govuk-fieldset agreement-item">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
      {state.values[`items.${at}.name`] || t('agreement.add')}
    </legend>
    <input type="hidden" name={`items.${at}.product`} value={state.values[`items.${at}.product`] ?? ''} />
    {isNew ? (
      <TextField name={`items.${at}.name`} label={t('agreement.add-name')} state={state} />
    ) : (
      <input type="hidden" name={`items.${at}.name`} value={state.values[`items.${at}.name`] ?? ''} />
    )}
    <SelectField
      name={`items.${at}.access`}
      label={t('agreement.access')}
      state={state}
      choices={accesses.map((value) => ({ value, text: t(`agreement.access-${value}`) }))}
    />
    <SelectField
      name={`items.${at}.when`}
      label={t('agreement.when')}
      state={state}
      choices={moments.map((value) => ({ value, text: t(`agreement.when-${value}`) }))}
    />
    <TextField name={`items.${at}.on`} label={t('agreement.on')} type="date" state={state} />
    <TextField
      name={`items.${at}.approvedBy`}
      label={t('agreement.approvedBy')}
      hint={`${t('agreement.approvedBy-hint')} ${sides.join(', ')}`}
      state={state}
    />
  </fieldset>
)

const valuesOf = (items: AgreementItem[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap((item, at) => [
      [`items.${at}.product`, item.product],
      [`items.${at}.name`, item.name],
      [`items.${at}.access`, item.access],
      [`items.${at}.when`, item.when],
      [`items.${at}.on`, item.on ?? ''],
      [`items.${at}.approvedBy`, item.approvedBy.join(', ')],
    ]),
  )

const countItems = (values: Record<string, string>) =>
  Object.keys(values).filter((key) => /^items\.\d+\.product$/.test(key)).length

/** The lines of the form that say something; a new one without a name is left out. */
function readItems(form: Form): AgreementItem[] {
  const items = Array.from({ length: countItems(form.values) }, (_, at) => {
    const [name, access, when, on, approvedBy] = FIELDS.map((field) => form.text(`items.${at}.${field}`))
    const product = form.text(`items.${at}.product`) || (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    const parties = (approvedBy ?? '').split(/[,;\s]+/).filter(Boolean)
    return { product, name, access, when, on: on || null, approvedBy: parties } as AgreementItem
  })
  return items.filter(({ name }) => name)
}

async function show(c: HttpContext, state?: FormState) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'agreement.write', projectId)
  const [{ open }, roles] = await Promise.all([findAgreements(ctx, projectId), listRoles(ctx, projectId)])
  const items = open?.items ?? (await listStartingItems(ctx, projectId))
  const form = state ?? emptyForm(valuesOf(items))
  const count = state ? countItems(state.values) - 1 : items.length
  const values = { [`items.${count}.when`]: 'never', [`items.${count}.access`]: 'project', ...form.values }
  const sides = [...new Set(roles.map(({ side }) => side))]
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading caption={t('agreement.title')}>{t('agreement.edit-title')}</Heading>
      <P>{t('agreement.edit-what')}</P>
      <form method="post" action={path('agreement-edit', { projectId })} novalidate>
        <input type="hidden" name="basedOn" value={open?.changedAt.toISOString() ?? ''} />
        {Array.from({ length: count + 1 }, (_, at) => (
          <ItemFields at={at} isNew={at === count} sides={sides} state={{ ...form, values }} />
        ))}
        <SubmitButton>{t('agreement.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('agreement.edit-title'), project, room: 'agreement', children: content }, state ? 422 : 200)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const basedOn = form.text('basedOn')
      await saveAgreement(c.var.ctx, { projectId, items: readItems(form), ...(basedOn ? { basedOn } : {}) })
      return c.redirect(path('agreement', { projectId }), 303)
    },
    (state) => show(c, state),
  )
