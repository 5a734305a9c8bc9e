import { describe, expect, it } from 'vitest'
import { decideExample, findFailedExamples } from '../check/run-examples.ts'
import { readShippedCalculations, readShippedRules } from './shipped-rules.ts'

const shared = readShippedCalculations()
const rules = readShippedRules()

it('ships the 38 rules, each once and in order', () => {
  expect(rules.map(({ id }) => id)).toEqual(
    Array.from({ length: 38 }, (_, at) => `G${String(at + 1).padStart(2, '0')}`),
  )
})

it('locks the separation of duties and the rule of what cannot be decided', () => {
  expect(rules.filter(({ locked }) => locked).map(({ id }) => id)).toEqual(['G22', 'G38'])
})

describe('each rule', () => {
  for (const rule of rules) {
    it(`rule:${rule.id} keeps every example`, () => {
      expect(findFailedExamples(rule, shared)).toEqual([])
    })

    it(`rule:${rule.id} never allows what it did not when a row is taken out`, () => {
      for (const row of rule.rows) {
        const without = { ...rule, rows: rule.rows.filter((one) => one !== row) }
        for (const example of rule.examples.filter((one) => one.row === row.id)) {
          const decided = without.rows.length ? decideExample(without, shared, example).row?.gives : undefined
          expect(['allow', 'task'], `${rule.id} without ${row.id}`).not.toContain(decided)
        }
      }
    })
  }
})
