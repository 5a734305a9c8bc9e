import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { findSnapshot, listSetAside } from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { pageNumber, param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, P, Pages, Table } from '../../ui/parts.tsx'

const PAGE = 50

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = { projectId: project.id, sourceId: param(c, 'sourceId'), snapshotId: param(c, 'snapshotId') }
  const number = pageNumber(c)
  const snapshot = await findSnapshot(ctx, address)
  const { total, reasons, rows } = await listSetAside(ctx, { ...address, offset: (number - 1) * PAGE, limit: PAGE })
  const content = (
    <>
      <Breadcrumbs
        trail={[
          { text: t('data.title'), href: path('data', address) },
          { text: snapshot.fileName, href: path('snapshot', address) },
        ]}
      />
      <Heading caption={snapshot.fileName}>{t('aside.title')}</Heading>
      <P>{t('aside.what')}</P>
      {total ? (
        <>
          <Table
            caption={t('aside.reasons')}
            rows={reasons}
            columns={[
              { head: t('aside.reason'), cell: (r) => say(r.reason), rowHead: true },
              { head: t('aside.count'), cell: (r) => t('data.number', { count: r.count }), numeric: true },
              { head: t('aside.first'), cell: (r) => t('data.number', { count: r.firstLine }), numeric: true },
            ]}
          />
          <P>
            <A href={path('set-aside-file', address)}>{t('aside.download')}</A>
          </P>
          <Table
            caption={t('aside.rows')}
            rows={rows}
            columns={[
              { head: t('look.line'), cell: (r) => String(r.line), rowHead: true },
              { head: t('aside.reason'), cell: (r) => say(r.reason) },
              { head: t('aside.text'), cell: (r) => <code>{r.text.slice(0, 400)}</code> },
            ]}
          />
          <Pages
            page={number}
            pageCount={Math.ceil(total / PAGE)}
            href={(n) => path('set-aside', address, { page: n })}
          />
        </>
      ) : (
        <Empty>{t('aside.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('aside.title'), project, room: 'data', children: content })
}
