import type { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { changeLibraryItem, findLibraryItem } from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { Differences } from '../differences.tsx'
import { currentOf } from '../register/conflict.tsx'
import { findNames } from '../register/view.ts'
import { ItemFields, readItem, writeItem } from './item-form.tsx'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), linkId: param(c, 'linkId') })

const labels = { title: 'link.title-field', note: 'link.note', tags: 'link.tags', kind: 'link.kind' } as const
const asText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

async function show(c: HttpContext, sent?: { state: FormState; refusal: AppError }) {
  const project = await projectOf(c)
  const place = { ...placeOf(c), projectId: project.id }
  await allow(c.var.ctx, 'link.write', project.id)
  const item = await findLibraryItem(c.var.ctx, place)
  const { nameOf } = await findNames(c)
  const state = sent?.state ?? emptyForm(writeItem(item))
  const current = currentOf(sent?.refusal)
  const all = Object.entries(labels).map(([name, label]) => ({
    ...{ label: t(label), now: asText(current?.[name]), yours: state.values[name] ?? '' },
  }))
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('link.title'), href: path('library', { projectId: project.id }) },
          { text: item.title, href: path('link', place) },
        ]}
      />
      <ErrorSummary state={state} />
      <Heading caption={item.title}>{t('link.change')}</Heading>
      {current ? <Differences all={all} by={nameOf((current.changedBy as string | null) ?? null)} /> : null}
      <form method="post" action={path('edit-link', place)} novalidate>
        <input type="hidden" name="basedOn" value={String(sent && !current ? state.values.basedOn : item.version)} />
        <ItemFields state={state} />
        <SubmitButton>{t('registers.save')}</SubmitButton>
      </form>
    </>
  )
  const status = current ? 409 : sent ? 422 : 200
  return page(c, { title: t('link.change'), project, room: 'library', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const basedOn = Number(form.text('basedOn')) || 1
      await changeLibraryItem(c.var.ctx, { ...placeOf(c), ...readItem(form), basedOn })
      return c.redirect(path('link', placeOf(c)), 303)
    },
    (state, refusal) => show(c, { state, refusal }),
  )
