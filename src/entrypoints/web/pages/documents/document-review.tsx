import { findAccess } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { DocumentTop, documentOf } from './frame.tsx'

export async function get(c: HttpContext) {
  const { project, document, which } = await documentOf(c)
  const access = await findAccess(c.var.ctx, which)
  const body = <DocumentTop document={document} which={which} view="review" mayWrite={access.mayWrite} />
  return page(c, { title: document.title, project, room: 'documents', children: body })
}
