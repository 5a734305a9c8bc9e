import type { FC } from 'hono/jsx'
import type { Rule } from '#buying/guardrails/index.ts'
import { findWords, t } from '#lib/words/words.ts'
import { path } from '../../../routes.ts'
import { A, P, Table } from '../../../ui/parts.tsx'
import { kindOfColumn, sayCell } from './cells.tsx'
import { sayGives } from './differences.tsx'
import type { FoundRule } from './rule-of-version.ts'
import { sayTemplate } from './say-template.ts'

type Row = Rule['rows'][number]

/** One small form a button; the words for the eye are short, those for the ear name the row. */
const RowButton: FC<{ action: string; act: 'up' | 'down' | 'remove'; row: string; number: number }> = (props) => {
  const { action, act, row, number } = props
  return (
    <form method="post" action={action}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="row" value={row} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {t(`grid.${act}`)} <span class="govuk-visually-hidden">{t('grid.row-number', { number })}</span>
      </button>
    </form>
  )
}

const RowActs: FC<{ found: FoundRule; row: Row }> = ({ found: { place, listed }, row }) => {
  const { rule } = listed
  const at = rule.rows.indexOf(row)
  const address = { ...place, ruleId: rule.id }
  const action = path('draft-rule', address)
  const button = { action, row: row.id, number: at + 1 }
  return (
    <>
      <P>
        <A href={path('draft-row', { ...address, rowId: row.id })}>
          {t('grid.change')} <span class="govuk-visually-hidden">{t('grid.row-number', { number: at + 1 })}</span>
        </A>
      </P>
      {at > 0 ? <RowButton act="up" {...button} /> : null}
      {at < rule.rows.length - 1 ? <RowButton act="down" {...button} /> : null}
      {rule.rows.length > 1 ? <RowButton act="remove" {...button} /> : null}
    </>
  )
}

/** At which moments a row is looked at. */
const sayMoments = (moments: Rule['at']): string =>
  moments.map((moment) => findWords(`grid.moment-${moment}`) ?? moment).join(', ')

/** The rows of a rule as a table: a column for each thing that is looked at, then what comes of it. */
export const RowGrid: FC<{ found: FoundRule }> = ({ found }) => {
  const { listed, names, currency, mayChange } = found
  const { rule } = listed
  const columns = [
    {
      head: t('grid.number'),
      rowHead: true,
      cell: (row: Row) => t('grid.row-number', { number: rule.rows.indexOf(row) + 1 }),
    },
    ...rule.columns.map((feel, at) => {
      const kind = kindOfColumn(feel, names)
      return { head: kind.label, cell: (row: Row) => sayCell(row.when[at] ?? '-', kind, names, currency) }
    }),
    { head: t('grid.gives'), cell: (row: Row) => sayGives(row.gives) },
    { head: t('grid.says'), cell: (row: Row) => sayTemplate(row.says, rule, found.version.content) },
    { head: t('grid.at'), cell: (row: Row) => sayMoments(row.at ?? rule.at) },
    ...(mayChange ? [{ head: t('grid.acts'), cell: (row: Row) => <RowActs found={found} row={row} /> }] : []),
  ]
  return <Table caption={t('grid.caption')} hideCaption columns={columns} rows={rule.rows} />
}
