import type { FC } from 'hono/jsx'
import { proposeRuleset } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import type { Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ChoiceField, type FormState, SubmitButton, TextField } from '../../../ui/form.tsx'
import { P, SubHeading } from '../../../ui/parts.tsx'
import type { FoundRule } from './rule-of-version.ts'

const STANDINGS = ['on', 'attested', 'off'] as const

/** Whether a rule acts: by what is known, by what a named person states, or not at all, for a reason that somebody answers for. */
export const StandingForm: FC<{ found: FoundRule; state: FormState }> = ({ found, state }) => {
  const { place, listed } = found
  const { standing } = listed
  const known = standing.is === 'off' ? { offReason: standing.reason[currentLanguage()], owner: standing.owner } : {}
  const shown = { ...state, values: { standing: standing.is, ...known, ...state.values } }
  return (
    <>
      <SubHeading>{t('standing.title')}</SubHeading>
      <P>{t('standing.what')}</P>
      <form method="post" action={path('draft-rule', { ...place, ruleId: listed.rule.id })} novalidate>
        <input type="hidden" name="do" value="standing" />
        <ChoiceField
          kind="radio"
          name="standing"
          label={t('standing.title')}
          state={shown}
          choices={STANDINGS.map((value) => ({
            value,
            text: t(`standing.${value}`),
            hint: t(`standing.${value}-what`),
          }))}
        />
        <TextField name="offReason" label={t('standing.reason')} hint={t('standing.only-off')} state={shown} />
        <TextField name="owner" label={t('standing.owner')} hint={t('standing.only-off')} state={shown} />
        <SubmitButton look="secondary">{t('edition.keep')}</SubmitButton>
      </form>
    </>
  )
}

/** Keeps whether the rule acts in the draft of whoever asks. */
export function keepStanding(c: HttpContext, { place, version, listed }: FoundRule, form: Form) {
  const is = form.text('standing')
  const said = form.text('offReason')
  const reason = { en: said, fr: said, es: said }
  const standing = is === 'off' ? { is, reason, owner: form.text('owner') } : { is }
  return proposeRuleset(c.var.ctx, {
    ...{ ...place, reason: version.reason },
    standings: { [listed.rule.id]: standing },
  })
}
