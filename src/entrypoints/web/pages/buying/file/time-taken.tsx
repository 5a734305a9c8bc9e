import type { FC } from 'hono/jsx'
import type { FoundCase } from '#buying/cases/index.ts'
import { type HandOff, handOffs, measureFlow, saySeat, sayShare } from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { More, P, SubHeading, Table } from '../../../ui/parts.tsx'
import { sayWait } from '../need/question.tsx'

const MINUTE_MS = 60_000
const sayTime = (ms: number): string => sayWait(Math.floor(ms / MINUTE_MS))

/** How long a purchase took, how much of that somebody worked on it, and who waited for whom (buying:M23, buying:S28). */
export const TimeTaken: FC<{ found: FoundCase }> = ({ found }) => {
  const { elapsedMs, touchedMs } = measureFlow(found.events)
  const columns = [
    {
      head: t('case-file.hand-off'),
      rowHead: true,
      cell: ({ from, to }: HandOff) => t('pilot.hand-off', { from: saySeat(from.seat), to: saySeat(to.seat) }),
    },
    { head: t('case-file.waited'), numeric: true, cell: ({ waitedMs }: HandOff) => sayTime(waitedMs) },
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
          ...{ time: sayTime(elapsedMs), count: Math.round(touchedMs / MINUTE_MS) },
          share: sayShare(touchedMs, elapsedMs),
        })}
      </P>
      <More summary={t('case-file.hand-offs')}>
        <Table caption={t('case-file.hand-offs')} hideCaption columns={columns} rows={handOffs(found.events)} />
      </More>
    </section>
  )
}
