import { addClaim, addGround, type ClaimKind } from '#evidence/index.ts'
import type { Ref } from '#platform/things.ts'
import {
  addComment,
  approveDocument,
  askApproval,
  closeDocument,
  createDocument,
  type Disposition,
  deliverDocument,
  endReview,
  formatDocument,
  giveVerdict,
  keepClaims,
  listThreads,
  listVersions,
  makeVersion,
  readSections,
  replyToComment,
  settleComment,
  startReview,
  type Verdict,
  writeSection,
} from '#workspace/documents/index.ts'
import type { Telling } from './telling.ts'

type Text = {
  template: string
  step?: string
  /** By the heading of the template: what stands there instead, as Markdown; sections that are not named go. */
  sections?: Record<string, string>
  /** The whole text as Markdown, where the people wrote under headings of their own. */
  text?: string
}

/** A claim of the data has no id yet: `:::claim figure`. */
const withIds = (markdown: string, newId: () => string) =>
  markdown.replace(/^:::claim (\w+)$/gm, (_, kind: string) => `:::claim ${kind} ${newId()}`)

const under = (heading: string, text: string) => (text.startsWith('## ') ? text : `## ${heading}\n\n${text}`)

/** Writes sections anew, from the last to the first; those of which nothing is said stay as they are. */
async function writeSections(
  { ctx, projectId }: Telling,
  documentId: string,
  say: (section: { heading: string; index: number }) => string | undefined,
): Promise<void> {
  const last = (await readSections(ctx, { projectId, documentId })).toReversed()
  for (const { index, heading, mark } of last) {
    const text = say({ heading, index })
    if (text === undefined) continue
    const markdown = withIds(text && under(heading, text), () => ctx.clock.newId())
    await writeSection(ctx, { projectId, documentId, index, mark, markdown })
  }
  await keepClaims(ctx, { projectId, documentId })
}

/** Starts a document from its template and writes it, section by section. */
async function write(telling: Telling, title: string, { template, step, sections, text }: Text): Promise<void> {
  const { ctx, projectId } = telling
  const { id: documentId } = await createDocument(ctx, { projectId, title, template, ...(step ? { step } : {}) })
  await writeSections(telling, documentId, ({ heading, index }) =>
    text === undefined ? (sections?.[heading] ?? '') : index === 0 ? text : '',
  )
}

/** Writes some sections of a document anew, by their headings. */
async function rewrite(telling: Telling, documentId: string, sections: Record<string, string>): Promise<void> {
  await writeSections(telling, documentId, ({ heading }) => sections[heading])
}

async function version({ ctx, projectId }: Telling, documentId: string, name: string): Promise<void> {
  await makeVersion(ctx, { projectId, documentId, name })
}

async function review(
  { ctx, projectId }: Telling,
  documentId: string,
  round: { audience: string; closesOn: string; reviewers: string[] },
): Promise<void> {
  await startReview(ctx, { projectId, documentId, ...round })
}

async function comment({ ctx, projectId }: Telling, documentId: string, text: string, quote?: string): Promise<void> {
  await addComment(ctx, { projectId, documentId, text, ...(quote ? { quote } : {}) })
}

async function findThread({ ctx, projectId }: Telling, documentId: string, text: string): Promise<string> {
  const threads = await listThreads(ctx, { projectId, documentId })
  const found = threads.find(({ comments }) => comments[0]?.text.startsWith(text))
  if (!found) throw new Error(`Nobody commented “${text}”.`)
  return found.id
}

async function reply(telling: Telling, documentId: string, comment: string, text: string): Promise<void> {
  const threadId = await findThread(telling, documentId, comment)
  await replyToComment(telling.ctx, { projectId: telling.projectId, documentId, threadId, text })
}

async function workIn(
  telling: Telling,
  documentId: string,
  comment: string,
  disposition: Disposition,
  note: string,
): Promise<void> {
  const threadId = await findThread(telling, documentId, comment)
  await settleComment(telling.ctx, { projectId: telling.projectId, documentId, threadId, disposition, note })
}

async function say({ ctx, projectId }: Telling, documentId: string, verdict: Verdict, note = ''): Promise<void> {
  await giveVerdict(ctx, { projectId, documentId, verdict, note })
}

async function askFor({ ctx, projectId }: Telling, documentId: string, ...approvers: string[]): Promise<void> {
  await askApproval(ctx, { projectId, documentId, approvers })
}

/** Approves the version that waits. */
async function approve({ ctx, projectId }: Telling, documentId: string, note = ''): Promise<void> {
  const [newest] = await listVersions(ctx, { projectId, documentId })
  await approveDocument(ctx, { projectId, documentId, sha256: newest?.sha256 ?? '', note })
}

const ways = {
  'end-review': endReview,
  close: (ctx: Telling['ctx'], which: { projectId: string; documentId: string }) =>
    closeDocument(ctx, { ...which, asItStands: true }),
  format: (ctx: Telling['ctx'], which: { projectId: string; documentId: string }) =>
    formatDocument(ctx, { ...which, layout: { paper: 'letter', numbered: true } }),
  deliver: deliverDocument,
}

/** Takes a document on, one way after the other. */
async function take({ ctx, projectId }: Telling, documentId: string, ...on: (keyof typeof ways)[]): Promise<void> {
  for (const way of on) await ways[way](ctx, { projectId, documentId })
}

/** Claims something, and says on what it rests: things with a note each. */
async function claim(
  { ctx, projectId }: Telling,
  kind: ClaimKind,
  text: string,
  ...grounds: [ref: string, note: string][]
): Promise<void> {
  const { id: claimId } = await addClaim(ctx, { projectId, kind, text })
  for (const [ref, note] of grounds) await addGround(ctx, { projectId, claimId, ref: ref as Ref, note })
}

/** Says on what a claim of a document rests. */
async function rest(
  { ctx, projectId }: Telling,
  claimId: string,
  ...grounds: [ref: string, note: string][]
): Promise<void> {
  for (const [ref, note] of grounds) await addGround(ctx, { projectId, claimId, ref: ref as Ref, note })
}

/** What people do with texts and claims. */
export const documentVerbs = {
  ...{ write, rewrite, version, review, comment, reply, workIn, say, askFor, approve, take },
  ...{ claim, rest },
}
