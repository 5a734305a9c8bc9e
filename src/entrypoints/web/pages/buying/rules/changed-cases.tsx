import type { FC } from 'hono/jsx'
import type { Changed, StoredRuleset } from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { describeThings, splitRef } from '#platform/describe-things.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { PagedTable } from '../../../ui/paged-table.tsx'
import { A } from '../../../ui/parts.tsx'
import { sayCause, sayOutcome, sayTotal } from './version-frame.tsx'

type Versions = { before: StoredRuleset | undefined; after: StoredRuleset }
type ListProps = {
  c: HttpContext
  projectId: string
  caption: string
  rows: readonly Changed[]
  versions: Versions
  names: ReadonlyMap<string, { name: string }>
  hideCaption?: boolean
}

/** What purchases are called, by their refs. */
export const nameCases = (c: HttpContext, projectId: string, rows: readonly Changed[]) =>
  describeThings(
    c.var.ctx,
    projectId,
    rows.map(({ subject }) => subject),
  )

const CaseName: FC<{ subject: string; projectId: string; name: string | undefined }> = (props) => {
  const { subject, projectId, name } = props
  const { kind, id } = splitRef(subject)
  return name && kind === 'case' ? (
    <A href={path('case', { projectId, caseId: id })}>{name}</A>
  ) : (
    <span>{name ?? subject}</span>
  )
}

/** Purchases that the rules would answer otherwise, each with its money and the row that makes the difference. */
export const ChangedCases: FC<ListProps> = ({ c, projectId, caption, hideCaption = false, rows, versions, names }) => {
  const { currency } = versions.after.content.head
  const columns = [
    {
      head: t('replay.purchase'),
      rowHead: true,
      cell: ({ subject }: Changed) => (
        <CaseName subject={subject} projectId={projectId} name={names.get(subject)?.name} />
      ),
    },
    { head: t('replay.money'), numeric: true, cell: ({ totalCents }: Changed) => sayTotal(totalCents, currency) },
    { head: t('replay.now'), cell: ({ from }: Changed) => sayOutcome(from) },
    { head: t('replay.then'), cell: ({ to }: Changed) => sayOutcome(to) },
    { head: t('replay.because'), cell: (one: Changed) => sayCause(one, versions.before, versions.after) },
  ]
  return <PagedTable {...{ c, caption, hideCaption, columns, rows }} />
}
