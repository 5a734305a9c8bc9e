import type { FC } from 'hono/jsx'
import type { Split } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { sayCents } from './frame.tsx'

/** What purchases reach together, beside the limit, as one sentence. */
export function saySplit({ caseIds, sumCents, limitCents }: Split, currency: string): string {
  const values = { count: caseIds.length, sum: sayCents(sumCents, currency), limit: sayCents(limitCents, currency) }
  return caseIds.length === 1 ? t('linked.reaches-one', values) : t('linked.reaches-many', values)
}

/** The same where it is what matters first on a page. */
export const SplitSays: FC<{ split: Split; currency: string }> = ({ split, currency }) => (
  <p class="govuk-inset-text">
    <strong>{saySplit(split, currency)}</strong>
  </p>
)
