import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import {
  type AgreementItem,
  findAgreements,
  listParties,
  listStartingItems,
  saveAgreement,
  setForAll,
} from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { DefaultButton, ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, Said } from '../../../ui/parts.tsx'
import { ForAll, readForAll } from './for-all.tsx'
import { ItemRow } from './item-fields.tsx'

const FIELDS = ['name', 'access', 'when', 'on'] as const

const valuesOf = (items: AgreementItem[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap((item, at) => [
      [`items.${at}.product`, item.product],
      [`items.${at}.name`, item.name],
      [`items.${at}.access`, item.access],
      [`items.${at}.when`, item.when],
      [`items.${at}.on`, item.on ?? ''],
      [`items.${at}.approvedBy`, item.approvedBy.join(',')],
    ]),
  )

const countItems = (values: Record<string, string>) =>
  Object.keys(values).filter((key) => /^items\.\d+\.product$/.test(key)).length

/** What is added under the name of a line that is there is that work product, in whatever language; else one of its own. */
function productCalled(form: Form, name: string): string {
  const at = Object.keys(form.values).find(
    (key) => /^items\.\d+\.name$/.test(key) && form.text(key).toLowerCase() === name.toLowerCase(),
  )
  const known = at && form.text(at.replace(/name$/, 'product'))
  return known || name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}

/** The lines of the form that say something; a new one without a name is left out. */
function readItems(form: Form): AgreementItem[] {
  const items = Array.from({ length: countItems(form.values) }, (_, at) => {
    const [name, access, when, on] = FIELDS.map((field) => form.text(`items.${at}.${field}`))
    const product = form.text(`items.${at}.product`) || productCalled(form, name ?? '')
    const approvedBy = form.all(`items.${at}.approvedBy`).filter(Boolean)
    return { product, name, access, when, on: on || null, approvedBy } as AgreementItem
  })
  return items.filter(({ name }) => name)
}

type Shown = {
  state?: FormState
  status?: 200 | 422
  /** The draft that the writer saw, where that is not the one there is. */
  basedOn?: string
  /** How many rows were given what was chosen for all. */
  given?: number
}

async function show(c: HttpContext, { state, status = 200, basedOn, given }: Shown = {}) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  await allow(ctx, 'agreement.write', projectId)
  const [{ open }, parties] = await Promise.all([findAgreements(ctx, projectId), listParties(ctx, projectId)])
  const items = open?.items ?? (await listStartingItems(ctx, projectId))
  const form = state ?? emptyForm(valuesOf(items))
  const count = status === 422 ? countItems(form.values) - 1 : countItems(form.values)
  const values = { [`items.${count}.when`]: 'never', [`items.${count}.access`]: 'project', ...form.values }
  const content = (
    <>
      <ErrorSummary state={form} />
      <Heading caption={t('agreement.title')}>{t('agreement.edit-title')}</Heading>
      {given === undefined ? null : <Said>{t('agreement.all-done', { count: given })}</Said>}
      <P>{t('agreement.edit-what')}</P>
      <form method="post" action={path('agreement-edit', { projectId })} novalidate>
        <input type="hidden" name="basedOn" value={basedOn ?? open?.changedAt.toISOString() ?? ''} />
        <DefaultButton>{t('agreement.save')}</DefaultButton>
        <ForAll state={form} parties={parties} />
        {Array.from({ length: count + 1 }, (_, at) => (
          <ItemRow at={at} isNew={at === count} parties={parties} state={{ ...form, values }} />
        ))}
        <SubmitButton>{t('agreement.save')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('agreement.edit-title'), project, room: 'agreement', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const basedOn = form.text('basedOn')
      if (form.text('do') === 'all') {
        const { items, set } = setForAll(readItems(form), readForAll(form))
        return show(c, { state: emptyForm(valuesOf(items)), basedOn, given: set })
      }
      await saveAgreement(c.var.ctx, { projectId, items: readItems(form), ...(basedOn ? { basedOn } : {}) })
      return c.redirect(path('agreement', { projectId }), 303)
    },
    (state) => show(c, { state, status: 422 }),
  )
