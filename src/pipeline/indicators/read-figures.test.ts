import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { countBeneath, nameGroup, unitOf } from './read-figures.ts'

describe('what figures rest on', () => {
  it('is said once for the parts of a whole, and added up for groups with things of their own', () => {
    const figures = [{ n: 40 }, { n: 40 }, { n: 38 }]
    expect(countBeneath({ answer: 'distribution' }, figures)).toBe(40)
    expect(countBeneath({ answer: 'total' }, figures)).toBe(118)
    expect(countBeneath({ answer: 'median' }, figures)).toBe(118)
    expect(countBeneath({ answer: 'distribution' }, [])).toBe(0)
  })

  it('is counted in shares, money, days or things', () => {
    expect(unitOf({ answer: 'share', code: 'R018' }, {})).toEqual({ is: 'share' })
    expect(unitOf({ answer: 'total', code: 'U006' }, { currency: 'CAD' })).toEqual({ is: 'money', currency: 'CAD' })
    expect(unitOf({ answer: 'mean', code: 'U059' }, {})).toEqual({ is: 'days' })
    expect(unitOf({ answer: 'total', code: 'U001' }, {})).toEqual({ is: 'count' })
    expect(unitOf({ answer: 'mean', code: 'U031' }, {})).toEqual({ is: 'number' })
  })
})

it('calls groups as people do, in their language, and suppliers by their names', () => {
  const named = (code: string, group: string, groupName?: string) =>
    nameGroup({ code, group, ...(groupName ? { groupName } : {}) })
  const all = () => [
    named('U010', 'open'),
    named('U007', 'no-code'),
    named('R038', 'tenderer'),
    named('local', 'value'),
    named('U040', 'X-1', 'Northbank Paper'),
    named('U034', '72'),
    named('U001', ''),
  ]
  expect(all()).toEqual(['Open', 'no-code', 'Bidders', 'Value', 'Northbank Paper', '72', ''])
  expect(speak('fr', all)).toEqual(['Ouvert', 'no-code', 'Soumissionnaires', 'Valeur', 'Northbank Paper', '72', ''])
})
