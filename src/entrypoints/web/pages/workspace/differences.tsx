import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { P, SubHeading, Table } from '../../ui/parts.tsx'

export type Difference = { label: string; now: string; yours: string }

/** What stands now beside what was typed, where somebody else saved first; only what differs. */
export const Differences: FC<{ all: readonly Difference[]; by: string }> = ({ all, by }) => {
  const differing = all.filter(({ now, yours }) => now.trim() !== yours.replaceAll('\r\n', '\n').trim())
  return (
    <section class="waits">
      <SubHeading>{t('registers.conflict')}</SubHeading>
      <P>{t('registers.conflict-what', { name: by })}</P>
      {differing.length ? (
        <Table
          caption={t('registers.conflict')}
          hideCaption
          rows={differing}
          columns={[
            { head: t('registers.conflict-field'), cell: ({ label }) => label, rowHead: true },
            { head: t('registers.conflict-now'), cell: ({ now }) => <span class="typed">{now}</span> },
            { head: t('registers.conflict-yours'), cell: ({ yours }) => <span class="typed">{yours}</span> },
          ]}
        />
      ) : (
        <P>{t('registers.conflict-same')}</P>
      )}
    </section>
  )
}
