import { listDocuments } from '#buying/deliver/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Heading } from '../../../ui/parts.tsx'
import { caseOf, trailOf } from '../cases/frame.tsx'
import { PapersTable } from './papers-table.tsx'

/** The papers of a purchase, for members. */
export async function get(c: HttpContext) {
  const { project, place, found } = await caseOf(c)
  const papers = await listDocuments(c.var.ctx, place)
  const content = (
    <>
      <Breadcrumbs trail={trailOf(project.id, found)} />
      <Heading caption={found.title}>{t('deliver.papers')}</Heading>
      <PapersTable papers={papers} hrefOf={(paperId) => path('case-paper', { ...place, paperId })} />
    </>
  )
  return page(c, { title: t('deliver.papers'), project, room: 'purchases', children: content })
}
