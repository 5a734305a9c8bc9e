import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { type FormState, TextAreaField } from '../../../ui/form.tsx'

/** Where the rules warned last, and the risk appetite wants it: why the step is taken all the same. */
export const WarningReason: FC<{ found: FoundCase; state: FormState }> = ({ found, state }) =>
  found.state.check?.outcome === 'warn' && found.state.check.needsReason !== false ? (
    <TextAreaField
      name="warningReason"
      label={t('case.warning-reason')}
      hint={t('case.warning-reason-hint', { where: t('buying.last-check') })}
      rows={3}
      state={state}
    />
  ) : null
