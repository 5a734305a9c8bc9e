import { describe, expect, it } from 'vitest'
import { findWords } from '#lib/words/words.ts'
import { measures } from '#pipeline/indicators/index.ts'
import { countAll, sayCounted } from './figures.ts'

const figure = (n: number) => ({ code: '', numerator: '1', denominator: '1', value: 1, n, unknown: {} })

describe('what a measure rests on', () => {
  it('is said in words for every measure', () => {
    for (const { code } of measures) expect(findWords(`measure.counts.${code}`), code).toBeDefined()
    expect(sayCounted('U040', 12985)).toBe('12,985 contracts and awards')
  })

  it('is counted together where each group has things of its own, once where all share them', () => {
    expect(countAll({ answer: 'total', summary: [figure(1), figure(3)] })).toBe(4)
    expect(countAll({ answer: 'distribution', summary: [figure(4), figure(4)] })).toBe(4)
    expect(countAll({ answer: 'share', summary: [] })).toBe(0)
  })
})
