import type * as Y from 'yjs'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import type { Content } from '#platform/render/content.ts'
import { asProduct, findAsking, type Held, withLink } from '../../links/hold-link.ts'
import { covers, type LinkVerb, type ReviewerLink } from '../../links/link.ts'
import { type Asking, linkRefusals } from '../../links/links.errors.ts'
import { changeLink } from '../../links/links.store.ts'
import { answer, readThreads, speak, type Thread } from '../comments/comments.ts'
import { type Frozen, thawContent } from '../content/frozen.ts'
import { openState } from '../content/y-prose.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { approve, type NewApproval } from '../review/approve.ts'
import { judge } from '../review/give-verdict.ts'
import { type GivenVerdict, listApprovals, listRounds, listVerdicts } from '../review/review.store.ts'
import { takesComments } from '../states/states.ts'
import { findVersionRow, type VersionRow } from '../versions/versions.store.ts'
import { withoutInnerLinks } from './outside-content.ts'

/** What somebody from outside is shown of a document by their link. */
export type Shared = {
  link: ReviewerLink
  asking: Asking
  state: DocumentRecord['state']
  round: number
  /** The last day of the round that is open, where it has one. */
  closesOn: string | null
  language: string
  version: { number: number; title: string; sha256: string }
  content: Content
  /** The conversations they began, with the answers to them; nobody else's. */
  threads: Thread[]
  /** Names of those members who answered. */
  names: ReadonlyMap<string, string>
  mayComment: boolean
  /** Whether a review round is open, in which they may give a verdict. */
  mayJudge: boolean
  /** The verdict they gave in that round. */
  verdict: Pick<GivenVerdict, 'verdict' | 'note' | 'at'> | undefined
  maySign: boolean
  /** When they approved the version they see. */
  signedAt: Date | null
}

/**
 * The version a link shows: the newest of what is reviewed, what waits for approval or was approved, and what they saw last.
 * Never the text as it is being written.
 */
async function findShown(ctx: Ctx, document: DocumentRecord, link: ReviewerLink): Promise<VersionRow> {
  const [round] = await listRounds(ctx.db, document.id)
  const number = Math.max(link.version ?? 0, round?.version ?? 0, document.finalVersion ?? 0)
  const row = await findVersionRow(ctx.db, document.id, number)
  if (!row) throw refusals.noSuchVersion()
  if (number !== link.version) await changeLink(ctx.db, link.id, { version: number })
  return row
}

/** Does `work` with the document that a link leads to, its row held for whatever changes something. */
const withDocument = <T>(
  ctx: Ctx,
  held: Held,
  verb: LinkVerb,
  work: (ctx: Ctx, document: DocumentRecord, link: ReviewerLink) => Promise<T>,
): Promise<T> =>
  withLink(ctx, held, verb, async (ctx, link) => {
    const { kind, id: documentId } = splitRef(link.thing)
    if (kind !== 'document') throw linkRefusals.unknown()
    const document = await needDocument(ctx, { projectId: link.projectId, documentId }, verb !== 'read')
    return work(ctx, document, link)
  })

const isTheirs = (thread: Thread, link: ReviewerLink) => thread.comments[0]?.linkId === link.id

/** Reads the document that a link leads to. Throws the refusals of `withLink`. */
export function readByLink(ctx: Ctx, held: Held): Promise<Shared> {
  return withDocument(ctx, held, 'read', async (ctx, document, link) => {
    const { state, round, language, finalVersion, projectId } = document
    const row = await findShown(ctx, document, link)
    const content = await thawContent(ctx, row.content as Frozen)
    const approval = (await listApprovals(ctx.db, document.id)).find(
      (one) => one.linkId === link.id && one.version === row.number,
    )
    const verdicts = await listVerdicts(ctx.db, document.id)
    const open = state === 'in-review' ? (await listRounds(ctx.db, document.id))[0] : undefined
    const members = await listMembers(asProduct(ctx), projectId)
    const waits = state === 'final-review' && row.number === finalVersion && !approval
    return {
      ...{ link, state, round, closesOn: open?.closesOn ?? null, language, asking: await findAsking(ctx, link) },
      version: { number: row.number, title: row.title, sha256: row.sha256 },
      content: withoutInnerLinks(content, ctx.config.url),
      threads: (await readThreads(ctx, document.id)).filter((thread) => isTheirs(thread, link)),
      names: new Map(members.map(({ personId, name }) => [personId, name])),
      mayComment: covers(link.may, 'comment') && takesComments(state),
      mayJudge: covers(link.may, 'comment') && state === 'in-review',
      verdict: verdicts.find((one) => one.linkId === link.id && one.round === round),
      maySign: covers(link.may, 'sign') && waits,
      signedAt: approval?.at ?? null,
    }
  })
}

/** Comments from outside on words of the version that is shown, or on the whole of it; found again in the text of now. */
export function commentByLink(
  ctx: Ctx,
  held: Held,
  input: { text: string; quote?: string },
): Promise<{ threadId: string }> {
  return withDocument(ctx, held, 'comment', async (ctx, document, link) => {
    const read = async (): Promise<Y.Doc> => openState([(await findShown(ctx, document, link)).yjs])
    return speak(ctx, document, { author: null, linkId: link.id }, input, read)
  })
}

/** Answers from outside in a conversation that the same person began. Throws `document.no-such-comment` in any other. */
export function replyByLink(ctx: Ctx, held: Held, input: { threadId: string; text: string }): Promise<void> {
  return withDocument(ctx, held, 'comment', async (ctx, document, link) => {
    const thread = (await readThreads(ctx, document.id)).find(({ id }) => id === input.threadId)
    if (!thread || !isTheirs(thread, link)) throw refusals.noSuchThread()
    await answer(ctx, document, { author: null, linkId: link.id }, input)
  })
}

const newAdvice = z.object({
  verdict: z.enum(['approve', 'approve-with-changes'], { error: 'Choose what you advise.' }),
  note: z.string().default(''),
})
/** What somebody from outside says in a review: that they would approve it, or which changes are wanted. */
export type Advice = z.input<typeof newAdvice>

/**
 * Gives a verdict from outside, by name, in the round that is open; a later one takes the place of an earlier. It is advice: it
 * approves nothing, and nobody waits for it.
 */
export function judgeByLink(ctx: Ctx, held: Held, input: Advice): Promise<void> {
  return withDocument(ctx, held, 'comment', (ctx, document, link) =>
    judge(ctx, document, { personId: null, linkId: link.id }, checkInput(newAdvice, input)),
  )
}

/** Approves from outside, by name and once, the version that waits; `sha256` is that of the text they have read. */
export function approveByLink(ctx: Ctx, held: Held, input: NewApproval): Promise<void> {
  return withDocument(ctx, held, 'sign', async (ctx, document, link) => {
    const given = await listApprovals(ctx.db, document.id)
    if (given.some((one) => one.linkId === link.id && one.version === document.finalVersion))
      throw linkRefusals.nothingToSign()
    await approve(ctx, document, { personId: null, linkId: link.id, roles: '' }, input)
  })
}
