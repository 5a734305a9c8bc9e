import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { findAccess, listVersions, readDocumentContent } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { noSuchPage } from '../../../http/errors.ts'
import { param } from '../../../http/params.ts'
import { page } from '../../ui/layout.tsx'
import { Moment, SubHeading, SummaryList } from '../../ui/parts.tsx'
import { Blocks } from './content.tsx'
import { DocumentTop, documentOf, namesOf } from './frame.tsx'

export async function get(c: HttpContext) {
  const { project, document, which } = await documentOf(c)
  const number = Number(param(c, 'number'))
  const found = (await listVersions(c.var.ctx, which)).find((version) => version.number === number)
  if (!found) throw noSuchPage()
  const [{ content }, access, nameOf] = await Promise.all([
    readDocumentContent(c.var.ctx, { ...which, version: number }),
    findAccess(c.var.ctx, which),
    namesOf(c, project.id),
  ])
  const body = (
    <>
      <DocumentTop document={document} which={which} view="versions" mayWrite={access.mayWrite} />
      <SubHeading>{t('versions.one', { number, name: say(found.name) })}</SubHeading>
      <SummaryList
        rows={[
          { key: t('versions.by'), value: nameOf(found.madeBy) },
          { key: t('versions.at'), value: <Moment at={found.madeAt} /> },
          ...(found.reason ? [{ key: t('versions.reason'), value: found.reason }] : []),
          { key: t('versions.fingerprint'), value: <code class="hash">{found.sha256}</code> },
        ]}
      />
      <article class="prose" lang={document.language}>
        <Blocks content={content} projectId={project.id} />
      </article>
    </>
  )
  return page(c, { title: `${found.title}, ${say(found.name)}`, project, room: 'documents', children: body })
}
