import { describe, expect, it } from 'vitest'
import type { CaseState, EventType, FoundCase } from '#buying/cases/index.ts'
import { isAwardChecked, SERVANT_FIELD, saidInOffer } from './check-award.ts'

const who = { at: '2026-06-01T12:00:00Z', supplierId: 'ada' }
const purchase = (
  types: EventType[],
  check: Partial<NonNullable<CaseState['check']>> | null,
  decision: unknown = null,
) => ({ state: { check, decision }, events: types.map((type) => ({ type })) }) as unknown as FoundCase

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
  const award = { moment: 'award', outcome: 'allow' } as const

  it('stands until the work is passed on to somebody else', () => {
    expect(isAwardChecked(purchase(['case.checked', 'supplier.selected'], award))).toBe(true)
    for (const passed of ['award.declined', 'award.lapsed'] as const) {
      expect(isAwardChecked(purchase(['case.checked', 'supplier.selected', passed], award))).toBe(false)
      expect(isAwardChecked(purchase(['case.checked', passed, 'case.checked'], award))).toBe(true)
    }
  })

  it('is asked again after it stopped the award, or while nobody has decided', () => {
    expect(isAwardChecked(purchase(['case.checked'], { ...award, outcome: 'block' }))).toBe(false)
    expect(isAwardChecked(purchase(['case.checked'], { ...award, outcome: 'ask' }))).toBe(false)
    expect(isAwardChecked(purchase(['case.checked'], { ...award, outcome: 'ask' }, { verdict: 'allow' }))).toBe(true)
    expect(isAwardChecked(purchase(['case.checked'], { ...award, moment: 'publish' }))).toBe(false)
    expect(isAwardChecked(purchase([], null))).toBe(false)
  })
})
