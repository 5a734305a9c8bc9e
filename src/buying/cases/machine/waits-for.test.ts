import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { seats } from '../seats/seats.ts'
import { moves } from './moves.ts'
import { waitsFor } from './waits-for.ts'

it('waits for somebody at every point but the end, and for nobody after it', () => {
  fc.assert(
    fc.property(lived, (sequence) => {
      for (const state of runEvents(sequence).states) {
        const ended = ['complete', 'unsuccessful', 'cancelled'].includes(state.stage) && !state.isDisputed
        expect([state.stage, waitsFor(state) === null]).toEqual([state.stage, ended])
      }
    }),
    { numRuns: 150 },
  )
})

it('waits for nobody who could do nothing then', () => {
  fc.assert(
    fc.property(lived, (sequence) => {
      for (const state of runEvents(sequence).states) {
        const waits = waitsFor(state)
        if (!waits || waits.seat === 'time') continue
        expect(seats).toContain(waits.seat)
        const could = Object.values(moves).some(
          ({ by, from, lane }) =>
            (by as readonly string[]).includes(waits.seat) &&
            from.includes(state.stage) &&
            (!lane || lane === state.lane),
        )
        expect([state.stage, waits.seat, could]).toEqual([state.stage, waits.seat, true])
      }
    }),
    { numRuns: 150 },
  )
})
