import { describe, expect, it } from 'vitest'
import { makeOrdinaryTexts, makePersonalTexts } from '../../../../tests/support/personal-data.ts'
import { findPersonalData } from './find-personal-data.ts'

describe('personal data and protected data in a notice: abuse:A23', () => {
  it('finds at least 98 of 100 in a corpus of every kind', () => {
    const corpus = makePersonalTexts(30)
    expect(corpus.length).toBeGreaterThanOrEqual(200)
    const missed = corpus.filter(({ text }) => findPersonalData(text).length === 0)
    expect(missed.length > corpus.length * 0.02 ? missed : []).toEqual([])
    const missedOf = (kind: string) => missed.filter((one) => one.kind === kind)
    const kinds = [...new Set(corpus.map(({ kind }) => kind))]
    expect(kinds.filter((kind) => missedOf(kind).length > 1).map(missedOf)).toEqual([])
  })

  it('leaves ordinary text alone', () => {
    const texts = makeOrdinaryTexts(600)
    const alarms = texts.filter((text) => findPersonalData(text).length > 0)
    expect(alarms.length > texts.length * 0.01 ? alarms : []).toEqual([])
  })

  it('tells where it stands, each place once', () => {
    const text = 'Write to ana@city.example or 613-555-0142.'
    expect(findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['mail', 'ana@city.example'],
      ['phone', '613-555-0142'],
    ])
  })

  it('takes a number whose check digit is wrong for a number', () => {
    expect(findPersonalData('Lot 046 454 287 is sold.')).toEqual([])
    expect(findPersonalData('Number 130 692 544 of a person.')).toMatchObject([{ kind: 'social-number' }])
  })
})
