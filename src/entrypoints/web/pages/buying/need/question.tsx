import type { FC } from 'hono/jsx'
import { isOpen, type OfficerQuestion, waitOf } from '#buying/need/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { type FormState, SubmitButton, TextAreaField } from '../../../ui/form.tsx'
import { A, Moment, P, Tag } from '../../../ui/parts.tsx'

const HOUR = 60
const DAY = 24 * HOUR

/** How long a wait is, in the largest unit that says it. */
export function sayWait(minutes: number): string {
  if (minutes < HOUR) return t('officer-question.minutes', { count: minutes })
  if (minutes < 2 * DAY) return t('officer-question.hours', { count: Math.floor(minutes / HOUR) })
  return t('officer-question.days', { count: Math.floor(minutes / DAY) })
}

/** At which step something was asked, of a work package or of a purchase. */
export const sayStep = (step: string): string =>
  findWords(`officer-question.step-${step}`) ??
  findWords(`case.waits-${step}`) ??
  findWords(`case.stage-${step}`) ??
  t('officer-question.step-general')

type Props = { question: OfficerQuestion; projectId: string; now: Date; action?: string; state?: FormState }

/** A question with its answer and the wait, or with a form to answer it. */
export const Question: FC<Props> = ({ question: one, projectId, now, action, state }) => (
  <article>
    <P>
      <strong>{sayStep(one.step)}</strong> <Moment at={one.askedAt} />{' '}
      {one.caseId ? null : (
        <Tag look={one.answeredAt ? 'done' : 'waits'}>
          {t(one.answeredAt ? 'officer-question.waited' : 'officer-question.waits', {
            time: sayWait(waitOf(one, now)),
          })}
        </Tag>
      )}
    </P>
    <div class="typed govuk-body">{one.question}</div>
    {one.answer ? <blockquote class="typed govuk-inset-text">{one.answer}</blockquote> : null}
    {one.caseId ? (
      <P>
        {t('officer-question.went-on')}{' '}
        <A href={path('case-questions', { projectId, caseId: one.caseId })}>{t('officer-question.see-purchase')}</A>
      </P>
    ) : null}
    {isOpen(one) && action && state ? (
      <form method="post" action={action} novalidate>
        <input type="hidden" name="questionId" value={one.id} />
        <TextAreaField
          name="answer"
          label={t('officer-question.answer')}
          state={state.values.questionId === one.id ? state : { values: {}, errors: {} }}
          rows={3}
        />
        <SubmitButton name="do" value="answer" look="secondary">
          {t('officer-question.answer-button')}
        </SubmitButton>
      </form>
    ) : null}
  </article>
)
