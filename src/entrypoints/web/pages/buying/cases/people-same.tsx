import type { FC } from 'hono/jsx'
import type { HeldDuty, Party } from '#buying/cases/index.ts'
import { AppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, SelectField, SubmitButton } from '../../../ui/form.tsx'
import { More, P } from '../../../ui/parts.tsx'
import { sayParty } from './frame.tsx'

type Choice = { value: string; text: string }
type Parties = ReadonlyMap<string, Party>

/** In whose place somebody gets a duty: of those who hold one of their own. */
export const PlaceField: FC<{
  held: readonly HeldDuty[]
  parties: Parties
  sayDuty: (duty: string) => string
  state: FormState
}> = ({ held, parties, sayDuty, state }) => {
  const own = held.filter(({ delegateOf }) => !delegateOf)
  if (!own.length) return null
  const choices = own.map(({ id, partyId, duty }) => ({
    value: id,
    text: t('frame.pair', { name: sayParty(parties, partyId), value: sayDuty(duty) }),
  }))
  return (
    <SelectField
      name="delegateOf"
      label={t('registers.optional', { label: t('buying.in-place') })}
      hint={t('buying.in-place-hint')}
      state={state}
      choices={[{ value: '', text: t('buying.in-own-place') }, ...choices]}
    />
  )
}

/** That somebody has a duty in another's place. */
export const InPlaceOf: FC<{ duty: HeldDuty; parties: Parties }> = ({ duty: { forPartyId }, parties }) =>
  forPartyId ? <P quiet>{t('buying.in-place-of', { name: sayParty(parties, forPartyId) })}</P> : null

/** The two entries, of which neither is left out, and which are not the same one. */
export function readPair(form: Form): { one: string; sameAs: string } {
  const [one, sameAs] = [form.text('one'), form.text('sameAs')]
  const wrong = !one ? 'one' : !sameAs || sameAs === one ? 'sameAs' : undefined
  const message = 'Choose somebody from the list.'
  if (wrong)
    throw new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { [wrong]: message } } })
  return { one, sameAs }
}

/** By which two entries become one person, for all purchases, and for good. */
export const SameForm: FC<{ people: Choice[]; action: string; state: FormState }> = ({ people, action, state }) => {
  const isSent = state.values.do === 'same'
  const shown = isSent ? state : { values: {}, errors: {}, scope: 'same-' }
  const choices = [{ value: '', text: t('buying.choose') }, ...people]
  return (
    <More summary={t('buying.same')} open={isSent}>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="same" />
        <P>{t('buying.same-what')}</P>
        <SelectField name="one" label={t('buying.same-one')} state={shown} choices={choices} />
        <SelectField name="sameAs" label={t('buying.same-as')} state={shown} choices={choices} />
        <SubmitButton look="warning">{t('buying.same-button')}</SubmitButton>
      </form>
    </More>
  )
}
