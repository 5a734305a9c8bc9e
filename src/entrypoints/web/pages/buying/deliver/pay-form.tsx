import type { FC } from 'hono/jsx'
import { mayGoOn, paidOf } from '#buying/cases/index.ts'
import { CARD_FACTS } from '#buying/deliver/index.ts'
import { writeCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import { SelectField, TextField } from '../../../ui/form.tsx'
import { More, P, SummaryList } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'
import { FactFields, ShownFacts } from '../cases/fact-fields.tsx'
import { sayCents } from '../cases/frame.tsx'
import { OutcomeTag } from '../cases/report.tsx'
import { WarningReason } from '../cases/warning-reason.tsx'

type One = FC<{ acting: Acting }>

const leftOf = ({ found: { state } }: Acting) => state.approvedCents - paidOf(state)

/** Asks whether this may be paid by a card, before anybody uses it. */
const AskFirst: FC<{ acting: Acting; isAgain: boolean }> = ({ acting, isAgain }) => {
  const state = stateOf(acting, 'ask-to-pay', acting.answered)
  const facts = acting.facts.filter((id) => !CARD_FACTS.includes(id))
  return (
    <ActForm
      acting={acting}
      act="ask-to-pay"
      title={t(isAgain ? 'deliver.ask-again' : 'deliver.ask-first')}
      what={t('deliver.ask-first-what')}
      button={t('deliver.ask-first-button')}
      {...(isAgain && { look: 'secondary' as const })}
    >
      <SelectField
        name="cardId"
        label={t('buying.card')}
        state={state}
        choices={acting.cards.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <ShownFacts facts={facts} />
      <FactFields facts={facts} state={state} />
    </ActForm>
  )
}

/** Writes down what was paid by the card that the rules were asked about. */
const WriteDown: FC<{ acting: Acting; card: Acting['cards'][number] }> = ({ acting, card }) => {
  const { found, payAt } = acting
  const state = stateOf(acting, 'pay', { amountCents: writeCents(leftOf(acting)) })
  const outcome = found.state.check?.outcome
  return (
    <ActForm
      acting={acting}
      act="pay"
      title={t('buying.pay')}
      what={t('buying.pay-what')}
      button={t('buying.pay-button')}
    >
      <P>
        {outcome ? <OutcomeTag outcome={outcome} /> : null}{' '}
        {t('deliver.pay-with', { card: card.name, amount: sayCents(leftOf(acting), found.currency) })}
      </P>
      {payAt ? <SummaryList rows={[{ key: t('deliver.pay-at'), value: <span class="typed">{payAt}</span> }]} /> : null}
      <input type="hidden" name="key" value={state.values.key ?? acting.paymentKey} />
      <input type="hidden" name="cardId" value={card.id} />
      <TextField
        name="amountCents"
        label={t('buying.amount', { currency: found.currency })}
        inputmode="decimal"
        width={12}
        state={state}
      />
      <TextField
        name="reference"
        label={t('registers.optional', { label: t('buying.pay-reference') })}
        width={20}
        state={state}
      />
      <WarningReason found={found} state={state} />
    </ActForm>
  )
}

/** It is on the card of somebody else, who alone was told: a second payment would be one too many. */
const OtherPays: One = ({ acting }) => (
  <>
    <P>{t('deliver.other-pays', { name: acting.otherPays })}</P>
    <More summary={t('deliver.take-over')} open={Object.keys(acting.state.errors).length > 0}>
      <P>{t('deliver.take-over-what', { name: acting.otherPays })}</P>
      <AskFirst acting={acting} isAgain />
    </More>
  </>
)

/** First the rules, then the card: only what they let go on is written down as paid. */
export const PayForm: One = ({ acting }) => {
  const { cards, found } = acting
  const [card] = cards
  if (!card && acting.otherPays) return <P>{t('deliver.other-pays', { name: acting.otherPays })}</P>
  if (!card) return <P>{t('deliver.no-own-card')}</P>
  if (acting.otherPays) return <OtherPays acting={acting} />
  const isAsked = found.state.check?.moment === 'pay' && mayGoOn(found)
  if (!isAsked) return <AskFirst acting={acting} isAgain={false} />
  return (
    <>
      <WriteDown acting={acting} card={card} />
      {cards.length > 1 ? <AskFirst acting={acting} isAgain /> : null}
    </>
  )
}
