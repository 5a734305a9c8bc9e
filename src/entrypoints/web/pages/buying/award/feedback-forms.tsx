import type { FC } from 'hono/jsx'
import type { AtLink, FoundCase, Party } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { type FormState, SubmitButton, TextAreaField } from '../../../ui/form.tsx'
import { P, SubHeading } from '../../../ui/parts.tsx'
import { sayParty } from '../cases/frame.tsx'

type Props = {
  found: FoundCase
  action: string
  state: FormState
  /** Who was not chosen and not told. */
  owed: readonly string[]
  parties: ReadonlyMap<string, Party>
}

const TELLS = new Set(['contracted', 'delivered', 'accepted', 'complete', 'terminated', 'unsuccessful'])

/** What was not chosen in the small lane is told in words: nobody gave verdicts there. */
const TellEach: FC<Props> = ({ action, state, owed, parties }) => (
  <>
    <P>{t('award.feedback-words-what')}</P>
    {owed.map((supplierId) => (
      <form method="post" action={action} class="act" novalidate>
        <input type="hidden" name="do" value="tell-one" />
        <input type="hidden" name="supplierId" value={supplierId} />
        <TextAreaField
          name="words"
          label={t('award.feedback-to', { name: sayParty(parties, supplierId) })}
          hint={t('award.feedback-words-hint')}
          rows={3}
          state={
            state.values.supplierId === supplierId ? state : { values: {}, errors: {}, scope: `tell-${supplierId}-` }
          }
        />
        <SubmitButton look="secondary">{t('award.feedback-send')}</SubmitButton>
      </form>
    ))}
  </>
)

const TellAll: FC<Props> = ({ action }) => (
  <>
    <P>{t('award.feedback-what')}</P>
    <form method="post" action={action} novalidate>
      <input type="hidden" name="do" value="tell" />
      <SubmitButton look="secondary">{t('award.feedback-button')}</SubmitButton>
    </form>
  </>
)

/** Feedback to those who were not chosen, until each of them has it. */
export const Tell: FC<Props> = (props) => {
  if (!TELLS.has(props.found.stage)) return null
  return (
    <section>
      <SubHeading>{t('award.feedback')}</SubHeading>
      {props.owed.length === 0 ? (
        <P quiet>{t('award.feedback-all-told')}</P>
      ) : props.found.lane === 'small' ? (
        <TellEach {...props} />
      ) : (
        <TellAll {...props} />
      )}
    </section>
  )
}

/** What a supplier of the small lane was told, on its own page of the purchase. */
export const ToldYou: FC<{ at: AtLink }> = ({ at: { found, partyId, seat } }) => {
  const told = found.events.findLast((event) => event.type === 'feedback.given' && event.data.supplierId === partyId)
  if (seat !== 'supplier' || found.lane !== 'small' || told?.type !== 'feedback.given') return null
  return (
    <section>
      <SubHeading>{t('award.feedback-on', { title: found.title })}</SubHeading>
      <P>
        <span class="typed">{told.data.text}</span>
      </P>
    </section>
  )
}
