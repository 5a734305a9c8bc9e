import type { FC } from 'hono/jsx'
import { type FoundCase, isTold, type Party, type Seat } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A } from '../../../ui/parts.tsx'
import { sayParty, sayTurn } from './frame.tsx'

type Props = {
  found: FoundCase
  parties: ReadonlyMap<string, Party>
  /** Those who may do what comes next. */
  whose: readonly Party[]
  /** The seats of whoever reads. */
  seats: readonly Seat[]
}

/** Whose turn it is: what to do, for those who do it; for all others who does, and whether a letter tells them; or that nobody is named. */
export const TurnLine: FC<Props> = ({ found, parties, whose, seats }) => {
  const { waits } = found
  const what = sayTurn(waits)
  if (!waits || waits.seat === 'time' || seats.includes(waits.seat as Seat)) return <>{what}</>
  const seat = waits.seat as Seat
  if (!whose.length)
    return (
      <>
        {t('buying.turn-of-nobody', { what, seat: t(`case.seat-${seat}`) })}{' '}
        <A href={path('buying-people', { projectId: found.projectId })}>{t('buying.people-link')}</A>
      </>
    )
  const names = whose.map(({ id }) => sayParty(parties, id)).join(', ')
  const told = whose.some((one) => isTold(one, seat)) ? ` ${t('buying.turn-told')}` : ''
  return <>{`${t('buying.turn-of', { names, what })}${told}`}</>
}
