import { describe, expect, it } from 'vitest'
import { findFailedExamples } from '../check/run-examples.ts'
import { moveRow, type RowChange, removeRow, saveRow } from './edit-rows.ts'
import { findRuleFaults } from './rule-faults.ts'
import { readShippedCalculations, readShippedRules } from './shipped-rules.ts'

const shared = readShippedCalculations()
const split = readShippedRules().find(({ id }) => id === 'G06')!
const says = { en: 'Known later.', fr: 'Connu plus tard.', es: 'Conocido después.' }
const asked: RowChange['at'] = ['check', 'publish', 'award', 'order', 'change']
const { row: _, ...first } = split.examples[0]!

/** The row that speaks of splits looks at one thing more, and a new row lets go what was known later. */
function exempt() {
  const row = split.rows[0]!
  const held = saveRow(split, shared, {
    ...{ ...row, id: undefined, row: 'split', when: [...row.when, 'false'] },
    ...{ columns: ['known after first award'], inExamples: { knownAfterFirstAward: false } },
    example: { ...first, facts: { ...first.facts, knownAfterFirstAward: false } },
  } as RowChange)
  return saveRow(held, shared, {
    ...{ at: asked, when: ['> transaction limit', '-', 'true'], gives: 'allow', says, tells: [] },
    example: { ...first, facts: { ...first.facts, knownAfterFirstAward: true } },
  } as RowChange)
}

describe('a row of a table', () => {
  it('rule:G06 may look at one thing more: what it reads is declared, and all examples keep their rows', () => {
    const rule = exempt()
    expect(rule.columns).toEqual(['total together', 'unforeseen with evidence', 'known after first award'])
    expect(rule.facts).toEqual([...split.facts, 'knownAfterFirstAward'])
    expect(rule.rows.map(({ id, when }) => [id, when.at(-1)])).toEqual([
      ['split', 'false'],
      ['unforeseen', '-'],
      ['within', '-'],
      ['fit-split', '-'],
      ['fit-within', '-'],
      ['row-6', 'true'],
    ])
    expect(findRuleFaults(rule, shared)).toEqual([])
    expect(findFailedExamples(rule, shared)).toEqual([])
  })

  it('goes with its examples, and a column that matters to no row goes with it', () => {
    const rule = removeRow(removeRow(exempt(), shared, 'row-6'), shared, 'split')
    expect(rule.columns).toEqual(['total together', 'unforeseen with evidence'])
    expect(rule.facts).toEqual(split.facts)
    expect(rule.examples.map(({ row }) => row)).toEqual(['unforeseen', 'within', 'fit-split', 'fit-within'])
    expect(findRuleFaults(rule, shared)).toEqual([])
  })

  it('moves one place up or down, and stays where there is none', () => {
    const order = (rule: typeof split) => rule.rows.map(({ id }) => id).slice(0, 2)
    expect(order(moveRow(split, 'unforeseen', -1))).toEqual(['unforeseen', 'split'])
    expect(order(moveRow(split, 'split', -1))).toEqual(['split', 'unforeseen'])
  })

  it('brings the usual value of a parameter that no example had', () => {
    const row = split.rows[0]!
    const change = { ...row, id: undefined, row: 'split', when: ['> cycle limit', 'false'] }
    const example = { ...first, facts: { ...first.facts, sameRequirementSum: 3_000_000 }, parameters: first.parameters }
    const rule = saveRow(split, shared, { ...change, usual: { cycleLimit: 2_500_000 }, example } as RowChange)
    expect(rule.parameters).toContain('cycleLimit')
    expect(rule.examples.every(({ parameters }) => parameters.cycleLimit === 2_500_000)).toBe(true)
    expect(findRuleFaults(rule, shared)).toEqual([])
  })
})
