import { asksTraining, changeCard, endCard, findCard } from '#buying/deliver/index.ts'
import { writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { CardFields, readCardFields } from './card-fields.tsx'
import { trailOfCard } from './card-parts.tsx'

async function show(c: HttpContext, again?: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'card.write', projectId)
  const card = await findCard(c.var.ctx, { projectId, cardId: param(c, 'cardId') })
  const state =
    again ??
    emptyForm({
      ...{
        name: card.name,
        limitCents: writeCents(card.limitCents),
        cycleLimitCents: writeCents(card.cycleLimitCents),
      },
      ...{ cycleDay: String(card.cycleDay), trainedUntil: card.trainedUntil ?? '' },
    })
  const action = path('edit-card', { projectId, cardId: card.id })
  const content = (
    <>
      <Breadcrumbs trail={trailOfCard(projectId, card)} />
      <ErrorSummary state={state} />
      <Heading caption={card.name}>{t('card.edit-title')}</Heading>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="change" />
        <CardFields state={state} asksTraining={await asksTraining(c.var.ctx, projectId)} />
        <SubmitButton>{t('card.save')}</SubmitButton>
      </form>
      {card.endedAt ? null : (
        <form method="post" action={action}>
          <input type="hidden" name="do" value="end" />
          <SubmitButton look="warning">{t('card.end')}</SubmitButton>
        </form>
      )}
    </>
  )
  return page(c, { title: t('card.edit-title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), cardId: param(c, 'cardId') })
const acts = {
  change: (c: HttpContext, form: Form) => changeCard(c.var.ctx, { ...placeOf(c), ...readCardFields(form) }),
  end: (c: HttpContext) => endCard(c.var.ctx, placeOf(c)),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('card', placeOf(c)), 303)
    },
    (state) => show(c, state, 422),
  )
