import type { FC } from 'hono/jsx'
import { type Answer, mayState, type Party, type Seat } from '#buying/cases/index.ts'
import { findFactKind } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { type FormState, SubmitButton } from '../../../ui/form.tsx'
import { A, Moment, P, SubHeading, SummaryList } from '../../../ui/parts.tsx'
import { FactFields, fieldOf, ShownFacts } from './fact-fields.tsx'
import { sayFact, writeFact } from './fact-says.ts'
import { sayParty } from './frame.tsx'

/** Whether somebody in these seats can still change an answer. */
export const mayChange = ({ isOpen, speaker }: Answer, seats: readonly Seat[]): boolean =>
  isOpen && mayState(seats, speaker)

const questionOf = ({ fact }: Answer) => findFactKind(fact).ask[currentLanguage()]

type ChangeProps = { answer: Answer; action: string; state: FormState }

/** One answer, to be given again or taken back; what rested on it is asked of the rules anew. */
export const ChangeAnswer: FC<ChangeProps> = ({ answer, action, state }) => {
  const { fact, value } = answer
  const shown = { ...state, values: { [fieldOf(fact)]: writeFact(fact, value), ...state.values } }
  return (
    <section class="waits">
      <SubHeading>{t('answers.change')}</SubHeading>
      <P>{t('answers.change-what')}</P>
      <form method="post" action={action} novalidate>
        <ShownFacts facts={[fact]} />
        <FactFields facts={[fact]} state={shown} />
        <SubmitButton>{t('answers.save')}</SubmitButton>
      </form>
      <form method="post" action={action}>
        <SubmitButton look="secondary" name="withdraw" value={fact}>
          {t('answers.withdraw')}
        </SubmitButton>
      </form>
    </section>
  )
}

type Props = {
  answers: readonly Answer[]
  parties: ReadonlyMap<string, Party>
  seats: readonly Seat[]
  currency: string
  /** Where an answer is changed. */
  action: string
}

/** What was answered to the rules: what, by whom, when, and the way to change it. */
export const Answers: FC<Props> = ({ answers, parties, seats, currency, action }) => {
  if (!answers.length) return null
  const rows = answers.map((one) => ({
    key: questionOf(one),
    value: (
      <>
        <span class="typed">{sayFact(one.fact, one.value, currency)}</span>
        <P quiet>
          {sayParty(parties, one.by)}, <Moment at={one.at} />
        </P>
      </>
    ),
    ...(mayChange(one, seats) && {
      actions: (
        <A href={`${action}?${new URLSearchParams({ change: one.fact })}`}>
          {t('registers.change')} <span class="govuk-visually-hidden">{questionOf(one)}</span>
        </A>
      ),
    }),
  }))
  return (
    <section>
      <SubHeading>{t('answers.title')}</SubHeading>
      <SummaryList rows={rows} />
    </section>
  )
}
