import { expect, it } from 'vitest'
import type { RulesetContent } from '../check/ruleset.ts'
import { contentOfProfile, findProfile } from '../profiles/shipped-profiles.ts'
import { moveRow, removeRow } from '../rules/edit-rows.ts'
import { compareRulesets } from './compare-rulesets.ts'

const DAY = '2026-11-23'
const LATER = '2027-01-01'
const content = contentOfProfile(findProfile('esdc')!)
const said = { source: 'Memo 7', seen: DAY, owner: 'Finance', adoptedBy: 'person:1', adoptedOn: DAY }
const withValue = (value: number, from = DAY, more: { teams?: string[] } = {}): RulesetContent => ({
  ...content,
  values: [
    ...content.values,
    { parameter: 'splitWindowDays', layer: more.teams ? 'branch' : 'department', value, from, ...more, ...said },
  ],
})
const changeG06 = (change: (rule: RulesetContent['rules'][number]) => RulesetContent['rules'][number]) => ({
  ...content,
  rules: content.rules.map((rule) => (rule.id === 'G06' ? change(rule) : rule)),
})
const compare = (after: RulesetContent) => compareRulesets(content, after, DAY)

it('finds nothing where nothing differs', () => {
  expect(compare(structuredClone(content))).toEqual([])
})

it('tells a value once, with the day from which it differs', () => {
  const value = { what: 'value', parameter: 'splitWindowDays', before: 90, after: 30 }
  expect(compare(withValue(30))).toEqual([{ ...value, from: DAY }])
  expect(compare(withValue(30, LATER))).toEqual([{ ...value, from: LATER }])
})

it('tells of which team a value is', () => {
  expect(compare(withValue(120, DAY, { teams: ['web'] }))).toMatchObject([{ team: 'web', before: 90, after: 120 }])
})

it('tells that somebody adopted a value that stays', () => {
  expect(compare(withValue(90))).toEqual([{ what: 'adopted', parameter: 'splitWindowDays' }])
})

it('tells standings, rows added, removed, changed and moved', () => {
  const off = { is: 'off' as const, reason: { en: 'No', fr: 'Non', es: 'No' }, owner: 'Olga' }
  const standings = { ...content.standings, G10: off }
  expect(compare({ ...content, standings })).toMatchObject([{ what: 'standing', rule: 'G10', after: off }])
  const shorter = changeG06((rule) => removeRow(rule, content.calculations, 'split'))
  expect(compare(shorter)).toMatchObject([{ what: 'row', rule: 'G06', before: { row: { id: 'split' } } }])
  expect(compareRulesets(shorter, content, DAY)[0]).toMatchObject({ after: { row: { id: 'split' } } })
  expect(compare(changeG06((rule) => moveRow(rule, 'split', 1)))).toEqual([{ what: 'order', rule: 'G06' }])
})
