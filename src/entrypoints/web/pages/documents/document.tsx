import { t } from '#lib/words/words.ts'
import { findAccess, readDocumentContent } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { LinkButton } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Empty, P } from '../../ui/parts.tsx'
import { Blocks, Outline } from './content.tsx'
import { DocumentTop, documentOf } from './frame.tsx'

export async function get(c: HttpContext) {
  const { project, document, which } = await documentOf(c)
  const [{ content, version, sha256 }, access] = await Promise.all([
    readDocumentContent(c.var.ctx, which),
    findAccess(c.var.ctx, which),
  ])
  const body = (
    <>
      <DocumentTop document={document} which={which} view="read" mayWrite={access.mayWrite}>
        {access.mayWrite ? <LinkButton href={path('edit-document', which)}>{t('document.write')}</LinkButton> : null}
      </DocumentTop>
      {version === undefined ? null : (
        <P quiet>
          {t('document.approved-text', { version })} <code>{sha256.slice(0, 16)}</code>
        </P>
      )}
      <Outline content={content} />
      <article class="prose" id="text">
        {content.length ? <Blocks content={content} projectId={project.id} /> : <Empty>{t('document.empty')}</Empty>}
      </article>
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body })
}
