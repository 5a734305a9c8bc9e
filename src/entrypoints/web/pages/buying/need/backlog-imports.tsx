import { listImports } from '#buying/need/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Empty, Heading, Moment, Table } from '../../../ui/parts.tsx'

/** Every file of a backlog that was imported. */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const projectId = project.id
  const imports = await listImports(c.var.ctx, projectId)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('backlog.title'), href: path('backlog', { projectId }) }]} />
      <Heading>{t('backlog.imports')}</Heading>
      {imports.length ? (
        <Table
          caption={t('backlog.imports')}
          hideCaption
          rows={imports}
          columns={[
            {
              head: t('backlog.file'),
              rowHead: true,
              cell: ({ id, fileName }) => <A href={path('backlog-import', { projectId, importId: id })}>{fileName}</A>,
            },
            { head: t('backlog.imported-at'), cell: ({ importedAt }) => <Moment at={importedAt} /> },
            { head: t('backlog.added'), numeric: true, cell: ({ added }) => added },
            { head: t('backlog.changed'), numeric: true, cell: ({ changed }) => changed },
            { head: t('backlog.left-out'), numeric: true, cell: ({ leftOutCount }) => leftOutCount },
          ]}
        />
      ) : (
        <Empty>{t('backlog.no-imports')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('backlog.imports'), project, room: 'work-packages', children: content })
}
