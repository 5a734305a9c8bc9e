import type { FC } from 'hono/jsx'
import {
  addParty,
  askForOffer,
  chooseSupplier,
  type FoundCase,
  listUnanswered,
  type Party,
} from '#buying/cases/index.ts'
import type { FactId } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { usualEnd } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { Breadcrumbs, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { FactFields, readShownFacts, ShownFacts } from './fact-fields.tsx'
import { caseOf, sayCents, sayParty, trailOf } from './frame.tsx'

type Parties = ReadonlyMap<string, Party>
type Props = { found: FoundCase; parties: Parties; action: string; state: FormState; facts: readonly FactId[] }

const Offers: FC<{ found: FoundCase; parties: Parties }> = ({ found, parties }) => {
  const { offers } = found.state
  if (!offers.length) return null
  const columns = [
    {
      head: t('case.seat-supplier'),
      rowHead: true,
      cell: (one: (typeof offers)[number]) => sayParty(parties, one.supplierId),
    },
    { head: t('buying.stands'), cell: (one: (typeof offers)[number]) => t(`buying.offer-${one.standing}`) },
    {
      head: t('buying.price', { currency: found.currency }),
      numeric: true,
      cell: (one: (typeof offers)[number]) => (one.priceCents === null ? '' : sayCents(one.priceCents, found.currency)),
    },
  ]
  return <Table caption={t('buying.offers')} columns={columns} rows={offers} />
}

/** Somebody from the list, or somebody new. */
const WhichSupplier: FC<{ parties: Parties; state: FormState; prefix?: string }> = ({
  parties,
  state,
  prefix = '',
}) => {
  const known = [...parties.values()].filter(({ personId, name }) => personId === null && name)
  return (
    <>
      <SelectField
        name={`${prefix}supplierId`}
        label={t('case.seat-supplier')}
        state={state}
        choices={[
          { value: '', text: t('buying.somebody-new') },
          ...known.map(({ id, name, organisation }) => ({
            value: id,
            text: [name, organisation].filter(Boolean).join(', '),
          })),
        ]}
      />
      <TextField name={`${prefix}name`} label={t('buying.new-name')} state={state} />
      <TextField
        name={`${prefix}organisation`}
        label={t('registers.optional', { label: t('buying.firm') })}
        state={state}
      />
      <TextField
        name={`${prefix}address`}
        type="email"
        label={t('buying.address')}
        hint={t('buying.address-hint')}
        state={state}
      />
    </>
  )
}

const AskForm: FC<Props> = ({ found, parties, action, state }) =>
  found.state.offers.length >= 3 ? null : (
    <section>
      <SubHeading>{t('buying.ask-offer')}</SubHeading>
      <P>{t('buying.ask-offer-what')}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="ask" />
        <WhichSupplier parties={parties} state={state} prefix="ask." />
        <TextField name="until" type="date" label={t('buying.offer-until')} state={state} />
        <SubmitButton look="secondary">{t('buying.ask-offer')}</SubmitButton>
      </form>
    </section>
  )

const ChooseForm: FC<Props> = ({ found, parties, action, state, facts }) => {
  const given = found.state.offers.filter(({ standing }) => standing === 'given')
  const choices = given.map(({ supplierId, priceCents }) => ({
    value: supplierId,
    text: sayParty(parties, supplierId),
    hint: sayCents(priceCents ?? 0, found.currency),
  }))
  return (
    <section>
      <SubHeading>{t(given.length ? 'buying.choose-offer' : 'buying.choose-direct')}</SubHeading>
      {given.length ? null : <P>{t('buying.choose-direct-what')}</P>}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="choose" />
        {given.length ? (
          <ChoiceField kind="radio" name="supplierId" label={t('case.seat-supplier')} state={state} choices={choices} />
        ) : (
          <WhichSupplier parties={parties} state={state} />
        )}
        <TextAreaField
          name="reason"
          label={t('buying.why-supplier')}
          hint={t('buying.why-supplier-hint')}
          rows={3}
          state={state}
        />
        <ChoiceField
          kind="radio"
          name="hasInterest"
          label={t('buying.interest')}
          hint={t('buying.interest-hint')}
          state={state}
          choices={[
            { value: 'no', text: t('registers.no') },
            { value: 'yes', text: t('registers.yes') },
          ]}
        />
        <TextField
          name="interest"
          label={t('registers.optional', { label: t('buying.interest-words') })}
          state={state}
        />
        <ShownFacts facts={facts} />
        <FactFields facts={facts} state={state} />
        <SubmitButton>{t('buying.choose-button')}</SubmitButton>
      </form>
    </section>
  )
}

type Shown = { state?: FormState; status?: 200 | 409 | 422 }

async function show(c: HttpContext, { state, status = 200 }: Shown = {}) {
  const { project, place, found, parties } = await caseOf(c)
  const form = state ?? emptyForm({ until: usualEnd(c.var.ctx.clock.now()) })
  const clean = emptyForm({ until: usualEnd(c.var.ctx.clock.now()) })
  const isAsk = form.values.do === 'ask'
  const facts = await listUnanswered(c.var.ctx, { ...place, moment: 'order', speaker: 'requester' })
  const props = { found, parties, action: path('case-supplier', place), facts }
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={form} />
      <Heading caption={found.title}>{t('buying.supplier')}</Heading>
      <Offers found={found} parties={parties} />
      <ChooseForm {...props} state={isAsk ? clean : form} />
      <AskForm {...props} state={isAsk ? form : clean} />
    </>
  )
  return page(c, { title: t('buying.supplier'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** The supplier of the list, or the one that the form describes. */
async function readSupplier(c: HttpContext, form: Form, prefix = ''): Promise<string> {
  const text = (name: string) => form.text(`${prefix}${name}`)
  if (text('supplierId')) return text('supplierId')
  const { ctx } = c.var
  const given = { name: text('name'), organisation: text('organisation'), address: text('address') }
  const { id } = await addParty(ctx, { projectId: param(c, 'projectId'), ...given })
  return id
}

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), caseId: param(c, 'caseId') })

const acts = {
  async ask(c: HttpContext, form: Form) {
    await caseOf(c)
    await askForOffer(c.var.ctx, {
      ...placeOf(c),
      supplierId: await readSupplier(c, form, 'ask.'),
      until: form.text('until'),
    })
    return c.redirect(path('case-supplier', placeOf(c)), 303)
  },
  async choose(c: HttpContext, form: Form) {
    await caseOf(c)
    const hasInterest = { yes: true, no: false }[form.text('hasInterest')] as boolean
    const supplierId = await readSupplier(c, form)
    const choice = {
      supplierId,
      reason: form.text('reason'),
      hasInterest,
      interest: form.text('interest'),
      facts: readShownFacts(form),
    }
    await chooseSupplier(c.var.ctx, { ...placeOf(c), ...choice })
    return c.redirect(path('case', placeOf(c)), 303)
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => actOf(acts, form)(c, form),
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
  )
