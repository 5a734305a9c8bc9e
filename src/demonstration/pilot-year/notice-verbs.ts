import {
  amendNotice,
  answerQuestion,
  askQuestion,
  closeOffers,
  needNotice,
  openOffers,
  publishNotice,
  shareSupplierPage,
  submitBid,
  withdrawOffer,
} from '#buying/offers/index.ts'
import { type Held, openLink } from '#workspace/links/index.ts'
import { KEY_HOLDERS, KEY_PASSPHRASE } from '../words/pilot-year/people.ts'
import { closeOf, dayFrom, partyOf, personOf } from './at-moment.ts'
import { type Buying, placeOf, stateOf } from './buying.ts'

const HERE = '127.0.0.1'
const QUESTIONS_END_DAYS = 2

/** What a notice says besides the purchase, in plain words. */
export type NoticeWords = {
  teaser: string
  context: string
  deliverables: string[]
  criteria: string[]
  fromUs: string[]
  samples: string[]
}
type Terms = { closes: number; method?: 'draw' | 'ranking' | 'rotation'; leastEvaluators?: number }

function contentOf({ purchase, year }: Buying, words: NoticeWords) {
  const { title, criteria, repository, start, deliverBy } = purchase
  return {
    languages: ['en' as const],
    texts: { en: { title, ...words, acceptance: [...criteria] } },
    ...{ licence: 'MIT', contact: 'buying@coldmarrow.example', projectUrl: repository },
    ...{ startDay: dayFrom(year, start), deliverBy: dayFrom(year, deliverBy) },
  }
}

async function publish(
  buying: Buying,
  { closes, method = 'draw', leastEvaluators = 2 }: Terms,
  words: NoticeWords,
): Promise<void> {
  const { ctx, year } = buying
  await publishNotice(ctx, {
    ...{ ...placeOf(buying), content: contentOf(buying, words) },
    terms: {
      ...{ method, leastEvaluators, answerDays: 5, leastOpenDays: 5, extendDays: 2 },
      timeZone: 'America/Halifax',
    },
    closesAt: closeOf(year, closes).toISOString(),
    questionsUntil: closeOf(year, closes - QUESTIONS_END_DAYS).toISOString(),
    holders: KEY_HOLDERS.map((key) => partyOf(year, key)) as [string, string, string],
  })
}

/** Somebody asks in public, without an account. */
async function askPublicly({ ctx, caseId }: Buying, text: string): Promise<void> {
  await askQuestion({ ...ctx, actor: { kind: 'visitor' } }, { caseId, text })
}

async function answerPublicly(buying: Buying, text: string): Promise<void> {
  const [questionId] = (await stateOf(buying)).unansweredQuestions
  await answerQuestion(buying.ctx, { ...placeOf(buying), questionId: questionId ?? '', text })
}

/** Changes what the buyer gives, and leaves suppliers more time. */
async function amend(buying: Buying, fromUs: string[], closes: number, reason: string): Promise<void> {
  const { ctx, year, caseId } = buying
  const { content, questionsUntil } = await needNotice(ctx, caseId)
  const texts = { en: { ...content.texts.en!, fromUs } }
  await amendNotice(ctx, {
    ...{ ...placeOf(buying), content: { ...content, texts }, reason },
    ...{ closesAt: closeOf(year, closes).toISOString(), questionsUntil: questionsUntil.toISOString() },
  })
}

/** The link that a supplier was sent, in its hands. */
async function hold({ ctx, year, purchase }: Buying, supplier: string): Promise<Held> {
  const requester = { ...ctx, actor: personOf(year, purchase.requester) }
  const which = { projectId: year.projectId, supplierId: partyOf(year, supplier) }
  const { link } = await shareSupplierPage(requester, which)
  const secret = link.split('/').at(-1)!
  return { linkId: (await openLink(ctx, { secret, from: HERE })).id, secret, from: HERE }
}

/** A supplier offers as the form without JavaScript does: the server seals it. */
async function bid(buying: Buying, supplier: string, ...answers: string[]): Promise<void> {
  const visitor = { ...buying.ctx, actor: { kind: 'visitor' as const } }
  const told = Object.fromEntries(answers.map((text, at) => [`criterion-${at + 1}`, text]))
  const sent = { answers: told, attachments: [] }
  await submitBid(visitor, await hold(buying, supplier), { caseId: buying.caseId, sent })
}

async function withdrawBid(buying: Buying, supplier: string): Promise<void> {
  const visitor = { ...buying.ctx, actor: { kind: 'visitor' as const } }
  await withdrawOffer(visitor, await hold(buying, supplier), { caseId: buying.caseId })
}

/** The deadline has come. */
async function close(buying: Buying): Promise<void> {
  await closeOffers(buying.ctx, placeOf(buying))
}

/** One of the three opens with the file of their key. */
async function openSealed(buying: Buying, holder: string): Promise<void> {
  const brings = { file: buying.year.keys.get(holder) ?? '', passphrase: KEY_PASSPHRASE }
  await openOffers(buying.ctx, { ...placeOf(buying), brings })
}

/** From a notice to opened offers, in the open lane. */
export const noticeVerbs = {
  ...{ publish, askPublicly, answerPublicly, amend, bid, withdrawBid, close, openSealed },
}
