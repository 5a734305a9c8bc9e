import type { FC } from 'hono/jsx'
import type { Drift } from '#buying/cases/index.ts'
import { t } from '#lib/words/words.ts'
import { More, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { sayCents } from './frame.tsx'

type Band = { from: number; to: number; count: number }

/** How close to the limit purchases come, and whether they gather there: a question to ask, and no verdict (abuse:A12). */
export const DriftPart: FC<{ drift: Drift | null }> = ({ drift }) => {
  if (!drift) return null
  const { limitCents, currency, bands, isDrifting } = drift
  const step = limitCents / bands.length
  const rows = bands.map((count, i): Band => ({ from: step * i, to: step * (i + 1), count })).toReversed()
  const columns = [
    {
      head: t('officer.band'),
      rowHead: true,
      cell: ({ from, to }: Band) =>
        t('officer.from-to', { from: sayCents(Math.floor(from), currency), to: sayCents(Math.floor(to), currency) }),
    },
    { head: t('officer.purchases'), numeric: true, cell: ({ count }: Band) => String(count) },
  ]
  const close = { count: bands.at(-1) ?? 0, from: sayCents(Math.floor(limitCents - step), currency) }
  return (
    <section>
      <SubHeading>{t('officer.drift')}</SubHeading>
      <P>{t('officer.drift-count', { ...close, to: sayCents(limitCents, currency) })}</P>
      <P>{t(isDrifting ? 'officer.drift-yes' : 'officer.drift-no')}</P>
      <More summary={t('officer.drift-table')}>
        <Table caption={t('officer.drift-table')} hideCaption columns={columns} rows={rows} />
      </More>
    </section>
  )
}
