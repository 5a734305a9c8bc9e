import { listDuties, listParties } from '#buying/cases/index.ts'
import { addCard, asksTraining } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
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
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { trailOf } from '../cases/frame.tsx'
import { CardFields, readCardFields } from './card-fields.tsx'

/** Those who pay come first: a card is theirs. */
async function listHolders(c: HttpContext, projectId: string) {
  const { ctx } = c.var
  const payers = new Set(
    (await listDuties(ctx, projectId)).filter(({ duty }) => duty === 'payer').map(({ partyId }) => partyId),
  )
  const parties = (await listParties(ctx, projectId)).filter(({ name }) => name)
  return parties
    .toSorted((a, b) => Number(payers.has(b.id)) - Number(payers.has(a.id)) || a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, text: name }))
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const project = await projectOf(c)
  const projectId = project.id
  await allow(c.var.ctx, 'card.write', projectId)
  const holders = [{ value: '', text: t('card.holder-choose') }, ...(await listHolders(c, projectId))]
  const content = (
    <>
      <Breadcrumbs trail={[...trailOf(projectId), { text: t('card.title'), href: path('cards', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('card.new-title')}</Heading>
      <form method="post" action={path('new-card', { projectId })} novalidate>
        <SelectField name="holderId" label={t('card.holder')} choices={holders} state={state} />
        <TextField
          name="lastFour"
          label={t('card.last-four')}
          hint={t('card.last-four-hint')}
          inputmode="numeric"
          width={4}
          autocomplete="off"
          state={state}
        />
        <TextField name="currency" label={t('card.currency')} width={4} maxlength={3} state={state} />
        <CardFields state={state} asksTraining={await asksTraining(c.var.ctx, projectId)} />
        <SubmitButton>{t('card.add')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('card.new-title'), project, room: 'purchases', children: content }, status)
}

/** The whole number of a card, where somebody typed it, is refused and not even shown again; the field never cuts it to other digits. */
const withoutNumber = (state: FormState): FormState =>
  (state.values.lastFour ?? '').length > 4 ? { ...state, values: { ...state.values, lastFour: '' } } : state

export const get = (c: HttpContext) => show(c, emptyForm({ cycleDay: '1' }))

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const projectId = param(c, 'projectId')
      const own = { holderId: form.text('holderId'), lastFour: form.text('lastFour'), currency: form.text('currency') }
      const { id } = await addCard(c.var.ctx, { projectId, ...own, ...readCardFields(form) })
      return c.redirect(path('card', { projectId, cardId: id }), 303)
    },
    (state) => show(c, withoutNumber(state), 422),
  )
