import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '#lib/compare-texts.ts'
import { findRelated, suggestKey } from './requirement-key.ts'

const comparable = (id: string, title: string, repository = 'commons/forms') => ({
  ...{ id, title, repository, outcome: '' },
  requirementKey: suggestKey(repository, title),
})

describe('the key of a requirement: rule:G06', () => {
  it('is the same for two parts of one thing, and another for another thing', () => {
    const first = suggestKey('commons/forms', 'Build the address modules, part 1')
    expect(suggestKey('Commons/Forms', 'Build the address module, part 2')).toBe(first)
    expect(suggestKey('commons/forms', 'Test with readers of screens')).not.toBe(first)
    expect(suggestKey('other/forms', 'Build the address modules, part 1')).not.toBe(first)
  })
})

describe('a new name for the same requirement: abuse:A11', () => {
  it('is found by its words and its repository, and only shown', () => {
    const earlier = comparable('1', 'Fix labels of the application form for screen readers')
    const renamed = comparable('2', 'Labels for screen readers in the application form', 'new/repository')
    expect(findRelated(renamed, [earlier])).toMatchObject([{ id: '1', because: ['like-words'] }])
    expect(findRelated(comparable('3', 'Translate the help pages', 'x/y'), [earlier])).toEqual([])
  })

  it('puts what has more in common first, and never names the package itself', () => {
    const all = [
      comparable('1', 'Labels of forms'),
      comparable('2', 'Dates of forms'),
      comparable('3', 'Labels of forms'),
    ]
    expect(findRelated(all[0]!, all).map(({ id }) => id)).toEqual(['3', '2'])
  })
})

it('finds a text as like as can be to itself, and as like to another as that to it', () => {
  const text = fc.lorem()
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [there, back] = [compareTexts(a, b), compareTexts(b, a)]
      return Math.abs(there - back) < 1e-9 && there >= 0 && there <= 1
    }),
  )
  expect(compareTexts('labels of forms', 'forms of labels')).toBeCloseTo(1)
})
