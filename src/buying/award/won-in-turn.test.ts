import { describe, expect, it } from 'vitest'
import { findTurns } from './won-in-turn.ts'

const both = ['ida', 'jon']
const won = (...winners: string[]) => winners.map((winner) => ({ bidders: ['ida', 'jon', 'kay'], winner }))

describe('abuse:A15 winners in turn', () => {
  it('are two who won one after the other, three times at least', () => {
    expect(findTurns(both, won('ida', 'jon', 'ida'))).toEqual([{ a: 'ida', b: 'jon' }])
    expect(findTurns(both, won('ida', 'jon'))).toEqual([])
  })

  it('are none where one won twice in a row; a third who won between changes nothing', () => {
    expect(findTurns(both, won('ida', 'ida', 'jon', 'ida'))).toEqual([])
    expect(findTurns(both, won('ida', 'kay', 'jon', 'kay', 'ida'))).toHaveLength(1)
  })

  it('are looked at only where both offered', () => {
    const alone = { bidders: ['ida'], winner: 'ida' }
    expect(findTurns(both, [...won('ida', 'jon'), alone])).toEqual([])
  })
})
