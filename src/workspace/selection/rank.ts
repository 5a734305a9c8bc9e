/** What a ranking is made of: who is compared, by what, and how each was scored from 0 to 4. */
export type Comparison = {
  candidates: readonly string[]
  criteria: readonly { id: string; weight: number }[]
  scores: readonly { candidateId: string; criterionId: string; score: number }[]
}

/** Where a candidate stands. Whoever has as many points shares the place, and the places after it are left out. */
export type Place = {
  candidateId: string
  place: number
  /** Sum of weight times score. */
  points: number
  /** Points of all that could be had; 0 where nothing weighs anything. */
  share: number
  /** How many of the criteria were scored. */
  scored: number
}

export const HIGHEST_SCORE = 4

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Ranks by the weighted sum of scores; a criterion not scored yet counts nothing. Ties share a place, and among them the
 * order is that of the ids, so that the answer does not hang on the order of what came in.
 */
export function rank({ candidates, criteria, scores }: Comparison): Place[] {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
  const most = HIGHEST_SCORE * criteria.reduce((sum, { weight }) => sum + weight, 0)
  const totals = candidates.map((candidateId) => {
    const own = scores.filter((one) => one.candidateId === candidateId && weights.has(one.criterionId))
    const points = own.reduce((sum, { criterionId, score }) => sum + (weights.get(criterionId) ?? 0) * score, 0)
    return { candidateId, points, share: most ? points / most : 0, scored: own.length }
  })
  return totals
    .map((one) => ({ ...one, place: 1 + totals.filter(({ points }) => points > one.points).length }))
    .toSorted((a, b) => a.place - b.place || compareText(a.candidateId, b.candidateId))
}

/** How the places move when one weight is one more or one less. */
export type Shift = {
  criterionId: string
  from: number
  to: number
  moves: { candidateId: string; from: number; to: number }[]
  /** Whether other candidates than before are in the first place. */
  isOtherFirst: boolean
}

const firstOf = (places: readonly Place[]) =>
  places
    .filter(({ place }) => place === 1)
    .map(({ candidateId }) => candidateId)
    .toSorted(compareText)
    .join()

function shiftBy(comparison: Comparison, before: readonly Place[], criterionId: string, to: number): Shift {
  const criteria = comparison.criteria.map((one) => (one.id === criterionId ? { ...one, weight: to } : one))
  const after = rank({ ...comparison, criteria })
  const placeOf = new Map(before.map(({ candidateId, place }) => [candidateId, place]))
  const moves = after
    .map(({ candidateId, place }) => ({ candidateId, from: placeOf.get(candidateId) ?? place, to: place }))
    .filter((move) => move.from !== move.to)
  const from = comparison.criteria.find(({ id }) => id === criterionId)?.weight ?? 0
  return { criterionId, from, to, moves, isOtherFirst: firstOf(before) !== firstOf(after) }
}

/** For each criterion what one more and one less of its weight would do; a weight below 0 is none. */
export function testWeights(comparison: Comparison): Shift[] {
  const before = rank(comparison)
  return comparison.criteria.flatMap(({ id, weight }) =>
    [weight + 1, weight - 1].filter((to) => to >= 0).map((to) => shiftBy(comparison, before, id, to)),
  )
}
