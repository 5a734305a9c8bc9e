/** Somebody who passed, as a rule of order sees them. */
export type Entrant = {
  bid: string
  supplierId: string
  /** The mean of all scores, in hundredths of a percent. */
  scoreBp: number
  /** How many contracts it was given by this project within a year, and when the last was. */
  awards: number
  lastAwardAt: string | null
}

/** By a list that a draw made: whoever stands first in it comes first. What the methods fall back on where two are alike. */
const byDraw = (drawn: readonly string[]) => (a: Entrant, b: Entrant) => drawn.indexOf(a.bid) - drawn.indexOf(b.bid)

/** The best score first; among equals, as drawn. */
export const rankBids = (entrants: readonly Entrant[], drawn: readonly string[]): Entrant[] =>
  entrants.toSorted((a, b) => b.scoreBp - a.scoreBp || byDraw(drawn)(a, b))

const lastOf = ({ lastAwardAt }: Entrant) => lastAwardAt ?? ''

/** Whoever was given the fewest contracts first, then whoever waits longest; among equals, as drawn. */
export const rotateBids = (entrants: readonly Entrant[], drawn: readonly string[]): Entrant[] =>
  entrants.toSorted(
    (a, b) => a.awards - b.awards || (lastOf(a) < lastOf(b) ? -1 : lastOf(a) > lastOf(b) ? 1 : byDraw(drawn)(a, b)),
  )

/** As drawn. */
export const drawBids = (entrants: readonly Entrant[], drawn: readonly string[]): Entrant[] =>
  entrants.toSorted(byDraw(drawn))

/** Why somebody who passed is not in the order: another with the same account is, or the register speaks against it. */
export type SetAside = { supplierId: string; why: 'same-account' | 'standing' }

/** One entry for each account: whoever's bid came first stays (abuse:A16). */
export function findTwice(
  entrants: readonly { supplierId: string; payee: string | null; receivedAt: Date }[],
): SetAside[] {
  const seen = new Set<string>()
  return entrants
    .toSorted((a, b) => +a.receivedAt - +b.receivedAt)
    .flatMap(({ supplierId, payee }): SetAside[] => {
      if (payee === null) return []
      if (seen.has(payee)) return [{ supplierId, why: 'same-account' }]
      seen.add(payee)
      return []
    })
}
