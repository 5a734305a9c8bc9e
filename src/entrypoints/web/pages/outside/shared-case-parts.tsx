import type { FC } from 'hono/jsx'
import { type AtLink, type FoundCase, type Seat, waitsFor } from '#buying/cases/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { Day, Moment, P, SubHeading } from '../../ui/parts.tsx'
import { sayData } from '../buying/cases/timeline.tsx'

/** Steps that somebody takes on the way to another, and need not read again. */
const QUIET: readonly string[] = ['case.stated', 'interest.declared']

/** What the holder of a link did in the purchase, with the amounts and the words they gave. */
export const OwnActs: FC<{ at: AtLink }> = ({ at: { found, partyId } }) => {
  const own = found.events.filter(({ party, type }) => party === partyId && !QUIET.includes(type))
  if (!own.length) return null
  return (
    <section>
      <SubHeading>{t('buying.own-acts')}</SubHeading>
      <ul class="govuk-list">
        {own.toReversed().map((event) => (
          <li>
            <strong>{findWords(`event.${event.type}`) ?? event.type}</strong>, <Moment at={event.at} />
            {sayData(event, found.currency).map((line) => (
              <P quiet>
                <span class="typed">{line}</span>
              </P>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What became of the work that a supplier was asked to take, once the order has gone on to another. */
export function sayPassedOn({ found: { state, events }, partyId }: Pick<AtLink, 'found' | 'partyId'>) {
  if (!state.ladder.slice(0, state.reached).some(({ supplierId }) => supplierId === partyId)) return undefined
  const hasDeclined = events.some(({ type, party }) => type === 'award.declined' && party === partyId)
  return t(hasDeclined ? 'award.you-declined' : 'award.you-were-late')
}

/** That somebody else comes next, and who, in words that ask nothing of whoever reads them. */
export const NotYourTurn: FC<{ at: Pick<AtLink, 'found' | 'partyId'>; seat: Seat }> = ({ at, seat }) => {
  const { found } = at
  const passedOn = sayPassedOn(at)
  if (passedOn) return <P>{passedOn}</P>
  const waits = waitsFor(found.state)
  if (!waits) return <P>{t('buying.ended')}</P>
  const who = waits.seat === 'supplier' && seat === 'supplier' ? 'buying.next-another' : `buying.next-${waits.seat}`
  return <P>{t('buying.not-your-turn', { who: findWords(who) ?? '' })}</P>
}

/** Until when an offer is taken, for a supplier who was asked and has not answered. */
export const OfferUntil: FC<{ at: AtLink }> = ({ at: { found, partyId } }) => {
  const asked = found.state.offers.find(({ supplierId }) => supplierId === partyId)
  if (found.stage !== 'open' || asked?.standing !== 'asked') return null
  return (
    <P>
      {t('buying.your-offer-until')} <Day at={asked.until} />.
    </P>
  )
}

/** The purchase as a supplier sees it: before the work is theirs, without what the buyer reckons or somebody else offered. */
export function asSeen({ found, seat, partyId }: AtLink): FoundCase {
  const { contract, ladder, reached } = found.state
  const isTheirs = (contract ?? ladder[reached])?.supplierId === partyId
  if (seat !== 'supplier' || isTheirs) return found
  return { ...found, totalCents: null, events: [], state: { ...found.state, contract: null, ladder: [] } }
}
