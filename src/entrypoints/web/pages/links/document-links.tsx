import { t } from '#lib/words/words.ts'
import { isKeptInside } from '#publish/index.ts'
import { findDocumentClass, shareDocument } from '#workspace/documents/index.ts'
import { linkVerbs, listLinks, usualEnd } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P } from '../../ui/parts.tsx'
import { documentOf, documentTrail, whichOf } from '../documents/frame.tsx'
import { actOnLink, readNewLink } from './act-on-links.ts'
import { LinkForm, LinkList, MadeLink } from './link-forms.tsx'

type Shown = { state?: FormState; made?: string; status?: 200 | 409 | 422 }

async function show(c: HttpContext, { state, made, status = 200 }: Shown = {}) {
  const { ctx } = c.var
  const { project, document, which } = await documentOf(c)
  const [isInside, { access }] = await Promise.all([isKeptInside(ctx, which), findDocumentClass(ctx, which)])
  const isForMembers = access === 'project' || access === 'public'
  const links = await listLinks(ctx, { projectId: project.id, kind: 'document', id: document.id })
  const action = path('document-links', which)
  const form = state ?? emptyForm({ until: usualEnd(ctx.clock.now()) })
  const choices = linkVerbs.map((may) => ({
    value: may,
    text: t(`links.may-${may}`),
    ...(may === 'sign' ? { hint: t('links.may-sign-hint') } : {}),
  }))
  const trail = [...documentTrail(project.id), { text: document.title, href: path('document', which) }]
  const content = (
    <>
      <Breadcrumbs trail={trail} />
      <ErrorSummary state={form} />
      <Heading caption={document.title}>{t('links.title')}</Heading>
      {made ? <MadeLink link={made} /> : null}
      <P>{t('links.what-document')}</P>
      <P>{t('links.what-comments')}</P>
      <LinkList links={links} action={action} sayMay={({ may }) => t(`links.may-${may}`)} />
      {isForMembers ? (
        <LinkForm
          action={action}
          state={form}
          choices={choices}
          {...(isInside && { warning: t('links.kept-inside') })}
        />
      ) : (
        <Empty>{t('links.for-team')}</Empty>
      )}
    </>
  )
  return page(c, { title: t('links.title'), project, room: 'documents', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { projectId, documentId } = whichOf(c)
      if (await actOnLink(c, { projectId, kind: 'document', id: documentId }, form))
        return c.redirect(path('document-links', { projectId, documentId }), 303)
      const { link } = await shareDocument(c.var.ctx, { projectId, documentId, ...readNewLink(form) })
      return show(c, { made: link })
    },
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
  )
