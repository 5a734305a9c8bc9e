import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { offerRefusals } from '../offers.errors.ts'
import type { Notice } from './notice.ts'
import { selectNotice, selectNotices } from './notices.store.ts'
import { type NoAward, whyNoAward } from './why-no-award.ts'

/** How far an opportunity is, as everybody may know it: nothing that tells of offers before they are open. */
export type OpportunityStage = 'open' | 'closed' | 'awarded' | 'contracted' | 'unsuccessful' | 'cancelled'

/** A question that somebody asked in public; nobody is named. */
export type PublicQuestion = {
  id: string
  text: string
  askedAt: string
  answer: string | null
  answeredAt: string | null
}

/** What was changed after publication, field by field. */
export type PublicChange = {
  at: string
  reason: string
  isMaterial: boolean
  closesAt: string
  changes: { field: string; before: string; after: string }[]
}

/** An opportunity as everybody may read it. */
export type Opportunity = Notice & {
  title: string
  priceCents: number
  currency: string
  stage: OpportunityStage
  /** Why nobody was given the work, where it ended so. */
  noAward: NoAward | null
  questions: PublicQuestion[]
  history: PublicChange[]
}

const stages: Partial<Record<FoundCase['stage'], OpportunityStage>> = {
  open: 'open',
  sealed: 'closed',
  evaluating: 'closed',
  selected: 'awarded',
  unsuccessful: 'unsuccessful',
  cancelled: 'cancelled',
}

/** Once the deadline has come nobody can offer any more, whether the product has seen it or not. */
function stageOf(found: FoundCase, { closesAt }: Notice, now: Date): OpportunityStage {
  const told = stages[found.stage] ?? 'contracted'
  // Whoever ends what nobody offered for cancels nothing that anybody waits for.
  if (told === 'cancelled' && whyNoAward(found)) return 'unsuccessful'
  return told === 'open' && closesAt <= now ? 'closed' : told
}

export function questionsOf({ events }: Pick<FoundCase, 'events'>): PublicQuestion[] {
  const answers = new Map(
    events.flatMap((event) => (event.type === 'question.answered' ? [[event.data.questionId, event] as const] : [])),
  )
  return events.flatMap((event) => {
    if (event.type !== 'question.asked') return []
    const answer = answers.get(event.data.questionId)
    const { questionId: id, text } = event.data
    return [{ id, text, askedAt: event.at, answer: answer?.data.text ?? null, answeredAt: answer?.at ?? null }]
  })
}

const historyOf = ({ events }: FoundCase): PublicChange[] =>
  events.flatMap(({ type, at, data }) =>
    type === 'notice.amended'
      ? [
          {
            at,
            ...{ reason: data.reason, isMaterial: data.isMaterial, closesAt: data.closesAt, changes: data.changes },
          },
        ]
      : [],
  )

/** The price is the one that was published: it is fixed, and offers compete on how they do the work. */
const publishedPrice = ({ events }: FoundCase): number =>
  events.findLast((event) => event.type === 'case.described')?.data.priceCents ?? 0

async function show(ctx: Ctx, notice: Notice): Promise<Opportunity> {
  const found = await readCase(ctx, notice)
  const stage = stageOf(found, notice, ctx.clock.now())
  return {
    ...notice,
    ...{ stage, noAward: stage === 'unsuccessful' ? whyNoAward(found) : null },
    ...{ title: found.title, currency: found.currency, priceCents: publishedPrice(found) },
    ...{ questions: questionsOf(found), history: historyOf(found) },
  }
}

/** An opportunity for everybody, signed in or not. Throws `offers.no-such-opportunity`. */
export async function findOpportunity(ctx: Ctx, caseId: string): Promise<Opportunity> {
  return show(ctx, await needNotice(ctx, caseId))
}

/** The notice of a purchase. Throws `offers.no-such-opportunity`. */
export async function needNotice(ctx: Ctx, caseId: string): Promise<Notice> {
  const notice = isId(caseId) ? await selectNotice(ctx.db, caseId) : undefined
  if (!notice) throw offerRefusals.noSuchOpportunity()
  return notice
}

/** All opportunities that were ever published here, those that close last first; for everybody. */
export async function listOpportunities(ctx: Ctx): Promise<Opportunity[]> {
  const all: Opportunity[] = []
  for (const notice of await selectNotices(ctx.db)) all.push(await show(ctx, notice))
  return all
}
