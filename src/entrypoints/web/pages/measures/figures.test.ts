import { describe, expect, it } from 'vitest'
import { findWords } from '#lib/words/words.ts'
import { measures } from '#pipeline/indicators/index.ts'
import { listCounted, sayCounted } from './figures.ts'

const figure = (n: number) => ({ code: '', numerator: '1', denominator: '1', value: 1, n, unknown: {} })

describe('what a measure rests on', () => {
  it('is said in words for every measure', () => {
    for (const { code } of measures) expect(findWords(`measure.counts.${code}`), code).toBeDefined()
    expect(sayCounted('U040', 12985)).toBe('12,985 contracts and awards')
  })

  it('is said of each group where each has things of its own, once where all share them', () => {
    const [own, shared] = [
      { answer: 'total', code: 'U040' },
      { answer: 'distribution', code: 'U009' },
    ] as const
    expect(listCounted(own, [figure(1), figure(3)])).toEqual(['1 contract or award', '3 contracts and awards'])
    expect(listCounted(shared, [figure(4), figure(4)])).toEqual(['4 processes'])
    expect(listCounted(shared, [])).toEqual([])
  })
})
