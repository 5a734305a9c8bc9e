import { type Ctx, transact } from '#platform/context.ts'
import { allow } from './policy.ts'
import { deleteCountsBefore, deleteEndedBefore, deleteExpired } from './sweep.store.ts'

const DAY_MS = 86_400_000
/** Ended tokens and invitations are kept so long, for whoever asks what became of them. */
const ENDED_DAYS = 30
/** Tries at signing in, with the network address they came from. */
const TRIES_DAYS = 1

/** Job `people.sweep`: forgets sessions, ceremonies, tries, tokens and invitations that are past their time. */
export function sweepPeople(ctx: Ctx): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'people.sweep')
    const now = ctx.clock.now()
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
    await deleteExpired(ctx.db, now)
    await deleteCountsBefore(ctx.db, before(TRIES_DAYS))
    await deleteEndedBefore(ctx.db, before(ENDED_DAYS))
  })
}
