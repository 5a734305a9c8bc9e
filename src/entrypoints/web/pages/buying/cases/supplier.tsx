import type { FC } from 'hono/jsx'
import {
  addParty,
  askForOffer,
  chooseSupplier,
  type FoundCase,
  isAboutSupplier,
  listDuties,
  listUnanswered,
  type Party,
  readAnswers,
  readSupplierTies,
} from '#buying/cases/index.ts'
import type { FactId } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { type Ctx, transact } from '#platform/context.ts'
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
import { Breadcrumbs, Day, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { helpAt } from '../need/ask-officer.tsx'
import { competitionAt } from './competition.tsx'
import { FactFields, readShownFacts, ShownFacts } from './fact-fields.tsx'
import { caseOf, sayCents, sayParty, trailOf } from './frame.tsx'
import { oddPricesAt } from './odd-prices.tsx'
import { SupplierTies } from './supplier-ties.tsx'

type Parties = ReadonlyMap<string, Party>
type Props = {
  found: FoundCase
  parties: Parties
  /** Those from outside who are known already. */
  known: readonly Party[]
  action: string
  state: FormState
  facts: readonly FactId[]
}

/** What a supplier wrote with the offer that stands. */
function wordsOf({ events }: FoundCase, supplierId: string): string {
  const last = events.findLast(({ type, data }) => type === 'offer.given' && data.supplierId === supplierId)
  return last?.type === 'offer.given' ? last.data.words : ''
}

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
    { head: t('buying.offer-until'), cell: (one: (typeof offers)[number]) => <Day at={one.until} /> },
    {
      head: t('buying.offer-how'),
      cell: (one: (typeof offers)[number]) => <span class="typed">{wordsOf(found, one.supplierId)}</span>,
    },
  ]
  return <Table caption={t('buying.offers')} columns={columns} rows={offers} />
}

/** Those without an account whom nobody has named to sign, pay or decide here. */
async function listOutside(c: HttpContext, projectId: string, parties: Parties): Promise<Party[]> {
  const inside = new Set((await listDuties(c.var.ctx, projectId)).map(({ partyId }) => partyId))
  return [...parties.values()].filter(({ id, personId, name }) => personId === null && name && !inside.has(id))
}

/** Somebody from the list, or somebody new. */
const WhichSupplier: FC<Pick<Props, 'known' | 'state'> & { prefix?: string }> = ({ known, state, prefix = '' }) => {
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

const AskForm: FC<Props> = ({ found, known, action, state }) =>
  found.stage === 'selected' ||
  (found.state.offers.length >= 3 && !found.state.offers.some(({ standing }) => standing === 'asked')) ? null : (
    <section>
      <SubHeading>{t('buying.ask-offer')}</SubHeading>
      <P>{t('buying.ask-offer-what')}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="ask" />
        <WhichSupplier known={known} state={state} prefix="ask." />
        <TextField name="until" type="date" label={t('buying.offer-until')} state={state} />
        <SubmitButton look="secondary">{t('buying.ask-offer')}</SubmitButton>
      </form>
    </section>
  )

const ChooseForm: FC<Props> = ({ found, parties, known, action, state, facts }) => {
  const isAgain = found.stage === 'selected'
  const given = found.state.offers.filter(({ standing }) => standing === 'given')
  const choices = given.map(({ supplierId, priceCents }) => ({
    value: supplierId,
    text: sayParty(parties, supplierId),
    hint: sayCents(priceCents ?? 0, found.currency),
  }))
  return (
    <section>
      <SubHeading>
        {t(isAgain ? 'buying.choose-again' : given.length ? 'buying.choose-offer' : 'buying.choose-direct')}
      </SubHeading>
      {given.length ? null : <P>{t('buying.choose-direct-what')}</P>}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="choose" />
        {given.length && !isAgain ? (
          <ChoiceField kind="radio" name="supplierId" label={t('case.seat-supplier')} state={state} choices={choices} />
        ) : (
          <WhichSupplier known={known} state={state} />
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
        <TextField name="interest" label={t('buying.interest-words')} state={state} />
        <ShownFacts facts={facts} />
        <FactFields facts={facts} state={state} />
        <SubmitButton>{t('buying.choose-button')}</SubmitButton>
      </form>
    </section>
  )
}

/** Until when an offer is of use: before the work is to begin, or before it is to be done where it begins at once. */
function lastDayToOffer({ state: { plan } }: FoundCase, now: Date): string {
  const today = now.toISOString().slice(0, 10)
  const last = usualEnd(now)
  const [first = last] = [plan?.startDay, plan?.deliverBy].filter((day) => day !== undefined && day > today)
  return [first, last].toSorted()[0] ?? last
}

/** What the rules ask of the requester about a supplier; of another one than was chosen, once more. */
async function listQuestions(ctx: Ctx, found: FoundCase): Promise<FactId[]> {
  const of = { projectId: found.projectId, caseId: found.id }
  const open = await listUnanswered(ctx, { ...of, moment: 'order', speaker: 'requester' })
  const given = (await readAnswers(ctx, found)).filter(({ fact, isOpen }) => isOpen && isAboutSupplier(fact))
  return [...open, ...given.map(({ fact }) => fact)]
}

type Shown = { state?: FormState; status?: 200 | 409 | 422 }

async function show(c: HttpContext, { state, status = 200 }: Shown = {}) {
  const { project, place, found, parties } = await caseOf(c)
  const clean = emptyForm({ until: lastDayToOffer(found, c.var.ctx.clock.now()) })
  const form = state ?? clean
  const isAsk = form.values.do === 'ask'
  const facts = await listQuestions(c.var.ctx, found)
  const known = await listOutside(c, project.id, parties)
  const props = { found, parties, known, action: path('case-supplier', place), facts }
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <ErrorSummary state={form} />
      <Heading caption={found.title}>{t('buying.supplier')}</Heading>
      <SupplierTies ties={await readSupplierTies(c.var.ctx, found)} parties={parties} />
      <Offers found={found} parties={parties} />
      {await oddPricesAt(c, found, parties)}
      {await competitionAt(c, found)}
      <ChooseForm {...props} state={isAsk ? clean : form} />
      <AskForm {...props} state={isAsk ? form : clean} />
      {await helpAt(c, found, 'supplier')}
    </>
  )
  return page(c, { title: t('buying.supplier'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

/** The supplier of the list, or the one that the form describes. */
async function readSupplier(ctx: Ctx, c: HttpContext, form: Form, prefix = ''): Promise<string> {
  const text = (name: string) => form.text(`${prefix}${name}`)
  // Where offers are chosen from, nobody new is described: what is missing is the choice.
  if (text('supplierId') || !form.has(`${prefix}name`)) return text('supplierId')
  const given = { name: text('name'), organisation: text('organisation'), address: text('address') }
  const { id } = await addParty(ctx, { projectId: param(c, 'projectId'), ...given })
  return id
}

const placeOf = (c: HttpContext) => ({ projectId: param(c, 'projectId'), caseId: param(c, 'caseId') })

// Together: what is refused leaves nobody in the list.
const acts = {
  async ask(c: HttpContext, form: Form) {
    await caseOf(c)
    await transact(c.var.ctx, async (ctx) => {
      const supplierId = await readSupplier(ctx, c, form, 'ask.')
      return askForOffer(ctx, { ...placeOf(c), supplierId, until: form.text('until') })
    })
    return c.redirect(path('case-supplier', placeOf(c)), 303)
  },
  async choose(c: HttpContext, form: Form) {
    await caseOf(c)
    const hasInterest = { yes: true, no: false }[form.text('hasInterest')] as boolean
    const choice = {
      reason: form.text('reason'),
      hasInterest,
      interest: form.text('interest'),
      facts: readShownFacts(form),
    }
    await transact(c.var.ctx, async (ctx) =>
      chooseSupplier(ctx, { ...placeOf(c), supplierId: await readSupplier(ctx, c, form), ...choice }),
    )
    return c.redirect(path('case', placeOf(c)), 303)
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => actOf(acts, form)(c, form),
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
  )
