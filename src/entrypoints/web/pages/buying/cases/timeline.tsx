import type { FC } from 'hono/jsx'
import { type FoundCase, type KeptEvent, listOfficerWaits, type Party } from '#buying/cases/index.ts'
import { findFactKind, isFactId } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { showDate } from '#platform/render/shown.ts'
import { path } from '../../../routes.ts'
import { A, Moment, P, SubHeading } from '../../../ui/parts.tsx'
import { sayVerdict } from '../deliver/given-back.tsx'
import { sayWait } from '../need/question.tsx'
import { sayFact } from './fact-says.ts'
import { sayCents, sayParty } from './frame.tsx'

const MINUTE_MS = 60_000

/** How long something has waited, or did, in the largest unit that says it. */
export const sayWaited = (from: string, until: Date): string =>
  sayWait(Math.max(0, Math.floor((until.getTime() - Date.parse(from)) / MINUTE_MS)))

/** The words that somebody gave with what they did, and the amounts. */
export function sayData(event: KeptEvent, currency: string): string[] {
  const { verdict, reason, warningReason, text, answer, words, outcome, lessons } = event.data as Record<
    string,
    unknown
  >
  const { amountCents, priceCents, totalCents } = event.data as Record<string, unknown>
  const amounts = event.type === 'case.checked' ? [] : [amountCents, priceCents, totalCents]
  const said =
    event.type === 'case.checked'
      ? [findWords(`case.outcome-${outcome}`)]
      : [findWords(`buying.verdict-${verdict}`), reason, warningReason, text, answer, words, outcome, lessons]
  return [
    ...sayAnswer(event, currency),
    ...amounts.filter((one): one is number => typeof one === 'number').map((one) => sayCents(one, currency)),
    ...said.filter((one): one is string => typeof one === 'string' && one !== ''),
    ...sayDelivery(event),
  ]
}

/** What was said of work by criterion, and the new day where one was set. */
function sayDelivery({ type, data }: KeptEvent): string[] {
  const isJudged = type === 'work.accepted' || type === 'work.returned' || type === 'work.rejected'
  const isMoved = type === 'work.returned' || type === 'delivery.extended' || type === 'change.proposed'
  return [
    ...(isJudged ? data.verdicts.map(sayVerdict) : []),
    ...(isMoved ? [`${t('buying.deliver-by')} ${showDate(data.deliverBy)}`] : []),
  ]
}

/** First answers stand on the page of the check; what was changed or taken back is told. */
function isTold(event: KeptEvent, all: readonly KeptEvent[]): boolean {
  if (event.type !== 'case.stated') return true
  const { fact } = event.data
  return all.some((one) => one.type === 'case.stated' && one.seq < event.seq && one.data.fact === fact)
}

/** The question and the answer that was changed or taken back. */
function sayAnswer(event: KeptEvent, currency: string): string[] {
  if ((event.type !== 'case.stated' && event.type !== 'statement.withdrawn') || !isFactId(event.data.fact)) return []
  const { fact } = event.data
  const value = event.type === 'case.stated' ? [sayFact(fact, event.data.value, currency)] : []
  return [[findFactKind(fact).ask[currentLanguage()], ...value].join(' ')]
}

function sayWhat({ type, data }: KeptEvent): string {
  if (type === 'case.stated') return t('answers.changed')
  if (type === 'interest.declared') return t(data.hasInterest ? 'interest.declared' : 'interest.none')
  return findWords(`event.${type}`) ?? type
}

/** Which of the waits for an officer an event has ended. */
const ENDED_BY: Partial<Record<KeptEvent['type'], 'decision' | 'question' | 'dispute' | 'ending'>> = {
  'contract.terminated': 'ending',
  'termination.refused': 'ending',
  'officer.decided': 'decision',
  'officer.answered': 'question',
  'dispute.settled': 'dispute',
}

/** How long an officer was waited for, where this event ended it. */
function sayEndedWait(event: KeptEvent, waits: ReturnType<typeof listOfficerWaits>): string[] {
  const ended = waits.find(({ about, until }) => about === ENDED_BY[event.type] && until === event.at)
  return ended ? [t('buying.waited-officer', { time: sayWaited(ended.from, new Date(event.at)) })] : []
}

/** Whose act it was; offers are opened by two together. */
const whoDid = (event: KeptEvent): string[] =>
  event.type === 'offers.opened' ? event.data.holders : event.party ? [event.party] : []

type TimelineProps = {
  found: FoundCase
  parties: ReadonlyMap<string, Party>
  /** What decisions rest on, by the event. */
  rests: ReadonlyMap<string, string>
}

/** What happened, the newest first: what, by whom, when, how long it waited, and the words that were given with it. */
export const Timeline: FC<TimelineProps> = ({ found, parties, rests }) => {
  const waits = listOfficerWaits(found.events)
  return (
    <section>
      <SubHeading>{t('buying.timeline')}</SubHeading>
      <ol class="govuk-list history">
        {found.events
          .filter((event) => isTold(event, found.events))
          .toReversed()
          .map((event) => (
            <li>
              <strong>{sayWhat(event)}</strong> {whoDid(event).map((party) => `${sayParty(parties, party)}, `)}
              <Moment at={event.at} />
              {[
                ...sayEndedWait(event, waits),
                ...sayData(event, found.currency),
                ...(rests.get(event.id) ? [rests.get(event.id)!] : []),
              ].map((line) => (
                <P quiet>
                  <span class="typed">{line}</span>
                </P>
              ))}
            </li>
          ))}
      </ol>
    </section>
  )
}

/** Since when an officer is waited for, and for how long; nothing where nobody is. */
export const OfficerWaits: FC<{ found: FoundCase; now: Date; isAnybody: boolean }> = ({ found, now, isAnybody }) => {
  const open = listOfficerWaits(found.events).find(({ until }) => until === null)
  if (!open) return null
  return (
    <P>
      {t('buying.waiting-officer', { time: sayWaited(open.from, now) })} <Moment at={open.from} />.{' '}
      {isAnybody || open.about === 'decision' ? null : (
        <>
          {t('officer-wait.nobody')}{' '}
          <A href={path('buying-people', { projectId: found.projectId })}>{t('buying.people-link')}</A>
        </>
      )}
    </P>
  )
}

const HOUR_MS = 3_600_000

/** How long a purchase took, or takes so far, and how many people had a part in it. */
export const Elapsed: FC<{ found: FoundCase; now: Date }> = ({ found, now }) => {
  const end = found.endedAt ?? now
  const days = Math.floor((end.getTime() - found.openedAt.getTime()) / (24 * HOUR_MS))
  const people = new Set(found.events.flatMap(({ party }) => party ?? [])).size
  return <P quiet>{t(found.endedAt ? 'buying.took' : 'buying.elapsed', { days, people })}</P>
}
