import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import { type HandOff, handOffs, measureFlow, sayDays, saySeat, sayShare } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { More, P, SubHeading, Table } from '../../../ui/parts.tsx'

const MINUTE_MS = 60_000

/** How long a purchase took, how much of that somebody worked on it, and who waited for whom (buying:M23, buying:S28). */
export const TimeTaken: FC<{ found: FoundCase }> = ({ found }) => {
  const { elapsedMs, touchedMs } = measureFlow(found.events)
  const columns = [
    {
      head: t('case-file.hand-off'),
      rowHead: true,
      cell: ({ from, to }: HandOff) => t('pilot.hand-off', { from: saySeat(from.seat), to: saySeat(to.seat) }),
    },
    { head: t('case-file.waited'), numeric: true, cell: ({ waitedMs }: HandOff) => sayDays(waitedMs) },
    {
      head: t('case-file.worked'),
      numeric: true,
      cell: ({ touchedMs }: HandOff) => String(Math.round(touchedMs / MINUTE_MS)),
    },
  ]
  return (
    <section>
      <SubHeading>{t('case-file.time')}</SubHeading>
      <P>
        {t('case-file.time-words', {
          ...{ days: sayDays(elapsedMs), count: Math.round(touchedMs / MINUTE_MS) },
          share: sayShare(touchedMs, elapsedMs),
        })}
      </P>
      <More summary={t('case-file.hand-offs')}>
        <Table caption={t('case-file.hand-offs')} hideCaption columns={columns} rows={handOffs(found.events)} />
      </More>
    </section>
  )
}
