import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listReports, type Report } from '#reports/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, Heading, Moment, P, SubHeading, Table } from '../../ui/parts.tsx'
import { CheckForm } from './check-form.tsx'

const SHOWN = 12

const sayKind = ({ kind, isForAll }: Report): string =>
  [t(`reports.kind.${kind}`), ...(isForAll ? [t('reports.is-for-all')] : [])].join(', ')

/** Reports in a table, the start of the hash with each. */
const List: FC<{ reports: Report[]; projectId: string }> = ({ reports, projectId }) => (
  <Table
    caption={t('reports.list')}
    hideCaption
    rows={reports}
    columns={[
      {
        head: t('reports.report'),
        cell: ({ id, title }) => <A href={path('report', { projectId, reportId: id })}>{title}</A>,
        rowHead: true,
      },
      { head: t('reports.kind-of'), cell: sayKind },
      { head: t('reports.made'), cell: ({ madeAt }) => <Moment at={madeAt} /> },
      { head: t('reports.hash'), cell: ({ sha256 }) => <code>{sha256.slice(0, SHOWN)}</code> },
    ]}
  />
)

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const reports = await listReports(ctx, { projectId })
  const content = (
    <>
      <Heading>{t('reports.title')}</Heading>
      <P>{t('reports.what')}</P>
      {reports.length ? <List reports={reports} projectId={projectId} /> : <Empty>{t('reports.none')}</Empty>}
      {(await may(ctx, 'report.make', projectId)) ? (
        <LinkButton href={path('new-report', { projectId })}>{t('reports.new')}</LinkButton>
      ) : null}
      <SubHeading>{t('reports.check')}</SubHeading>
      <CheckForm projectId={projectId} />
    </>
  )
  return page(c, { title: t('reports.title'), project, room: 'reports', children: content })
}
