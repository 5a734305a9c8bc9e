import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shipped } from '#platform/root.ts'
import { measures } from './measures.ts'
import { findMethodPage } from './method-page.ts'
import { forecastMeasures, missingFields } from './needs.ts'
import { checkSettings } from './settings.ts'

const SECTIONS = ['What it is', 'Why it matters', 'Method', 'Example', 'Exclusions', 'Assumptions', 'Fields it needs']

describe('a forecast', () => {
  it('names what a mapping makes computable, and what the rest lacks', () => {
    const { computable, notComputable } = forecastMeasures([
      '/tender/tenderPeriod/startDate',
      'tender.tenderPeriod.endDate',
      'awards[].status',
      'awards/0/value/amount',
    ])
    expect(computable).toEqual(['R003', 'U001', 'U059'])
    expect(notComputable.find(({ code }) => code === 'U006')?.missing).toEqual(['awards.value.currency'])
    expect(notComputable.find(({ code }) => code === 'R018')?.missing).toEqual([
      'tender.numberOfTenderers or tender.tenderers.id or bids.details.tenderers.id',
    ])
  })
})

describe('a measure', () => {
  it('lacks a setting as it lacks a field', () => {
    const local = measures.find(({ code }) => code === 'local')!
    const present = new Set(['awards.status', 'awards.suppliers.id', 'parties.address.region'])
    expect(missingFields(local, present, {})[0]).toMatch(/^setting local\.localities/)
    expect(missingFields(local, present, checkSettings({ local: { regions: 'Vale' } }))).toEqual([])
  })

  it.each(measures.map((measure) => [measure.code, measure] as const))(
    '%s has a page in the shape of the others',
    (code, measure) => {
      expect(existsSync(shipped('pipeline/indicators/measures', measure.name, 'measure.sql'))).toBe(true)
      const { markdown, sections, title } = findMethodPage(measure)
      expect(markdown.split('\n')[0]).toBe(`# ${title} (${code})`)
      expect(Object.keys(sections)).toEqual(expect.arrayContaining(SECTIONS))
      for (const either of measure.needs) expect(either.length).toBeGreaterThan(0)
    },
  )
})
