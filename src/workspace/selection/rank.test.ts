import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, rank, testWeights } from './rank.ts'

const score = (candidateId: string, criterionId: string, points: number) => ({
  candidateId,
  criterionId,
  score: points,
})

const two: Comparison = {
  candidates: ['ash', 'birch'],
  criteria: [
    { id: 'will', weight: 3 },
    { id: 'data', weight: 2 },
  ],
  scores: [score('ash', 'will', 4), score('ash', 'data', 0), score('birch', 'will', 2), score('birch', 'data', 3)],
}

const anyComparison: fc.Arbitrary<Comparison> = fc
  .record({
    candidates: fc.integer({ min: 1, max: 6 }),
    weights: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
  })
  .chain(({ candidates, weights }) => {
    const names = Array.from({ length: candidates }, (_, i) => `candidate-${i}`)
    const criteria = weights.map((weight, i) => ({ id: `criterion-${i}`, weight }))
    const cells = names.flatMap((candidateId) => criteria.map(({ id }) => ({ candidateId, criterionId: id })))
    return fc
      .tuple(...cells.map((cell) => fc.option(fc.integer({ min: 0, max: 4 })).map((score) => ({ ...cell, score }))))
      .map((scored) => ({
        candidates: names,
        criteria,
        scores: scored.flatMap(({ score, ...cell }) => (score === null ? [] : [{ ...cell, score }])),
      }))
  })

describe('the ranking of candidates: reform:B02', () => {
  it('adds up weight times score, of all that could be had', () => {
    expect(rank(two)).toEqual([
      { candidateId: 'ash', points: 12, share: 0.6, scored: 2, place: 1 },
      { candidateId: 'birch', points: 12, share: 0.6, scored: 2, place: 1 },
    ])
  })

  it('lets those with as many points share a place, and leaves the next ones out', () => {
    const three = {
      ...two,
      candidates: [...two.candidates, 'cedar'],
      scores: [...two.scores, score('cedar', 'will', 1)],
    }
    expect(rank(three).map(({ place }) => place)).toEqual([1, 1, 3])
  })

  it('counts what was not scored as nothing, and says how much was', () => {
    const [first] = rank({ ...two, candidates: ['ash'], scores: [score('ash', 'will', 4)] })
    expect(first).toMatchObject({ points: 12, scored: 1, share: 0.6 })
  })

  it('has shares from 0 to 1, in the order of the places, with a first place and no place twice but for ties', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const places = rank(comparison)
        expect(places[0]!.place).toBe(1)
        for (const [i, one] of places.entries()) {
          expect(one.share >= 0 && one.share <= 1).toBe(true)
          const next = places[i + 1]
          if (!next) continue
          expect(next.points === one.points).toBe(next.place === one.place)
          if (next.place !== one.place) expect([next.place, next.share < one.share]).toEqual([i + 2, true])
        }
      }),
    )
  })

  it('does not hang on the order of what came in', () => {
    fc.assert(
      fc.property(anyComparison, ({ candidates, criteria, scores }) => {
        const reversed = {
          candidates: candidates.toReversed(),
          criteria: criteria.toReversed(),
          scores: scores.toReversed(),
        }
        expect(rank(reversed)).toEqual(rank({ candidates, criteria, scores }))
      }),
    )
  })

  it('stays as it is when all weights grow by the same factor', () => {
    fc.assert(
      fc.property(anyComparison, fc.integer({ min: 1, max: 9 }), (comparison, factor) => {
        const criteria = comparison.criteria.map(({ id, weight }) => ({ id, weight: weight * factor }))
        const placesOf = (one: Comparison) => rank(one).map(({ candidateId, place }) => [candidateId, place])
        expect(placesOf({ ...comparison, criteria })).toEqual(placesOf(comparison))
      }),
    )
  })

  it('takes no notice of scores for criteria that are gone', () => {
    expect(rank({ ...two, scores: [...two.scores, score('ash', 'gone', 4)] })).toEqual(rank(two))
  })
})

describe('what a weight decides', () => {
  it('says who moves when it is one more or one less', () => {
    const shifts = testWeights(two)
    expect(shifts.find(({ criterionId, to }) => criterionId === 'will' && to === 4)).toEqual({
      criterionId: 'will',
      from: 3,
      to: 4,
      moves: [{ candidateId: 'birch', from: 1, to: 2 }],
      isOtherFirst: true,
    })
  })

  it('tries one more and one less of each weight, and none below 0', () => {
    const shifts = testWeights({ ...two, criteria: [{ id: 'will', weight: 0 }] })
    expect(shifts.map(({ to }) => to)).toEqual([1])
  })

  it('names exactly those whose place differs', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const before = new Map(rank(comparison).map(({ candidateId, place }) => [candidateId, place]))
        for (const { criterionId, to, moves } of testWeights(comparison)) {
          const criteria = comparison.criteria.map((one) => (one.id === criterionId ? { ...one, weight: to } : one))
          const after = rank({ ...comparison, criteria })
          const moved = after.filter(({ candidateId, place }) => before.get(candidateId) !== place)
          expect(moves.map(({ candidateId }) => candidateId)).toEqual(moved.map(({ candidateId }) => candidateId))
        }
      }),
    )
  })
})
