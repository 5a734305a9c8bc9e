import { t } from '#lib/words/words.ts'
import { findSnapshot, listRows, type Row } from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, Table } from '../../ui/parts.tsx'

const PAGE = 50

/** Rows of an import as they were loaded; `?line=` starts at one line, which is how a figure's ground is shown. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const address = { projectId: project.id, sourceId: param(c, 'sourceId'), snapshotId: param(c, 'snapshotId') }
  const snapshot = await findSnapshot(c.var.ctx, address)
  const line = Math.max(1, Math.trunc(Number(c.req.query('line') ?? 1)) || 1)
  const { columns, rows } = await listRows(c.var.ctx, { ...address, after: line - 1, limit: PAGE })
  const last = rows.at(-1)
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('data.title'), href: path('data', address) },
          { text: snapshot.fileName, href: path('snapshot', address) },
        ]}
      />
      <Heading caption={snapshot.fileName}>{t('rows.title')}</Heading>
      {rows.length ? (
        <Table
          caption={t('rows.caption', { line })}
          dense
          rows={rows}
          columns={[
            { head: t('look.line'), cell: (row: Row) => String(row.line), rowHead: true },
            ...columns.map((name, i) => ({ head: name, cell: (row: Row) => row.cells[i] ?? '' })),
          ]}
        />
      ) : (
        <Empty>{t('rows.none')}</Empty>
      )}
      {rows.length === PAGE && last ? (
        <P>
          <A href={path('rows', address, { line: last.line + 1 })}>{t('parts.next')}</A>
        </P>
      ) : null}
    </>
  )
  return page(c, { title: t('rows.title'), project, room: 'data', children: content })
}
