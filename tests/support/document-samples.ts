import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import { hashOfContent } from '#workspace/documents/content/frozen.ts'
import { storeDocument } from '#workspace/documents/documents.store.ts'
import { addComment, createDocument, keepPicture, makeVersion, shareDocument } from '#workspace/documents/index.ts'
import type { Sample } from './sample.ts'

/** The smallest picture there is: one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Of a document that waits for approval, beside the one that goes through its whole life. */
const WAITING = '01a20000-0000-7000-8000-000000000001'

/** A document with a version, a comment and a picture; gives the ids as addresses name them. */
export async function fillDocuments(ctx: Ctx, projectId: string) {
  const document = await createDocument(ctx, { projectId, title: 'Baseline summary' })
  const which = { projectId, documentId: document.id }
  await makeVersion(ctx, { ...which, name: 'First' })
  const { threadId } = await addComment(ctx, { ...which, text: 'Who reads this?' })
  const { file } = await keepPicture(ctx, { ...which, content: Readable.from([PIXEL]) })
  await storeDocument(ctx.db, { ...document, id: WAITING, state: 'final-review' })
  const asked = { name: 'Cleo Outside', organisation: '', may: 'sign' as const }
  const { id: reviewerLinkId, link } = await shareDocument(ctx, { projectId, documentId: WAITING, ...asked })
  const secret = link.split('/').at(-1)!
  return { documentId: document.id, threadId, number: '1', file, index: '0', reviewerLinkId, secret }
}

const at = '/projects/{projectId}/documents/{documentId}'
const WORDS = 'Chairs cost more than desks.'
const TITLE = 'Findings'
/** Of a section that holds one empty paragraph. */
const mark = createHash('sha256').update('\n').digest('base64url').slice(0, 22)
const sha256 = hashOfContent(TITLE, [{ type: 'paragraph', inlines: [{ text: WORDS }] }])

/** Calls of documents, through the life of one from its first words to its removal. */
export const documentSamples: Record<string, Sample> = {
  'get /projects/{projectId}/documents': {},
  [`get ${at}`]: {},
  [`get ${at}/sections`]: {},
  [`get ${at}/versions`]: {},
  [`get ${at}/comments`]: {},
  'post /projects/{projectId}/documents': { body: { title: 'Another' } },
  [`put ${at}/title`]: { body: { title: TITLE } },
  [`put ${at}/sections/{index}`]: { body: { mark, markdown: WORDS } },
  [`get ${at}/live/{part}`]: { params: { part: 'goals' } },
  [`get ${at}/content`]: { query: { version: '1' } },
  [`post ${at}/versions`]: { body: { name: 'Second' } },
  [`post ${at}/versions/{number}/restoration`]: { params: { number: '2' } },
  [`post ${at}/comments`]: { body: { text: 'Which chairs?', quote: 'Chairs' } },
  [`post ${at}/comments/{threadId}/replies`]: { body: { text: 'Everybody.' } },
  [`put ${at}/comments/{threadId}/disposition`]: { body: { disposition: 'accepted' } },
  [`post ${at}/moves/start-review`]: { body: { audience: 'Core team' } },
  [`post ${at}/links`]: { body: { name: 'Cleo Outside', may: 'comment', email: 'cleo@institute.example' } },
  [`get ${at}/links`]: {},
  [`delete ${at}/links/{reviewerLinkId}`]: {},
  [`delete ${at}/links/{reviewerLinkId}/name`]: {},
  [`post ${at}/verdicts`]: { body: { verdict: 'approve' } },
  [`post ${at}/moves/end-review`]: {},
  [`post ${at}/moves/ask-approval`]: { body: {} },
  [`post ${at}/approvals`]: { body: { sha256 } },
  [`get ${at}/reviews`]: {},
  [`post ${at}/moves/close`]: {},
  [`post ${at}/moves/format`]: { body: { paper: 'letter' } },
  [`post ${at}/moves/deliver`]: {},
  [`get ${at}/class`]: {},
  [`put ${at}/class`]: { body: { product: null, isForAll: false } },
  [`get ${at}/steps`]: {},
  [`post ${at}/moves/reopen`]: { body: { reason: 'A figure was wrong.' } },
  [`post ${at}/moves/revise`]: { params: { documentId: WAITING }, body: { reason: 'Not yet.' } },
  [`delete ${at}`]: {},
}

/** What somebody who may would send to their pages. */
export const documentForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'new-document': () => ({ title: 'Mine' }),
  'import-document': () => ({ title: 'Mine' }),
  document: () => ({ text: 'Mine' }),
  'document-sections': () => ({ index: '0', mark, 'markdown-0': 'Mine' }),
  'document-versions': () => ({ name: 'Mine' }),
  'document-review': () => ({ do: 'start-review' }),
  'document-links': () => ({ name: 'Mine', may: 'read' }),
  'document-claims': () => ({}),
  'document-files': () => ({}),
}
