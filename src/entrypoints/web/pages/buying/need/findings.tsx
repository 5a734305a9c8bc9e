import type { Child, FC } from 'hono/jsx'
import { type LintFinding, sayIn } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'

/** A text with what may be wrong marked where it stands; where places overlap, the first is marked. */
export const Marked: FC<{ text: string; findings: readonly LintFinding[] }> = ({ text, findings }) => {
  const parts: Child[] = []
  let at = 0
  for (const { from, to } of findings) {
    if (from < at) continue
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>)
    at = to
  }
  return <>{[...parts, text.slice(at)]}</>
}

/** Why each place is marked, and what could stand there instead. */
export const Findings: FC<{ findings: readonly LintFinding[] }> = ({ findings }) =>
  findings.length ? (
    <ul class="govuk-list govuk-list--bullet">
      {findings.map(({ why, instead, isBlocking }) => (
        <li>
          {isBlocking ? <strong>{t('draft-notice.must-go')} </strong> : null}
          {sayIn(why)} {t('draft-notice.instead', { text: sayIn(instead) })}
        </li>
      ))}
    </ul>
  ) : null
