import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClash, type Taken } from './find-clash.ts'
import { conflicts, seats } from './seats.ts'

const itself = (party: string) => party
const sits = (seat: string, party: string, forParty: string | null = null): Taken => ({ seat, party, forParty })
const apart = new Set(conflicts.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

describe('two seats of one purchase: rule:G22 abuse:A09', () => {
  it.each(seats.flatMap((a) => seats.map((b) => [a, b])))(
    'held by one person, %s and %s are refused just where they conflict, under whatever entry, in whoever’s place',
    (first, second) => {
      const expected = apart.has(`${first} ${second}`) ? first : null
      const entries = (party: string) => (party.startsWith('ana') ? 'ana' : party)
      for (const [held, next] of [
        [sits(first, 'ana'), sits(second, 'ana')],
        [sits(first, 'ana+one'), sits(second, 'ana+two')],
        [sits(first, 'max', 'ana'), sits(second, 'ana')],
        [sits(first, 'ana'), sits(second, 'max', 'ana+two')],
        [sits(first, 'max', 'ana'), sits(second, 'cleo', 'ana')],
      ] as const)
        expect([findClash([held], next, entries), next]).toEqual([expected, next])
    },
  )

  it('is never refused where all who sit are different people', () => {
    const anySeat = fc.constantFrom(...seats)
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 12 }), anySeat, (taken, next) => {
        const others = taken.map((seat, i) => sits(seat, `person ${i}`, `boss ${i}`))
        expect(findClash(others, sits(next, 'ana', 'olga'), itself)).toBeNull()
      }),
    )
  })
})
