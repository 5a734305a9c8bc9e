/** Who offered in a purchase of before, and who got the work. */
export type Outcome = { bidders: readonly string[]; winner: string }

const LEAST_TURNS = 3

/** Whether two won one after the other, and nobody twice in a row, wherever both offered and one of them won. */
function tookTurns(outcomes: readonly Outcome[], a: string, b: string): boolean {
  const winners = outcomes
    .filter(({ bidders, winner }) => bidders.includes(a) && bidders.includes(b) && (winner === a || winner === b))
    .map(({ winner }) => winner)
  return winners.length >= LEAST_TURNS && winners.every((winner, i) => winner !== winners[i - 1])
}

/** Pairs of suppliers that won in turn, three times at least; `outcomes` are in the order in which they came (abuse:A15). */
export const findTurns = (suppliers: readonly string[], outcomes: readonly Outcome[]): { a: string; b: string }[] =>
  suppliers.flatMap((a, i) => suppliers.slice(i + 1).flatMap((b) => (tookTurns(outcomes, a, b) ? [{ a, b }] : [])))
