import type { FC } from 'hono/jsx'
import {
  addMemberParty,
  addParty,
  type Duty,
  duties,
  endDuty,
  endLinkInForce,
  giveDuty,
  type HeldDuty,
  listDuties,
  listLinksInForce,
  listParties,
  mergeParties,
  type Party,
} from '#buying/cases/index.ts'
import { parseCents } from '#lib/cents.ts'
import { findWords, t } from '#lib/words/words.ts'
import { listMembers, may } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param, projectOf } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
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
import { A, Breadcrumbs, Day, Empty, Heading, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { sayCents, sayParty, trailOf } from './frame.tsx'
import { inviteParty, NeedsAccount, readInvited } from './people-accounts.tsx'
import { LinksInForce } from './people-links.tsx'
import { InPlaceOf, PlaceField, readPair, SameForm } from './people-same.tsx'

const sayDuty = (duty: string) => findWords(`duty.${duty}`) ?? findWords(`case.seat-${duty}`) ?? duty

/** Somebody with the address that their link goes to: whoever gives a duty sees to whom, whatever the entry is called. */
const withAddress = (name: string, party: Party | undefined) =>
  party?.address ? t('frame.pair', { name, value: party.address }) : name

type ListProps = {
  held: HeldDuty[]
  parties: ReadonlyMap<string, Party>
  action: string
  mayChange: boolean
  /** The addresses that were invited to join. */
  invited: ReadonlySet<string>
}

const DutyList: FC<ListProps> = ({ held, parties, action, mayChange, invited }) => {
  if (!held.length) return <Empty>{t('buying.no-duties')}</Empty>
  const columns = [
    {
      head: t('buying.who'),
      rowHead: true,
      cell: ({ partyId }: HeldDuty) => {
        const name = sayParty(parties, partyId)
        return mayChange ? withAddress(name, parties.get(partyId)) : name
      },
    },
    {
      head: t('buying.duty'),
      cell: (one: HeldDuty) => (
        <>
          {sayDuty(one.duty)}
          <InPlaceOf duty={one} parties={parties} />
          {mayChange ? (
            <NeedsAccount duty={one} party={parties.get(one.partyId)} invited={invited} action={action} />
          ) : null}
        </>
      ),
    },
    {
      head: t('buying.up-to'),
      cell: (one: HeldDuty) =>
        one.limitCents === null ? '' : sayCents(one.limitCents, 'CAD').replace(/[^\d.,\s]/g, ''),
    },
    { head: t('buying.from-day'), cell: (one: HeldDuty) => <Day at={one.fromDay} /> },
    { head: t('buying.until-day'), cell: (one: HeldDuty) => (one.untilDay ? <Day at={one.untilDay} /> : '') },
    ...(mayChange
      ? [
          {
            head: t('buying.end'),
            cell: (one: HeldDuty) => (
              <form method="post" action={action}>
                <input type="hidden" name="do" value="end" />
                <SubmitButton look="secondary" name="dutyId" value={one.id}>
                  {t('buying.end-duty', { name: sayParty(parties, one.partyId), duty: sayDuty(one.duty) })}
                </SubmitButton>
              </form>
            ),
          },
        ]
      : []),
  ]
  return <Table caption={t('buying.who-does-what')} columns={columns} rows={held} />
}

type FormProps = {
  people: { value: string; text: string }[]
  held: HeldDuty[]
  parties: ReadonlyMap<string, Party>
  action: string
  state: FormState
}

const GiveForm: FC<FormProps> = ({ people, held, parties, action, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="give" />
    <SelectField
      name="partyId"
      label={t('buying.who')}
      state={state}
      choices={[{ value: '', text: t('buying.somebody-new') }, ...people]}
    />
    <TextField name="name" label={t('buying.new-name')} state={state} />
    <TextField
      name="address"
      type="email"
      label={t('buying.address')}
      hint={t('buying.duty-address-hint')}
      state={state}
    />
    <SelectField
      name="duty"
      label={t('buying.duty')}
      hint={t('buying.duty-hint')}
      state={state}
      choices={[{ value: '', text: t('buying.choose') }, ...duties.map((value) => ({ value, text: sayDuty(value) }))]}
    />
    <PlaceField held={held} parties={parties} sayDuty={sayDuty} state={state} />
    <TextField
      name="limitCents"
      label={t('registers.optional', { label: t('buying.up-to') })}
      hint={t('buying.up-to-hint')}
      inputmode="decimal"
      width={12}
      state={state}
    />
    <TextField name="fromDay" type="date" label={t('buying.from-day')} state={state} />
    <TextField
      name="untilDay"
      type="date"
      label={t('registers.optional', { label: t('buying.until-day') })}
      state={state}
    />
    <SubmitButton>{t('buying.give-duty')}</SubmitButton>
  </form>
)

/** The form that gives a duty shows what was typed into it, and nothing of another. */
const ownOf = (state: FormState): FormState => (state.values.do === 'same' ? emptyForm() : state)

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const parties = new Map((await listParties(ctx, projectId)).map((party) => [party.id, party]))
  const mayChange = await may(ctx, 'duty.write', projectId)
  const taken = new Set([...parties.values()].flatMap(({ personId, address }) => [personId, address]))
  const members = (await listMembers(ctx, projectId)).filter(
    ({ personId, email }) => !taken.has(personId) && !taken.has(email.toLowerCase()),
  )
  const known = [...parties.values()]
    .filter(({ name }) => name)
    .map((party) => ({ value: party.id, text: withAddress(party.name, party) }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
  const people = [
    ...known,
    ...members.map(({ personId, name }) => ({ value: `person:${personId}`, text: name })),
  ].toSorted((a, b) => a.text.localeCompare(b.text))
  const state = again ?? emptyForm({ fromDay: ctx.clock.now().toISOString().slice(0, 10) })
  const action = path('buying-people', { projectId })
  const held = await listDuties(ctx, projectId)
  const invited = mayChange ? await readInvited(ctx, projectId) : new Set<string>()
  const content = (
    <>
      <Breadcrumbs trail={trailOf(projectId)} />
      <ErrorSummary state={state} />
      <Heading>{t('buying.people')}</Heading>
      <P>{t('buying.people-what')}</P>
      <P>
        <A href={path('holder-key', { projectId })}>{t('holder-key.title')}</A>
      </P>
      <DutyList {...{ held, parties, action, mayChange, invited }} />
      <LinksInForce links={await listLinksInForce(ctx, projectId)} action={action} />
      {mayChange ? (
        <>
          <SubHeading>{t('buying.give-duty')}</SubHeading>
          <GiveForm people={people} held={held} parties={parties} action={action} state={ownOf(state)} />
          <SameForm people={known} action={action} state={state} />
        </>
      ) : null}
    </>
  )
  return page(c, { title: t('buying.people'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const MEMBER = 'person:'

async function readParty(ctx: Ctx, projectId: string, form: Form): Promise<string> {
  const chosen = form.text('partyId')
  if (chosen.startsWith(MEMBER))
    return (await addMemberParty(ctx, { projectId, personId: chosen.slice(MEMBER.length) })).id
  if (chosen) return chosen
  return (await addParty(ctx, { projectId, name: form.text('name'), address: form.text('address') })).id
}

const acts = {
  async give(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    const limit = form.text('limitCents')
    const given = {
      duty: form.text('duty') as Duty,
      limitCents: limit ? (parseCents(limit) ?? Number.NaN) : null,
      fromDay: form.text('fromDay'),
      untilDay: form.text('untilDay') || null,
      delegateOf: form.text('delegateOf') || null,
    }
    // Together: a duty that is refused leaves nobody in the list.
    await transact(c.var.ctx, async (ctx) =>
      giveDuty(ctx, { projectId, partyId: await readParty(ctx, projectId, form), ...given }),
    )
  },
  async same(c: HttpContext, form: Form) {
    const { one: partyId, sameAs } = readPair(form)
    await mergeParties(c.var.ctx, { projectId: param(c, 'projectId'), partyId, sameAs })
  },
  async invite(c: HttpContext, form: Form) {
    const projectId = param(c, 'projectId')
    const parties = await listParties(c.var.ctx, projectId)
    await inviteParty(
      c.var.ctx,
      projectId,
      parties.find(({ id }) => id === form.text('partyId')),
    )
  },
  async endLink(c: HttpContext, form: Form) {
    await endLinkInForce(c.var.ctx, { projectId: param(c, 'projectId'), linkId: form.text('linkId') })
  },
  async end(c: HttpContext, form: Form) {
    await endDuty(c.var.ctx, { projectId: param(c, 'projectId'), dutyId: form.text('dutyId') })
  },
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await actOf(acts, form)(c, form)
      return c.redirect(path('buying-people', { projectId: param(c, 'projectId') }), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
