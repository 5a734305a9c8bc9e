import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { path } from '../../routes.ts'
import { emptyForm, type FormState, SubmitButton, TextField } from '../../ui/form.tsx'

/** Where the hash of a paper is typed in. */
export const CheckForm: FC<{ projectId: string; state?: FormState }> = ({ projectId, state = emptyForm() }) => (
  <form method="get" action={path('check-report', { projectId })} novalidate>
    <TextField
      name="hash"
      label={t('reports.check-label')}
      maxlength={200}
      hint={t('reports.check-what')}
      autocomplete="off"
      spellcheck={false}
      state={state}
    />
    <SubmitButton look="secondary">{t('reports.check-button')}</SubmitButton>
  </form>
)
