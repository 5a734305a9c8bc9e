import { describe, expect, it } from 'vitest'
import type { CaseState } from '#buying/cases/index.ts'
import { unopened } from '#buying/cases/machine/state.ts'
import { isAwardChecked, nameOrder, SERVANT_FIELD, saidInOffer } from './check-award.ts'

const who = { at: '2026-06-01T12:00:00Z', supplierId: 'ada' }
const made = { seed: 'f'.repeat(64), setAside: [], reached: 0 }
const ladder = ['ada', 'bob'].map((supplierId) => ({ supplierId, priceCents: 400_000 }))

describe('what a supplier says of itself: rule:G21', () => {
  it('is a statement of the supplier, which a register can overrule', () => {
    expect(saidInOffer({ [SERVANT_FIELD]: 'former' }, who)).toEqual({
      supplierPublicServant: { value: 'former', from: 'attested', at: who.at, by: 'party:ada' },
    })
  })

  it('is nothing where it is no answer, so that an officer is asked', () => {
    for (const said of ['', 'certainly not', 'toString'])
      expect(saidInOffer({ [SERVANT_FIELD]: said }, who)).toEqual({})
    expect(saidInOffer({ 'criterion-1': 'none' }, who)).toEqual({})
  })
})

describe('what the rules said of an award', () => {
  const state = unopened('open')
  const about = nameOrder(state, { ...made, ladder })
  const check = { checkId: 'c', rulesetHash: 'a'.repeat(64), totalCents: 1, asks: ['G12:1'] }
  const said = (change: Partial<NonNullable<CaseState['check']>>, decision: CaseState['decision'] = null) =>
    isAwardChecked(
      { ...state, check: { ...check, moment: 'award', outcome: 'allow', about, ...change }, decision },
      about,
    )

  it('abuse:A17 holds for the order it was made on, and for no other', () => {
    expect(said({})).toBe(true)
    const setAside = [{ supplierId: 'cyn', why: 'standing' as const }]
    const assessed = { ...state, assessments: [{ bid: 'b', evaluator: 'vera', passes: true }] }
    const others = [
      nameOrder(state, { ...made, ladder: ladder.toReversed() }),
      nameOrder(state, { ...made, ladder: ladder.slice(1), setAside: [{ supplierId: 'ada', why: 'same-account' }] }),
      nameOrder(state, { ...made, ladder, setAside }),
      nameOrder(state, { ...made, ladder, reached: 1 }),
      nameOrder(assessed, { ...made, ladder }),
    ]
    for (const other of [...others, null]) expect(said({ about: other })).toBe(false)
    expect(new Set([about, ...others]).size).toBe(others.length + 1)
  })

  it('is asked again after it stopped the award, or where no officer allowed exactly what it asks', () => {
    const asked = { outcome: 'ask' } as const
    expect(said({ outcome: 'block' })).toBe(false)
    expect(said({ moment: 'publish' })).toBe(false)
    expect(said(asked)).toBe(false)
    expect(said(asked, { verdict: 'refuse', asks: check.asks, seq: 9 })).toBe(false)
    expect(said(asked, { verdict: 'allow', asks: ['G12:2'], seq: 9 })).toBe(false)
    expect(said(asked, { verdict: 'allow', asks: check.asks, seq: 9 })).toBe(true)
    expect(isAwardChecked(state, about)).toBe(false)
  })
})
