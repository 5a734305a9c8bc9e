import { z } from 'zod'
import { checkCase, findActing, type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { findActiveRuleset } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { offerRefusals } from '../offers.errors.ts'
import { commitToDrawSeed, findHolders } from '../sealing/index.ts'
import { countBusinessDays, isOnWeekend } from './business-days.ts'
import { checkDates, momentsSchema } from './check-dates.ts'
import { tellFollowers } from './followers.ts'
import { leastOfRules } from './least-of-rules.ts'
import { contentSchema, type Notice, type NoticeContent, type OfferTerms, termsSchema } from './notice.ts'
import { insertNotice } from './notices.store.ts'

const publishSchema = momentsSchema.extend({
  content: contentSchema,
  terms: termsSchema,
  holders: z.tuple([z.string(), z.string(), z.string()], {
    error: 'Name three people who open the offers.',
  }),
})
export type NoticeToPublish = z.input<typeof publishSchema>

/** The document that everybody reads: the same text for the same notice, so that its hash can be made again. */
export const documentOf = ({ caseId, content, terms, closesAt, questionsUntil, holders, seedCommitment }: Notice) => ({
  what: 'Fairlead notice 1',
  case: caseId,
  content,
  terms,
  closesAt: closesAt.toISOString(),
  questionsUntil: questionsUntil.toISOString(),
  keys: holders.map(({ keyId, publicKey }) => ({ keyId, publicKey })),
  seedCommitment,
})

type Checked = { content: NoticeContent; terms: OfferTerms; closesAt: Date }

/** What the rules ask about a notice and only its form says (rule:G13, rule:G25). */
const factsOf = ({ content, terms, closesAt }: Checked, now: Date) => {
  const { title, teaser } = content.texts[content.languages[0]!]!
  return {
    ...{ titleLength: title.length, teaserLength: teaser.length, noticePartsMissing: 0, selection: terms.method },
    ...{ openDays: countBusinessDays(now, closesAt), closesOnWorkingDay: !isOnWeekend(closesAt) },
  }
}

/**
 * The rules are asked before, and what they said stays, whether the notice is published or not. They are asked about this
 * notice, whatever they said of another one before; only without rules in force does what was said stand.
 */
async function checkFirst(ctx: Ctx, which: { projectId: string; caseId: string }, checked: Checked): Promise<void> {
  const { state } = await readCase(ctx, which)
  if (state.stage !== 'draft') return
  await findActing(ctx, { ...which, state }, ['requester'])
  const hasRules = (await findActiveRuleset(asProduct(ctx), which.projectId)) !== undefined
  if (state.check?.moment === 'publish' && !hasRules) return
  const now = ctx.clock.now()
  const facts = Object.entries(factsOf(checked, now)).map(([id, value]) => [
    id,
    { value, from: 'case' as const, at: now.toISOString() },
  ])
  await checkCase(ctx, { ...which, moment: 'publish', known: Object.fromEntries(facts) })
}

/**
 * Makes an opportunity public: the notice is whole in each of its languages, three people hold keys, it is open long
 * enough, and what the lifecycle asks is there (the rules allow it, funds are confirmed). From then on nobody can see
 * whether anybody offers until the deadline has come. Throws `offers.…`, `case.…`, `input.invalid`.
 */
export async function publishNotice(
  ctx: Ctx,
  { projectId, caseId, ...given }: { projectId: string; caseId: string } & NoticeToPublish,
): Promise<Moved> {
  await allow(ctx, 'notice.publish', projectId)
  const found = await readCase(ctx, { projectId, caseId })
  const { content, terms, ...asked } = checkInput(publishSchema, given)
  const [closesAt, questionsUntil, now] = [new Date(asked.closesAt), new Date(asked.questionsUntil), ctx.clock.now()]
  checkDates({ content, closesAt })
  if (countBusinessDays(now, closesAt) < terms.leastOpenDays) throw offerRefusals.openTooShort(terms.leastOpenDays)
  const { leastEvaluators } = await leastOfRules(ctx, found)
  if (terms.leastEvaluators < leastEvaluators) throw offerRefusals.tooFewEvaluators(leastEvaluators)
  const holders = await findHolders(ctx, projectId, asked.holders)
  await checkFirst(ctx, { projectId, caseId }, { content, terms, closesAt })
  return transact(ctx, async (ctx) => {
    const seedCommitment = await commitToDrawSeed(ctx, caseId)
    return keepNotice(ctx, {
      ...{ caseId, projectId, content, terms, closesAt, questionsUntil, holders, seedCommitment },
      ...{ document: '', version: 1, publishedAt: now, changedAt: now },
    })
  })
}

async function keepNotice(ctx: Ctx, notice: Notice): Promise<Moved> {
  const { caseId, projectId, closesAt, questionsUntil, holders, seedCommitment, content, terms } = notice
  const document = await keepDocument(ctx, caseId, 'notice', documentOf(notice))
  const moved = await moveCase(ctx, {
    ...{ projectId, caseId, type: 'notice.published' },
    data: {
      ...{ closesAt: closesAt.toISOString(), questionsUntil: questionsUntil.toISOString() },
      ...{ holders: holders.map(({ partyId }) => partyId), seedCommitment, document, languages: content.languages },
      evaluators: terms.leastEvaluators,
    },
  })
  await insertNotice(ctx.db, { ...notice, document })
  await tellFollowers(ctx, notice, 'published')
  await closeAt(ctx, notice)
  return moved
}

/** Asks the queue for the moment of the deadline; each minute's sweep would come up to a minute later. */
export const closeAt = (ctx: Ctx, { caseId, closesAt }: Pick<Notice, 'caseId' | 'closesAt'>): Promise<void> =>
  ctx.queue.add(ctx, 'offers.due', {}, { runAt: closesAt, key: `offers.close ${caseId}` })
