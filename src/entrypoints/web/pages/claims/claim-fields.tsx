import type { FC } from 'hono/jsx'
import { CLAIM_KINDS } from '#evidence/index.ts'
import { t } from '#lib/words/words.ts'
import { ChoiceField, type FormState, TextAreaField } from '../../ui/form.tsx'

/** What a claim says, and which kind it is. */
export const ClaimFields: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextAreaField name="text" label={t('claims.text')} hint={t('claims.text-hint')} rows={3} state={state} />
    <ChoiceField
      kind="radio"
      name="kind"
      label={t('claims.kind')}
      state={state}
      choices={CLAIM_KINDS.map((one) => ({
        value: one,
        text: t(`claims.kind.${one}`),
        hint: t(`claims.kind-hint.${one}`),
      }))}
    />
  </>
)
