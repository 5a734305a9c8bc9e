import type { FC } from 'hono/jsx'
import type { FoundCase, Party } from '#buying/cases/index.ts'
import type { Opening, ToOpen } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import { ErrorSummary, type FormState } from '../../../ui/form.tsx'
import { Heading, Moment, P, Said, SummaryList } from '../../../ui/parts.tsx'
import { sayParty } from '../cases/frame.tsx'
import { OpenBidsForm } from './sealing-forms.tsx'

/** What came of it, in words. */
export function sayOpening(opening: Opening, parties: ReadonlyMap<string, Party>): string {
  if (opening.state === 'opened') return t('offers.opened', { count: opening.opened })
  if (opening.state === 'altered') return t('offers.altered', { bids: opening.bids.join(', ') })
  return t('offers.one-key-in', { names: opening.handedIn.map((id) => sayParty(parties, id)).join(', ') })
}

type Props = {
  found: FoundCase
  /** Who the three are, in words. */
  names: string
  /** What the reader holds the key to; undefined where there is nothing for them to open. */
  mine: { keyId: string; bids: readonly ToOpen[] } | undefined
  action: string
  state: FormState
  said: string | undefined
}

/** Where one of the three opens offers, a member or the holder of a link. */
export const OpeningParts: FC<Props> = ({ found, names, mine, action, state, said }) => {
  const closesAt = found.stage === 'open' ? found.state.notice?.closesAt : undefined
  return (
    <>
      <ErrorSummary state={state} />
      <Heading caption={found.title}>{t('offers.open-offers')}</Heading>
      {said ? <Said>{said}</Said> : null}
      {names ? <P>{t('offers.open-offers-what', { names })}</P> : null}
      {closesAt ? <SummaryList rows={[{ key: t('offers.closes'), value: <Moment at={closesAt} /> }]} /> : null}
      {mine ? (
        <OpenBidsForm action={action} {...mine} state={state} />
      ) : (
        <P>{t(found.stage === 'open' ? 'offers.open-after' : 'offers.open-by-them')}</P>
      )}
    </>
  )
}
