import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparable, findTies } from './find-ties.ts'

const one: Comparable = {
  ...{ title: 'Registry search, module 1', requirement: '', repository: 'https://code.example/registry' },
  ...{ supplier: 'sam', requester: 'ana' },
}
const other = (over: Partial<Comparable> = {}): Comparable => ({
  ...{ title: 'Benches in the park', requirement: '', repository: '', supplier: null, requester: null },
  ...over,
})

describe('why two purchases hang together: abuse:A11', () => {
  it('says each reason there is', () => {
    const twin = other({ title: 'Registry search, module 2', repository: one.repository, supplier: 'sam' })
    expect(findTies(one, twin)).toEqual(['like-words', 'same-repository', 'same-supplier'])
  })

  it('takes ties that other rooms know of', () => {
    expect(findTies(one, other(), ['same-card-cycle'])).toEqual(['same-card-cycle'])
  })

  it('makes no link of one person who asks for many things', () => {
    expect(findTies(one, other({ requester: 'ana' }))).toEqual([])
    expect(findTies(one, other({ requester: 'ana', supplier: 'sam' }))).toEqual(['same-supplier', 'same-requester'])
  })

  it('takes what is not known for no tie, and says the same either way round', () => {
    const text = fc.constantFrom('', 'Registry search', 'Search of the registry', 'Benches')
    const who = fc.constantFrom(null, 'a', 'b')
    const any = fc.record({ title: text, requirement: text, repository: text, supplier: who, requester: who })
    fc.assert(fc.property(any, any, (a, b) => void expect(findTies(a, b)).toEqual(findTies(b, a))))
    const empty = { title: '', requirement: '', repository: '', supplier: null, requester: null }
    expect(findTies(empty, empty)).toEqual([])
  })
})
