import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { ReckonedDays as Days } from '#workspace/index.ts'
import { path } from '../../routes.ts'
import { hrefOf } from '../../things.ts'
import { A, Day, P, Table } from '../../ui/parts.tsx'

/** The budget, tenders, contracts and visits that the plan has to reckon with, below the plan itself. */
export const ReckonedDays: FC<{ projectId: string; days: Days[] }> = ({ projectId, days }) => (
  <>
    {days.length ? (
      <Table
        caption={t('timeline.reckoned')}
        rows={days}
        columns={[
          {
            head: t('calendar-date.name'),
            rowHead: true,
            cell: ({ ref, name }) => <A href={hrefOf(projectId, ref) ?? path('calendar', { projectId })}>{name}</A>,
          },
          { head: t('calendar-date.type'), cell: ({ what }) => t(`coming.${what}`) },
          { head: t('timeline.first-day'), cell: ({ from }) => <Day at={from} /> },
          { head: t('timeline.last-day'), cell: ({ to }) => <Day at={to} /> },
        ]}
      />
    ) : (
      <P>{t('timeline.reckoned-none')}</P>
    )}
    <P>
      <A href={path('calendar', { projectId })}>{t('timeline.reckoned-where')}</A>
    </P>
  </>
)
