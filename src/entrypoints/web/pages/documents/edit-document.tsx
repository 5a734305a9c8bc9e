import { listClaims } from '#evidence/index.ts'
import { listWords, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { findAccess } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P } from '../../ui/parts.tsx'
import { Bar, Dialogs, Keys, Trouble } from './editor-parts.tsx'
import { DocumentViews, documentOf, documentTrail } from './frame.tsx'
import { listLiveChoices, nameParts } from './live-choices.ts'

export async function get(c: HttpContext) {
  const { project, document, which } = await documentOf(c)
  await allow(c.var.ctx, 'document.write', project.id)
  const [{ mayWrite }, claims] = await Promise.all([
    findAccess(c.var.ctx, which),
    listClaims(c.var.ctx, project.id, { inRef: `document:${document.id}` }),
  ])
  const address = path('document', which)
  const setup = {
    documentId: document.id,
    address,
    claimsAddress: path('claims', { projectId: project.id }),
    person: { id: c.var.viewer?.id ?? '', name: c.var.viewer?.name ?? '' },
    title: document.title,
    mayWrite,
    words: listWords('editor.'),
    claims: Object.fromEntries(claims.map(({ id, strength }) => [id, strength])),
    parts: nameParts(c.var.ctx),
  }
  const title = t('edit-document.title', { title: document.title })
  const content = (
    <>
      <Breadcrumbs trail={documentTrail(project.id)} />
      <Heading>{title}</Heading>
      <DocumentViews which={which} current="edit" mayWrite={mayWrite} />
      <noscript>
        <P>{t('edit-document.need-script')}</P>
      </noscript>
      <P>
        <A href={path('document-sections', which)}>{t('document.plain')}</A>
      </P>
      <Trouble which={which} />
      <div id="editor" data-setup={JSON.stringify(setup)} data-files={`${address}/files`}>
        <Bar />
        <p class="govuk-body-s" id="editor-help" hidden={true as never}>
          {t('edit-document.help')}
        </p>
        <div id="words" lang={document.language}></div>
        <p class="govuk-visually-hidden" id="spoken" role="status"></p>
      </div>
      <Keys />
      <Dialogs live={listLiveChoices(c.var.ctx)} />
      <script type="module" src="/assets/js/editor.js"></script>
    </>
  )
  return page(c, { title, project, room: 'documents', children: content })
}
