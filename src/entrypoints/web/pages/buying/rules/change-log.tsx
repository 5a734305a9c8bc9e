import type { FC } from 'hono/jsx'
import type { RuleChange } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { Day, P } from '../../../ui/parts.tsx'
import { Differences } from './differences.tsx'

/** Why a version came, in words; who begins with a profile gives no reason. */
export const sayReason = (reason: string): string => (reason === 'profile' ? t('edition.profile') : reason)

/** Every change that came in force: why, from when, what differs, and that two people stood behind it; nobody is named. */
export const ChangeLog: FC<{ changes: readonly RuleChange[] }> = ({ changes }) => (
  <ol class="govuk-list" reversed>
    {changes.map(({ rulesetId, reason, validFrom, approvedAt, isFirst, differences, content }) => (
      <li id={rulesetId}>
        <h3 class="govuk-heading-s">{sayReason(reason)}</h3>
        <P quiet>
          {t('rule-log.from')} <Day at={validFrom} />. {isFirst ? t('rule-log.first') : t('rule-log.approved')}{' '}
          <Day at={approvedAt} />.
        </P>
        {isFirst && differences.length === 0 ? null : <Differences all={differences} content={content} />}
      </li>
    ))}
  </ol>
)
