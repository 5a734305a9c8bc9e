import type { FC } from 'hono/jsx'
import { OUTCOMES, type Outcome, type Replay } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { A, Table } from '../../../ui/parts.tsx'
import { sayCents } from '../cases/frame.tsx'
import { sayOutcome } from './version-frame.tsx'

type MatrixProps = {
  matrix: Replay['matrix']
  currency: string
  caption: string
  /** Where the purchases of a cell are listed. */
  href: (from: Outcome, to: Outcome) => string
}

/** What was said, against what would be said: purchases and their money; a cell in which something changes leads to them. */
export const OutcomeMatrix: FC<MatrixProps> = ({ matrix, currency, caption, href }) => {
  const cell = (from: Outcome, to: Outcome) => {
    const { count, cents } = matrix[from][to]
    if (count === 0) return '0'
    const words = t('replay.cell', { count, money: sayCents(cents, currency) })
    return from === to ? words : <A href={href(from, to)}>{words}</A>
  }
  const columns = [
    { head: t('replay.now'), rowHead: true, cell: (from: Outcome) => sayOutcome(from) },
    ...OUTCOMES.map((to) => ({
      head: t('replay.would-be', { outcome: sayOutcome(to) }),
      cell: (from: Outcome) => cell(from, to),
    })),
  ]
  return <Table caption={caption} columns={columns} rows={OUTCOMES} />
}
