import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentState,
  documentMoves,
  documentStates,
  isClosed,
  movesFrom,
  nextState,
  takesComments,
  takesWriting,
} from './states.ts'

const moves = fc.array(fc.constantFrom(...documentMoves), { maxLength: 40 })

/** Every state a document goes through, with the move that led there; what cannot happen leaves it where it is. */
function walk(tried: (typeof documentMoves)[number][]) {
  const path: { state: DocumentState; by: string }[] = [{ state: 'draft', by: 'start' }]
  for (const move of tried) {
    const next = nextState(path.at(-1)!.state, move)
    if (next) path.push({ state: next, by: move })
  }
  return path
}

describe('the life of a document (reform:F27, F28, F29)', () => {
  it('reaches publication only by approval, closing, layout and delivery, in this order', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const path = walk(tried)
        path.forEach(({ state }, i) => {
          if (state !== 'published') return
          const before = path.slice(0, i).map((one) => one.state)
          expect(before.at(-1)).toBe('delivered')
          const order = (['final-review', 'closed', 'formatted', 'delivered'] as const).map((one) =>
            before.lastIndexOf(one),
          )
          expect(order).toEqual(order.toSorted((a, b) => a - b))
          expect(order[0]).toBeGreaterThan(-1)
        })
      }),
    )
  })

  it('leaves a closed state for writing only by reopening', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const path = walk(tried)
        path.forEach(({ state, by }, i) => {
          if (i && takesWriting(state) && isClosed(path[i - 1]!.state)) expect(by).toBe('reopen')
        })
      }),
    )
  })

  it('takes words only where nobody judges them, and never words without comments', () => {
    for (const state of documentStates) {
      if (takesWriting(state)) expect(takesComments(state)).toBe(true)
      expect(isClosed(state)).toBe(!takesComments(state))
    }
    expect(documentStates.filter(takesWriting)).toEqual(['draft', 'revising'])
  })

  it('has a way on from every state but the last, and a way back from each that is closed', () => {
    for (const state of documentStates) expect(movesFrom(state).length).toBeGreaterThan(0)
    for (const state of documentStates.filter(isClosed)) expect(nextState(state, 'reopen')).toBe('revising')
  })

  it('knows no move but those that are named', () => {
    expect(nextState('draft', 'close')).toBeUndefined()
    expect(nextState('draft', 'publish')).toBeUndefined()
    expect(nextState('in-review', 'ask-approval')).toBeUndefined()
    expect(nextState('closed', 'publish')).toBeUndefined()
  })
})
