import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import {
  addComment,
  type Disposition,
  type DocumentRecord,
  findAccess,
  listThreads,
  readDocumentContent,
  replyToComment,
  settleComment,
} from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, type FormState, LinkButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Empty, P } from '../../ui/parts.tsx'
import { FreezeLink } from '../reports/freeze-link.tsx'
import { Blocks, Outline } from './content.tsx'
import { Comments } from './document-comments.tsx'
import { DocumentTop, documentOf, namesOf, type Which, whichOf } from './frame.tsx'

/** What waits for approval is a version; the page shows the same words with today's lists. */
const ListsOfToday: FC<{ document: DocumentRecord; which: Which }> = ({ document, which }) =>
  document.state === 'final-review' && document.finalVersion !== null ? (
    <P>
      {t('document.lists-of-today')}{' '}
      <A href={path('document-version', { ...which, number: String(document.finalVersion) })}>
        {t('document.version-that-waits', { version: document.finalVersion })}
      </A>
    </P>
  ) : null

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const { project, document, which } = await documentOf(c)
  const [{ content, version, sha256 }, access, threads, maySettle, mayFreeze, mayShare, nameOf] = await Promise.all([
    readDocumentContent(ctx, which),
    findAccess(ctx, which),
    listThreads(ctx, which),
    may(ctx, 'document.settle', project.id),
    may(ctx, 'report.make', project.id),
    may(ctx, 'document.share', project.id),
    namesOf(c, project.id),
  ])
  const { mayWrite, mayComment } = access
  // A comment that came too late is given back: its form is gone, its words are not.
  const lost = state?.refusal && !mayComment ? state.values.text : undefined
  const rights = { mayComment, maySettle: maySettle && mayComment }
  const body = (
    <>
      {state ? <ErrorSummary state={state} /> : null}
      {lost ? (
        <div class="govuk-inset-text">
          <label class="govuk-label" for="lost">
            {t('comments.lost')}
          </label>
          <textarea class="govuk-textarea" id="lost" rows={5} readonly>
            {lost}
          </textarea>
        </div>
      ) : null}
      <DocumentTop document={document} which={which} view="read" mayWrite={mayWrite}>
        {mayWrite ? <LinkButton href={path('edit-document', which)}>{t('document.write')}</LinkButton> : null}
      </DocumentTop>
      {version === undefined ? null : (
        <P quiet>
          {t('document.approved-text', { version })} <code>{sha256.slice(0, 16)}</code>
        </P>
      )}
      <ListsOfToday document={document} which={which} />
      <FreezeLink projectId={project.id} of={`document:${document.id}`} mayMake={mayFreeze} />
      {mayShare ? (
        <P>
          <A href={path('document-links', which)}>{t('links.title')}</A>
        </P>
      ) : null}
      <Outline content={content} />
      <div class="beside">
        <article class="prose" id="reading" lang={document.language}>
          {content.length ? <Blocks content={content} projectId={project.id} /> : <Empty>{t('document.empty')}</Empty>}
        </article>
        <Comments action={path('document', which)} threads={threads} nameOf={nameOf} state={state} {...rights} />
      </div>
      {mayComment ? <script type="module" src="/assets/js/quote.js"></script> : null}
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body }, status)
}

export const get = (c: HttpContext) => show(c)

async function act(c: HttpContext, form: Form): Promise<string> {
  const which = whichOf(c)
  const { ctx } = c.var
  if (form.has('settle')) {
    const [threadId, note] = [form.text('settle'), form.text('note')]
    await settleComment(ctx, { ...which, threadId, note, disposition: form.text('disposition') as Disposition })
    return threadId
  }
  if (form.has('thread')) {
    const threadId = form.text('thread')
    await replyToComment(ctx, { ...which, threadId, text: form.text('text') })
    return threadId
  }
  return (await addComment(ctx, { ...which, text: form.text('text'), quote: form.text('quote') })).threadId
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => c.redirect(`${path('document', whichOf(c))}#comment-${await act(c, form)}`, 303),
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
