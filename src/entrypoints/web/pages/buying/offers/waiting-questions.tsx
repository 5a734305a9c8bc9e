import type { FC } from 'hono/jsx'
import type { FoundCase, Seat } from '#buying/cases/index.ts'
import { answersUntil } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { LinkButton } from '../../../ui/form.tsx'
import { Moment, P, Waits } from '../../../ui/parts.tsx'

/** The questions of the public that nobody has answered, until when, and what happens then; the way to them for who asked for the work. */
export const WaitingQuestions: FC<{ found: FoundCase; seats: readonly Seat[] }> = ({ found, seats }) => {
  const { unansweredQuestions, notice } = found.state
  const count = unansweredQuestions.length
  if (found.stage !== 'open' || !notice || count === 0) return null
  return (
    <Waits>
      <P>
        {t('offers.questions-wait', { count })} <Moment at={answersUntil(new Date(notice.closesAt))} />.{' '}
        {t('offers.questions-wait-what')}
      </P>
      {seats.includes('requester') ? (
        <LinkButton href={path('case-notice', { projectId: found.projectId, caseId: found.id })}>
          {t('offers.questions-wait-link')}
        </LinkButton>
      ) : null}
    </Waits>
  )
}
