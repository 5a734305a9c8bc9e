import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockCase, selectEvents } from '../cases.store.ts'
import { replay } from '../machine/fold.ts'
import { waitsFor } from '../machine/waits-for.ts'
import type { Seat } from '../seats/seats.ts'
import { listTold, nameTurn, writeTurn } from './tell-next.ts'
import { forgetOverdue, selectLetters, selectNewHolders, selectToRemind } from './turn-letters.store.ts'

const DAY_MS = 86_400_000
/** Half of the time that a link works, so that whoever is waited for has one that works as long as they are. */
const REMIND_DAYS = 7
/** A quarter of a year; after that a purchase is forgotten rather than late. */
const MOST_TIMES = 13

type At = { projectId: string; caseId: string }

/** Of one purchase: those whom a letter has to reach now, because they got the duty in its turn or have not acted on the last. */
async function remindIn(ctx: Ctx, { projectId, caseId }: At, before: Date, since: Date): Promise<void> {
  const row = await lockCase(ctx.db, projectId, caseId)
  if (!row) return
  const events = await selectEvents(ctx.db, caseId)
  const state = replay(events)
  const next = waitsFor(state)
  // A turn that began this moment has its own letter still to come.
  if (!next || nameTurn(next, state) !== row.told_turn) return
  const sent = await selectLetters(ctx.db, caseId)
  const given = await selectNewHolders(ctx.db, { projectId, duty: next.seat, since, now: ctx.clock.now() })
  // Who made it their own turn has the page open.
  const lastActed = events.findLast(({ party }) => party)?.party
  const isDue = (id: string) => {
    const last = sent.get(id)
    return last ? last.sentAt <= before && last.times < MOST_TIMES : given.includes(id) && id !== lastActed
  }
  const told = { projectId, caseId, title: row.title, currency: row.currency }
  for (const party of await listTold(ctx, { projectId, id: caseId, state }, next.seat as Seat))
    if (isDue(party.id)) await writeTurn(ctx, told, party, next)
  await forgetOverdue(ctx.db, { caseId, before, mostTimes: MOST_TIMES })
}

/**
 * Job `cases.remind.due`: writes to whoever gets a duty while a purchase waits for it, and once a week to those who were told
 * and have not acted; who acts by a link gets a new one each time, before the last has run out.
 */
export async function remindOfTurn(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  const now = ctx.clock.now()
  const [before, since] = [new Date(now.getTime() - REMIND_DAYS * DAY_MS), new Date(now.getTime() - DAY_MS)]
  for (const at of await selectToRemind(ctx.db, { now, before, since, mostTimes: MOST_TIMES }))
    await transact(ctx, (ctx) => remindIn(ctx, at, before, since))
}
