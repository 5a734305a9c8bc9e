import type { FC } from 'hono/jsx'
import { findActiveRuleset, listDerogations } from '#buying/guardrails/index.ts'
import {
  type Candidate,
  listSponsors,
  type Pilot,
  type PilotInput,
  type Side,
  sayException,
} from '#buying/pilot/index.ts'
import { parseCents, writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ChoiceField,
  emptyForm,
  type FormState,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { A, P } from '../../../ui/parts.tsx'
import { listCategories } from '../cases/new-purchase.tsx'

/** What the form offers: derogations that were signed, and who could sign for each side. */
export type Offered = {
  projectId: string
  derogations: { id: string; says: string }[]
  sponsors: Record<Side, Candidate[]>
}

export async function readOffered(ctx: Ctx, projectId: string): Promise<Offered> {
  // Without rules in force there is nothing to be excepted from.
  const active = await findActiveRuleset(ctx, projectId)
  if (!active) return { projectId, derogations: [], sponsors: await listSponsors(ctx, projectId) }
  const { currency } = active.content.head
  const derogations = (await listDerogations(ctx, projectId)).map((one) => ({
    ...{ id: one.id, says: sayException(one, { currency, withReason: true }) },
  }))
  return { projectId, derogations, sponsors: await listSponsors(ctx, projectId) }
}

/** A pilot as the form shows it. */
export function stateOfPilot(pilot: Pilot): FormState {
  const { name, mostPurchases, mostCents, currency, firstDay, lastDay } = pilot
  const lists: Record<string, readonly string[]> = { kinds: pilot.kinds, derogations: pilot.derogations }
  return {
    ...emptyForm({
      ...{ name, currency, firstDay, lastDay, teams: pilot.teams.join('\n') },
      ...{ mostPurchases: String(mostPurchases), mostCents: writeCents(mostCents) },
    }),
    chosen: (field) => [...(lists[field] ?? [])],
  }
}

const lines = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** What was typed, as the operations take it. */
export const readScope = (form: Form): PilotInput => ({
  ...{ name: form.text('name'), teams: lines(form.text('teams')), kinds: form.all('kinds') },
  mostPurchases: /^\d+$/.test(form.text('mostPurchases')) ? Number(form.text('mostPurchases')) : Number.NaN,
  mostCents: parseCents(form.text('mostCents')) ?? Number.NaN,
  ...{ currency: form.text('currency').toUpperCase(), firstDay: form.text('firstDay'), lastDay: form.text('lastDay') },
  derogations: form.all('derogations'),
})

const Limits: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextField
      name="mostPurchases"
      label={t('pilot.most-purchases')}
      hint={t('pilot.most-purchases-hint')}
      inputmode="numeric"
      width={6}
      state={state}
    />
    <TextField
      name="mostCents"
      label={t('pilot.most-money')}
      hint={t('pilot.most-money-hint')}
      inputmode="decimal"
      width={12}
      state={state}
    />
    <TextField name="currency" label={t('pilot.currency')} width={4} maxlength={3} spellcheck={false} state={state} />
    <TextField name="firstDay" type="date" label={t('pilot.first-day')} state={state} />
    <TextField name="lastDay" type="date" label={t('pilot.last-day')} hint={t('pilot.last-day-hint')} state={state} />
  </>
)

const Sponsor: FC<{ side: Side; offered: Offered; state: FormState }> = ({ side, offered, state }) => {
  const candidates = offered.sponsors[side]
  if (!candidates.length)
    return (
      <P>
        {t(`pilot.nobody-${side}`)}{' '}
        <A href={path('buying-people', { projectId: offered.projectId })}>{t('buying.people-link')}</A>
      </P>
    )
  return (
    <SelectField
      name={side}
      label={t(`pilot.sponsor-${side}`)}
      hint={t('pilot.sponsor-hint')}
      state={state}
      choices={[
        { value: '', text: t('pilot.sponsor-any') },
        ...candidates.map(({ partyId, name }) => ({ value: partyId, text: name })),
      ]}
    />
  )
}

type Props = { action: string; offered: Offered; state: FormState; basedOn?: number }

/** The form of what a pilot covers; a new one also asks who signs. */
export const ScopeForm: FC<Props> = ({ action, offered, state, basedOn }) => (
  <form method="post" action={action} novalidate>
    {basedOn === undefined ? null : <input type="hidden" name="basedOn" value={String(basedOn)} />}
    <TextField name="name" label={t('pilot.name')} hint={t('pilot.name-hint')} maxlength={100} state={state} />
    <TextAreaField name="teams" label={t('pilot.teams')} hint={t('pilot.teams-hint')} rows={3} state={state} />
    <ChoiceField
      kind="checkbox"
      name="kinds"
      label={t('pilot.kinds')}
      hint={t('pilot.kinds-hint')}
      choices={listCategories()}
      chosen={state.chosen?.('kinds') ?? []}
      state={state}
    />
    <Limits state={state} />
    {offered.derogations.length ? (
      <ChoiceField
        kind="checkbox"
        name="derogations"
        label={t('pilot.derogations')}
        hint={t('pilot.derogations-hint')}
        choices={offered.derogations.map(({ id, says }) => ({ value: id, text: says }))}
        chosen={state.chosen?.('derogations') ?? []}
        state={state}
      />
    ) : (
      <P quiet>{t('pilot.no-derogations')}</P>
    )}
    {basedOn === undefined ? (
      <>
        <Sponsor side="technical" offered={offered} state={state} />
        <Sponsor side="finance" offered={offered} state={state} />
      </>
    ) : null}
    <SubmitButton>{basedOn === undefined ? t('pilot.write') : t('pilot.save')}</SubmitButton>
  </form>
)
