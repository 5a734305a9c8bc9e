import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type DocumentState, isClosed, type Thread } from '#workspace/documents/index.ts'
import { path } from '../../routes.ts'
import { A, P, Waits } from '../../ui/parts.tsx'
import type { Which } from './frame.tsx'

/** How many places of the template are named. */
const MOST_NAMED = 3
/** How much of a comment is enough to know it again. */
const MOST_LETTERS = 80

/** What still stands as in the template, said before anybody is asked for approval, closes or publishes. */
const Untouched: FC<{ places: readonly string[] }> = ({ places }) => {
  const named = [...new Set(places)]
  const first = `${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ' …' : ''}`
  return (
    <Waits>
      <P>{t('review.untouched', { count: places.length, first })}</P>
    </Waits>
  )
}

const excerpt = (text: string) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text)

/** Comments of the reviews that wait for a word on what became of them, each a link to where it is said. */
const Undecided: FC<{ which: Which; threads: readonly Thread[] }> = ({ which, threads }) => (
  <Waits>
    <P>{t('review.undecided', { count: threads.length })}</P>
    <ul class="govuk-list govuk-list--bullet">
      {threads.map(({ id, comments }) => (
        <li>
          <A href={`${path('document', which)}#comment-${id}`}>{excerpt(comments[0]?.text ?? '')}</A>
        </li>
      ))}
    </ul>
  </Waits>
)

type Props = { which: Which; state: DocumentState; places: readonly string[]; threads: readonly Thread[] }

/** What is still to be done before the document goes on. */
export const ReviewNotes: FC<Props> = ({ which, state, places, threads }) => {
  const undecided = threads.filter(({ round, disposition }) => round !== null && disposition === null)
  return (
    <>
      {places.length && (!isClosed(state) || state === 'delivered') ? <Untouched places={places} /> : null}
      {undecided.length && state === 'revising' ? <Undecided which={which} threads={undecided} /> : null}
    </>
  )
}
