/** What somebody does in one case. One person may hold many duties, but not two seats of one case that conflict. */
export const seats = [
  'requester',
  'technical',
  'funds',
  'approver',
  'payer',
  'officer',
  'evaluator',
  'key-holder',
  'finance-owner',
  'director',
  'supplier',
] as const
export type Seat = (typeof seats)[number]

const all = (seat: Seat): [Seat, Seat][] => seats.filter((other) => other !== 'supplier').map((other) => [seat, other])

/**
 * Seats that one person may not hold together in a case (buying:M19, rule:G22): whoever wants the work does not confirm its
 * funds, pay for it or decide on it; who approves a payment or accepts the work does not pay; a supplier does nothing else.
 * The database refuses the same pairs (`buying.conflict`).
 */
export const conflicts: readonly (readonly [Seat, Seat])[] = [
  ['requester', 'funds'],
  ['requester', 'approver'],
  ['requester', 'payer'],
  ['requester', 'officer'],
  ['technical', 'payer'],
  ['technical', 'approver'],
  ['funds', 'payer'],
  ['approver', 'payer'],
  ['requester', 'finance-owner'],
  ['requester', 'director'],
  ['officer', 'funds'],
  ['officer', 'payer'],
  ...all('supplier'),
]

/** The seats that somebody in `seat` may not hold, too. */
export const conflictsOf = (seat: Seat): Seat[] =>
  conflicts.flatMap(([a, b]) => (a === seat ? [b] : b === seat ? [a] : []))
