import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import { type CardChoice, type CardsOfCase, lookAtCardsOf } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import { listMembers, may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, type FormState } from '../../../ui/form.tsx'
import { A, Day, P, SubHeading } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'

/** The cards of a purchase, and who can add one where there is none: an address for leads, names for others. */
export type PayingCards = CardsOfCase & { found: FoundCase; mayAdd: boolean; leads: string[] }

export async function readPayingCards(ctx: Ctx, found: FoundCase): Promise<PayingCards> {
  const { projectId, id: caseId } = found
  const cards = await lookAtCardsOf(ctx, { projectId, caseId })
  const mayAdd = await may(ctx, 'card.write', projectId)
  const members = cards.choices.length || mayAdd ? [] : await listMembers(ctx, projectId)
  const leads = members.filter(({ grants }) => grants.includes('manage')).map(({ name }) => name)
  return { ...cards, found, mayAdd, leads }
}

const nameOf = ({ card }: CardChoice) => `${card.name} ··${card.lastFour}, ${card.holder || t('card.nobody')}`

const leftOf = ({ card, freeCents }: CardChoice) =>
  t('card.pays-left', {
    free: sayCents(Math.max(0, freeCents), card.currency),
    limit: sayCents(card.limitCents, card.currency),
  })

const faultsOf = ({ faults }: CardChoice) => faults.map((fault) => t(`card.fault-${fault}`)).join(' ')

const Trained: FC<{ one: CardChoice }> = ({ one: { card } }) =>
  card.trainedUntil ? (
    <>
      {t('card.pays-trained')} <Day at={card.trainedUntil} />.
    </>
  ) : null

/** The only card: it is taken by itself, and stays when others come; what would stop the order is said now. */
const OneCard: FC<{ one: CardChoice }> = ({ one }) => (
  <>
    <input type="hidden" name="cardId" value={one.card.id} />
    <P>
      {nameOf(one)}. {leftOf(one)} <Trained one={one} />
    </P>
    {one.faults.length ? (
      <P>
        <strong>{faultsOf(one)}</strong>
      </P>
    ) : null}
  </>
)

/** Whom to ask where no card can pay yet. */
const NoCard: FC<{ of: PayingCards }> = ({ of: { found, mayAdd, leads } }) => (
  <>
    <P>{t('card.pays-none', { currency: found.currency })}</P>
    <P>
      {mayAdd ? (
        <A href={path('new-card', { projectId: found.projectId })}>{t('card.add')}</A>
      ) : (
        t('card.pays-ask', { names: leads.join(', ') })
      )}
    </P>
  </>
)

/** By which card a purchase is paid, as a part of the form in which the rules are asked: one is taken, of several one is chosen. */
export const PayingCard: FC<{ of: PayingCards; state: FormState }> = ({ of, state }) => {
  const { choices, proposed } = of
  const [one] = choices
  if (!one)
    return (
      <>
        <SubHeading>{t('card.pays')}</SubHeading>
        <NoCard of={of} />
      </>
    )
  if (choices.length === 1)
    return (
      <>
        <SubHeading>{t('card.pays')}</SubHeading>
        <OneCard one={one} />
      </>
    )
  const shown = { ...state, values: { cardId: proposed?.card.id ?? '', ...state.values } }
  return (
    <ChoiceField
      kind="radio"
      name="cardId"
      label={t('card.pays')}
      state={shown}
      choices={choices.map((choice) => ({
        value: choice.card.id,
        text: nameOf(choice),
        hint: `${leftOf(choice)} ${faultsOf(choice)}`.trim(),
      }))}
    />
  )
}
