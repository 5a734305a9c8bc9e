import { describe, expect, it } from 'vitest'
import { findField, mappingTargets, readSchema } from './index.ts'

const schema = readSchema()
const targets = new Map(mappingTargets(schema).map((target) => [target.path, target]))

describe('mapping targets', () => {
  it('are fields with plain values, told with type, codelist and section', () => {
    expect(targets.get('awards/value/amount')).toMatchObject({ type: 'number', section: 'awards', many: false })
    expect(targets.get('tender/status')?.codelist).toEqual({ name: 'tenderStatus', open: false })
    expect(targets.get('tender/submissionMethod')).toMatchObject({ type: 'string', many: true })
    expect(targets.get('awards/date')?.type).toBe('date-time')
    expect(targets.has('awards/value')).toBe(false)
  })

  it('of an organization are its own fields, because it is pulled up into parties', () => {
    expect(targets.get('awards/suppliers/address/locality')?.title).toBe('Suppliers, address: City')
    expect(targets.has('awards/suppliers/details/classifications/id')).toBe(true)
    expect(targets.get('buyer/name')?.section).toBe('parties')
    expect([...targets.keys()].filter((path) => path.startsWith('parties/') || path.endsWith('/roles'))).toEqual([])
  })

  it('leave out what is deprecated', () => {
    expect(targets.has('planning/budget/source')).toBe(false)
    for (const path of targets.keys()) {
      if (!/(buyer|procuringEntity|tenderers|suppliers|payer|payee|author)\//.test(path)) {
        expect([path, findField(schema, path)?.deprecated]).toEqual([path, undefined])
      }
    }
  })

  it('tell what is required within its object', () => {
    expect(targets.get('contracts/awardID')?.required).toBe(true)
    expect(targets.get('contracts/implementation/transactions/id')).toMatchObject({
      required: true,
      section: 'implementation',
    })
  })

  it('have a title of their own within a section, and a hint', () => {
    const titles = [...targets.values()].map((target) => `${target.section} ${target.title}`)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
    for (const target of targets.values()) expect(target.hint.length).toBeGreaterThan(3)
  })
})
