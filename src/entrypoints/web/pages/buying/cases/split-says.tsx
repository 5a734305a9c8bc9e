import type { FC } from 'hono/jsx'
import type { FoundCase, Split } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, P, Tag } from '../../../ui/parts.tsx'
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

/** Marks a purchase that an officer found to be one need bought in parts, whatever became of it. */
export const ConfirmedSplit: FC<{ found: FoundCase; splits: readonly { subject: string }[] }> = ({ found, splits }) =>
  splits.some(({ subject }) => subject === `case:${found.id}`) ? (
    <P>
      <Tag look="wrong">{t('split.confirmed')}</Tag>{' '}
      <A href={path('case-linked', { projectId: found.projectId, caseId: found.id })}>{t('linked.see')}</A>
    </P>
  ) : null
