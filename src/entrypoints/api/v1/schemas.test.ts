import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutPage } from './schemas.ts'

it('gives every entry of a list once, from page to page, and says on the last that there is no more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const found: number[] = []
      let next: number | null = 0
      while (next !== null) {
        const page: ReturnType<typeof cutPage<number>> = cutPage(all, { limit, offset: next })
        expect(page.total).toBe(all.length)
        expect(page.rows.length).toBeLessThanOrEqual(limit)
        found.push(...page.rows)
        next = page.next
      }
      expect(found).toEqual(all)
    }),
  )
})

it('gives nothing behind the end of a list', () => {
  expect(cutPage([1, 2], { limit: 50, offset: 9 })).toEqual({ rows: [], total: 2, next: null })
})
