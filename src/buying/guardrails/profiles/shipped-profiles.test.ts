import { describe, expect, it } from 'vitest'
import { checkCase, openRuleset } from '../check/check-case.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import { isAsTight, parameterKinds } from '../parameters/parameter.ts'
import type { Moment } from '../rules/rule.ts'
import { firstBuy } from '../testing/first-buy.ts'
import { adoptValues, toRuleset } from './make-ruleset.ts'
import { contentOfProfile, findCalendar, listProfiles, listSetupQuestions } from './shipped-profiles.ts'

const TODAY = '2026-11-23'
const smallBuy: Moment[] = ['check', 'funds', 'order', 'pay']

it('asks a fresh profile seven questions', () => {
  expect(listSetupQuestions()).toHaveLength(7)
})

it('ships five profiles and claims nobody’s endorsement', () => {
  expect(listProfiles().map(({ id }) => id)).toEqual(['canada', 'esdc', 'uk-local', 'us-federal', 'us-grantee'])
  for (const { about } of listProfiles())
    expect(about.en).toMatch(/checked (?:n?or|or) endorsed|neither checked nor endorsed/)
})

describe('each profile', () => {
  for (const profile of listProfiles()) {
    const fresh = contentOfProfile(profile)
    const parameters = effectiveParameters({ values: fresh.values }, TODAY)

    it(`${profile.id} sets every parameter, and none is verified`, () => {
      expect(Object.keys(parameters).toSorted()).toEqual(Object.keys(parameterKinds).toSorted())
      expect(Object.values(parameters).filter(({ adoptedBy }) => adoptedBy)).toEqual([])
    })

    it(`${profile.id} has no value that loosens one above it`, () => {
      expect(Object.values(parameters).flatMap(({ refused }) => refused)).toEqual([])
    })

    it(`${profile.id} names a calendar that ships`, () => {
      expect(findCalendar(profile.calendar)?.id).toBe(profile.calendar)
    })

    it(`${profile.id} allows its first buy the same day, once its seven questions are answered`, () => {
      const answers = Object.fromEntries(
        listSetupQuestions().map(({ sets }) => [sets, parameters[sets]?.value ?? 0]),
      ) as Parameters<typeof adoptValues>[1]
      const content = adoptValues(fresh, answers, { by: 'person:o', owner: profile.owner, on: TODAY, source: 'Answer' })
      const ruleset = openRuleset(toRuleset(content))
      for (const moment of smallBuy) {
        const report = checkCase(ruleset, firstBuy(TODAY), moment, TODAY)
        const stopped = report.results.filter(({ result }) => ['warn', 'ask', 'block'].includes(result))
        expect(stopped.map(({ rule, sentence }) => [rule, sentence.en])).toEqual([])
        expect(report).toMatchObject({ outcome: 'allow', warnings: [] })
      }
      for (const { sets } of listSetupQuestions()) {
        const found = effectiveParameters({ values: content.values }, TODAY)[sets]
        expect(found && isAsTight(sets, found.value, answers[sets] ?? 0)).toBe(true)
      }
    })
  }
})
