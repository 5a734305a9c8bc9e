import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { listMembers, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listReadersOf } from '../classes/document-sight.ts'
import { countUndecided } from '../comments/comments.store.ts'
import { type DocumentRecord, layoutSchema, remarkSchema } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { moveDocument, type Which } from '../states/move.ts'
import type { DocumentState } from '../states/states.ts'
import { needPictureWords } from '../versions/picture-words.ts'
import { freezeVersion } from '../versions/versions.ts'
import { findMissing, needAnother } from './approve.ts'
import { endRound, replaceAsked, storeRound } from './review.store.ts'
import { findUntouched } from './untouched.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Enter the day as year-month-day, for example 2026-05-31.')
const people = z.array(z.string()).max(200, 'Name at most 200 people.').default([])

const newReview = z.object({
  audience: z.string().trim().max(200, 'Shorten this to 200 characters.').default(''),
  closesOn: z.union([z.literal('').transform(() => null), day]).nullish(),
  reviewers: people,
})
/** A day lasts until it is over everywhere on earth: twelve hours after it is in Greenwich. */
const newReviewAt = (now: Date) => {
  const first = new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)
  const isAhead = ({ closesOn }: { closesOn?: string | null | undefined }) => !closesOn || closesOn >= first
  return newReview.refine(isAhead, { path: ['closesOn'], error: 'Enter a day that is not over yet.' })
}

/** Members by their ids; refuses ids of nobody here, and of people who may not do what they are asked for, or not read it. */
async function needMembers(ctx: Ctx, document: DocumentRecord, ids: readonly string[], may: 'comment' | 'approve') {
  const members = new Map((await listMembers(ctx, document.projectId)).map((member) => [member.personId, member]))
  const found = [...new Set(ids)].map((id) => members.get(id))
  if (found.some((member) => !member?.grants.includes(may))) throw refusals.noSuchPerson()
  const readers = new Set((await listReadersOf(ctx, document)).map(({ personId }) => personId))
  const others = (found as Member[]).filter(({ personId }) => !readers.has(personId))
  if (others.length) throw refusals.notForThem(others.map(({ name }) => name))
  return found as Member[]
}

/** Starts a review round: the text is kept as a version and stands still; those named are asked for a verdict. */
export function startReview(ctx: Ctx, input: Which & z.input<typeof newReview>): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'start-review', operation: 'document.review' }, async (ctx, document) => {
    const { audience, closesOn = null, reviewers } = checkInput(newReviewAt(ctx.clock.now()), input)
    const asked = await needMembers(ctx, document, reviewers, 'comment')
    const round = document.round + 1
    const { number: version } = await freezeVersion(ctx, document, { name: `Review round ${round}` })
    const openedAt = ctx.clock.now()
    await storeRound(ctx.db, document.id, { number: round, audience, openedAt, closesOn, closedAt: null, version })
    await replaceAsked(
      ctx,
      document.id,
      round,
      asked.map(({ personId }) => personId),
    )
    return { change: { round }, data: { round, asked: asked.length } }
  })
}

/** Ends the open review round; what reviewers said is worked in from here on. */
export function endReview(ctx: Ctx, input: Which): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'end-review', operation: 'document.review' }, async (ctx, document) => {
    await endRound(ctx.db, document.id, document.round, ctx.clock.now())
    return { data: { round: document.round } }
  })
}

/**
 * Asks for approval of the text as it stands: it is kept as a version, whose hash approvals name. Refuses while comments
 * of a review wait for a word on what became of them, and where a picture has no words.
 */
export function askApproval(ctx: Ctx, input: Which & { approvers?: string[] }): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'ask-approval', operation: 'document.review' }, async (ctx, document) => {
    const { approvers } = checkInput(z.object({ approvers: people }), input)
    const asked = await needMembers(ctx, document, approvers, 'approve')
    const undecided = await countUndecided(ctx.db, document.id)
    if (undecided) throw refusals.undecided(undecided)
    await needPictureWords(ctx, document.id)
    const { number } = await freezeVersion(ctx, { ...document, state: 'final-review' }, { name: 'For approval' })
    await replaceAsked(
      ctx,
      document.id,
      null,
      asked.map(({ personId }) => personId),
    )
    return { change: { finalVersion: number }, data: { version: number, asked: asked.length } }
  })
}

const reasoned = z.object({ reason: remarkSchema('a reason') })

/** Takes a text back from approval to be revised, with the reason. */
export function reviseDocument(ctx: Ctx, input: Which & { reason: string }): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'revise', operation: 'document.review' }, async () => {
    const { reason } = checkInput(reasoned, input)
    return { change: { finalVersion: null }, reason }
  })
}

/**
 * Closes a document that those who must have approved: from now on its words and comments stand as they are. Refuses one with
 * places as in its template, unless somebody says that they are `asItStands`.
 */
export function closeDocument(ctx: Ctx, input: Which & { asItStands?: boolean | undefined }): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'close', operation: 'document.close' }, async (ctx, document) => {
    const { isApproved, names } = await findMissing(ctx, document)
    if (!isApproved) throw refusals.notApproved(names)
    await needAnother(ctx, document)
    const untouched = input.asItStands ? [] : await findUntouched(ctx, document)
    if (untouched.length) throw refusals.untouched(untouched.length, untouched[0]!)
    return { data: { version: document.finalVersion ?? 0 } }
  })
}

/** Chooses how a closed text is laid out. The approved words, and their hash, stay as they are. */
export function formatDocument(
  ctx: Ctx,
  input: Which & { layout: z.input<typeof layoutSchema> },
): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'format', operation: 'document.close' }, async () => ({
    change: { layout: checkInput(layoutSchema, input.layout) },
  }))
}

/** Says that a formatted document was handed over. */
export const deliverDocument = (ctx: Ctx, input: Which): Promise<DocumentState> =>
  moveDocument(ctx, input, { move: 'deliver', operation: 'document.close' }, async () => ({}))

/** Opens a closed document again, with the reason; what was approved stays as a version. */
export function reopenDocument(ctx: Ctx, input: Which & { reason: string }): Promise<DocumentState> {
  return moveDocument(ctx, input, { move: 'reopen', operation: 'document.reopen' }, async (ctx, document) => {
    const { reason } = checkInput(reasoned, input)
    const { number } = await freezeVersion(ctx, document, { name: 'Before it was reopened', reason })
    return { change: { finalVersion: null }, reason, data: { version: number } }
  })
}
