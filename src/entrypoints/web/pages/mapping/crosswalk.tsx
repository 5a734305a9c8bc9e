import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type ColumnProfile, type CrosswalkLine, describeCrosswalk, type Rule } from '#pipeline/map/index.ts'
import { More, Table } from '../../ui/parts.tsx'

function summarise(lines: readonly CrosswalkLine[]): string {
  const without = lines.filter(({ code }) => code === undefined)
  if (without.length === 0) return t('mapping.crosswalk-all', { all: lines.length })
  return t('mapping.crosswalk', {
    all: lines.length,
    coded: lines.length - without.length,
    without: without.length,
    rows: without.reduce((sum, { rows = 0 }) => sum + rows, 0),
  })
}

/** What the texts of a column become by its crosswalk; nothing where its rule has none. */
export const Crosswalk: FC<{ profile: ColumnProfile; rule: Rule; field: string }> = ({ profile, rule, field }) => {
  const lines = describeCrosswalk(profile, rule)
  if (!lines?.length) return null
  return (
    <More summary={summarise(lines)} open={lines.some(({ code }) => code === undefined)}>
      <Table
        caption={t('mapping.crosswalk-caption', { column: profile.name, field })}
        hideCaption
        dense
        rows={lines}
        columns={[
          { head: t('mapping.crosswalk-text'), cell: ({ text }) => text, rowHead: true },
          {
            head: t('mapping.crosswalk-code'),
            cell: ({ code }) => code ?? <span class="quiet">{t('mapping.crosswalk-none')}</span>,
          },
          {
            head: t('aside.count'),
            cell: ({ rows }) => (rows === undefined ? '–' : t('data.number', { count: rows })),
            numeric: true,
          },
        ]}
      />
    </More>
  )
}
