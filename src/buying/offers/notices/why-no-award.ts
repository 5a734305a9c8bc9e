import type { FoundCase } from '#buying/cases/index.ts'

/** Why nobody is given the work: nobody offered, no offer passed, or none of those who did took it. */
export type NoAward = 'no-offers' | 'none-passed' | 'none-accepted'

/**
 * Why an open opportunity has no award: once its offers are closed and there are none, and of one that ended without an
 * award. Null for any other, also for one that was cancelled although there were offers.
 */
export function whyNoAward({ state, events }: Pick<FoundCase, 'state' | 'events'>): NoAward | null {
  const isClosed = events.some(({ type }) => type === 'offers.closed')
  if (isClosed && state.bids.length === 0) return 'no-offers'
  if (state.stage !== 'unsuccessful') return null
  return state.ladder.length ? 'none-accepted' : 'none-passed'
}
