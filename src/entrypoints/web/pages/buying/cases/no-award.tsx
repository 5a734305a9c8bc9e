import type { FC } from 'hono/jsx'
import type { FoundCase, Seat } from '#buying/cases/index.ts'
import { whyNoAward } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { A, P, SubHeading } from '../../../ui/parts.tsx'

const ENDED = new Set(['unsuccessful', 'cancelled'])

/** The same need once more, in either lane, with what was said of it. */
const againAt = ({ projectId, title, state: { need } }: FoundCase, lane: 'small' | 'open'): string => {
  const { category, purpose, repository } = need
  return path('new-purchase', { projectId }, { lane, title, category, purpose, repository })
}

/** Whether nobody offered and somebody still has to end it: there is nothing to open, or to assess. */
export const waitsForItsEnd = (found: FoundCase): boolean =>
  whyNoAward(found) === 'no-offers' && !ENDED.has(found.stage)

const EndForm: FC<{ found: FoundCase }> = ({ found: { projectId, id: caseId } }) => (
  <form method="post" action={path('case-award', { projectId, caseId })} novalidate>
    <input type="hidden" name="do" value="end" />
    <P>{t('award.end-first')}</P>
    <SubmitButton>{t('award.end-button')}</SubmitButton>
  </form>
)

/** Why an opportunity led to no award, and for its requester what can be done about the need now. */
export const NoAward: FC<{ found: FoundCase; seats: readonly Seat[] }> = ({ found, seats }) => {
  const why = whyNoAward(found)
  if (!why) return null
  const isOver = ENDED.has(found.stage)
  return (
    <section>
      <P>{t(`award.no-award-${why}`)}</P>
      {seats.includes('requester') ? (
        <>
          <SubHeading>{t('award.again')}</SubHeading>
          {isOver ? null : <EndForm found={found} />}
          <ul class="govuk-list govuk-list--bullet">
            <li>
              <A href={againAt(found, 'open')}>{t('award.again-open')}</A>
            </li>
            <li>
              <A href={againAt(found, 'small')}>{t('award.again-small')}</A>
            </li>
          </ul>
        </>
      ) : null}
      {isOver && why !== 'no-offers' ? (
        <P>
          <A href={path('case-award', { projectId: found.projectId, caseId: found.id })}>{t('award.feedback')}</A>
        </P>
      ) : null}
    </section>
  )
}
