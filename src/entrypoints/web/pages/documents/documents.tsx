import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { listDocuments } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { PagedTable } from '../../ui/paged-table.tsx'
import { A, Day, Empty, Heading, P } from '../../ui/parts.tsx'
import { StateTag } from './frame.tsx'

export async function get(c: HttpContext) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [documents, mayCreate] = await Promise.all([
    listDocuments(ctx, projectId),
    may(ctx, 'document.create', projectId),
  ])
  const content = (
    <>
      <Heading>{t('documents.title')}</Heading>
      <P>{t('documents.what')}</P>
      {mayCreate ? (
        <>
          <LinkButton href={path('new-document', { projectId })}>{t('documents.new')}</LinkButton>
          <P>
            <A href={path('import-document', { projectId })}>{t('documents.import')}</A>
          </P>
        </>
      ) : null}
      {documents.length ? (
        <PagedTable
          c={c}
          caption={t('documents.caption')}
          hideCaption
          rows={documents}
          columns={[
            {
              head: t('documents.name'),
              rowHead: true,
              cell: (one) => <A href={path('document', { projectId, documentId: one.id })}>{one.title}</A>,
            },
            { head: t('documents.state'), cell: (one) => <StateTag document={one} /> },
            { head: t('documents.changed'), cell: (one) => <Day at={one.changedAt} /> },
          ]}
        />
      ) : (
        <Empty>{t('documents.none')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('documents.title'), project, room: 'documents', children: content })
}
