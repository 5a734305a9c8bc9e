import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Shared } from '#workspace/documents/index.ts'
import { path } from '../../routes.ts'
import { ChoiceField, type FormState, SubmitButton, TextAreaField } from '../../ui/form.tsx'
import { Day, P, SubHeading } from '../../ui/parts.tsx'
import { asSaid, Given } from '../documents/review-forms.tsx'

const ADVICE = ['approve', 'approve-with-changes'] as const
const sayAdvice = (verdict: string): string =>
  t(verdict === 'approve' ? 'outside.would-approve' : 'outside.wants-changes')

type Props = { shared: Shared; linkId: string; state: FormState }

const Form: FC<Props> = ({ shared: { verdict }, linkId, state }) => {
  const shown = asSaid(state, verdict ? { verdict: verdict.verdict, note: verdict.note } : {})
  return (
    <form method="post" action={path('shared', { linkId })} novalidate>
      <input type="hidden" name="do" value="judge" />
      <ChoiceField
        kind="radio"
        name="verdict"
        label={t('outside.verdict')}
        state={shown}
        choices={ADVICE.map((one) => ({ value: one, text: sayAdvice(one) }))}
      />
      <TextAreaField name="note" label={t('outside.verdict-note')} rows={3} state={shown} />
      <SubmitButton>{t('outside.verdict-button')}</SubmitButton>
    </form>
  )
}

/** What somebody from outside advises in the round that is open, or has advised. */
export const AdviceForm: FC<Props> = (props) => {
  const { verdict, round, closesOn } = props.shared
  return (
    <section class={verdict ? undefined : 'waits'}>
      <SubHeading>{t('outside.verdict-title', { round })}</SubHeading>
      <P>{t('outside.verdict-what')}</P>
      {closesOn ? (
        <P>
          {t('outside.round-ends')} <Day at={closesOn} />.
        </P>
      ) : null}
      {verdict ? (
        <Given
          said={t('outside.you-said', { verdict: sayAdvice(verdict.verdict) })}
          note={verdict.note}
          at={verdict.at}
        >
          <Form {...props} />
        </Given>
      ) : (
        <Form {...props} />
      )}
    </section>
  )
}
