import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startSeenKeys, wasSeen } from './seen-keys.ts'

describe('seen keys', () => {
  it('are told from new ones, like those of a set', () => {
    const texts = fc.array(fc.string({ maxLength: 12 }), { maxLength: 200 })
    fc.assert(
      fc.property(texts, (all) => {
        const keys = startSeenKeys()
        const set = new Set<string>()
        for (const text of all) {
          expect(wasSeen(keys, text)).toBe(set.has(text))
          set.add(text)
        }
        expect(keys.size).toBe(set.size)
      }),
    )
  })
  it('stay apart by the hundred thousand', () => {
    const keys = startSeenKeys()
    let twice = 0
    for (let i = 0; i < 300_000; i += 1) if (wasSeen(keys, `ocds-a1b2c3-${i}\n${i}-award`)) twice += 1
    expect([twice, keys.size]).toEqual([0, 300_000])
  })
})
