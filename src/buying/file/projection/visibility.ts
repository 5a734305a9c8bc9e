import { type CaseEvent, type EventType, type Lane, replay } from '#buying/cases/index.ts'

/** From when on everybody may read of a purchase: from its plan, its notice, its order, its end; or not at all. */
export const beginnings = ['plan', 'notice', 'order', 'end', 'never'] as const
export type Beginning = (typeof beginnings)[number]

/** When the purchases of a project become public. What must be published stands above what is chosen. */
export type PublicationRule = {
  from: Record<Lane, Beginning>
  /** Contracts of at least so much, with tax, are published with their order at the latest; null: no such duty is known. */
  dutyCents: number | null
}

const opens: Record<Exclude<Beginning, 'never'>, readonly EventType[]> = {
  plan: ['case.described'],
  notice: ['notice.published'],
  order: ['order.placed', 'contract.signed'],
  end: ['case.completed'],
}

const firstOf = (events: readonly CaseEvent[], types: readonly EventType[]) => {
  const at = events.findIndex(({ type }) => types.includes(type))
  return at < 0 ? undefined : at + 1
}

/**
 * The event with which a case becomes public, by its place from 1; undefined where it is not. Whoever asks everybody for
 * bids by a notice has published it, and a contract under the duty is public with its order, whatever else is chosen.
 */
export function publicSince(events: readonly CaseEvent[], rule: PublicationRule): number | undefined {
  const { lane, contract } = replay(events)
  const from = rule.from[lane]
  const isDue = contract !== null && rule.dutyCents !== null && contract.totalCents >= rule.dutyCents
  const moments = [
    ...(from === 'never' ? [] : [firstOf(events, opens[from])]),
    ...(lane === 'open' ? [firstOf(events, opens.notice)] : []),
    ...(isDue ? [firstOf(events, opens.order)] : []),
  ].filter((one) => one !== undefined)
  return moments.length ? Math.min(...moments) : undefined
}
