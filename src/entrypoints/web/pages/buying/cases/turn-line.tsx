import type { FC } from 'hono/jsx'
import { type FoundCase, isTold, type Party, type Seat } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { showDate } from '#platform/render/shown.ts'
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
  /** When each of them was last written to, by party. */
  letters: ReadonlyMap<string, Date>
  /** Those who have the duty, and another part in this purchase that bars them from it. */
  barred: readonly Party[]
}

/** To whom a letter went and when, or that one tells them; nothing for those to whom none goes. */
function sayLetters({ whose, parties, letters }: Props, seat: Seat): string {
  const sent = whose.flatMap(({ id }) => {
    const at = letters.get(id)
    if (!at) return []
    const day = showDate(at.toISOString().slice(0, 10))
    return whose.length > 1 ? t('frame.pair', { name: sayParty(parties, id), value: day }) : day
  })
  if (sent.length) return ` ${t('case.turn-written', { sent: sent.join('; ') })}`
  return whose.some((one) => isTold(one, seat)) ? ` ${t('buying.turn-told')}` : ''
}

/** Whose turn it is: what to do, for those who do it; for all others who does, and whether a letter tells them; or that nobody is named. */
export const TurnLine: FC<Props> = (props) => {
  const { found, parties, whose, seats, barred } = props
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
  const others = barred.length
    ? ` ${t('case.turn-barred', { names: barred.map(({ id }) => sayParty(parties, id)).join(', ') })}`
    : ''
  return <>{`${t('buying.turn-of', { names, what })}${sayLetters(props, seat)}${others}`}</>
}
