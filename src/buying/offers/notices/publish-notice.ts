import { z } from 'zod'
import { type FoundCase, type Moved, moveCase, readCase, stateFacts } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { offerRefusals } from '../offers.errors.ts'
import { commitToDrawSeed, findHolders } from '../sealing/index.ts'
import { askAboutNotice } from './ask-about-notice.ts'
import { addBusinessDays, countBusinessDays, isOnWorkingDay, type Place } from './business-days.ts'
import { checkDates, momentsSchema, sayMoment } from './check-dates.ts'
import { checkNotice } from './check-for-everybody.ts'
import { tellFollowers } from './followers.ts'
import { leastOfRules } from './least-of-rules.ts'
import { contentSchema, type Notice, type NoticeContent, type OfferTerms, termsSchema } from './notice.ts'
import { insertNotice } from './notices.store.ts'

const saidSchema = z.boolean('Answer this question.').optional()

const publishSchema = momentsSchema.extend({
  content: contentSchema,
  terms: termsSchema,
  holders: z.tuple([z.string(), z.string(), z.string()], {
    error: 'Name three people who open the offers.',
  }),
  /** Why it is published in spite of a warning of the rules, where the risk appetite wants that written down. */
  warningReason: z.string().trim().max(4000, 'Shorten it to 4,000 characters.').default(''),
  /** Whether the work stands on its own, and whether own people could do it; left out where that was said before. */
  capacity: z.object({ standsAlone: saidSchema, ownPeople: saidSchema }).default({}),
})
type CapacityAnswers = z.output<typeof publishSchema>['capacity']
type Which = { projectId: string; caseId: string }
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
const factsOf = ({ content, terms, closesAt }: Checked, place: Place, now: Date) => {
  const { title, teaser } = content.texts[content.languages[0]!]!
  return {
    ...{ titleLength: title.length, teaserLength: teaser.length, noticePartsMissing: 0, selection: terms.method },
    ...{ openDays: countBusinessDays(place, now, closesAt), closesOnWorkingDay: isOnWorkingDay(place, closesAt) },
  }
}

/** What is said of the work before it is published (rule:G32): each is an answer by itself, whichever it is. */
async function keepCapacity(ctx: Ctx, which: Which, { standsAlone, ownPeople }: CapacityAnswers): Promise<void> {
  const say = (fact: string, answer: boolean) =>
    stateFacts(ctx, { ...which, facts: { [fact]: true }, words: t(answer ? 'offers.said-yes' : 'offers.said-no') })
  if (standsAlone !== undefined) await say('standaloneAnswered', standsAlone)
  if (ownPeople !== undefined) await say('capacityAnswered', ownPeople)
}

/** Long enough, by as many people as the rules ask, and in working days of the place where the notice counts. */
async function checkTerms(ctx: Ctx, found: FoundCase, { terms, closesAt }: Checked): Promise<Place> {
  const { leastEvaluators, calendar } = await leastOfRules(ctx, found)
  const [place, now] = [{ calendar, timeZone: terms.timeZone }, ctx.clock.now()]
  if (countBusinessDays(place, now, closesAt) < terms.leastOpenDays)
    throw offerRefusals.openTooShort(terms.leastOpenDays, sayMoment(addBusinessDays(place, now, terms.leastOpenDays)))
  if (terms.leastEvaluators < leastEvaluators) throw offerRefusals.tooFewEvaluators(leastEvaluators)
  return place
}

/**
 * Makes an opportunity public: the notice is whole in each of its languages and tells of nobody, three people hold keys, it
 * is open long enough, and what the lifecycle asks is there (the rules allow it, funds are confirmed). The rules are asked
 * before, and what they said stays, whether it is published or not. From then on nobody can see whether anybody offers until
 * the deadline has come. Throws `offers.…`, `case.…`, `input.invalid`.
 */
export async function publishNotice(
  ctx: Ctx,
  { projectId, caseId, ...given }: Which & NoticeToPublish,
): Promise<Moved> {
  await allow(ctx, 'notice.publish', projectId)
  const which = { projectId, caseId }
  const found = await readCase(ctx, which)
  const { content, terms, capacity, warningReason, ...asked } = checkInput(publishSchema, given)
  const [closesAt, questionsUntil, now] = [new Date(asked.closesAt), new Date(asked.questionsUntil), ctx.clock.now()]
  checkDates({ content, closesAt, questionsUntil, now })
  checkNotice(content)
  const place = await checkTerms(ctx, found, { content, terms, closesAt })
  const holders = await findHolders(ctx, projectId, asked.holders)
  if (found.stage === 'draft') {
    await keepCapacity(ctx, which, capacity)
    await askAboutNotice(ctx, which, 'publish', factsOf({ content, terms, closesAt }, place, now))
  }
  return transact(ctx, async (ctx) => {
    const seedCommitment = await commitToDrawSeed(ctx, caseId)
    const moments = { closesAt, questionsUntil, publishedAt: now, changedAt: now }
    const notice = { caseId, projectId, content, terms, ...moments, holders, seedCommitment, document: '', version: 1 }
    return keepNotice(ctx, notice, warningReason)
  })
}

async function keepNotice(ctx: Ctx, notice: Notice, warningReason: string): Promise<Moved> {
  const { caseId, projectId, closesAt, questionsUntil, holders, seedCommitment, content, terms } = notice
  const document = await keepDocument(ctx, caseId, 'notice', documentOf(notice))
  const moved = await moveCase(ctx, {
    ...{ projectId, caseId, type: 'notice.published' },
    data: {
      ...{ closesAt: closesAt.toISOString(), questionsUntil: questionsUntil.toISOString() },
      ...{ holders: holders.map(({ partyId }) => partyId), seedCommitment, document, languages: content.languages },
      evaluators: terms.leastEvaluators,
      ...(warningReason && { warningReason }),
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
