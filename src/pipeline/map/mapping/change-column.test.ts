import { describe, expect, it } from 'vitest'
import { changeColumn, fieldsOfColumn } from './change-column.ts'
import type { Mapping } from './mapping.ts'

const mapping: Mapping = {
  fairlead: 'mapping/1',
  ocidPrefix: 'ocds-213czf',
  publisher: { name: 'Example City' },
  timeZone: 'UTC',
  sources: {
    Awards: {
      row: 'award',
      key: '{No}',
      fields: {
        'tender/title': 'Title',
        'tender/description': { text: '{Title} ({Note})' },
        'awards/value/amount': { column: 'Sum', steps: [{ money: '.' }] },
      },
      notMapped: { Note: 'only for the office' },
    },
  },
}
const fieldsAfter = (change: Parameters<typeof changeColumn>[1]) => changeColumn(mapping, change).sources.Awards!.fields

describe('changing what a column means', () => {
  it('replaces the fields made from it alone, and leaves those that join several columns', () => {
    expect(fieldsOfColumn(mapping, 'Awards', 'Title')).toEqual({ 'tender/title': 'Title' })
    expect(
      Object.keys(fieldsAfter({ source: 'Awards', column: 'Title', fields: { 'awards/title': 'Title' } })),
    ).toEqual(['tender/description', 'awards/value/amount', 'awards/title'])
  })

  it('keeps the reason why nothing is made of it, and drops it once something is', () => {
    const without = changeColumn(mapping, { source: 'Awards', column: 'Sum', fields: {}, reason: 'not checked yet' })
    expect(without.sources.Awards!.notMapped).toEqual({ Note: 'only for the office', Sum: 'not checked yet' })
    const again = changeColumn(without, { source: 'Awards', column: 'Sum', fields: { 'awards/value/amount': 'Sum' } })
    expect(again.sources.Awards!.notMapped).toEqual({ Note: 'only for the office' })
  })

  it('changes nothing where the mapping has no such source', () => {
    expect(changeColumn(mapping, { source: 'Bids', column: 'Sum', fields: {} })).toBe(mapping)
  })
})
