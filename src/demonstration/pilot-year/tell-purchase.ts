import { listCases } from '#buying/cases/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asDemonstration } from '../stories/found-project.ts'
import { asAt, timeOf } from './at-moment.ts'
import { actorOf, type Buying, stateOf } from './buying.ts'
import type { Year } from './purchase.ts'
import type { Act, Purchase, Step } from './step.ts'
import { verbs } from './verbs.ts'

/** How far two things stand apart that are done one after the other. */
const APART_MS = 6 * 60_000

type Verb = (buying: Buying, ...rest: unknown[]) => Promise<void>

/** What time does by itself happens when it is due, not on a day that the story says. */
const OF_TIME = new Set<Act[0]>(['close', 'lapse', 'overdue'])

/** The day of its step, or when it was due; never before what happened last, since days may fall on a weekend. */
async function momentOfAct(buying: Buying, { day }: Step, [verb]: Act): Promise<Date> {
  const last = buying.ctx.clock.now().getTime()
  const state = OF_TIME.has(verb) ? await stateOf(buying) : undefined
  const told = state?.due ? Date.parse(state.due.at) : timeOf(buying.year, day).getTime()
  return new Date(Math.max(told, last + APART_MS))
}

async function act(buying: Buying, step: Step, one: Act): Promise<void> {
  const [verb, ...rest] = one
  const { ctx } = buying
  buying.ctx = asAt(ctx, await momentOfAct(buying, step, one), ctx.actor)
  buying.ctx = { ...buying.ctx, actor: await actorOf(buying, step.by) }
  await (verbs[verb] as Verb)(buying, ...rest)
}

/**
 * Tells a purchase from its first word to where it stands today, all of it or nothing: between two steps of it the clock
 * that closes offers and passes awards on must not see it. One that is there is not told again.
 */
export async function tellPurchase(ctx: Ctx, year: Year, purchase: Purchase): Promise<void> {
  const { projectId } = year
  if ((await listCases(asDemonstration(ctx), projectId)).some(({ title }) => title === purchase.title)) return
  await transact(asDemonstration(ctx), async (ctx) => {
    const began = asAt(ctx, timeOf(year, purchase.steps[0]?.day ?? -1), ctx.actor)
    const buying: Buying = { ctx: began, year, purchase, caseId: '', links: new Map() }
    for (const step of purchase.steps) for (const one of step.acts) await act(buying, step, one)
  })
}
