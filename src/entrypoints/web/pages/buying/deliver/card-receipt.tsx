import { addReceipt, findCardToKeep, lookAtCard } from '#buying/deliver/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, FileField, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { trailOfCard } from './card-parts.tsx'
import { uploadOf } from './upload.ts'

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), cardId: param(c, 'cardId') })

const noFile = () => {
  const message = 'Choose the file of the receipt.'
  return new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { file: message } } })
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const place = placeOf(c)
  const lineId = param(c, 'lineId')
  await findCardToKeep(c.var.ctx, place)
  const { card, missing } = await lookAtCard(c.var.ctx, place)
  const words = missing.find(({ line }) => line.id === lineId)?.line.words ?? ''
  const title = t('card.receipt-title', { words })
  const content = (
    <>
      <Breadcrumbs trail={trailOfCard(place.projectId, card)} />
      <ErrorSummary state={state} />
      <Heading caption={card.name}>{title}</Heading>
      <form method="post" action={path('card-receipt', { ...place, lineId })} enctype="multipart/form-data" novalidate>
        <FileField name="file" label={t('card.receipt-file')} state={state} />
        <SubmitButton>{t('card.add-receipt')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await findCardToKeep(c.var.ctx, placeOf(c))
      const file = uploadOf(form, 'file')
      if (!file) throw noFile()
      await addReceipt(c.var.ctx, { ...placeOf(c), lineId: param(c, 'lineId'), file })
      return c.redirect(path('card', placeOf(c)), 303)
    },
    (state) => show(c, state, 422),
    { takesFiles: true },
  )
