import { describe, expect, it } from 'vitest'
import { type AgreementItem, itemSchema } from './agreement.ts'
import { setForAll } from './set-for-all.ts'

const item = (product: string, more: Partial<AgreementItem> = {}): AgreementItem => ({
  ...{ product, name: product, access: 'project', when: 'never', on: null, approvedBy: [] },
  ...more,
})
const nothing = { access: '', when: '', on: '', approvedBy: [] }
const rows = [
  item('report', { approvedBy: ['city'] }),
  item('plan', { when: 'at-once' }),
  item('notes', { access: 'raw' }),
]

describe('what is chosen once for all work products (reform:C07)', () => {
  it('stands in every row, and leaves what was not chosen as each row has it', () => {
    const { items, set } = setForAll(rows, { ...nothing, when: 'day', on: '2026-05-01' })
    expect(set).toBe(2)
    expect(items.map(({ when, on, approvedBy }) => [when, on, approvedBy])).toEqual([
      ['day', '2026-05-01', ['city']],
      ['day', '2026-05-01', []],
      ['never', null, []],
    ])
    expect(setForAll(rows, nothing).items).toEqual(rows)
  })

  it('publishes no raw words and no names, whatever is chosen', () => {
    const { items } = setForAll(rows, { access: 'public', when: 'at-once', on: '', approvedBy: ['city', 'partner'] })
    expect(items[2]).toEqual(rows[2])
    expect(items.map((one) => itemSchema.safeParse(one).success)).toEqual([true, true, true])
  })

  it('wants a day where a day is chosen, and says so at its field', () => {
    expect(() => setForAll(rows, { ...nothing, when: 'day' })).toThrow(
      expect.objectContaining({ details: { fields: { 'all.on': 'Say from which day on.' } } }),
    )
  })
})
