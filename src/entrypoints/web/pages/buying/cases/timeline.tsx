import type { FC } from 'hono/jsx'
import type { FoundCase, KeptEvent, Party } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { Moment, P, SubHeading } from '../../../ui/parts.tsx'
import { sayCents, sayParty } from './frame.tsx'

/** The words that somebody gave with what they did, and the amounts. */
function sayData(event: KeptEvent, currency: string): string[] {
  const { reason, text, words, outcome, lessons, amountCents, priceCents, totalCents } = event.data as Record<
    string,
    unknown
  >
  const amounts = event.type === 'case.checked' ? [] : [amountCents, priceCents, totalCents]
  const said =
    event.type === 'case.checked' ? [findWords(`case.outcome-${outcome}`)] : [reason, text, words, outcome, lessons]
  return [
    ...amounts.filter((one): one is number => typeof one === 'number').map((one) => sayCents(one, currency)),
    ...said.filter((one): one is string => typeof one === 'string' && one !== ''),
  ]
}

/** What happened, the newest first: what, by whom, when, and the words that were given with it. */
export const Timeline: FC<{ found: FoundCase; parties: ReadonlyMap<string, Party> }> = ({ found, parties }) => (
  <section>
    <SubHeading>{t('buying.timeline')}</SubHeading>
    <ol class="govuk-list history">
      {found.events
        .filter(({ type }) => type !== 'case.stated')
        .toReversed()
        .map((event) => (
          <li>
            <strong>{findWords(`event.${event.type}`) ?? event.type}</strong>{' '}
            {event.party ? `${sayParty(parties, event.party)}, ` : ''}
            <Moment at={event.at} />
            {sayData(event, found.currency).map((line) => (
              <P quiet>
                <span class="typed">{line}</span>
              </P>
            ))}
          </li>
        ))}
    </ol>
  </section>
)

const HOUR_MS = 3_600_000

/** How long a purchase took so far, and how many people had a part in it. */
export const Elapsed: FC<{ found: FoundCase; now: Date }> = ({ found, now }) => {
  const end = found.endedAt ?? now
  const days = Math.floor((end.getTime() - found.openedAt.getTime()) / (24 * HOUR_MS))
  const people = new Set(found.events.flatMap(({ party }) => party ?? [])).size
  return <P quiet>{t('buying.elapsed', { days, people })}</P>
}
