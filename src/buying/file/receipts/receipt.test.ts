import { expect, it } from 'vitest'
import { wordsOf } from './receipt.ts'

it('says on a receipt what was stated for the rules: the question, the answer, and the words with it', () => {
  const stated = (fact: string, value: number | boolean | string) =>
    wordsOf({ data: { fact, value, words: 'As the ledger has it.' } }, 'CAD')
  expect(stated('freeBalance', 1_234_500)).toEqual([expect.stringMatching(/\? \$12,345$/), 'As the ledger has it.'])
  expect(stated('supplierPublicServant', 'none')[0]).toBe('Is the supplier a public servant, or was one? No')
})

it('says nothing of what no rule asks', () => {
  expect(wordsOf({ data: { fact: 'weather', value: 'rain' } }, 'CAD')).toEqual([])
})
